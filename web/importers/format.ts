// What a format of this folder is: a file that gives one by default is found by its name in the list (list.mjs).
import type { Font, LayoutFact, Page } from './importer.ts';
import type { Watch } from './parts/watch.mjs';
import type { Zip } from './parts/zip.mjs';

/** A file as the formats look at it. */
export interface Input {
  bytes: Uint8Array;
  /** Its first kilobyte, one character a byte, without a mark of the encoding. */
  head: string;
  /** What is inside, where it is a zip that opens. */
  zip: Zip | null;
  /** The text, where the bytes are one; empty otherwise. */
  text: string;
  /** The name it came with: counts only where content cannot tell (Markdown). */
  fileName: string;
}

export interface Format {
  kind: string;
  /** For sentences. */
  name: string;
  /** Of the formats that fit, the greatest is taken; without a rank 0. */
  rank?: number;
  fits(input: Input): boolean;
  /** Throws a Failure for what it refuses. */
  read(input: Input, watch: Watch): Promise<{ text: string; facts: LayoutFact[] } | { pages: Page[]; fonts: Font[] }>;
}
