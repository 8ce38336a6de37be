// Between the reading of files and the module: bytes in its buffer, and the texts where it has stopped.

import type { Editor } from './editor.ts';
import type { AppModule } from './host.ts';
import { Imports, type Which } from './import.ts';
import type { PagePictures } from './pictures.ts';

export interface Ways {
  call<T>(what: (m: AppModule) => T): T | undefined;
  give(m: AppModule, bytes: Uint8Array): void;
  handOver(): void;
  say(sentence: string): void;
  /** The module is there. */
  running(): boolean;
}

export function connectImports(editors: readonly [Editor, Editor], pictures: PagePictures, ways: Ways) {
  /** A name and bytes one behind the other; gives their sizes. */
  function giveTexts(m: AppModule, name: string, bytes: Uint8Array): [number, number] {
    const first = new TextEncoder().encode(name), both = new Uint8Array(first.length + bytes.length);
    both.set(first);
    both.set(bytes, first.length);
    ways.give(m, both);
    return [first.length, bytes.length];
  }
  return new Imports(editors.map(editor => editor.textarea), {
    tell(stage, editor, done, name, sentence) {
      if (!ways.running() && sentence) ways.say(sentence);
      ways.call(m => m.platform_import(stage, editor, done, ...giveTexts(m, name, new TextEncoder().encode(sentence))));
    },
    take(editor, name, packed, text, file) {
      if (editor === 0) pictures.show(file);
      if (ways.running()) ways.call(m => m.platform_file(editor, ...giveTexts(m, name, packed)));
      else if (text !== undefined) editors[editor].insert(text, editors[editor].textarea.value, 0, Infinity);
    },
    insert(editor, words, before, from, to) {
      editors[editor].insert(words, before, from, to);
      ways.handOver();
    },
  });
}

/** Files that the system hands over: of those that come together the first is the resume, the second the posting; each waits for the
 * one before. */
export function takeHandedFiles(imports: Imports) {
  let handed = 0, lastRead = Promise.resolve();
  globalThis.hearGuard(({ file }) => {
    if (!(file instanceof File) || handed > 1) return;
    const editor: Which = handed++ ? 1 : 0;
    lastRead = lastRead.then(() => imports.read(file, editor)).finally(() => { handed--; });
  });
}
