// What every importer makes of a document: blocks in reading order; and how blocks become a text with facts about its places.
import { Failure } from '../failure.mjs';
import { spansInBytes } from '../pack.mjs';
import { SetApart } from './set_apart.mjs';

/**
 * A paragraph. `heading` 1 to 9; `bullet` the mark or number in front, `depth` how far it is indented; `type` that of all its letters.
 * @typedef {{ kind: 'line', text: string, heading?: number, bullet?: string, depth?: number, type?: Type }} Line
 * @typedef {import('./set_apart.mjs').Type} Type
 *
 * @typedef {{ kind: 'table', rows: Block[][][] }} Table
 *
 * Blocks that stand apart: their place becomes a fact of that name.
 * @typedef {{ kind: 'part', fact: FactKind, blocks: Block[] }} Part
 *
 * Something about the place where it stands, without a text of its own.
 * @typedef {{ kind: 'note', fact: FactKind, text?: string, count?: number }} Note
 *
 * @typedef {Line | Table | Part | Note} Block
 *
 * Spans are string indices until spansInBytes makes bytes of them.
 * @typedef {import('../importer.ts').LayoutFact} LayoutFact
 * @typedef {import('../importer.ts').FactKind} FactKind
 */

/** Symbol and Wingdings by their places in the private use area, where Word keeps them. Others of them are bullets too. @type {Record<number, string>} */
const symbols = {
  0xf0a7: '▪', 0xf0a8: '◻', 0xf0d8: '➢', 0xf0fc: '✓', 0xf0fe: '☑', 0xf0e0: '→', 0xf0e8: '→', 0xf076: '❖', 0xf0a1: '○', 0xf06f: '○', 0xf06e: '■',
  0xf02a: '✉', 0xf028: '☎', 0xf029: '☎', 0xf02d: '–', 0xf0be: '–', 0xf071: '❑', 0xf072: '❒',
};
const MAIN_BULLET = '•';

/** A bullet as it is written in plain text. @param {string} mark */
export function plainBullet(mark) {
  const code = mark.trim().codePointAt(0) ?? 0;
  if (code >= 0xf000 && code <= 0xf0ff) return symbols[code] ?? MAIN_BULLET;
  if (code === 0xb7 || code >= 0xe000 && code <= 0xf8ff || code === 0) return MAIN_BULLET;
  return mark.trim() === 'o' ? '◦' : mark.trim() === '§' ? '▪' : mark.trim();
}

/** Letters of Symbol and Wingdings inside a text, which have no meaning by themselves. @param {string} text */
export const plainSymbols = text => text.replace(/[\uf020-\uf0ff]/g, letter => symbols[letter.charCodeAt(0)] ?? MAIN_BULLET);

// eslint-disable-next-line no-control-regex
const unwritten = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u2060\ufeff]/g;
/** @param {string} text */
const clean = text => plainSymbols(text.replace(unwritten, '').replace(/[\u00a0\u2007\u202f]/g, ' ').replace(/\r\n?|[\u000b\f\u2028\u2029\u0085]/g, '\n'));

// Around a link's words and between them and its address, until it is known where they stand: no letters of any text.
const LINK = /\ufdd0([^\ufdd0-\ufdd2]*)\ufdd1([^\ufdd0-\ufdd2]*)\ufdd2/g;
const MOST_ADDRESS = 200;

/** Words of a link, with its address where they do not say it already. @param {string} words @param {string | undefined} target */
export function withTarget(words, target) {
  const address = (target ?? '').trim().replace(/^mailto:([^?]*).*$/i, '$1').replace(/^tel:/i, '').replace(/[\ufdd0-\ufdd2]/g, '');
  if (!/^(https?:\/\/|mailto:|tel:)./i.test(target ?? '') || address.length > MOST_ADDRESS || /\s/.test(address) || words.trim() === '') return words;
  /** @param {string} one */
  const bare = one => one.toLowerCase().replace(/^https?:\/\//, '').replace(/^www\./, '').replace(/\/+$/, '').replace(/[\s()-]/g, '');
  if (bare(words).includes(bare(address)) || /[\ufdd0-\ufdd2]/.test(words)) return words;
  // Words in the form of an address are that address, whatever else they lead to.
  if (/^\S+@\S+\.\S+$|^(https?:\/\/|www\.)\S+$/i.test(words.trim())) return words;
  const [, before = '', middle = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(words) ?? [];
  return `${before}\ufdd0${middle}\ufdd1${address}\ufdd2${after}`;
}
/** @param {string} text */
const withoutLinks = text => text.replace(LINK, '$1');

/** Words of a table's cell that stand for what is beside them: a heading in the gutter, no entry. @param {Line} line */
const gutterHeading = line => !!line.heading || (/\p{L}/u.test(line.text) && !/\d/.test(line.text) && line.text === line.text.toUpperCase());

/** @param {Block[]} blocks @returns {Line[]} */
const linesOf = blocks => /** @type {Line[]} */ (blocks.filter(block => block.kind === 'line' && block.text.trim() !== ''));
/** @param {Block[]} blocks */
const onlyLines = blocks => blocks.every(block => block.kind === 'line' || block.kind === 'note');

/** Where contact details stand: so many lines from the top, up to the second heading. */
const TOP_LINES = 12;
/** Words that say no more than what kind of address they lead to. */
const ADDRESS_WORDS = /^(e-?mail|mail|phone|mobile|call|linked ?in|git ?(hub|lab)|portfolio|web ?site|home ?page|blog|twitter|x|xing|orcid|google scholar|scholar|stack ?overflow|behance|dribbble|medium|kaggle|profile|cv|link)( profile)?$/i;

/** A bullet or number that is a part of the words, with a tab behind it. */
const TYPED_BULLET = /^\s*([•◦▪▫●○■□‣⁃∙·*–—o-]|\d{1,2}[.)])\t\s*(?=\S)/;

class Writer {
  text = '';
  /** @type {LayoutFact[]} */
  facts = [];
  setApart = new SetApart();
  #blank = true;   // an empty line, or nothing, is above
  #lines = 0;
  #headings = 0;
  #margin = 0;     // inside of headers and footers
  #most;

  /** @param {number} most letters */
  constructor(most) { this.#most = most; }

  /** @param {string} line @param {boolean} top contact details may stand in it */
  put(line, top) {
    if (withoutLinks(line).trim() === '') return this.gap();
    /** @type {LayoutFact[]} */
    const links = [];
    let from = 0, written = '';
    for (const found of line.matchAll(LINK)) {
      const [all, words = '', address = ''] = found;
      written += line.slice(from, found.index);
      from = found.index + all.length;
      const begin = this.text.length + written.length;
      written += words;
      if (top || ADDRESS_WORDS.test(words.trim())) written += ` (${address})`;
      else links.push({ kind: 'link', span: [begin, begin + words.length], text: address });
    }
    this.text += `${(written + line.slice(from)).replace(/[\ufdd0-\ufdd2]/g, '').trimEnd()}\n`;
    this.facts.push(...links);
    this.#blank = false;
    this.#lines++;
    if (this.text.length > this.#most) throw new Failure('too_long');
  }
  gap() {
    if (this.#blank) return;
    this.text += '\n';
    this.#blank = true;
  }
  /** @param {FactKind} kind @param {number} begin @param {number} [count] */
  note(kind, begin, count) { this.facts.push({ kind, span: [begin, Math.max(begin, this.text.trimEnd().length)], ...(count ? { count } : {}) }); }

  /** @param {Block[]} blocks */
  all(blocks) { for (const block of blocks) this.one(block); }

  /** @param {Block} block */
  one(block) {
    if (block.kind === 'line') return this.line(block);
    if (block.kind === 'table') return this.table(block);
    if (block.kind === 'note') {
      const { fact: kind, text, count } = block;
      this.facts.push({ kind, ...(text ? { text } : {}), ...(count ? { count } : {}) });
      return;
    }
    this.gap();
    const start = this.text.length, margin = block.fact === 'header_footer' ? 1 : 0;
    this.#margin += margin;
    this.all(block.blocks);
    this.#margin -= margin;
    if (this.text.length > start) this.note(block.fact, start);
    this.gap();
  }

  /** @param {Line} line */
  line({ text, heading, bullet, depth = 0, type }) {
    let words = clean(text).replace(/[ \t]+$/gm, '');
    const typed = bullet === undefined ? TYPED_BULLET.exec(words) : null;
    if (typed) bullet = plainBullet(typed[1] ?? ''), words = words.slice(typed[0].length);
    if (withoutLinks(words).trim() === '') return this.gap();
    if (heading) this.gap(), this.#headings++;
    const top = this.#margin > 0 || (this.#headings < 2 && this.#lines < TOP_LINES && bullet === undefined);
    const indent = '  '.repeat(Math.min(depth, 8)), mark = bullet === undefined ? '' : `${indent}${bullet} `;
    const [first = '', ...rest] = words.trimStart().split('\n'), begin = this.text.length;
    this.put(mark + first, top);
    if (bullet === undefined && rest.length === 0) this.setApart.add(begin, this.text.slice(begin).trimEnd(), heading ?? 0, type);
    else this.setApart.count(words, type);
    for (const more of rest) if (more.trim() !== '') this.put(bullet === undefined ? more.trimStart() : `${indent}  ${more.trim()}`, top);
  }

  /** @param {Table} table */
  table({ rows }) {
    const begin = this.text.length, columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
    for (const row of rows) {
      const cells = row.filter(cell => linesOf(cell).length > 0 || !onlyLines(cell));
      for (const cell of row) if (!cells.includes(cell)) this.all(cell.filter(block => block.kind === 'note'));
      const lines = cells.map(linesOf), short = cells.map((cell, at) => onlyLines(cell) && lines[at]?.length === 1 && !/\n/.test(lines[at][0]?.text.trim() ?? ''));
      // A row of single lines is a line; a date beside the entry it belongs to goes in front of its first line.
      const joined = cells.length > 1 && short.slice(0, -1).every(Boolean) && lines.every(cell => cell[0] && cell[0].bullet === undefined);
      const heads = lines.slice(0, -1).some(cell => cell[0] && gutterHeading(cell[0])) && !short.at(-1);
      const dates = short.at(-1) || lines.slice(0, -1).every(cell => /\d/.test(cell[0]?.text ?? ''));
      if (joined && !heads && dates && onlyLines(cells.at(-1) ?? [])) {
        const last = cells.at(-1) ?? [], first = last.findIndex(block => block.kind === 'line' && block.text.trim() !== '');
        this.all(last.slice(0, first));
        const top = /** @type {Line} */ (last[first]);
        this.line({ ...top, heading: undefined, type: undefined, text: [...lines.slice(0, -1).map(cell => cell[0]?.text.trim()), top.text].join('\t') });
        this.all(last.slice(first + 1));
      } else cells.forEach((cell, at) => {
        if (at > 0 && !short[at]) this.gap();
        this.all(cell);
      });
    }
    if (columns > 1 && this.text.length > begin) this.note('table', begin, rows.length);
  }
}

/** The text of blocks, with facts about its layout. @param {Block[]} blocks @param {number} letters at most */
export function writeBlocks(blocks, letters) {
  const writer = new Writer(letters);
  writer.all(blocks);
  const text = writer.text.replace(/\n+$/, '\n');
  writer.facts.push(...writer.setApart.facts());
  if (text.trim() === '') throw new Failure('no_text');
  return { text, facts: /** @type {LayoutFact[]} */ (spansInBytes(text, writer.facts)) };
}
