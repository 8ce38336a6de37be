// What stands beside a DOCX file's document part: relations, styles, lists, headers and footers, notes, diagrams.
import { decodeText, headOf } from './bytes.mjs';
import { htmlBlocks } from './html_blocks.mjs';
import { parseXml } from './tree.mjs';

/** @typedef {import('./tree.mjs').Element} Element */
/** @typedef {import('./blocks.mjs').Block} Block */
/** @typedef {import('./zip.mjs').Zip} Zip */
/** @typedef {import('./watch.mjs').Watch} Watch */

/**
 * @typedef {{ heading: number, hidden: boolean, white: boolean, size: number, bold: boolean, color: string, list: string | undefined, level: string | undefined }} Style
 *
 * @typedef {object} Relations
 * @property {string | undefined} main the document part
 * @property {Map<string, string>} targets by id: an address or the name of a part
 * @property {Map<string, string[]>} parts names by kind: 'styles', 'header' and so on
 * @property {Map<string, Block[]>} diagrams by name of part: their words
 *
 * @typedef {object} Book what the document's paragraphs refer to
 * @property {Map<string, Style>} styles
 * @property {string} plain the style of a paragraph that names none
 * @property {Lists} lists
 * @property {Map<string, Block[]>} diagrams
 * @property {Map<string, Block[]>} chunks parts in HTML, by id
 * @property {boolean} changed there are tracked changes
 * @property {boolean} whitePaper white words have nothing to stand out from
 */

const what = 'Word file';

/** @param {Zip} zip @param {string} name @param {Watch} watch */
const readPart = async (zip, name, watch) => {
  const bytes = await zip.read(name);
  return bytes && parseXml(bytes, watch, what);
};

/** The relations of a part; of the file itself for the empty name. @param {Zip} zip @param {string} part @param {Watch} watch @returns {Promise<Relations>} */
export async function readRelations(zip, part, watch) {
  const folder = part.slice(0, part.lastIndexOf('/') + 1), root = await readPart(zip, `${folder}_rels/${part.slice(folder.length)}.rels`, watch);
  /** @type {Relations} */
  const relations = { main: undefined, targets: new Map(), parts: new Map(), diagrams: new Map() };
  for (const relation of root?.elements('Relationship') ?? []) {
    const kind = (relation.get('Type') ?? '').replace(/^.*\//, ''), target = relation.get('Target') ?? '', outside = relation.get('TargetMode') === 'External';
    const name = outside ? target : resolve(folder, target);
    relations.targets.set(relation.get('Id') ?? '', name);
    if (outside) continue;
    relations.parts.set(kind, [...relations.parts.get(kind) ?? [], name]);
    if (kind === 'officeDocument') relations.main = name;
  }
  for (const name of relations.parts.get('diagramData') ?? []) {
    const diagram = await readPart(zip, name, watch);
    if (diagram) relations.diagrams.set(name, [...diagram.all('p')].map(line => ({ kind: 'line', text: [...line.all('t')].map(words => words.text).join('') })));
  }
  return relations;
}

/** A part's name, seen from a folder: only a key to look up. @param {string} folder @param {string} target */
function resolve(folder, target) {
  /** @type {string[]} */
  const steps = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/'))
    if (step === '..') steps.pop(); else if (step !== '' && step !== '.') steps.push(step);
  return steps.join('/');
}

/** @param {Element | undefined} properties of a run */
function lookOf(properties) {
  const vanish = properties?.child('vanish'), bold = properties?.child('b'), color = properties?.child('color')?.get('val'), size = properties?.child('sz')?.get('val');
  return {
    hidden: vanish && !/^(0|false|off)$/.test(vanish.get('val') ?? '1'),
    white: color === undefined ? undefined : /^f[ef]f[ef]f[ef]$/i.test(color) && !properties?.child('shd'), size: size === undefined ? undefined : Number(size),
    bold: bold && !/^(0|false|off)$/.test(bold.get('val') ?? '1'), color,
  };
}

/** Styles with what they take from those they are based on. @param {Zip} zip @param {Relations} relations @param {Watch} watch */
export async function readStyles(zip, relations, watch) {
  const root = await readPart(zip, relations.parts.get('styles')?.[0] ?? 'word/styles.xml', watch);
  const elements = new Map((root?.elements('style') ?? []).map(style => [style.get('styleId') ?? '', style]));
  const first = lookOf(root?.child('docDefaults')?.child('rPrDefault')?.child('rPr'));
  /** @type {Map<string, Style>} */
  const styles = new Map();
  let plain = '';
  for (const [id, element] of elements) {
    if (element.get('type') === 'paragraph' && element.get('default') === '1') plain = id;
    /** @type {Partial<Style>} */
    const style = {};
    const seen = new Set();
    for (let at = /** @type {Element | undefined} */ (element); at && !seen.has(at); at = elements.get(at.child('basedOn')?.get('val') ?? '')) {
      seen.add(at);
      const look = lookOf(at.child('rPr')), own = at.child('pPr'), name = at.child('name')?.get('val') ?? '', outline = own?.child('outlineLvl')?.get('val');
      style.hidden ??= look.hidden;
      style.white ??= look.white;
      style.size ??= look.size;
      style.bold ??= look.bold;
      style.color ??= look.color;
      style.list ??= own?.child('numPr')?.child('numId')?.get('val');
      style.level ??= own?.child('numPr')?.child('ilvl')?.get('val');
      style.heading ??= outline !== undefined ? (Number(outline) + 1) % 10 : /^heading [1-9]$/i.test(name) ? Number(name.at(-1)) : undefined;
    }
    styles.set(id, { heading: style.heading ?? 0, hidden: style.hidden ?? false, white: style.white ?? false, bold: style.bold ?? false, color: style.color ?? '', list: style.list, level: style.level,
      size: style.size ?? (element.get('type') === 'character' ? 0 : first.size ?? 0) });
  }
  return { styles, plain };
}

/** @typedef {{ format: string, text: string, start: number }} Level */

/** Bullets and numbers of lists, counted on as paragraphs come. */
export class Lists {
  /** @type {Map<string, { levels: Level[], counts: number[] }>} */
  #lists = new Map();

  /** @param {string} id @param {Level[]} levels @param {number[]} counts shared by lists that count on */
  add(id, levels, counts) { this.#lists.set(id, { levels, counts }); }

  /** @param {string} id @param {number} depth @returns {string | null} null: the paragraph shows none */
  next(id, depth) {
    const list = this.#lists.get(id), level = list?.levels[depth];
    if (!list || !level || level.format === 'none') return list && level ? null : '•';
    if (level.format === 'bullet') return level.text;
    list.counts[depth] = (list.counts[depth] ?? level.start - 1) + 1;
    list.counts.length = depth + 1;
    return level.text.replace(/%(\d)/g, (_, at) => numberAs(list.levels[at - 1]?.format ?? 'decimal', list.counts[at - 1] ?? list.levels[at - 1]?.start ?? 1)) || null;
  }
}

/** @param {string} format @param {number} number */
function numberAs(format, number) {
  const letters = (/** @type {number} */ from) => String.fromCharCode(from + (number - 1) % 26).repeat(Math.min(3, Math.ceil(number / 26) || 1));
  if (/Letter$/.test(format)) return letters(format === 'upperLetter' ? 65 : 97);
  if (!/Roman$/.test(format) || number > 3000) return format === 'decimalZero' ? String(number).padStart(2, '0') : String(number);
  let roman = '', rest = number;
  for (const [worth, sign] of /** @type {[number, string][]} */ ([[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']]))
    for (; rest >= worth; rest -= worth) roman += sign;
  return format === 'upperRoman' ? roman.toUpperCase() : roman;
}

/** @param {Zip} zip @param {Relations} relations @param {Watch} watch */
export async function readLists(zip, relations, watch) {
  const lists = new Lists(), root = await readPart(zip, relations.parts.get('numbering')?.[0] ?? 'word/numbering.xml', watch);
  /** @type {Map<string, { levels: Level[], counts: number[] }>} */
  const abstract = new Map();
  /** @param {Element} level @returns {[number, Level]} */
  const levelOf = level => [Number(level.get('ilvl') ?? 0), {
    format: level.child('numFmt')?.get('val') ?? 'decimal', text: level.child('lvlText')?.get('val') ?? '', start: Number(level.child('start')?.get('val') ?? 1) }];
  for (const one of root?.elements('abstractNum') ?? []) {
    /** @type {Level[]} */
    const levels = [];
    for (const [at, level] of one.elements('lvl').map(levelOf)) if (at >= 0 && at < 9) levels[at] = level;
    abstract.set(one.get('abstractNumId') ?? '', { levels, counts: [] });
  }
  for (const one of root?.elements('num') ?? []) {
    const from = abstract.get(one.child('abstractNumId')?.get('val') ?? ''), changes = one.elements('lvlOverride'), levels = [...from?.levels ?? []];
    for (const [at, level] of changes.flatMap(change => change.elements('lvl')).map(levelOf)) if (at >= 0 && at < 9) levels[at] = level;
    lists.add(one.get('numId') ?? '', levels, changes.length ? [] : from?.counts ?? []);
  }
  return lists;
}

/** What is left of a running foot when its page number is gone. */
const PAGE_WORDS = /^\W*(page|seite|página|pagina|strona|sida|side)?\W*(of|von|de|di|z|av|af|sur|\/|\|)?\W*$/i;

/**
 * Headers and footers that the document's sections name, each once; notes; and parts in another format.
 * @param {Zip} zip @param {Relations} relations @param {Element} body
 * @param {(part: Element, targets: Map<string, string>) => Block[]} read @param {Watch} watch
 */
export async function headersAndFooters(zip, relations, body, read, watch) {
  /** @type {{ headers: Block[], footers: Block[], notes: Block[] }} */
  const found = { headers: [], footers: [], notes: [] };
  const seen = new Set();
  for (const [reference, place] of /** @type {const} */ ([['headerReference', 'headers'], ['footerReference', 'footers']]))
    for (const one of body.all(reference)) {
      const name = relations.targets.get(one.get('id') ?? ''), root = name && !seen.has(name) && await readPart(zip, name, watch);
      if (!root || seen.has(root.text)) continue;   // the same on first and later pages
      seen.add(name).add(root.text);
      const blocks = read(root, (await readRelations(zip, name, watch)).targets).filter(block => block.kind !== 'line' || !PAGE_WORDS.test(block.text));
      if (blocks.length) found[place].push({ kind: 'part', fact: 'header_footer', blocks });
    }
  for (const kind of ['footnotes', 'endnotes'])
    for (const name of relations.parts.get(kind) ?? []) {
      const root = await readPart(zip, name, watch);
      for (const note of root?.elements() ?? []) if (!/separator/i.test(note.get('type') ?? '')) found.notes.push(...read(note, relations.targets));
    }
  return found;
}

/** Parts in HTML, which some programs put in place of paragraphs, by id. @param {Zip} zip @param {Relations} relations @param {Watch} watch */
export async function readChunks(zip, relations, watch) {
  /** @type {Map<string, Block[]>} */
  const chunks = new Map();
  for (const [id, name] of relations.targets) {
    const bytes = relations.parts.get('aFChunk')?.includes(name) && await zip.read(name);
    if (bytes && /<(html|body|p|div)\b/i.test(headOf(bytes, 4096))) chunks.set(id, await htmlBlocks(decodeText(bytes), watch));
  }
  return chunks;
}
