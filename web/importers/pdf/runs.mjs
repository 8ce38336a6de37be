// A page's list of drawing operators as pdf.js gives it, followed as a renderer would: every run of glyphs with where
// it stands, how large, in what colour, on what ground, and whether it is drawn at all.
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Marks } from './marks.mjs';

/** @typedef {import('../importer.ts').Run} Run */
/** @typedef {import('../importer.ts').Rect} Rect */
/** As PDF writes it: x' = a x + c y + e, y' = b x + d y + f.
 * @typedef {[a: number, b: number, c: number, d: number, e: number, f: number]} Matrix */

/** A gap between two glyphs that may stand for a space begins a new run: so many heights of the font. */
const runGap = 0.1;
/** So many glyphs back: the pen was set anew. */
const runBack = -0.4;
/** Of the areas painted so far, as many of the latest are looked at for a run's ground. */
const mostGrounds = 400;
/** Areas smaller than this (square points) are rules and bullets, no ground. */
const leastGround = 60;
const mostRuns = 200_000;

/** `inner`, then `outer`. @param {Matrix} outer @param {ArrayLike<number>} inner @returns {Matrix} */
function multiply(outer, inner) {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1], b * inner[0] + d * inner[1], a * inner[2] + c * inner[3], b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e, b * inner[4] + d * inner[5] + f,
  ];
}

/** The upright rectangle around a box. @param {Matrix} matrix @param {ArrayLike<number>} box @returns {Rect} */
export function around([a, b, c, d, e, f], box) {
  const xs = [0, 2, 0, 2].map((x, i) => a * box[x] + c * box[i < 2 ? 1 : 3] + e);
  const ys = [0, 2, 0, 2].map((x, i) => b * box[x] + d * box[i < 2 ? 1 : 3] + f);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** To the hundredth; no number of a broken file is infinite. @param {number} value */
function round(value) {
  return Number.isFinite(value) ? Math.max(-1e6, Math.min(1e6, Math.round(value * 100) / 100)) : 0;
}

/** @param {Rect} rect */
export function roundRect(rect) {
  return /** @type {Rect} */ (rect.map(round));
}

/** What `save` keeps. */
class State {
  /** @type {Matrix} */ matrix = [1, 0, 0, 1, 0, 0];
  /** @type {string | null} */ color = '#000000';
  alpha = 1;
  font = '';
  size = 0;
  charSpacing = 0;
  wordSpacing = 0;
  scale = 1;
  leading = 0;
  rise = 0;
  mode = 0;
}

/** Follows the operators of one page. */
export class PageReader {
  /** @type {Run[]} */ runs = [];
  /** @type {Rect[]} */ images = [];
  #shapes = new Marks();
  #state = new State();
  /** @type {State[]} */ #saved = [];
  /** @type {Matrix} */ #text = [1, 0, 0, 1, 0, 0];
  /** @type {Matrix} */ #line = [1, 0, 0, 1, 0, 0];
  /** @type {{ rect: Rect, color: string | null }[]} */ #grounds = [];
  /** @type {number[]} Ids of the marked contents that are open; -1: it has none. */ #marks = [];
  /** @type {Matrix} */ #page;
  #fontOf;
  #tagOf;

  /** @param {Matrix} page from PDF's space to the upright page
   * @param {(name: string) => { index: number, vertical: boolean, scale: number, bold: boolean }} fontOf
   * @param {(mark: number) => number} tagOf place in the structure's order of a marked content */
  constructor(page, fontOf, tagOf) {
    this.#page = page;
    this.#state.matrix = page;
    this.#fontOf = fontOf;
    this.#tagOf = tagOf;
  }

  /** @param {ArrayLike<number>} operators @param {ArrayLike<any>} values what each was given */
  read(operators, values) {
    for (let i = 0; i < operators.length && this.runs.length < mostRuns; ++i) this.#step(operators[i], values[i] ?? []);
    this.runs = this.#shapes.join(this.runs);
  }

  /** @param {number} operator @param {any} given */
  #step(operator, given) {
    const state = this.#state;
    switch (operator) {
      case OPS.save: return this.#save();
      case OPS.restore: return this.#restore();
      case OPS.transform: state.matrix = multiply(state.matrix, given); return;
      case OPS.paintFormXObjectBegin: this.#save(); if (given[0]) this.#state.matrix = multiply(state.matrix, given[0]); return;
      case OPS.paintFormXObjectEnd: return this.#restore();
      case OPS.beginGroup: this.#save(); if (given[0]?.matrix) this.#state.matrix = multiply(state.matrix, given[0].matrix); return;
      case OPS.endGroup: return this.#restore();
      case OPS.beginAnnotation: return this.#beginAnnotation(given);
      case OPS.endAnnotation: return this.#restore();
      case OPS.setFillRGBColor: state.color = typeof given[0] === 'string' ? given[0] : null; return;
      case OPS.setFillColorN: case OPS.setFillTransparent: state.color = null; return;
      case OPS.setGState: for (const [key, value] of given[0] ?? []) this.#setGraphics(key, value); return;
      case OPS.beginText: this.#text = this.#line = [1, 0, 0, 1, 0, 0]; return;
      case OPS.setCharSpacing: state.charSpacing = given[0]; return;
      case OPS.setWordSpacing: state.wordSpacing = given[0]; return;
      case OPS.setHScale: state.scale = given[0] / 100; return;
      case OPS.setLeading: state.leading = -given[0]; return;
      case OPS.setTextRise: state.rise = given[0]; return;
      case OPS.setFont: [state.font, state.size] = given; return;
      case OPS.setTextRenderingMode: state.mode = given[0]; return;
      case OPS.setTextMatrix: this.#text = this.#line = multiply([1, 0, 0, 1, 0, 0], given[0]); return;
      case OPS.moveText: return this.#moveText(given[0], given[1]);
      case OPS.setLeadingMoveText: state.leading = given[1]; return this.#moveText(given[0], given[1]);
      case OPS.nextLine: return this.#moveText(0, state.leading);
      case OPS.showText: return this.#showText(given[0]);
      case OPS.constructPath: return this.#paint(given);
      case OPS.paintImageXObject: case OPS.paintInlineImageXObject: return this.#placeImage();
      case OPS.beginMarkedContent: this.#marks.push(-1); return;
      case OPS.beginMarkedContentProps: this.#marks.push(Number.isInteger(given[1]) ? given[1] : -1); return;
      case OPS.endMarkedContent: this.#marks.pop(); return;
    }
  }

  #save() {
    this.#saved.push(this.#state);
    this.#state = Object.assign(new State(), this.#state);
  }

  #restore() {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  /** @param {any} given */
  #beginAnnotation([, , transform, matrix]) {
    this.#save();
    this.#state.matrix = [transform, matrix].reduce((whole, part) => part ? multiply(whole, part) : whole, this.#page);
  }

  /** @param {string} key @param {any} value */
  #setGraphics(key, value) {
    if (key === 'ca') this.#state.alpha = value;
    if (key === 'Font') [this.#state.font, this.#state.size] = value;
  }

  /** @param {number} x @param {number} y */
  #moveText(x, y) {
    this.#text = this.#line = multiply(this.#line, [1, 0, 0, 1, x, y]);
  }

  /** Remembers what was painted as ground of what comes after, or as a bullet. @param {any} given */
  #paint([operator, , box]) {
    const fills = operator >= OPS.fill && operator <= OPS.closeEOFillStroke;
    if (!fills && operator !== OPS.stroke && operator !== OPS.closeStroke || !box || this.#state.alpha < 0.5) return;
    const rect = around(this.#state.matrix, box);
    this.#shapes.add(rect, fills);
    if (!fills || (rect[2] - rect[0]) * (rect[3] - rect[1]) < leastGround) return;
    this.#grounds.push({ rect, color: this.#state.color });
    if (this.#grounds.length > 2 * mostGrounds) this.#grounds.splice(0, mostGrounds);
  }

  #placeImage() {
    const rect = around(this.#state.matrix, [0, 0, 1, 1]);
    this.#grounds.push({ rect, color: null });
    if (this.images.length < 1000) this.images.push(roundRect(rect));
  }

  /** What is painted there, the topmost first. @param {number} x @param {number} y */
  *#groundsAt(x, y) {
    for (let i = this.#grounds.length - 1; i >= 0; --i) {
      const { rect } = this.#grounds[i];
      if (rect[0] <= x && x <= rect[2] && rect[1] <= y && y <= rect[3]) yield this.#grounds[i];
    }
  }

  /** The ground at a run's middle. Letters drawn as shapes with invisible text over them are letters in the shapes' colour.
   * @param {Run} run @param {number} x @param {number} y @param {string | null} color @param {number} mode */
  #setLook(run, x, y, color, mode) {
    let ground = /** @type {string | null} */ ('#ffffff');
    for (const { rect, color: painted } of this.#groundsAt(x, y)) {
      const isShape = rect[3] - rect[1] < run.size * 1.35;
      if (mode === 3 && isShape) {
        [mode, color] = [0, painted];
        continue;
      }
      if (isShape && mode !== 3 && painted === color) continue;
      ground = painted;
      break;
    }
    if (color !== '#000000') run.color = color;
    if (ground !== '#ffffff') run.background = ground;
    if (mode) run.mode = mode;
  }

  /** @param {any[]} glyphs and numbers that move the pen back, in thousandths */
  #showText(glyphs) {
    const state = this.#state, font = this.#fontOf(state.font);
    if (!Array.isArray(glyphs)) return;
    let text = '', begin = 0, end = 0, behind = 0, pen = 0;   // `end`: of the last letter, `behind`: of the last glyph
    const height = Math.abs(state.size) || 1, scale = font.vertical ? 1 : state.scale;
    const flush = () => {
      if (text) this.#addRun(text, begin, end, font);
      text = '';
    };
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        pen += (font.vertical ? 1 : -1) * glyph / 1000 * state.size * scale;
        continue;
      }
      const width = (font.vertical && glyph.vmetric ? glyph.vmetric[0] : glyph.width) * font.scale * state.size * scale;
      const unicode = typeof glyph.unicode === 'string' ? glyph.unicode : '';
      const gap = (pen - behind) * Math.sign(state.size || 1);
      const space = unicode === ' ' || unicode === '\u00a0';
      if (gap > runGap * height || gap < runBack * height || (space && text.endsWith(' '))) flush();
      if (space) {
        if (text) text += ' ';
        else this.#endWithSpace();
      } else {
        if (!text) begin = pen;
        text += unicode;
        end = pen + width;
      }
      behind = pen + width;
      pen += width + (state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)) * scale;
    }
    flush();
    this.#text = multiply(this.#text, font.vertical ? [1, 0, 0, 1, 0, pen] : [1, 0, 0, 1, pen, 0]);
  }

  /** @param {string} text @param {number} begin @param {number} end along the line, from where the pen stood
   * @param {{ index: number, vertical: boolean, bold: boolean }} font */
  #addRun(text, begin, end, font) {
    const state = this.#state;
    const matrix = multiply(state.matrix, multiply(this.#text, font.vertical ? [1, 0, 0, 1, 0, begin] : [1, 0, 0, 1, begin, state.rise]));
    const [along, across] = font.vertical ? [[matrix[2], matrix[3]], [matrix[0], matrix[1]]] : [[matrix[0], matrix[1]], [matrix[2], matrix[3]]];
    const way = font.vertical ? -1 : Math.sign(end - begin || 1);
    const size = Math.abs(state.size) * Math.hypot(across[0], across[1]);
    const width = Math.abs(end - begin) * Math.hypot(along[0], along[1]);
    const angle = Math.atan2(-along[1] * way, along[0] * way);
    const rotation = (Math.round(angle * 180 / Math.PI) + 360) % 360;
    const [x, y] = [matrix[4], matrix[5]];
    /** @type {Run} */
    const run = { text, x: round(x), y: round(y), width: round(width), size: round(size), font: font.index };
    this.#setLook(run, x + Math.cos(angle) * width / 2 - Math.sin(angle) * size * 0.3,
      y - Math.sin(angle) * width / 2 - Math.cos(angle) * size * 0.3, state.color, state.alpha < 0.05 ? 3 : state.mode);
    if (rotation) run.rotation = rotation;
    const mark = this.#marks.findLast(id => id >= 0);
    const tag = mark === undefined ? 0 : this.#tagOf(mark);
    if (tag) run.tag = tag;
    if (this.#joins(run)) return;
    this.runs.push(run);
    if (font.bold) this.#shapes.bold.add(run);
  }

  /** A space that begins a run belongs to the one before. */
  #endWithSpace() {
    const last = this.runs.at(-1);
    if (last && !last.text.endsWith(' ')) last.text += ' ';
  }

  /** Adds a run to the one before where they touch and look alike: many programs draw letter by letter.
   * @param {Run} run */
  #joins(run) {
    const last = this.runs.at(-1);
    if (!last || run.rotation || last.rotation || last.text.endsWith(' ')) return false;
    const gap = run.x - last.x - last.width;
    if (Math.abs(gap) > runGap * run.size * 0.8 || Math.abs(run.y - last.y) > 0.01) return false;
    for (const key of /** @type {const} */ (['size', 'font', 'color', 'background', 'mode', 'tag']))
      if (run[key] !== last[key]) return false;
    last.text += run.text;
    last.width = round(run.x + run.width - last.x);
    return true;
  }
}
