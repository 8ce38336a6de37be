// OpenDocument text (ODT), in a zip or as one XML file.
import { Failure } from '../failure.mjs';
import { Words } from '../parts/words.mjs';
import { plainBullet, withTarget, writeBlocks } from '../parts/blocks.mjs';
import { parseXml } from '../parts/tree.mjs';

/** @typedef {import('../parts/tree.mjs').Element} Element */
/** @typedef {import('../parts/blocks.mjs').Block} Block */
/** @typedef {{ hidden: boolean, columns: number, master: string | undefined, list: string | undefined, parent: string | undefined }} Style */

const what = 'OpenDocument file';
const SKIPPED = new Set(['text:tracked-changes', 'office:annotation', 'office:annotation-end', 'text:note-citation', 'svg:title', 'svg:desc', 'text:page-number',
  'text:page-count', 'text:change', 'text:change-start', 'text:change-end', 'office:forms', 'text:sequence-decls', 'text:variable-decls', 'text:ruby-text',
  'text:bookmark', 'text:hidden-paragraph', 'text:table-of-content-source', 'draw:object', 'draw:object-ole', 'draw:glue-point', 'text:script']);
const BOXES = new Set(['draw:text-box', 'draw:custom-shape', 'draw:rect', 'draw:ellipse', 'draw:polygon', 'draw:path']);
const MOST_SPACES = 100;

class Reader {
  /** @type {Map<string, Style>} */
  styles = new Map();
  /** @type {Map<string, string[]>} marks by list style, by level */
  lists = new Map();
  changed = false;

  /** @param {Element} root of content or styles */
  learn(root) {
    for (const group of ['office:styles', 'office:automatic-styles']) {
      for (const style of root.child(group)?.elements('style:style') ?? []) {
        const text = style.child('style:text-properties'), columns = style.child('style:section-properties')?.child('style:columns');
        this.styles.set(style.get('style:name') ?? '', {
          hidden: text?.get('text:display') === 'none', columns: Number(columns?.get('fo:column-count') ?? 1), list: style.get('style:list-style-name'),
          master: style.get('style:master-page-name'), parent: style.get('style:parent-style-name') });
      }
      for (const list of root.child(group)?.elements('text:list-style') ?? []) this.lists.set(list.get('style:name') ?? '', marksOf(list));
    }
  }

  /** @param {string | undefined} name @template T @param {(style: Style) => T | undefined} what @returns {T | undefined} */
  find(name, what) {
    for (let hops = 0, style = this.styles.get(name ?? ''); style && hops < 20; hops++, style = this.styles.get(style.parent ?? '')) {
      const found = what(style);
      if (found) return found;
    }
    return undefined;
  }

  /** @param {Element} element @param {{ style: string | undefined, depth: number }} [list] @returns {Block[]} */
  blocks(element, list) {
    /** @type {Block[]} */
    const blocks = [];
    for (const child of element.elements()) {
      switch (child.name) {
        case 'text:h': case 'text:p': blocks.push(...this.paragraph(child)); break;
        case 'text:list': blocks.push(...this.list(child, list)); break;
        case 'table:table': blocks.push({ kind: 'table', rows: this.rows(child) }); break;
        case 'text:section': {
          if (child.get('text:display') === 'none') { blocks.push(hiddenNote(child.text)); break; }
          const columns = this.find(child.get('text:style-name'), style => style.columns > 1 ? style.columns : undefined);
          if (columns) blocks.push({ kind: 'note', fact: 'columns', count: columns });
          blocks.push(...this.blocks(child, list));
          break;
        }
        case 'text:tracked-changes': this.changed ||= child.elements().length > 0; break;
        case 'draw:frame': case 'draw:g': blocks.push(...this.frame(child)); break;
        default: if (BOXES.has(child.name)) blocks.push(...this.frame(child)); else if (!SKIPPED.has(child.name)) blocks.push(...this.blocks(child, list));
      }
    }
    return blocks;
  }

  /** @param {Element} paragraph @returns {Block[]} */
  paragraph(paragraph) {
    const words = new Words(), style = paragraph.get('text:style-name');
    words.hide(!!this.find(style, one => one.hidden));
    this.words(paragraph, words);
    const heading = paragraph.name === 'text:h' ? Math.min(9, Number(paragraph.get('text:outline-level') ?? 1) || 1) : 0;
    /** @type {Block[]} */
    const blocks = [{ kind: 'line', text: words.text, heading }, ...words.blocks];
    if (words.hidden.trim()) blocks.push(hiddenNote(words.hidden));
    return blocks;
  }

  /** @param {Element} element @param {Words} words */
  words(element, words) {
    for (const child of element.children) {
      // Its line breaks and runs of spaces are those of the file, not of the text.
      if (typeof child === 'string') { words.add(/\s$/.test(words.text) || words.text === '' ? child.replace(/\s+/g, ' ').replace(/^ /, '') : child.replace(/\s+/g, ' ')); continue; }
      switch (child.name) {
        case 'text:tab': words.add('\t'); break;
        case 'text:s': words.add(' '.repeat(Math.min(MOST_SPACES, Number(child.get('text:c') ?? 1) || 1))); break;
        case 'text:line-break': words.add('\n'); break;
        case 'text:a': {
          const inner = new Words();
          this.words(child, inner);
          words.take(inner, withTarget(inner.text, child.get('xlink:href')));
          break;
        }
        case 'text:span': {
          const inner = new Words();
          inner.hide(!!this.find(child.get('text:style-name'), one => one.hidden));
          inner.text = /\s$/.test(words.text) ? '' : '\u0001';   // so that a space at its start is kept
          this.words(child, inner);
          inner.text = inner.text.replace('\u0001', '');
          words.take(inner, inner.text);
          break;
        }
        case 'text:hidden-text': words.blocks.push(hiddenNote(child.get('text:string-value') ?? child.text)); break;
        case 'text:note': words.blocks.push(...this.blocks(child.child('text:note-body') ?? child)); break;
        case 'draw:frame': case 'draw:g': words.blocks.push(...this.frame(child)); break;
        default:
          if (BOXES.has(child.name)) words.blocks.push(...this.frame(child));
          else if (!SKIPPED.has(child.name)) this.words(child, words);
      }
    }
  }

  /** A frame: of its forms the first that we can read. @param {Element} frame @returns {Block[]} */
  frame(frame) {
    if (frame.name === 'draw:g') return frame.elements().flatMap(inner => BOXES.has(inner.name) || /^draw:(frame|g)$/.test(inner.name) ? this.frame(inner) : []);
    const box = frame.name === 'draw:frame' ? frame.child('draw:text-box') : frame;
    if (box) {
      const blocks = this.blocks(box);
      return blocks.length ? [{ kind: 'part', fact: 'text_box', blocks }] : [];
    }
    return frame.child('draw:image') ? [{ kind: 'note', fact: 'image' }] : [];
  }

  /** @param {Element} list @param {{ style: string | undefined, depth: number }} [outer] @returns {Block[]} */
  list(list, outer) {
    const style = list.get('text:style-name') ?? outer?.style, depth = outer ? outer.depth + 1 : 0, mark = this.lists.get(style ?? '')?.[depth] ?? '•';
    /** @type {Block[]} */
    const blocks = [];
    let number = 0;
    for (const item of list.elements()) {
      const inner = this.blocks(item, { style, depth }), first = inner.find(block => block.kind === 'line' && block.text.trim() !== '');
      // A list whose items hold only lists shows no mark of its own.
      if (item.name === 'text:list-item' && first && first === inner[0] && first.kind === 'line' && first.bullet === undefined && mark !== '' && !first.heading) {
        first.bullet = mark.replace('%', String(++number));
        first.depth = depth;
      }
      blocks.push(...inner);
    }
    return blocks;
  }

  /** @param {Element} table @returns {Block[][][]} */
  rows(table) {
    /** @type {Block[][][]} */
    const rows = [];
    /** @param {Element} element */
    const collect = element => {
      for (const child of element.elements()) {
        if (child.name === 'table:table-row') rows.push(child.elements('table:table-cell').map(cell => this.blocks(cell)));
        else if (/^table:table-(header-rows|rows|row-group)$/.test(child.name)) collect(child);
      }
    };
    collect(table);
    return rows;
  }
}

/** @param {string} words @returns {Block} */
const hiddenNote = words => ({ kind: 'note', fact: 'hidden_text', text: words.trim().slice(0, 500) });

/** @param {Element} list @returns {string[]} '%' stands for the number */
function marksOf(list) {
  /** @type {string[]} */
  const marks = [];
  for (const level of list.elements()) {
    const at = Number(level.get('text:level') ?? 1) - 1;
    if (at < 0 || at > 9) continue;
    if (level.name === 'text:list-level-style-bullet') marks[at] = plainBullet(level.get('text:bullet-char') ?? '•');
    else if (level.name === 'text:list-level-style-image') marks[at] = '•';
    else marks[at] = level.get('style:num-format') ? `${level.get('style:num-prefix') ?? ''}%${level.get('style:num-suffix') ?? '.'}` : '';
  }
  return marks;
}

/** @type {import('../format.ts').Format} */
export default {
  kind: 'odt',
  name: 'OpenDocument file (ODT)',
  fits: ({ zip, head }) => zip ? zip.names.includes('content.xml') : /^\s*(<\?xml[^>]*>\s*)?<office:document[\s>]/.test(head),
  async read({ zip, bytes }, watch) {
    let root, styles;
    if (zip) {
      const type = new TextDecoder().decode((await zip.read('mimetype')) ?? undefined);
      if (/spreadsheet/.test(type)) throw new Failure('sheet');
      if (/presentation|graphics/.test(type)) throw new Failure('slides');
      const manifest = await zip.read('META-INF/manifest.xml');
      if (manifest && /encryption-data/.test(new TextDecoder().decode(manifest))) throw new Failure('locked', { what });
      watch.stage(0, 0.3);
      const content = await zip.read('content.xml');
      if (!content) throw new Failure('damaged', { what, where: 'its content is missing' });
      watch.stage(0.3, 0.8);
      root = await parseXml(content, watch, what, 'xml');
      const more = await zip.read('styles.xml');
      styles = more ? await parseXml(more, watch, what, 'xml') : undefined;
      const pages = Number(/page-count="(\d+)"/.exec(new TextDecoder().decode((await zip.read('meta.xml').catch(() => null)) ?? undefined))?.[1] ?? 0);
      if (pages > watch.limits.pages) throw new Failure('too_many_pages', { pages });
    } else root = styles = await parseXml(bytes, watch, what, 'xml');
    const text = root.child('office:body')?.child('office:text');
    if (!text) throw new Failure('damaged', { what, where: 'it has no text part' });
    watch.stage(0.8, 1);
    const reader = new Reader();
    if (styles) reader.learn(styles);
    if (styles !== root) reader.learn(root);
    /** @type {Block[]} */
    const blocks = [];
    const masters = styles?.child('office:master-styles')?.elements('style:master-page') ?? [];
    const used = new Set([...reader.styles.values()].map(style => style.master).filter(Boolean));
    const shown = masters.filter(master => master.get('style:name') === 'Standard' || used.has(master.get('style:name') ?? ''));
    const seen = new Set();
    /** @param {string} name */
    const running = name => {
      for (const master of shown)
        for (const part of [master.child(name), master.child(`${name}-first`), master.child(`${name}-left`)]) {
          if (!part || part.get('style:display') === 'false' || part.text.trim() === '' || seen.has(part.text)) continue;
          seen.add(part.text);
          blocks.push({ kind: 'part', fact: 'header_footer', blocks: reader.blocks(part) });
        }
    };
    running('style:header');
    blocks.push(...reader.blocks(text));
    running('style:footer');
    if (reader.changed) blocks.push({ kind: 'note', fact: 'tracked_change' });
    return writeBlocks(blocks, watch.limits.letters);
  },
};
