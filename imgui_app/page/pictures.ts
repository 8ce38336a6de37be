// Pictures of the pages of the file that the resume came in, for the machine view. They are painted in a worker of their own, one at
// a time and only when a frame asks: an import never waits for one, and another file ends it.

/** A painting that does not come to its end is ended, and the file has no pictures. */
const MOST_TIME = 20_000;
const WORKER = 'importers.js';

/** More are never in sight together. */
const MOST_WAITING = 4;

export class PagePictures {
  readonly #taken: (page: number, picture: ImageBitmap) => void;
  #file: File | undefined;
  #worker: Promise<Worker> | undefined;
  #waiting = new Map<number, number>();   // pages and their widths, in the order asked for
  #id = 0;
  #busy = false;

  /** `taken`: a page of the file is painted; the picture lasts as long as the call. */
  constructor(taken: (page: number, picture: ImageBitmap) => void) { this.#taken = taken; }

  /** The file whose pages are shown from now on; undefined: none. Only a PDF can be painted. */
  show(file: File | undefined) {
    this.#end();
    this.#file = file;
  }

  /** A page, counted from 0, so many pixels wide. */
  want(page: number, width: number) {
    if (!this.#file) return;
    this.#waiting.delete(page);
    this.#waiting.set(page, width);
    for (const first of this.#waiting.keys()) if (this.#waiting.size > MOST_WAITING) this.#waiting.delete(first);
    if (!this.#busy) void this.#paint();
  }

  async #paint() {
    const id = ++this.#id, file = this.#file;
    const current = () => id === this.#id;
    const [page, width] = [...this.#waiting].at(0) ?? [];
    this.#busy = !!file && page !== undefined;
    if (!file || page === undefined) return;
    this.#waiting.delete(page);
    const timer = setTimeout(() => { if (current()) this.show(undefined); }, MOST_TIME);
    try {
      const worker = await (this.#worker ??= startWorker(WORKER));
      if (!current()) return;
      const picture = await new Promise<ImageBitmap | undefined>((done, failed) => {
        worker.onmessage = ({ data }) => { if (data.id === id) done(data.picture); };
        worker.onerror = failed;
        worker.postMessage({ id, file, fileName: '', paint: { page, width } });
      });
      if (!current()) return picture?.close();
      if (!picture) return this.show(undefined);   // the runs stay as they are drawn
      this.#taken(page, picture);
      picture.close();
      void this.#paint();
    } catch {
      if (current()) this.show(undefined);
    } finally {
      clearTimeout(timer);
    }
  }

  #end() {
    void this.#worker?.then(worker => worker.terminate(), () => {});
    this.#worker = undefined;
    this.#waiting.clear();
    this.#busy = false;
    this.#id++;
  }
}
