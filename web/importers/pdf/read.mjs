// What a PDF holds, page by page: runs of letters as they are drawn, links, pictures, the order its structure names.
import { Failure } from '../failure.mjs';
import europass from '../formats/europass.mjs';
import { decodeText } from '../parts/bytes.mjs';
import { openPdf } from './open.mjs';
import { PageReader, around, roundRect } from './runs.mjs';

/** @typedef {import('../importer.ts').Page} Page */
/** @typedef {import('../parts/watch.mjs').Watch} Watch */

/** The share of a page that is a picture, above which a page with next to no letters is one of a scan. */
const scanShare = 0.5;
const scanLetters = 80;

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
  /** @type {import('../importer.ts').Font[]} */ list = [];
  /** @type {Map<string, { index: number, vertical: boolean, scale: number, bold: boolean }>} */ #known = new Map();

  /** @param {any} page */
  of(page) {
    return (/** @type {string} */ name) => {
      const known = this.#known.get(name);
      if (known) return known;
      const font = page.commonObjs.has(name) ? page.commonObjs.get(name) : {};
      const called = String(font.name ?? '').replace(/^[A-Z]{6}\+/, '');
      /** @type {import('../importer.ts').Font} */
      const entry = { name: called };
      if (font.bold || font.black || /bold|black|heavy|semibold|demi/i.test(called)) entry.bold = true;
      if (font.italic || /italic|oblique/i.test(called)) entry.italic = true;
      const made = { index: this.list.push(entry) - 1, vertical: Boolean(font.vertical), scale: font.fontMatrix?.[0] || 0.001, bold: Boolean(entry.bold) };
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

/** Throws where pages give nothing to check. @param {Page[]} pages */
function refuseEmpty(pages) {
  const letters = pages.reduce((sum, page) => sum + letterCount(page), 0);
  const scans = pages.filter(page => pictureShare(page) > scanShare).length;
  if (letters < scanLetters * pages.length && scans > pages.length / 2) throw new Failure('no_text');
  if (letters === 0) throw new Failure('no_text');
}

/** @param {any} error */
function failureOf(error) {
  if (error instanceof Failure) return error;
  if (error?.name === 'PasswordException') return new Failure('locked', { what: 'PDF' });
  return new Failure('damaged', { what: 'PDF', where: 'its pages do not open' });
}

/** Ends the work when the time is over or the person cancelled, though pdf.js goes on. @template T
 * @param {Promise<T>} work @param {Watch} watch @returns {Promise<T>} */
function within(work, watch) {
  return new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      try {
        watch.check();
      } catch (error) {
        reject(error);
      }
    }, 100);
    work.then(resolve, reject).finally(() => clearInterval(timer));
  });
}

/** @param {any} document @param {Watch} watch */
async function readPages(document, watch) {
  if (document.numPages > watch.limits.pages) throw new Failure('too_many_pages', { pages: document.numPages });
  const fonts = new Fonts(), count = { next: 1 };
  /** @type {Page[]} */
  const pages = [];
  for (let number = 1; number <= document.numPages; ++number) {
    await watch.breathe();
    pages.push(await readPage(document, number, fonts, count));
    watch.progress(number / document.numPages);
  }
  refuseEmpty(pages);
  return { fonts: fonts.list, pages };
}

const mostAttachments = 16;
const mostAttached = 4 << 20;

/**
 * What Europass attaches to its PDFs: the CV's own data, which says more than the pages drawn from it. Null where there is none, or it does
 * not open. @param {any} document @param {Watch} watch
 */
async function readEuropass(document, watch) {
  const attached = /** @type {Map<string, any> | null} */ (await document.getAttachments().catch(() => null));
  for (const [id, { filename }] of [...attached ?? []].slice(0, mostAttachments)) {
    if (!/\.xml$/i.test(filename)) continue;
    const content = /** @type {Uint8Array | null} */ (await document.getAttachmentContent(id).catch(() => null));
    if (!content || content.length > mostAttached) continue;
    const bytes = new Uint8Array(content), text = decodeText(bytes);
    if (!europass.fits({ bytes, head: '', zip: null, text, fileName: filename })) continue;
    try {
      return await europass.read({ bytes, head: '', zip: null, text, fileName: filename }, watch);
    } catch {
      watch.check();   // given up or out of time; a damaged attachment leaves the pages
    }
  }
  return null;
}

/** The pages of a PDF, or the text of the Europass data in it. Throws a Failure for what it refuses. @param {Uint8Array} bytes @param {Watch} watch */
export async function readPdf(bytes, watch) {
  const task = openPdf(new Uint8Array(bytes));   // a copy: pdf.js takes it over
  try {
    return await within(task.promise.then(async document => await readEuropass(document, watch) ?? readPages(document, watch)), watch);
  } catch (error) {
    throw failureOf(error);
  } finally {
    await task.destroy().catch(() => {});
  }
}
