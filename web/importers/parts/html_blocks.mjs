// HTML as blocks: pages of the web, and what Word and Google Docs put on the clipboard.
import { parseTree } from './tree.mjs';
import { plainBullet, withTarget } from './blocks.mjs';

/** @typedef {import('./tree.mjs').Element} Element */
/** @typedef {import('./blocks.mjs').Block} Block */
/** @typedef {import('./watch.mjs').Watch} Watch */

const SKIPPED = new Set(['head', 'script', 'style', 'noscript', 'template', 'title', 'meta', 'link', 'svg', 'math', 'iframe', 'object', 'embed', 'audio', 'video', 'canvas',
  'select', 'textarea', 'button', 'del', 'rt', 'rp', 'datalist', 'map', 'xml', 'o:wrapblock']);
const BLOCKS = new Set(['p', 'div', 'section', 'article', 'header', 'footer', 'main', 'aside', 'nav', 'address', 'blockquote', 'figure', 'figcaption', 'form', 'fieldset',
  'dl', 'dt', 'dd', 'center', 'details', 'summary', 'body', 'html', 'hgroup', 'legend', 'caption', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'ul', 'ol', 'menu', 'dir', 'search']);

/** @typedef {{ pre: boolean, heading: number, list: { ordered: boolean, number: number, depth: number } | undefined }} Place */

class Reader {
  /** @type {Block[]} */
  blocks = [];
  #text = '';
  #hidden = '';
  #heading = 0;
  /** @type {{ bullet: string, depth: number } | undefined} the mark of the line that begins */
  #mark;

  /** Ends the paragraph. */
  flush() {
    const text = this.#text.replace(/ ?\n ?/g, '\n');
    if (text.trim() !== '') {
      this.blocks.push({ kind: 'line', text, heading: this.#heading, ...(this.#mark ?? {}) });
      this.#mark = undefined;
    }
    this.#text = '';
    if (this.#hidden.trim()) this.blocks.push({ kind: 'note', fact: 'hidden_text', text: this.#hidden.trim().replace(/\s+/g, ' ').slice(0, 500) });
    this.#hidden = '';
  }

  /** @param {Element} element @param {Place} place */
  walk(element, place) {
    for (const child of element.children) {
      if (typeof child === 'string') this.words(child, place.pre);
      else this.element(child, place);
    }
  }

  /** @param {string} text @param {boolean} pre */
  words(text, pre) {
    if (pre) { this.#text += text; return; }
    const plain = text.replace(/[ \t\r\n\f]+/g, ' ');
    this.#text += /(^|[\s])$/.test(this.#text) ? plain.replace(/^ /, '') : plain;
  }

  /** @param {Element} element @param {Place} place */
  element(element, place) {
    const { name } = element, style = (element.get('style') ?? '').toLowerCase();
    if (SKIPPED.has(name)) return;
    if (/display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/.test(style) || element.get('hidden') !== undefined) { this.#hidden += ` ${element.text}`; return; }
    if (/mso-list\s*:\s*ignore/.test(style)) return this.bullet(plainBullet(element.text.replace(/[\u00a0\s]+/g, '')), this.#mark?.depth ?? 0);
    switch (name) {
      case 'br': this.#text += '\n'; return;
      case 'hr': this.flush(); this.blocks.push({ kind: 'line', text: '' }); return;
      case 'img': if (!/^1(px)?$/.test(element.get('width') ?? '')) this.blocks.push({ kind: 'note', fact: 'image' }); return;
      case 'a': return this.link(element, place);
      case 'table': return this.table(element, place);
      case 'ul': case 'ol': case 'menu': case 'dir': {
        this.flush();
        const depth = place.list ? place.list.depth + 1 : 0, start = Number(element.get('start') ?? 1) || 1;
        this.walk(element, { ...place, list: { ordered: name === 'ol', number: start, depth } });
        this.flush();
        return;
      }
      case 'li': {
        this.flush();
        const list = place.list ?? { ordered: false, number: 1, depth: 0 }, level = Number(element.get('aria-level')) - 1;
        if (!/list-style(-type)?\s*:\s*none/.test(style)) this.bullet(list.ordered ? `${list.number++}.` : '•', level > 0 ? level : list.depth);
        this.walk(element, { ...place, list });
        this.flush();
        this.#mark = undefined;
        return;
      }
      case 'input': return;
      default:
    }
    const heading = /^h[1-6]$/.test(name) ? Number(name[1]) : element.get('role') === 'heading' ? Number(element.get('aria-level') ?? 2) || 2 : 0;
    const inline = !BLOCKS.has(name) && !/display\s*:\s*(block|flex|grid|list-item)/.test(style);
    if (inline) return this.walk(element, place);
    this.flush();
    const level = /mso-list\s*:\s*l\d+\s+level(\d)/.exec(style);
    if (level) this.#mark = { bullet: '•', depth: Number(level[1]) - 1 };
    const before = this.#heading, count = Number(/(?:^|[;\s])column-count\s*:\s*(\d+)/.exec(style)?.[1] ?? 1);
    if (count > 1 && count < 20) this.blocks.push({ kind: 'note', fact: 'columns', count });
    if (heading) this.#heading = heading;
    this.walk(element, { ...place, pre: place.pre || name === 'pre' || /white-space\s*:\s*pre/.test(style) });
    this.flush();
    this.#heading = before;
    // Word's lists are paragraphs: a mark is its own paragraph's alone.
    if (level) this.#mark = undefined;
  }

  /** @param {string} bullet @param {number} depth */
  bullet(bullet, depth) { this.#mark = { bullet, depth: Math.min(8, depth) }; }

  /** @param {Element} element @param {Place} place */
  link(element, place) {
    const blocks = this.blocks.length, before = this.#text;
    this.#text = /\s$|^$/.test(before) ? '' : '\ufdd3';
    this.walk(element, place);
    const words = this.#text.replace('\ufdd3', '');
    // A link around whole paragraphs has no words of its own.
    this.#text = (this.blocks.length === blocks ? before : '') + (this.blocks.length === blocks ? withTarget(words, targetOf(element.get('href'))) : words);
  }

  /** @param {Element} table @param {Place} place */
  table(table, place) {
    this.flush();
    /** @type {Block[][][]} */
    const rows = [];
    /** @param {Element} element */
    const collect = element => {
      for (const child of element.elements()) {
        if (child.name === 'tr') rows.push(child.elements().filter(cell => cell.name === 'td' || cell.name === 'th').map(cell => {
          const inner = new Reader();
          inner.walk(cell, { ...place, list: undefined });
          inner.flush();
          return inner.blocks;
        }));
        else if (/^(tbody|thead|tfoot)$/.test(child.name)) collect(child);
        else if (child.name === 'caption') this.element(child, place);
      }
    };
    collect(table);
    this.blocks.push({ kind: 'table', rows });
  }
}

/** A link as it was meant: Google puts its own address in front. @param {string | undefined} href */
function targetOf(href) {
  const inner = /^https?:\/\/www\.google\.com\/url\?(?:.*&)?q=([^&]+)/.exec(href ?? '')?.[1];
  try {
    return inner ? decodeURIComponent(inner) : href;
  } catch {
    return href;
  }
}

/** @param {string} html @param {Watch} watch @returns {Promise<Block[]>} */
export async function htmlBlocks(html, watch) {
  const reader = new Reader();
  reader.walk(await parseTree(html, 'html', watch), { pre: false, heading: 0, list: undefined });
  reader.flush();
  return reader.blocks;
}
