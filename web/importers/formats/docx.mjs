// Word's DOCX: the document part in order, with what styles and lists add to it.
import { Failure } from '../failure.mjs';
import { Words } from '../parts/words.mjs';
import { plainBullet, withTarget, writeBlocks } from '../parts/blocks.mjs';
import { headersAndFooters, readChunks, readLists, readRelations, readStyles } from '../parts/word_parts.mjs';
import { parseXml } from '../parts/tree.mjs';

/** @typedef {import('../parts/tree.mjs').Element} Element */
/** @typedef {import('../parts/blocks.mjs').Block} Block */
/** @typedef {import('../parts/word_parts.mjs').Book} Book */

/** How the words of a paragraph look before their runs say more.
 * @typedef {{ hidden: boolean, white: boolean, size: number, bold: boolean, color: string, painted: boolean }} Look */

/** Elements whose text is no text of the document. */
const SKIPPED = new Set(['del', 'moveFrom', 'pPr', 'rPr', 'tblPr', 'trPr', 'tcPr', 'tblGrid', 'sdtPr', 'sdtEndPr', 'delText', 'delInstrText',
  'rt', 'Fallback', 'fldData', 'binData', 'ffData', 'annotationRef', 'footnoteRef', 'proofErr']);
const SMALL = 8;   // half points: under 4 pt

/** @param {Element | undefined} element its 'val' says no */
const isOn = element => element !== undefined && !/^(0|false|off|none)$/.test(element.get('val') ?? '1');

/** Walks a part of the document. */
class Reader {
  /** @param {Book} book @param {Map<string, string>} targets of the part's relations */
  constructor(book, targets) {
    this.book = book;
    this.targets = targets;
    /** @type {string[]} */
    this.fields = [];   // instructions of the fields that are open
    /** @type {import('../parts/set_apart.mjs').Type | undefined} */
    this.type = undefined;   // of the run that is read
    this.inside = 0;    // table cells and text boxes around, which may be painted
  }

  /** @param {Element} element @returns {Block[]} */
  body(element) {
    /** @type {Block[]} */
    const blocks = [];
    for (const child of element.elements()) {
      if (child.name === 'p') blocks.push(...this.paragraph(child));
      else if (child.name === 'tbl') blocks.push({ kind: 'table', rows: this.rows(child) });
      else if (child.name === 'sectPr') blocks.push(...this.columns(child));
      else if (child.name === 'altChunk') blocks.push(...this.book.chunks.get(child.get('id') ?? '') ?? []);
      else if (!SKIPPED.has(child.name)) blocks.push(...this.body(child));
    }
    return blocks;
  }

  /** @param {Element} table @returns {Block[][][]} */
  rows(table) {
    /** @type {Block[][][]} */
    const rows = [];
    for (const row of inside(table, 'tr')) {
      if (row.child('trPr')?.child('del')) continue;
      rows.push([...inside(row, 'tc')].filter(cell => !(cell.child('tcPr')?.child('vMerge') && cell.child('tcPr')?.child('vMerge')?.get('val') !== 'restart'))
        .map(cell => this.apart(cell)));
    }
    return rows;
  }

  /** A cell or text box: white words in it are on a colour, as far as we can tell. @param {Element} element */
  apart(element) {
    this.inside++;
    const blocks = this.body(element);
    this.inside--;
    return blocks;
  }

  /** @param {Element} section @returns {Block[]} */
  columns(section) {
    const columns = Number(section.child('cols')?.get('num') ?? 1);
    return columns > 1 && columns < 20 ? [{ kind: 'note', fact: 'columns', count: columns }] : [];
  }

  /** @param {Element} paragraph @returns {Block[]} */
  paragraph(paragraph) {
    const own = paragraph.child('pPr'), style = this.book.styles.get(own?.child('pStyle')?.get('val') ?? this.book.plain);
    const level = own?.child('outlineLvl')?.get('val');
    const heading = level !== undefined ? (Number(level) < 9 ? Number(level) + 1 : 0) : style?.heading ?? 0;
    const words = new Words(), hidden = isOn(own?.child('rPr')?.child('vanish')) && isOn(own?.child('rPr')?.child('specVanish'));
    this.runs(paragraph, words, { hidden: style?.hidden ?? false, white: style?.white ?? false, size: style?.size ?? 0, bold: style?.bold ?? false, color: style?.color ?? '',
      painted: !!own?.child('shd') });
    const list = this.mark(own?.child('numPr'), style, words.text.trim() === '');
    /** @type {Block[]} */
    const blocks = [{ kind: 'line', text: words.text, heading, ...list, ...(words.type ? { type: words.type } : {}) }, ...words.blocks];
    if (words.hidden.trim()) blocks.push({ kind: 'note', fact: 'hidden_text', text: words.hidden.trim().slice(0, 500) });
    const section = own?.child('sectPr');
    if (section) blocks.push(...this.columns(section));
    return hidden && words.text.trim() === '' ? blocks.slice(1) : blocks;
  }

  /** The bullet or number of a paragraph. @param {Element | undefined} own @param {import('../parts/word_parts.mjs').Style | undefined} style @param {boolean} empty */
  mark(own, style, empty) {
    const id = own?.child('numId')?.get('val') ?? style?.list;
    if (id === undefined || id === '0' || empty) return {};
    const depth = Math.min(8, Math.max(0, Number(own?.child('ilvl')?.get('val') ?? style?.level ?? 0) || 0));
    const mark = this.book.lists.next(id, depth);
    return mark === null ? {} : { bullet: plainBullet(mark), depth };
  }

  /** @param {Element} element @param {Words} words @param {Look} look */
  runs(element, words, look) {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      switch (child.name) {
        case 'r': this.run(child, words, look); break;
        case 'hyperlink': {
          const inner = new Words();
          this.runs(child, inner, look);
          words.take(inner, withTarget(inner.text, this.targets.get(child.get('id') ?? '')));
          break;
        }
        case 'fldSimple': {
          const inner = new Words();
          this.runs(child, inner, look);
          if (!isPageField(child.get('instr') ?? '')) words.take(inner, withTarget(inner.text, linkOf(child.get('instr') ?? '')));
          break;
        }
        case 'p': for (const block of this.paragraph(child)) words.blocks.push(block); break;
        default: if (!SKIPPED.has(child.name)) this.runs(child, words, look);
          else if (child.name === 'del' || child.name === 'moveFrom') this.book.changed = true;
      }
      if (child.name === 'ins' || child.name === 'moveTo') this.book.changed = true;
    }
  }

  /** @param {Element} run @param {Words} words @param {Look} look */
  run(run, words, look) {
    const own = run.child('rPr'), style = this.book.styles.get(own?.child('rStyle')?.get('val') ?? '');
    const vanish = own?.child('vanish'), color = own?.child('color')?.get('val'), size = Number(own?.child('sz')?.get('val') ?? (style?.size || look.size));
    const white = color === undefined ? look.white || !!style?.white : /^f[ef]f[ef]f[ef]$/i.test(color);
    const painted = own?.child('shd') ?? own?.child('highlight');
    words.hide((vanish ? isOn(vanish) : look.hidden || !!style?.hidden) || (size > 0 && size < SMALL) || (white && !painted && !look.painted && this.inside === 0 && this.book.whitePaper));
    const bold = own?.child('b');
    this.type = { size, bold: bold ? isOn(bold) : look.bold || !!style?.bold, color: color ?? (style?.color || look.color) };
    for (const child of run.elements()) this.piece(child, words);
    words.hide(false);
  }

  /** @param {Element} piece @param {Words} words */
  piece(piece, words) {
    switch (piece.name) {
      case 't': if (this.fields.length === 0 || !isPageField(this.fields.at(-1) ?? '')) words.add(piece.text, this.type); break;
      case 'tab': case 'ptab': words.add('\t'); break;
      case 'br': case 'cr': words.add('\n'); break;
      case 'noBreakHyphen': words.add('-'); break;
      case 'sym': words.add(String.fromCharCode(parseInt(piece.get('char') ?? '', 16) || 0x20)); break;
      case 'instrText': if (this.fields.length) this.fields[this.fields.length - 1] += piece.text; break;
      case 'fldChar': this.field(piece.get('fldCharType') ?? '', words); break;
      case 'AlternateContent': this.piece(piece.child('Choice') ?? piece.child('Fallback') ?? piece, words); break;
      case 'txbxContent': words.blocks.push({ kind: 'part', fact: 'text_box', blocks: this.apart(piece) }); break;
      case 'relIds': {
        const diagram = this.book.diagrams.get(this.targets.get(piece.get('dm') ?? '') ?? '');
        if (diagram) words.blocks.push({ kind: 'part', fact: 'text_box', blocks: diagram });
        break;
      }
      case 'blip': words.blocks.push({ kind: 'note', fact: 'image' }); break;
      default: if (!SKIPPED.has(piece.name)) for (const inner of piece.elements()) this.piece(inner, words);
    }
  }

  /** Fields in pieces: begin, instruction, separate, result, end. @param {string} type @param {Words} words */
  field(type, words) {
    if (type === 'begin') this.fields.push('');
    else if (type === 'separate') words.mark();
    else if (type === 'end') {
      const target = linkOf(this.fields.pop() ?? '');
      if (target) words.replaceMarked(inside => withTarget(inside, target));
    }
  }
}

/** Elements of that name right inside, or inside of wrappers (content controls, insertions). @param {Element} element @param {string} name @returns {Generator<Element>} */
function* inside(element, name) {
  for (const child of element.elements()) {
    if (child.name === name) yield child;
    else if (!SKIPPED.has(child.name) && /^(sdt|sdtContent|ins|moveTo|customXml|smartTag)$/.test(child.name)) yield* inside(child, name);
  }
}

/** @param {string} instruction */
const isPageField = instruction => /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/i.test(instruction);
/** @param {string} instruction */
const linkOf = instruction => /^\s*HYPERLINK\s+(?:\\\S+\s+)*"?([^"\s]+)/i.exec(instruction)?.[1];

/** @type {import('../format.ts').Format} */
export default {
  kind: 'docx',
  name: 'Word file (DOCX)',
  fits: ({ zip }) => !!zip?.names.some(name => /^word\/document\d*\.xml$/i.test(name)) || !!zip?.names.some(name => /^word\//i.test(name)),
  async read({ zip }, watch) {
    if (!zip) throw new Failure('unknown');
    const what = 'Word file', relations = await readRelations(zip, '', watch);
    const main = relations.main ?? zip.names.find(name => /^word\/document\d*\.xml$/i.test(name)) ?? 'word/document.xml';
    const pages = Number(/<Pages>(\d+)</.exec(new TextDecoder().decode((await zip.read('docProps/app.xml').catch(() => null)) ?? undefined))?.[1] ?? 0);
    if (pages > watch.limits.pages) throw new Failure('too_many_pages', { pages });
    watch.stage(0, 0.3);
    const bytes = await zip.read(main);
    if (!bytes) throw new Failure('damaged', { what, where: 'its document is missing' });
    watch.stage(0.3, 0.8);
    const root = await parseXml(bytes, watch, what);
    const body = root.child('body');
    if (root.name !== 'document' || !body) throw new Failure('damaged', { what, where: 'its document has no body' });
    watch.stage(0.8, 1);
    const own = await readRelations(zip, main, watch);
    /** @type {Book} */
    const book = {
      ...(await readStyles(zip, own, watch)), lists: await readLists(zip, own, watch), diagrams: own.diagrams, changed: false, chunks: await readChunks(zip, own, watch),
      // A shape behind the words may paint them a ground, and so may the page's own colour.
      whitePaper: !root.child('background') && root.all('anchor').next().done === true && root.all('pict').next().done === true,
    };
    const text = new Reader(book, own.targets).body(body);
    /** @type {(part: Element, targets: Map<string, string>) => Block[]} */
    const readPart = (part, targets) => new Reader(book, targets).body(part);
    const { headers, footers, notes } = await headersAndFooters(zip, own, body, readPart, watch);
    /** @type {Block[]} */
    const blocks = [...headers, ...text, ...notes, ...footers];
    if (book.changed) blocks.push({ kind: 'note', fact: 'tracked_change' });
    return writeBlocks(blocks, watch.limits.letters);
  },
};
