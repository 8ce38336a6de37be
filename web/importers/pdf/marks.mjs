// Bullets that are drawn: browsers and many templates paint a disc, a ring or a square before a line and write no letter.

/** @typedef {import('../importer.ts').Run} Run */
/** @typedef {import('../importer.ts').Rect} Rect */
/** `close`: words end right before it. @typedef {{ rect: Rect, filled: boolean, run: Run | null, close: boolean }} Mark */

const mostMarks = 5000;
/** Points a side. */
const leastSide = 1, mostSide = 7;
/** A bullet's height in that of its line's letters. */
const mostShare = 0.55;
/** From a bullet to its line, in heights of its letters. */
const mostGap = 2.2;
/** Words that end nearer before it are those that it parts or rates. */
const leastGap = 0.9;
/** Bullets that stand above each other, in points. */
const aligned = 1.5;

/** The small shapes of a page. */
export class Marks {
  /** @type {Set<Run>} */ bold = new Set();
  /** @type {Mark[]} */ #marks = [];

  /** @param {Rect} rect @param {boolean} filled */
  add(rect, filled) {
    const [wide, high] = [rect[2] - rect[0], rect[3] - rect[1]];
    if (wide < leastSide || wide > mostSide || Math.abs(wide - high) > wide / 4 || this.#marks.length >= mostMarks) return;
    this.#marks.push({ rect, filled, run: null, close: false });
  }

  /** The runs with a bullet before each that one is drawn for. @param {Run[]} runs */
  join(runs) {
    if (this.#marks.length < 2) return runs;
    this.#findRuns(runs);
    /** @type {Map<Run, Mark>} */
    const bullets = new Map();
    const rows = this.#marks.filter(({ run }) => run).sort((a, b) => a.rect[0] - b.rect[0]);
    for (let first = 0, end = 0; first < rows.length; first = end) {
      for (end = first + 1; end < rows.length && rows[end].rect[0] - rows[first].rect[0] <= aligned;) ++end;
      const column = rows.slice(first, end);
      // Right behind other words they part these, or rate them.
      if (column.every(({ close }) => close)) continue;
      // Points on a rail stand before the headings of entries, or before their dates.
      const heads = column.filter(({ run }) => run && (this.bold.has(run) || /\d{4}/.test(run.text.slice(0, 12)))).length;
      if (column.length > 1 && heads * 2 < column.length) for (const mark of column) if (mark.run) bullets.set(mark.run, mark);
    }
    return bullets.size ? runs.flatMap(run => {
      const mark = bullets.get(run);
      return mark ? [{ ...run, text: mark.filled ? '•' : '◦', x: round(mark.rect[0]), width: round(mark.rect[2] - mark.rect[0]) }, run] : [run];
    }) : runs;
  }

  /** Gives each shape the run that begins behind it. @param {Run[]} runs */
  #findRuns(runs) {
    const lines = runs.filter(run => !run.rotation).sort((a, b) => a.y - b.y);
    for (const mark of this.#marks) {
      const middle = (mark.rect[1] + mark.rect[3]) / 2;
      let at = 0;
      for (let end = lines.length; at < end;) {
        const half = (at + end) >> 1;
        if (lines[half].y < middle) at = half + 1;
        else end = half;
      }
      for (; at < lines.length && lines[at].y - middle < mostSide * 4; ++at) {
        const run = lines[at], gap = run.x - mark.rect[2], above = run.y - middle;
        if (above < run.size * 0.1 || above > run.size * 0.6 || mark.rect[3] - mark.rect[1] > run.size * mostShare) continue;
        if (gap < 0 || gap > run.size * mostGap) {
          mark.close ||= gap < 0 && run.x + run.width > mark.rect[0] - run.size * leastGap;
          continue;
        }
        if (!mark.run || run.x < mark.run.x) mark.run = run;
      }
    }
    this.#dropRatings();
  }

  /** Several in a row before the same words rate these. */
  #dropRatings() {
    /** @type {Map<Run | null, Mark>} */
    const first = new Map(), rated = new Set();
    for (const mark of this.#marks) {
      const other = first.get(mark.run);
      if (!other) first.set(mark.run, mark);
      else if (Math.abs(other.rect[0] - mark.rect[0]) > aligned) rated.add(mark.run);
    }
    for (const mark of this.#marks) if (rated.has(mark.run)) mark.run = null;
  }
}

/** @param {number} value */
const round = value => Math.round(value * 100) / 100;
