// A source as bytes for core.wasm and app.wasm: core/layout/packed.hpp tells the form.

/** @typedef {import('./importer.ts').Source} Source */
/** @typedef {import('./importer.ts').Rect} Rect */

/** @type {import('./importer.ts').FactKind[]} In the order of FactKind in core/layout/source.hpp. */
export const factKinds = [
  'columns', 'table', 'text_box', 'header_footer', 'hidden_text', 'tiny_text', 'image', 'tracked_change', 'comment',
  'unmapped_glyph', 'icon', 'rotated', 'letter_spaced', 'ligature', 'split_word', 'glued_words', 'hyphenated',
  'broken_link', 'link', 'file_order', 'heading',
];

const mark = [0xff, 0x53, 0x52, 0x43];
const unknownColor = 0xff000000;
const encoder = new TextEncoder();

/** @param {string | null | undefined} color @param {number} otherwise */
function colorNumber(color, otherwise) {
  if (color === null) return unknownColor;
  return color === undefined ? otherwise : Number.parseInt(color.slice(1), 16);
}

/** Numbers, and strings whose sizes stand among them. */
class Packer {
  /** @type {number[]} */ numbers = [];
  /** @type {Uint8Array[]} */ strings = [];
  size = 0;

  /** @param {number | undefined} value */
  number(value) {
    this.numbers.push(value ?? 0);
  }

  /** Points, as hundredths. @param {number | undefined} value */
  length(value) {
    this.numbers.push(Math.max(-2e9, Math.min(2e9, Math.round((value ?? 0) * 100))) || 0);
  }

  /** @param {string | undefined} text */
  string(text) {
    const bytes = encoder.encode(text ?? '');
    this.number(bytes.length);
    this.strings.push(bytes);
    this.size += bytes.length;
  }

  /** @param {Rect | undefined} rect */
  rect(rect) {
    for (let i = 0; i < 4; ++i) this.length(rect?.[i]);
  }

  bytes() {
    const head = mark.length + 4 + this.numbers.length * 4;
    const bytes = new Uint8Array(head + this.size);
    const view = new DataView(bytes.buffer);
    bytes.set(mark);
    view.setUint32(4, this.numbers.length, true);
    this.numbers.forEach((value, i) => view.setInt32(8 + i * 4, value, true));
    let at = head;
    for (const text of this.strings) {
      bytes.set(text, at);
      at += text.length;
    }
    return bytes;
  }
}

/** @param {Packer} to @param {import('./importer.ts').LayoutFact} fact */
function packFact(to, fact) {
  to.number(factKinds.indexOf(fact.kind));
  to.number(fact.page);
  to.rect(fact.rect);
  to.number(fact.span?.[0]);
  to.number(fact.span?.[1]);
  to.number(fact.count);
  to.string(fact.text);
}

/** @param {Packer} to @param {import('./importer.ts').Run} run */
function packRun(to, run) {
  to.length(run.x);
  to.length(run.y);
  to.length(run.width);
  to.length(run.size);
  const rotation = ((Math.round(run.rotation ?? 0) % 360) + 360) % 360;
  to.number(((run.mode ?? 0) & 15) | (rotation << 4) | ((run.font ?? 0xffff) << 16));
  to.number(colorNumber(run.color, 0));
  to.number(colorNumber(run.background, 0xffffff));
  to.number(run.tag);
  to.string(run.text);
}

/** @param {Packer} to @param {import('./importer.ts').Page} page */
function packPage(to, page) {
  to.length(page.width);
  to.length(page.height);
  to.number(page.runs.length);
  for (const run of page.runs) packRun(to, run);
  to.number(page.links?.length);
  for (const link of page.links ?? []) {
    to.rect(link.rect);
    to.string(link.url);
  }
  to.number(page.images?.length);
  for (const image of page.images ?? []) to.rect(image);
}

/** @param {Source} source */
export function packSource({ text, facts = [], fonts = [], pages = [] }) {
  const to = new Packer();
  to.string(text);
  to.number(facts.length);
  for (const fact of facts) packFact(to, fact);
  to.number(fonts.length);
  for (const font of fonts) {
    to.number((font.bold ? 1 : 0) | (font.italic ? 2 : 0));
    to.string(font.name);
  }
  to.number(pages.length);
  for (const page of pages) packPage(to, page);
  return to.bytes();
}

/** The facts with spans in bytes of the text's UTF-8, from spans in string indices. Facts may stand in any order.
 * @param {string} text @param {import('./importer.ts').LayoutFact[]} facts */
export function spansInBytes(text, facts) {
  const ends = [...new Set(facts.flatMap(fact => fact.span ?? []))].sort((a, b) => a - b);
  const bytes = new Map();
  let at = 0, size = 0;
  for (const end of ends) {
    size += encoder.encode(text.slice(at, end)).length;
    bytes.set(end, size);
    at = Math.max(at, end);
  }
  return facts.map(fact => fact.span ? { ...fact, span: [bytes.get(fact.span[0]), bytes.get(fact.span[1])] } : fact);
}
