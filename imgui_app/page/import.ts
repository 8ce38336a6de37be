// Files into the texts: dropped, chosen, pasted, or handed over by the guard. They are read in a worker, which has no window and
// no connection; here only bytes go in, and a source or a sentence comes out. The texts stay until a reading has come to its end.

import type { Imported } from '../../web/importers/read_file.mjs';
import { allHasCome } from './module.ts';

/** As platform::ImportStage counts them. */
export const STAGE = { none: 0, over: 1, reading: 2, refused: 3, cancelled: 4 } as const;
type Stage = (typeof STAGE)[keyof typeof STAGE];

/** 0 the resume, 1 the posting. */
export type Which = 0 | 1;

/** What the worker gets, and what it answers. */
interface Task { id: number; file?: File; bytes?: Uint8Array; fileName: string; kind?: string }

interface Answer {
  id: number;
  done?: number;
  imported?: Imported;
  packed?: Uint8Array;
}

export interface ImportHost {
  /** How it stands, for the views. */
  tell(stage: Stage, editor: Which, done: number, name: string, sentence: string): void;
  /** A source for an editor; `text` is its text, where it needs no layout to be read; `file`: what it was read from. */
  take(editor: Which, name: string, packed: Uint8Array, text: string | undefined, file: File): void;
  /** Puts words in the place of a stretch of an editor's text, if it is still what it was. */
  insert(editor: Which, words: string, before: string, from: number, to: number): void;
}

const WORKER = 'importers.js';
/** A reading that does not stop by itself is stopped. */
const MOST_TIME = 90_000;
/** Longer than this nobody waits for a paste: the plain words go in. */
const PASTE_TIME = 3000;
const ACCEPTED = '.pdf,.docx,.docm,.dotx,.odt,.ott,.fodt,.rtf,.html,.htm,.md,.markdown,.txt,.json,.xml,text/plain,application/pdf';
const BROKEN = 'It could not be opened. If it is a folder, drop the file inside; if it lies in the cloud, download it first.';
const STOPPED = 'Reading it took too long, so we stopped. Save it again as DOCX or PDF, or paste the text.';
const LATE = 'The page was busy when you pressed, and a browser opens files only right after a press. Press once more.';
const MISSING = 'The part of this page that reads files has not arrived. Paste the text, or reload the page.';

export class Imports {
  readonly #host: ImportHost;
  readonly #areas: readonly HTMLTextAreaElement[];
  readonly #chooser = document.createElement('input');
  #worker: Promise<Worker> | undefined;
  #count = 0;
  #now: { id: number; editor: Which; name: string; end: () => void } | undefined;
  #chosenFor: Which = 0;
  #over = 0;

  /** `areas`: the two textareas. */
  constructor(areas: readonly HTMLTextAreaElement[], host: ImportHost) {
    this.#host = host;
    this.#areas = areas;
    Object.assign(this.#chooser, { type: 'file', accept: ACCEPTED, tabIndex: -1, hidden: true, id: 'chooser', ariaHidden: 'true' });
    this.#chooser.addEventListener('change', () => {
      const file = this.#chooser.files?.[0];
      if (file) void this.read(file, this.#chosenFor);
      this.#chooser.value = '';   // the same file may be chosen again
    });
    document.body.append(this.#chooser);
    areas.forEach((area, place) => area.addEventListener('paste', e => this.#pasted(e, area, place as Which)));
    addEventListener('dragover', e => this.#dragged(e));
    addEventListener('dragleave', e => { if (!e.relatedTarget) this.#left(); });
    addEventListener('drop', e => this.#dropped(e));
  }

  /** Needs a press or key of the person in the moment before. */
  choose(editor: Which) {
    this.#chosenFor = editor;
    if (navigator.userActivation?.isActive === false) this.#host.tell(STAGE.refused, editor, 0, 'The file', LATE);
    else this.#chooser.click();
  }

  cancel() {
    if (!this.#now) return;
    const { editor, name } = this.#now;
    this.#stop();
    this.#host.tell(STAGE.cancelled, editor, 0, name, '');
  }

  /** Reads a file into an editor. One at a time: a new one ends the one before. */
  async read(file: File, editor: Which) {
    await allHasCome();   // what shows how far it is comes after the first screen
    this.#stop();
    const id = ++this.#count, name = file.name || 'file';
    const refuse = (sentence: string) => {
      if (this.#now?.id !== id) return;
      this.#now = undefined;
      this.#host.tell(STAGE.refused, editor, 0, name, sentence);
    };
    const timer = setTimeout(() => { const late = this.#now?.id === id; refuse(STOPPED); if (late) this.#end(); }, MOST_TIME);
    this.#now = { id, editor, name, end: () => clearTimeout(timer) };
    this.#host.tell(STAGE.reading, editor, 0, name, '');
    try {
      const worker = await this.#started();
      if (this.#now?.id !== id) return;
      const imported = await this.#ask(worker, { id, file, fileName: name }, done => { if (this.#now?.id === id) this.#host.tell(STAGE.reading, editor, done, name, ''); });
      if (this.#now?.id !== id) return;
      if (!imported.imported || 'problem' in imported.imported) return refuse(imported.imported?.sentence ?? BROKEN);
      this.#now = undefined;
      this.#host.take(editor, name, imported.packed!, imported.imported.source.text, file);
    } catch (error) {
      refuse(error instanceof Missing ? MISSING : BROKEN);
    } finally {
      clearTimeout(timer);
    }
  }

  // --- The worker ---

  #started() {
    return this.#worker ??= startWorker(WORKER).then(worker => {
      worker.addEventListener('error', () => { this.#end(); });
      return worker;
    }, () => { this.#worker = undefined; throw new Missing(); });
  }

  #ask(worker: Worker, task: Task, progress?: (done: number) => void): Promise<Answer> {
    return new Promise((answered, failed) => {
      const listen = ({ data }: MessageEvent<Answer>) => {
        if (data.id !== task.id) return;
        if (data.done !== undefined) return progress?.(data.done);
        worker.removeEventListener('message', listen);
        answered(data);
      };
      worker.addEventListener('message', listen);
      worker.addEventListener('error', () => failed(new Error('the worker ended')), { once: true });
      worker.postMessage(task);
    });
  }

  /** Ends the worker, whatever it is at: the next file gets a new one. */
  #end() {
    void this.#worker?.then(worker => worker.terminate(), () => {});
    this.#worker = undefined;
  }

  #stop() {
    if (!this.#now) return;
    this.#now.end();
    this.#now = undefined;
    this.#end();
  }

  // --- Dropped ---

  #dragged(e: DragEvent) {
    if (!e.dataTransfer?.types.includes('Files')) return;
    e.preventDefault();
    e.dataTransfer.dropEffect = 'copy';
    const editor = this.#under(e);
    clearTimeout(this.#over);
    // Leaving the window is not told everywhere.
    this.#over = window.setTimeout(() => this.#left(), 400);
    if (!this.#now) this.#host.tell(STAGE.over, editor, 0, '', '');
  }

  #left() {
    clearTimeout(this.#over);
    if (!this.#now) this.#host.tell(STAGE.none, 0, 0, '', '');
  }

  #dropped(e: DragEvent) {
    if (!e.dataTransfer?.types.includes('Files')) return;
    e.preventDefault();
    const editor = this.#under(e), file = e.dataTransfer.files[0];
    this.#left();
    if (file) void this.read(file, editor);
  }

  /** The text that lies where the pointer is, or beside it; the resume where none does. */
  #under(e: DragEvent): Which {
    const [resume, posting] = this.#areas as [HTMLTextAreaElement, HTMLTextAreaElement];
    const placed = (area: HTMLElement) => !area.classList.contains('elsewhere');
    if (!placed(posting)) return 0;
    if (!placed(resume)) return 1;
    if (e.target === posting) return 1;
    if (e.target === resume) return 0;
    const one = posting.getBoundingClientRect(), other = resume.getBoundingClientRect();
    const beside = one.left > other.left ? e.clientX > (one.left + other.right) / 2 : e.clientY > one.top;
    return beside ? 1 : 0;
  }

  // --- Pasted ---

  /** Rich text goes in as plain text with its structure; its HTML goes to the worker and never into the document. */
  #pasted(e: ClipboardEvent, area: HTMLTextAreaElement, editor: Which) {
    const given = e.clipboardData;
    if (!given) return;
    const plain = given.getData('text/plain'), html = given.getData('text/html');
    if (!plain && !html) {
      const file = given.files[0];
      if (!file) return;
      e.preventDefault();
      void this.read(file, editor);
      return;
    }
    if (!html) return;
    e.preventDefault();
    const { value, selectionStart, selectionEnd } = area;
    let done = false;
    const insert = (words: string) => {
      if (done) return;
      done = true;
      this.#host.insert(editor, words, value, selectionStart, selectionEnd);
    };
    const usual = plain || '';
    const timer = setTimeout(() => insert(usual), PASTE_TIME);
    this.#started().then(worker => this.#ask(worker, { id: ++this.#count, bytes: new TextEncoder().encode(html), fileName: '', kind: 'html' })).then(({ imported }) => {
      const text = imported && 'source' in imported ? (imported.source.text ?? '').replace(/\n+$/, '') : '';
      // A few words are the same either way, and keep the space around them.
      insert(text.includes('\n') || !usual ? text : usual);
    }).catch(() => insert(usual)).finally(() => clearTimeout(timer));
  }
}

class Missing extends Error {}
