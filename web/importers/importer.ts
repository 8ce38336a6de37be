// What every importer takes and gives. An importer is a module of this folder that exports one function
// `importFile(bytes, options)`; it runs in the page's blob worker and in node alike, makes no request, and never throws
// for a file's sake. What it gives is told by docs/source.schema.json: packSource (pack.mjs) hands it to core.wasm and
// app.wasm, JSON.stringify to the native resume-check.

/** A place on a page in points from its upper left corner: left, top, right, bottom. */
export type Rect = [left: number, top: number, right: number, bottom: number];

/** In the order of FactKind in core/layout/source.hpp. */
export type FactKind =
  | 'columns' | 'table' | 'text_box' | 'header_footer' | 'hidden_text' | 'tiny_text' | 'image' | 'tracked_change'
  | 'comment' | 'unmapped_glyph' | 'icon' | 'rotated' | 'letter_spaced' | 'ligature' | 'split_word' | 'glued_words'
  | 'hyphenated' | 'broken_link' | 'link' | 'file_order';

export interface LayoutFact {
  kind: FactKind;
  /** From 1; left out where the file has no pages. */
  page?: number;
  rect?: Rect;
  /** Half-open, bytes of the text's UTF-8: spansInBytes (pack.mjs) makes them of string indices. */
  span?: [begin: number, end: number];
  count?: number;
  text?: string;
}

export interface Font {
  name: string;
  bold?: boolean;
  italic?: boolean;
}

export interface Run {
  text: string;
  x: number;
  /** Of the base line. */
  y: number;
  width: number;
  size: number;
  /** Place in `fonts`. */
  font?: number;
  /** '#rrggbb', or null: no single colour. Left out: black. */
  color?: string | null;
  /** What was drawn below it. Left out: white. */
  background?: string | null;
  /** Degrees, counter-clockwise. */
  rotation?: number;
  /** PDF's text rendering mode; 3: invisible. */
  mode?: number;
  /** Place in the order of the document's structure, from 1; left out: in none. */
  tag?: number;
}

export interface Page {
  width: number;
  height: number;
  /** In the order of the file. */
  runs: Run[];
  links?: { rect: Rect; url: string }[];
  images?: Rect[];
}

/** Either `text` with `facts`, or `pages` with `fonts`. */
export interface Source {
  sourceVersion: 1;
  /** 'pdf', 'docx', ... */
  format: string;
  text?: string;
  facts?: LayoutFact[];
  fonts?: Font[];
  pages?: Page[];
}

export interface ImportOptions {
  /** Ends the import with the problem 'cancelled'. */
  signal?: AbortSignal;
  /** Parts done of all parts (pages); not called more than some 20 times a second. */
  onProgress?: (done: number, total: number) => void;
  /** Milliseconds after which the import ends with 'too_slow'. */
  timeLimit?: number;
  /** The bytes of a file an importer needs ('cmaps/Adobe-Japan1-UCS2.bcmap'); null: there is none. */
  resource?: (name: string) => Promise<Uint8Array | null>;
}

/** Why a file was not read; problems.mjs has the sentences. */
export type Problem =
  | 'encrypted' | 'scanned' | 'damaged' | 'empty' | 'too_large' | 'too_many_pages' | 'too_big_inside' | 'too_slow'
  | 'cancelled' | 'old_word' | 'pages_app' | 'picture' | 'unknown_type';

export type Imported = { source: Source } | { problem: Problem; sentence: string };

export type Importer = (bytes: Uint8Array, options?: ImportOptions) => Promise<Imported>;
