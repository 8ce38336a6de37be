// Pictures of a PDF's pages, painted by pdf.js on a canvas of the worker: letters as shapes, so that no font is loaded.
import { openPdf } from './open.mjs';

/**
 * Fonts that a file names and does not hold: what is as wide as they are, and how wide their letters from a to z are together, in a
 * thousandth of the size. @type {Record<string, { alike: string, width: number }>}
 */
const standard = {
  'sans-serif': { alike: 'Helvetica, Arial, "Liberation Sans"', width: 12726 },
  serif: { alike: 'Times, "Times New Roman", "Liberation Serif"', width: 11943 },
  monospace: { alike: 'Courier, "Courier New", "Liberation Mono"', width: 15600 },
};
const boldWider = 1.07;
/** No picture is larger, in pixels a side. */
const mostPixels = 4096;

/** @type {Map<string, number>} How much smaller the system's font is set, by style, weight and kind. */
const shares = new Map();

/** The system's fonts in the place of the standard ones: those alike first, a wider one smaller, so that letters do not overlap.
 * @param {OffscreenCanvasRenderingContext2D} context */
function useStandard(context) {
  const own = /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(OffscreenCanvasRenderingContext2D.prototype, 'font'));
  const set = (/** @type {string} */ font) => own.set?.call(context, font);
  return Object.defineProperty(context, 'font', {
    get: own.get,
    set(/** @type {string} */ font) {
      const [, look = '', size = '', name = '', kind = ''] = /^(\w+ \w+) ([\d.]+)px (.*), ([\w-]+)$/.exec(font) ?? [], known = standard[kind];
      if (!known) return set(font);
      const key = `${look} ${kind}`, family = `${known.alike}, ${kind}`;
      if (!shares.has(key)) {
        set(`${look} 100px ${family}`);
        const width = known.width / 10 * (look.endsWith('bold') && kind !== 'monospace' ? boldWider : 1);
        shares.set(key, Math.min(1, width / context.measureText('abcdefghijklmnopqrstuvwxyz').width));
      }
      set(`${look} ${Number(size) * (shares.get(key) ?? 1)}px ${name}, ${family}`);
    },
  });
}

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
    return useStandard(/** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d', { alpha, willReadFrequently: true })));
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
