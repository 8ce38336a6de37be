// RTF. The readers on npm want node's streams or a document to draw in, and give pictures of pages or HTML where we want
// paragraphs; its grammar is small.
import { Failure } from '../failure.mjs';
import { plainBullet, withTarget, writeBlocks } from '../parts/blocks.mjs';
import { decode, encodingOfFont, encodingOfPage, letters, silent, spoken } from '../parts/rtf_words.mjs';

/** @typedef {import('../parts/blocks.mjs').Block} Block */
/** @typedef {import('../parts/watch.mjs').Watch} Watch */

/**
 * What a group takes from the one around it.
 * @typedef {object} Group
 * @property {string} to where its words go: 'text', 'none', or a destination that is read
 * @property {boolean} starred
 * @property {number} skip letters behind a \u
 * @property {string | null} encoding
 * @property {boolean} hidden
 * @property {number} size half points
 */
const SMALL = 8;

/** One run of paragraphs: the document, a header, a text box. */
class Story {
  /** @type {Block[]} */
  blocks = [];
  text = '';
  hidden = '';
  mark = '';
  heading = 0;
  depth = 0;
  inTable = false;
  /** @type {Block[][]} */
  row = [];
  /** @type {Block[]} */
  cell = [];
  /** @type {Block[][][]} */
  rows = [];

  paragraph() {
    const to = this.inTable ? this.cell : this.blocks;
    if (!this.inTable) this.endTable();
    to.push({ kind: 'line', text: this.text, heading: this.heading, ...(this.mark ? { bullet: this.mark, depth: this.depth } : {}) });
    if (this.hidden.trim()) to.push({ kind: 'note', fact: 'hidden_text', text: this.hidden.trim().slice(0, 500) });
    this.text = this.hidden = this.mark = '';
  }
  endCell() { this.inTable = true; if (this.text.trim() || this.cell.length === 0) this.paragraph(); this.row.push(this.cell); this.cell = []; }
  endRow() { this.rows.push(this.row); this.row = []; }
  endTable() {
    if (this.row.length) this.endRow();
    if (this.rows.length) this.blocks.push({ kind: 'table', rows: this.rows });
    this.rows = [];
  }
  end() {
    if (this.text.trim() || this.hidden.trim()) this.paragraph();
    this.blocks.push(...this.cell);
    this.inTable = false;
    this.endTable();
    return this.blocks;
  }
}

class Reader {
  /** @type {Group[]} */
  groups = [];
  /** @type {Group} */
  group = { to: 'text', starred: false, skip: 1, encoding: null, hidden: false, size: 24 };
  story = new Story();
  /** @type {{ depth: number, story: Story, place: 'header_footer' | 'text_box' | 'note', foot: boolean }[]} */
  outer = [];
  /** @type {Block[]} */
  heads = [];
  /** @type {Block[]} */
  feet = [];
  encoding = 'windows-1252';
  /** @type {Map<number, string | null>} */
  fonts = new Map();
  font = 0;
  /** @type {number[]} */
  bytes = [];
  bytesEncoding = '';
  toSkip = 0;
  changed = false;
  /** @type {{ depth: number, target: string, from: number, story: Story }[]} */
  fields = [];
  /** @type {Map<number, number>} */
  headings = new Map();
  style = 0;
  styleName = '';

  /** Bytes that wait for the rest of their letter. */
  settle() {
    if (this.bytes.length === 0) return;
    const text = decode(this.bytes, this.bytesEncoding);
    this.bytes = [];
    this.say(text);
  }

  /** @param {number} byte */
  byte(byte) {
    if (this.toSkip > 0) { this.toSkip--; return; }
    const encoding = this.group.encoding ?? this.encoding;
    if (this.bytes.length && this.bytesEncoding !== encoding) this.settle();
    this.bytesEncoding = encoding;
    this.bytes.push(byte);
  }

  /** @param {string} text */
  say(text) {
    const { group, story } = this;
    if (group.to === 'text') { if (group.hidden || group.size < SMALL) story.hidden += text; else story.text += text; }
    else if (group.to === 'listtext') story.mark += text;
    else if (group.to === 'fldinst') { const field = this.fields.at(-1); if (field) field.target += text; }
    else if (group.to === 'stylesheet') this.styleName += text;
  }

  open() {
    this.settle();
    this.groups.push({ ...this.group });
    this.group.starred = false;
  }

  close() {
    this.settle();
    const depth = this.groups.length, before = this.groups.pop();
    if (!before) return;
    if (this.group.to === 'listtext' && before.to !== 'listtext') this.story.mark = plainBullet(this.story.mark);
    if (this.group.to === 'stylesheet' && this.styleName) {
      const heading = /^heading (\d)/i.exec(this.styleName.trim())?.[1];
      if (heading) this.headings.set(this.style, Number(heading));
      this.styleName = '';
    }
    const inner = this.outer.at(-1), field = this.fields.at(-1);
    if (field?.depth === depth) {
      this.fields.pop();
      const target = /^\s*HYPERLINK\s+(?:\\\S+\s+)*"?([^"\s]+)/i.exec(field.target)?.[1];
      if (field.story === this.story && target) this.story.text = this.story.text.slice(0, field.from) + withTarget(this.story.text.slice(field.from), target);
      if (field.story === this.story && /^\s*(PAGE|NUMPAGES)\b/i.test(field.target)) this.story.text = this.story.text.slice(0, field.from);
    }
    if (inner?.depth === depth) {
      const blocks = this.story.end();
      this.outer.pop();
      this.story = inner.story;
      if (blocks.some(block => block.kind !== 'line' || block.text.trim())) {
        if (inner.place === 'header_footer') (inner.foot ? this.feet : this.heads).push({ kind: 'part', fact: 'header_footer', blocks });
        else if (inner.place === 'note') this.feet.push(...blocks);
        else (this.story.inTable ? this.story.cell : this.story.blocks).push({ kind: 'part', fact: 'text_box', blocks });
      }
    }
    this.group = before;
  }

  /** @param {'header_footer' | 'text_box' | 'note'} place @param {boolean} foot */
  enter(place, foot = false) {
    this.outer.push({ depth: this.groups.length, story: this.story, place, foot });
    this.story = new Story();
    this.group.to = 'text';
  }

  /** @param {string} word @param {number | undefined} number */
  control(word, number) {
    const { group, story } = this, on = number !== 0;
    if (word === 'u') {
      this.settle();
      this.say(String.fromCharCode((number ?? 0) & 0xffff));
      this.toSkip = group.skip;
      return;
    }
    this.settle();
    this.toSkip = 0;
    if (group.to === 'none') return;
    switch (word) {
      case '*': group.starred = true; return;
      case 'uc': group.skip = Math.max(0, Math.min(10, number ?? 1)); return;
      case 'ansicpg': this.encoding = encodingOfPage(number ?? 1252); return;
      case 'mac': this.encoding = 'macintosh'; return;
      case 'f': this.font = number ?? 0; group.encoding = this.fonts.get(this.font) ?? null; return;
      case 'fcharset': if (group.to === 'fonttbl') this.fonts.set(this.font, encodingOfFont(number ?? 0)); return;
      case 'plain': Object.assign(group, { hidden: false, size: 24, encoding: null }); return;
      case 'v': group.hidden = on; return;
      case 'fs': group.size = number ?? 24; return;
      case 'deleted': if (on) { group.to = 'none'; this.changed = true; } return;
      case 'revised': this.changed = true; return;
      case 'pard': Object.assign(story, { heading: 0, depth: 0, inTable: false }); return;
      case 's': if (group.to === 'stylesheet') this.style = number ?? 0; else story.heading = this.headings.get(number ?? 0) ?? 0; return;
      case 'outlinelevel': if (group.to === 'stylesheet') return; story.heading = number !== undefined && number < 9 ? number + 1 : 0; return;
      case 'ilvl': story.depth = number ?? 0; return;
      case 'intbl': story.inTable = true; return;
      case 'cols': if (number && number > 1 && number < 20) story.blocks.push({ kind: 'note', fact: 'columns', count: number }); return;
      case 'field': this.fields.push({ depth: this.groups.length, target: '', from: story.text.length, story }); return;
      case 'fldrslt': { const field = this.fields.at(-1); if (field) { field.from = story.text.length; group.to = 'text'; } return; }
      case 'shptxt': case 'dptxbxtext': return this.enter('text_box');
      case 'shpinst': case 'shp': case 'do': if (!this.outer.length || group.to === 'text') group.to = 'frame'; return;
      case 'shprslt': group.to = 'none'; return;
      case 'footnote': return this.enter('note');
      default:
    }
    if (/^header[lrf]?$/.test(word)) return this.enter('header_footer');
    if (/^footer[lrf]?$/.test(word)) return this.enter('header_footer', true);
    if (/^(fonttbl|stylesheet|fldinst|listtext)$/.test(word)) { group.to = word; if (word === 'listtext') story.mark = ''; return; }
    if (word === 'pict' && group.to === 'text') story.blocks.push({ kind: 'note', fact: 'image' });
    if (silent.has(word) || (group.starred && !spoken.has(word))) { group.to = 'none'; return; }
    if (group.to !== 'text') { const letter = letters[word]; if (letter !== undefined && word !== 'par') this.say(letter); return; }
    if (word === 'par' || word === 'sect') story.paragraph();
    else if (word === 'page' || word === 'column') story.text += '\n';
    else if (word === 'cell' || word === 'nestcell') story.endCell();
    else if (word === 'row' || word === 'nestrow') story.endRow();
    else if (letters[word] !== undefined) this.say(letters[word]);
  }
}

/** @param {Uint8Array} bytes @param {Watch} watch */
async function readRtf(bytes, watch) {
  const reader = new Reader(), length = bytes.length;
  let at = 0, opened = 0;
  /** @type {(byte: number | undefined) => boolean} */
  const isLetter = byte => byte !== undefined && ((byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90));
  for (let turn = 0; at < length; turn++) {
    if (turn % 16384 === 0) { watch.progress(at / length); await watch.breathe(); }
    const byte = bytes[at++];
    if (byte === 0x7b) { watch.element(); watch.nested(++opened); reader.toSkip = 0; reader.open(); continue; }
    if (byte === 0x7d) { opened--; reader.toSkip = 0; reader.close(); if (opened <= 0) break; continue; }
    if (byte === 0x0a || byte === 0x0d || byte === 0) continue;
    if (byte !== 0x5c) { reader.byte(byte ?? 0); continue; }
    const next = bytes[at];
    if (isLetter(next)) {
      const from = at;
      while (at < length && at - from < 40 && isLetter(bytes[at])) at++;
      const word = String.fromCharCode(...bytes.subarray(from, at)), digits = at;
      if (bytes[at] === 0x2d) at++;
      while (at < length && at - digits < 12 && (bytes[at] ?? 0) >= 0x30 && (bytes[at] ?? 0) <= 0x39) at++;
      const number = at > digits ? Number(String.fromCharCode(...bytes.subarray(digits, at))) : undefined;
      if (bytes[at] === 0x20) at++;
      if (word === 'bin') at += Math.max(0, number ?? 0); else reader.control(word, Number.isNaN(number) ? undefined : number);
    } else if (next === 0x27) {
      const code = parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16);
      at += 3;
      if (!Number.isNaN(code)) reader.byte(code);
    } else if (next === 0x5c || next === 0x7b || next === 0x7d) { at++; reader.byte(next); }
    else if (next === 0x0a || next === 0x0d) { at++; reader.control('par', undefined); }
    else { at++; reader.control(String.fromCharCode(next ?? 0), undefined); }
  }
  reader.settle();
  while (reader.groups.length) reader.close();
  return { reader, whole: opened <= 0 };
}

/** @type {import('../format.ts').Format} */
export default {
  kind: 'rtf',
  name: 'RTF file',
  rank: 3,
  fits: ({ head }) => /^\s*\{\\rtf/.test(head),
  async read({ bytes }, watch) {
    watch.stage(0, 0.9);
    const { reader, whole } = await readRtf(bytes, watch);
    const blocks = [...reader.heads, ...reader.story.end(), ...reader.feet];
    if (reader.changed) blocks.push({ kind: 'note', fact: 'tracked_change' });
    // A file cut off in the middle has lost words without a trace of them on screen.
    if (!whole) throw new Failure('damaged', { what: 'RTF file', where: 'its end is missing' });
    return writeBlocks(blocks, watch.limits.letters);
  },
};
