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

/** Hands pdf.js the character maps that come with it. */
class Maps {
  /** @param {{ kind: string, filename: string }} wanted */
  async fetch({ kind, filename }) {
    const folder = this.folders[kind], bytes = folder && await readFileOf(folder, filename);
    if (!bytes) throw new Error('not there');
    return bytes;
  }

  /** @type {Record<string, string>} */
  folders = { cMapUrl: 'cmaps' };
}

/** And the fonts that a file may name without holding them; who reads needs no letters' shapes. */
class MapsAndFonts extends Maps {
  folders = { cMapUrl: 'cmaps', standardFontDataUrl: 'standard_fonts' };
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
    BinaryDataFactory: painting ? MapsAndFonts : Maps,
    ...painting ?? noPainting,
  }));
}
