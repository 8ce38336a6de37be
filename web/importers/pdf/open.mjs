// A PDF opened by pdf.js, in the thread that calls it: node's, or a blob worker of the page. No eval, no request: what pdf.js needs
// beside the file (character maps) comes from files.mjs.
// @ts-expect-error: it comes without types
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readFileOf } from './files.mjs';

// Found there, pdf.js starts no worker of its own.
/** @type {any} */ (globalThis).pdfjsWorker = worker;

/** Pictures of more dots than this are not unpacked. */
const mostDots = 1 << 24;

/** Hands pdf.js the files that come with it. Its standard fonts do not: where a file has no letters of its own, the system's are drawn. */
class Files {
  /** @param {{ kind: string, filename: string }} wanted */
  async fetch({ kind, filename }) {
    const bytes = kind === 'cMapUrl' ? await readFileOf('cmaps', filename) : null;
    if (!bytes) throw new Error('not there');
    return bytes;
  }
}

/** What a document is opened to be painted with: where letters are shapes, no font is asked of the browser.
 * @typedef {{ CanvasFactory: Function, FilterFactory: Function }} Painting */

/** Nobody reads and paints at once: a reader meets these and uses neither. @type {Painting} */
const noPainting = { CanvasFactory: class {}, FilterFactory: class { destroy() {} } };

/** @param {Uint8Array} bytes pdf.js takes them over @param {Painting} [painting] */
export function openPdf(bytes, painting) {
  return getDocument(/** @type {any} */ ({
    data: bytes,
    verbosity: 0,
    fontExtraProperties: !painting,
    disableFontFace: !!painting,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: mostDots,
    enableXfa: false,
    disableWorkerRendering: true,
    cMapUrl: 'cmaps/',
    standardFontDataUrl: 'standard_fonts/',
    BinaryDataFactory: Files,
    ...painting ?? noPainting,
  }));
}
