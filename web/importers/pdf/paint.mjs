// Pictures of a PDF's pages, painted by pdf.js on a canvas of the worker: letters as shapes, so that no font is loaded.
import { openPdf } from './open.mjs';

/** No picture is larger, in pixels a side. */
const mostPixels = 4096;

class Canvases {
  /** @param {number} width @param {number} height */
  create(width, height) {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: this.#contextOf(canvas) };
  }

  /** @param {{ canvas: OffscreenCanvas }} made @param {number} width @param {number} height */
  reset({ canvas }, width, height) {
    Object.assign(canvas, { width, height });
  }

  /** @param {{ canvas: OffscreenCanvas | null, context: unknown }} made */
  destroy(made) {
    if (made.canvas) Object.assign(made.canvas, { width: 0, height: 0 });
    made.canvas = made.context = null;
  }

  /** @param {OffscreenCanvas} canvas */
  getNoAlphaContext(canvas) {
    return this.#contextOf(canvas, false);
  }

  #contextOf(/** @type {OffscreenCanvas} */ canvas, alpha = true) {
    return canvas.getContext('2d', { alpha, willReadFrequently: true });
  }
}

/** Filters would be elements of SVG, which a worker has not: what they dim or tint is painted as it is. */
class Filters {
  destroy() {}
}
for (const name of ['addFilter', 'addHCMFilter', 'addAlphaFilter', 'addLuminosityFilter', 'addKnockoutFilter', 'addHighlightHCMFilter'])
  Object.assign(Filters.prototype, { [name]: () => 'none' });

/** Paints pages of one file: `paint` gives one of them, counted from 0, so many pixels wide. @param {Uint8Array} bytes */
export function paintPdf(bytes) {
  const opened = openPdf(bytes, { CanvasFactory: Canvases, FilterFactory: Filters }).promise;
  return async (/** @type {number} */ number, /** @type {number} */ width) => {
    const page = await (await opened).getPage(number + 1), { width: points, height } = page.getViewport({ scale: 1 });
    const scale = Math.min(width / points, mostPixels / points, mostPixels / height), viewport = page.getViewport({ scale });
    const canvas = new OffscreenCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
    await page.render(/** @type {any} */ ({ canvas, viewport })).promise;
    page.cleanup();
    return canvas.transferToImageBitmap();
  };
}
