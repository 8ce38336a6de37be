// XML and HTML as a tree, by htmlparser2, which runs in a worker and in node alike and knows no entities of a document's own.
import { Parser } from 'htmlparser2';
import { Failure } from '../failure.mjs';
import { decodeText } from './bytes.mjs';

/** @typedef {import('./watch.mjs').Watch} Watch */

export class Element {
  /** @type {(Element | string)[]} */
  children = [];

  /** @param {string} name @param {Record<string, string>} attributes */
  constructor(name, attributes) {
    this.name = name;
    this.attributes = attributes;
  }

  /** The first element of that name right inside. @param {string} name @returns {Element | undefined} */
  child(name) {
    for (const child of this.children) if (typeof child !== 'string' && child.name === name) return child;
    return undefined;
  }

  /** @param {string} [name] @returns {Element[]} */
  elements(name) {
    return /** @type {Element[]} */ (this.children.filter(child => typeof child !== 'string' && (name === undefined || child.name === name)));
  }

  /** All of that name inside, however deep, in order. @param {string} name @returns {Generator<Element>} */
  *all(name) {
    for (const child of this.children) {
      if (typeof child === 'string') continue;
      if (child.name === name) yield child;
      yield* child.all(name);
    }
  }

  /** @param {string} name */
  get(name) { return this.attributes[name]; }

  /** @returns {string} */
  get text() { return this.children.map(child => typeof child === 'string' ? child : child.text).join(''); }
}

/** @param {string} name */
const withoutPrefix = name => name.slice(name.indexOf(':') + 1);

const SLICE = 64 * 1024;

/**
 * @param {string} text @param {'xml' | 'bare' | 'html'} kind bare: XML whose names lose their prefixes; html: with all its ways to leave things out
 * @param {Watch} watch @returns {Promise<Element>} an element without a name, with the document inside
 */
export async function parseTree(text, kind, watch) {
  const xml = kind !== 'html', bare = kind === 'bare';
  const root = new Element('', {}), open = [root];
  const parser = new Parser({
    onopentag(name, attributes) {
      watch.element();
      watch.nested(open.length);
      const made = bare ? new Element(withoutPrefix(name), Object.fromEntries(Object.entries(attributes).map(([key, value]) => [withoutPrefix(key), value])))
        : new Element(name, attributes);
      open.at(-1)?.children.push(made);
      open.push(made);
    },
    ontext(words) {
      const { children } = /** @type {Element} */ (open.at(-1)), last = children.length - 1;
      // The parser gives a text in pieces, one a character reference: many of them make one child, not many.
      if (typeof children[last] === 'string') children[last] += words; else children.push(words);
    },
    onclosetag() { open.pop(); },
  }, { xmlMode: xml, decodeEntities: true, recognizeSelfClosing: xml });
  for (let at = 0; at < text.length; at += SLICE) {
    parser.write(text.slice(at, at + SLICE));
    watch.progress(at / text.length);
    await watch.breathe();
  }
  parser.end();
  return root;
}

/**
 * An XML file's root element. One that declares entities, or has another root than asked for, fails.
 * @param {Uint8Array} bytes @param {Watch} watch @param {string} what it is, for the sentence @param {'xml' | 'bare'} kind @returns {Promise<Element>}
 */
export async function parseXml(bytes, watch, what, kind = 'bare') {
  const text = decodeText(bytes, /^[^>]{0,200}encoding=["']([\w-]+)/.exec(String.fromCharCode(...bytes.subarray(0, 200)))?.[1]);
  if (/<!ENTITY/i.test(text)) throw new Failure('entities', { what });
  const root = (await parseTree(text, kind, watch)).elements().find(element => !/^[?!]/.test(element.name));
  if (!root || !text.trimEnd().endsWith('>')) throw new Failure('damaged', { what, where: 'its text breaks off' });
  return root;
}
