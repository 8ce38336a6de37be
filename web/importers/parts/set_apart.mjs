// Lines that their style or their type sets apart from the rest, which a person takes for headings.

/** @typedef {import('../importer.ts').LayoutFact} LayoutFact */
/** How letters are set; `size` in half points, 0: not known. @typedef {{ size: number, bold: boolean, color: string }} Type */
/** @typedef {{ begin: number, text: string, heading: number, size: number, look: string, type: Type }} Line */

const longest = 60, mostFacts = 300;
const plain = { size: 0, bold: false, color: '' };

/** Greys are for what matters less. @param {string} color */
function isColoured(color) {
  const channels = /^[0-9a-f]{6}$/i.test(color) ? [0, 2, 4].map(at => parseInt(color.slice(at, at + 2), 16)) : [0];
  return Math.max(...channels) - Math.min(...channels) >= 40;
}

/** Collects the lines of a text and tells which of them are set apart. */
export class SetApart {
  /** @type {Line[]} */ #lines = [];
  /** @type {Map<string, { letters: number, type: Type }>} */ #types = new Map();

  /** Letters of a line that is no heading. @param {string} text @param {Type=} type */
  count(text, type = plain) {
    const key = JSON.stringify(type), known = this.#types.get(key);
    if (known) known.letters += text.length;
    else this.#types.set(key, { letters: text.length, type });
  }

  /** A line by itself. @param {number} begin where it stands @param {string} text @param {number} heading its level, 0: none by its style @param {Type=} type */
  add(begin, text, heading, type = plain) {
    this.count(text, type);
    if (text.length > longest || /[\t@]|\d{4}|[.,;]$/.test(text) || !/\p{L}{2}/u.test(text)) return;
    const look = JSON.stringify([heading, type, text === text.toUpperCase()]);
    this.#lines.push({ begin, text, heading, size: type.size, look, type });
  }

  /** A fact for each line of a look that two lines or more have; looks count from the highest heading and the largest type on. @returns {LayoutFact[]} */
  facts() {
    const usual = [...this.#types.values()].sort((a, b) => b.letters - a.letters)[0]?.type ?? plain;
    const apart = this.#lines.filter(({ heading, type }) => heading > 0 || type.size * 100 >= (usual.size || Infinity) * 108
      || (type.bold && !usual.bold) || (type.color !== usual.color && isColoured(type.color)));
    const seen = new Set(), more = new Map(apart.filter(({ look }) => seen.has(look) || !seen.add(look)).map(line => [line.look, line]));
    const order = [...more.values()].sort((a, b) => (a.heading || 10) - (b.heading || 10) || b.size - a.size);
    const numbers = new Map(order.map(({ look }, at) => [look, at + 1]));
    return apart.filter(({ look }) => more.has(look)).slice(0, mostFacts)
      .map(({ begin, text, look }) => ({ kind: 'heading', span: [begin, begin + text.length], count: numbers.get(look) }));
  }
}
