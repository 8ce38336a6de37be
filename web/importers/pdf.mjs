// PDF by pdf.js, in the thread that calls it: node's, or the page's blob worker. No eval, no request: what pdf.js needs
// beside the file (character maps, fonts every reader has) comes from `options.resource`.
// @ts-expect-error: it comes without types
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PageReader, around, roundRect } from './pdf_runs.mjs';
import { maxBytes, maxPages, refuse } from './problems.mjs';

/** @typedef {import('./importer.ts').Source} Source */
/** @typedef {import('./importer.ts').Page} Page */
/** @typedef {import('./importer.ts').Problem} Problem */
/** @typedef {import('./importer.ts').ImportOptions} ImportOptions */

// Found there, pdf.js starts no worker of its own.
/** @type {any} */ (globalThis).pdfjsWorker = worker;

/** Pictures of more dots than this are not unpacked. */
const mostDots = 1 << 24;
const usualTimeLimit = 30_000;

/** A file's share of a page that is pictures, above which a page with next to no letters is one of a scan. */
const scanShare = 0.5;
const scanLetters = 80;

/** Ends an import: thrown and caught in this file alone. */
class Stop extends Error {
  /** @param {Problem} problem */
  constructor(problem) {
    super(problem);
    this.problem = problem;
  }
}

/** @param {ImportOptions['resource']} resource */
function resourcesFrom(resource) {
  const folders = { cMapUrl: 'cmaps', standardFontDataUrl: 'standard_fonts', wasmUrl: 'wasm' };
  return class {
    /** @param {{ kind: keyof typeof folders, filename: string }} wanted */
    async fetch({ kind, filename }) {
      const bytes = await resource?.(`${folders[kind]}/${filename}`);
      if (!bytes) throw new Error('not there');
      return bytes;
    }
  };
}

/** The order in which a page's structure names its marked contents.
 * @param {any} node @param {Map<number, number>} order @param {{ next: number }} count */
function readStructure(node, order, count) {
  if (!node) return;
  if (node.type === 'content') {
    const mark = Number(/_mc(\d+)$/.exec(node.id ?? '')?.[1] ?? NaN);
    if (!Number.isNaN(mark) && !order.has(mark)) order.set(mark, count.next++);
  }
  for (const child of node.children ?? []) readStructure(child, order, count);
}

/** @param {any[]} annotations @param {any} viewport @returns {Page['links']} */
function readLinks(annotations, viewport) {
  const links = [];
  for (const { subtype, url, unsafeUrl, rect, quadPoints } of annotations) {
    const address = unsafeUrl ?? url;
    if (subtype !== 'Link' || typeof address !== 'string' || links.length >= 2000) continue;
    const boxes = [];
    for (let i = 0; i + 8 <= (quadPoints?.length ?? 0); i += 8) {
      const xs = [0, 2, 4, 6].map(at => quadPoints[i + at]), ys = [1, 3, 5, 7].map(at => quadPoints[i + at]);
      boxes.push([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
    }
    for (const box of boxes.length ? boxes : [rect]) {
      links.push({ rect: roundRect(around(viewport.transform, box)), url: address.slice(0, 2000) });
    }
  }
  return links;
}

/** Fonts of a file by the names pdf.js gives them, in the order of their first use. */
class Fonts {
  /** @type {import('./importer.ts').Font[]} */ list = [];
  /** @type {Map<string, { index: number, vertical: boolean, scale: number }>} */ #known = new Map();

  /** @param {any} page */
  of(page) {
    return (/** @type {string} */ name) => {
      const known = this.#known.get(name);
      if (known) return known;
      const font = page.commonObjs.has(name) ? page.commonObjs.get(name) : {};
      const called = String(font.name ?? '').replace(/^[A-Z]{6}\+/, '');
      /** @type {import('./importer.ts').Font} */
      const entry = { name: called };
      if (font.bold || font.black || /bold|black|heavy|semibold|demi/i.test(called)) entry.bold = true;
      if (font.italic || /italic|oblique/i.test(called)) entry.italic = true;
      const made = { index: this.list.push(entry) - 1, vertical: Boolean(font.vertical), scale: font.fontMatrix?.[0] || 0.001 };
      this.#known.set(name, made);
      return made;
    };
  }
}

/** @param {any} document @param {number} number @param {Fonts} fonts @param {{ next: number }} count @returns {Promise<Page>} */
async function readPage(document, number, fonts, count) {
  const page = await document.getPage(number);
  const [operators, annotations, structure] = await Promise.all([
    page.getOperatorList(), page.getAnnotations().catch(() => []), page.getStructTree().catch(() => null),
  ]);
  const viewport = page.getViewport({ scale: 1 });
  /** @type {Map<number, number>} */
  const order = new Map();
  readStructure(structure, order, count);
  const reader = new PageReader(viewport.transform, fonts.of(page), mark => order.get(mark) ?? 0);
  reader.read(operators.fnArray, operators.argsArray);
  page.cleanup();
  /** @type {Page} */
  const read = { width: viewport.width, height: viewport.height, runs: reader.runs };
  const links = readLinks(annotations, viewport);
  if (links?.length) read.links = links;
  if (reader.images.length) read.images = reader.images;
  return read;
}

/** @param {Page} page */
function letterCount(page) {
  return page.runs.reduce((sum, run) => sum + run.text.replace(/\s/g, '').length, 0);
}

/** The largest picture's share of a page. @param {Page} page */
function pictureShare({ width, height, images = [] }) {
  const areas = images.map(([left, top, right, bottom]) =>
    Math.max(0, Math.min(right, width) - Math.max(left, 0)) * Math.max(0, Math.min(bottom, height) - Math.max(top, 0)));
  return Math.max(0, ...areas) / (width * height || 1);
}

/** Why pages that were read give nothing to check. @param {Page[]} pages @returns {Problem | null} */
function problemOf(pages) {
  const letters = pages.reduce((sum, page) => sum + letterCount(page), 0);
  const scans = pages.filter(page => pictureShare(page) > scanShare).length;
  if (letters < scanLetters * pages.length && scans > pages.length / 2) return 'scanned';
  if (letters > 0) return null;
  return pages.some(page => page.images) ? 'scanned' : 'empty';
}

/** @param {any} error @returns {Problem} */
function problemIn(error) {
  if (error instanceof Stop) return error.problem;
  return error?.name === 'PasswordException' ? 'encrypted' : 'damaged';
}

/** Ends `work` when told to or when the time is over. @template T
 * @param {Promise<T>} work @param {ImportOptions} options @returns {Promise<T>} */
function within(work, { signal, timeLimit = usualTimeLimit }) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Stop('too_slow')), timeLimit);
    const cancel = () => reject(new Stop('cancelled'));
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted) cancel();
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
    });
  });
}

/** @param {any} document @param {ImportOptions} options */
async function readPages(document, { signal, onProgress }) {
  if (document.numPages > maxPages) throw new Stop('too_many_pages');
  const fonts = new Fonts(), count = { next: 1 };
  /** @type {Page[]} */
  const pages = [];
  for (let number = 1; number <= document.numPages; ++number) {
    if (signal?.aborted) throw new Stop('cancelled');
    pages.push(await readPage(document, number, fonts, count));
    onProgress?.(number, document.numPages);
  }
  return { fonts: fonts.list, pages };
}

/** Reads a PDF. @type {import('./importer.ts').Importer} */
export async function importFile(bytes, options = {}) {
  if (bytes.length === 0) return refuse('empty');
  if (bytes.length > maxBytes) return refuse('too_large');
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    verbosity: 0,
    fontExtraProperties: true,
    disableFontFace: false,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: mostDots,
    enableXfa: false,
    cMapUrl: 'cmaps/',
    standardFontDataUrl: 'standard_fonts/',
    BinaryDataFactory: resourcesFrom(options.resource),
  });
  try {
    const { fonts, pages } = await within(task.promise.then(document => readPages(document, options)), options);
    const problem = problemOf(pages);
    return problem ? refuse(problem) : { source: { sourceVersion: 1, format: 'pdf', fonts, pages } };
  } catch (error) {
    return refuse(problemIn(error));
  } finally {
    await task.destroy().catch(() => {});
  }
}
