// Reads a folder of labelled postings; docs/accuracy-format.md describes it. What is wrong with a label is never passed over.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

/**
 * A half-open range of bytes of the file.
 * @typedef {[begin: number, end: number]} Span
 * @typedef {'required' | 'preferred' | 'mentioned'} Strength
 *
 * A term of the truth, with every writing of it and every place.
 * @typedef {{ text: string, forms: string[], strength: Strength, spans: Span[] }} Term
 *
 * @typedef {object} Labels
 * @property {Term[]} keywords
 * @property {string[][]} groups texts of keywords
 * @property {{ min: number, max?: number, spans: Span[] }[]} years
 * @property {{ level: string, orEquivalent: boolean, spans: Span[] } | null} degree
 * @property {{ text: string, strength: Strength, spans: Span[] }[]} languages
 * @property {{ kind: string, spans: Span[] }[]} form
 * @property {string[]} optional folded
 * @property {Span[]} boilerplate sorted, none touching another
 *
 * @typedef {{ name: string, bytes: Buffer, text: string, labels: Labels }} LabelledPosting
 */

/** One sentence for each thing that is wrong with a set. */
export class WrongLabels extends Error {
  /** @param {string[]} sentences */
  constructor(sentences) {
    super(sentences.join('\n'));
    this.sentences = sentences;
  }
}

/** The form in which terms are compared. @param {string} term */
export function fold(term) {
  return term.normalize('NFKC').toLowerCase().replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff\p{Pd}]+/gu, '');
}

const strengths = ['required', 'preferred', 'mentioned'];
const levels = ['any', 'vocational', 'bachelor', 'master', 'doctorate'];
const questions = ['right_to_work', 'clearance', 'licence', 'on_site', 'travel', 'relocation', 'notice', 'shifts', 'background_check'];
const fields = ['kind', 'title', 'note', 'keywords', 'groups', 'years', 'degree', 'languages', 'form', 'optional', 'boilerplate'];

// 'C' is no word in 'C++', 'Go' none in 'Google' or 'Go-to'.
const isWord = (/** @type {string | undefined} */ letter) => letter !== undefined && /[\p{L}\p{N}_]/u.test(letter);
const isJoint = (/** @type {string | undefined} */ letter) => letter !== undefined && /[\p{L}\p{N}_+#]/u.test(letter);

/** Where `words` stands whole in `text`, in UTF-16 units. @param {string} text @param {string} words @returns {number[]} */
export function occurrences(text, words) {
  const found = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const before = [...text.slice(Math.max(0, at - 2), at)].pop();
    const [after] = text.slice(end, end + 2), [beyond] = text.slice(end + 1, end + 3);
    if (isWord(words[0]) && isWord(before)) continue;
    if (isWord(words.at(-1)) && (isJoint(after) || (after === '-' && isWord(beyond) && words.length < 3))) continue;
    found.push(at);
  }
  return found;
}

/** Byte offset of each UTF-16 unit of a text, and of its end. @param {string} text */
export function byteOffsets(text) {
  const offsets = new Uint32Array(text.length + 1);
  let bytes = 0;
  for (let i = 0; i < text.length; ++i) {
    offsets[i] = bytes;
    const unit = text.charCodeAt(i);
    // Two units of a pair make four bytes.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
  }
  offsets[text.length] = bytes;
  return offsets;
}

/** Whether a span lies within one of some. @param {Span} span @param {Span[]} others */
export const within = (span, others) => others.some(([begin, end]) => begin <= span[0] && span[1] <= end);
/** Whether two spans share anything. @param {Span} one @param {Span} other */
export const meet = (one, other) => one[0] < other[1] && other[0] < one[1];

/** Sorted, those that touch made one. @param {Span[]} spans @returns {Span[]} */
function merge(spans) {
  /** @type {Span[]} */
  const merged = [];
  for (const [begin, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && begin <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([begin, end]);
  }
  return merged;
}

class LabelReader {
  /** @param {string} name @param {Buffer} bytes @param {string} text */
  constructor(name, bytes, text) {
    this.name = name;
    this.bytes = bytes;
    this.text = text;
    this.offsets = byteOffsets(text);
    /** @type {string[]} */
    this.wrong = [];
    /** @type {Span[]} */
    this.boilerplate = [];
  }

  /** @param {string} what */
  complain(what) {
    this.wrong.push(`${this.name}: ${what}.`);
  }

  /** @param {number} at @param {number} length @returns {Span} */
  span(at, length) {
    return [Number(this.offsets[at]), Number(this.offsets[at + length])];
  }

  /** The places of a label. @param {any} label @param {string} what @returns {Span[]} */
  places(label, what) {
    const { text, at, spans } = label ?? {};
    if (typeof text !== 'string' || !text) return this.complain(`a label of ${what} has no text`), [];
    if (spans !== undefined) return this.givenSpans(spans, text);
    const all = occurrences(this.text, text).map(begin => this.span(begin, text.length));
    if (!all.length) return this.complain(`'${text}' (${what}) is not in the text`), [];
    if (at === undefined) {
      const outside = all.filter(span => !within(span, this.boilerplate));
      if (!outside.length) this.complain(`'${text}' (${what}) is in boilerplate only; say which occurrence with 'at'`);
      return outside;
    }
    if (!Array.isArray(at) || !at.length) return this.complain(`the 'at' of '${text}' is no list of numbers`), [];
    return at.flatMap(number => {
      const span = all[number - 1];
      if (!span) this.complain(`there is no occurrence ${number} of '${text}' (${what}); there are ${all.length}`);
      return span ? [span] : [];
    });
  }

  /** @param {any} spans @param {string=} text @returns {Span[]} */
  givenSpans(spans, text) {
    if (!Array.isArray(spans) || !spans.length) return this.complain(`the 'spans' of '${text ?? 'boilerplate'}' are no list`), [];
    return spans.flatMap(span => {
      const [begin, end] = Array.isArray(span) ? span : [];
      if (!Number.isInteger(begin) || !Number.isInteger(end) || begin < 0 || begin >= end || end > this.bytes.length)
        return this.complain(`${JSON.stringify(span)} is no range of the file's bytes`), [];
      const held = this.bytes.subarray(begin, end).toString();
      if (text !== undefined && held !== text) return this.complain(`at ${JSON.stringify(span)} stands '${held}', not '${text}'`), [];
      return [/** @type {Span} */ ([begin, end])];
    });
  }

  /** @param {any} stretch @returns {Span[]} */
  stretch(stretch) {
    if (stretch?.spans !== undefined) return this.givenSpans(stretch.spans);
    const { from, to, at = 1 } = typeof stretch === 'string' ? { from: stretch, to: '' } : stretch ?? {};
    if (typeof from !== 'string' || typeof to !== 'string' || !from) return this.complain('a stretch of boilerplate has no text'), [];
    let begin = -1;
    for (let i = 0; i < at; ++i) {
      begin = this.text.indexOf(from, begin + 1);
      if (begin < 0) return this.complain(`boilerplate's '${from}' is not in the text${i ? ` ${at} times` : ''}`), [];
    }
    const end = to && this.text.indexOf(to, begin);
    if (end !== '' && end < 0) return this.complain(`boilerplate's '${to}' does not follow '${from}'`), [];
    return [this.span(begin, end === '' ? from.length : Math.max(end + to.length, begin + from.length) - begin)];
  }

  /** @param {any} given @param {string} key @returns {any[]} */
  list(given, key) {
    const list = given[key] ?? [];
    if (Array.isArray(list)) return list;
    this.complain(`'${key}' is no list`);
    return [];
  }

  /** @param {unknown} word @param {string[]} known @param {string} what */
  oneOf(word, known, what) {
    if (!known.includes(/** @type {string} */ (word))) this.complain(`${what} '${word}' is none of ${known.join(', ')}`);
  }

  /** @param {any} given @returns {Term[]} */
  terms(given) {
    const seen = new Set();
    return this.list(given, 'keywords').map(label => {
      this.oneOf(label?.strength, strengths, `the strength of '${label?.text}'`);
      const spans = this.places(label, 'keyword');
      const forms = [label?.text, ...this.list(label ?? {}, 'also')].filter(form => typeof form === 'string').map(fold);
      if (forms.some(form => seen.has(form))) this.complain(`'${label?.text}' is labelled twice`);
      for (const form of forms) seen.add(form);
      return { text: label?.text, forms, strength: label?.strength, spans };
    });
  }

  /** @param {any} given @returns {Labels} */
  read(given) {
    if (given === null || typeof given !== 'object' || Array.isArray(given)) return this.complain('the labels are no object'), this.read({ kind: 'posting' });
    if (given.kind !== 'posting') this.complain(`the kind is '${given.kind}', not 'posting'`);
    for (const key of Object.keys(given)) if (!fields.includes(key)) this.complain(`there is no field '${key}'`);
    if (given.title !== undefined && !this.text.includes(given.title)) this.complain(`the title '${given.title}' is not in the text`);
    this.boilerplate = merge(this.list(given, 'boilerplate').flatMap(stretch => this.stretch(stretch)));
    const keywords = this.terms(given);
    const names = new Set(keywords.map(({ text }) => text));
    const asKeyword = (/** @type {string} */ text) => names.has(text) || this.complain(`'${text}' is in a group or has years, and is no keyword`);
    const groups = this.list(given, 'groups');
    for (const group of groups) {
      if (!Array.isArray(group) || group.length < 2) this.complain(`${JSON.stringify(group)} is no group`);
      else group.forEach(asKeyword);
    }
    const years = this.list(given, 'years').map(label => {
      if (!Number.isInteger(label?.min)) this.complain(`the 'min' of '${label?.text}' is no number`);
      this.list(label ?? {}, 'of').forEach(asKeyword);
      return { min: label?.min, max: label?.max, spans: this.places(label, 'years') };
    });
    const languages = this.list(given, 'languages').map(label => {
      this.oneOf(label?.strength, strengths, `the strength of '${label?.text}'`);
      return { text: label?.text, strength: label?.strength, spans: this.places(label, 'language') };
    });
    const form = this.list(given, 'form').map(label => {
      this.oneOf(label?.kind, questions, `the kind of '${label?.text}'`);
      return { kind: label?.kind, spans: this.places(label, 'form') };
    });
    let degree = null;
    if (given.degree) {
      this.oneOf(given.degree.level, levels, 'the degree');
      degree = { level: given.degree.level, orEquivalent: given.degree.orEquivalent === true, spans: this.places(given.degree, 'degree') };
    }
    const optional = this.list(given, 'optional').map(text => {
      this.places({ text }, 'optional');
      return fold(String(text));
    });
    return { keywords, groups, years, degree, languages, form, optional, boilerplate: this.boilerplate };
  }
}

/** Reads one posting with its labels. @param {string} name @param {Buffer} bytes @param {string} json @returns {LabelledPosting} */
export function readLabels(name, bytes, json) {
  let text, given;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new WrongLabels([`${name}: the text is not UTF-8.`]);
  }
  try {
    given = JSON.parse(json);
  } catch (error) {
    throw new WrongLabels([`${name}: the labels are no JSON: ${/** @type {Error} */ (error).message}.`]);
  }
  const reader = new LabelReader(name, bytes, text);
  const labels = reader.read(given);
  if (reader.wrong.length) throw new WrongLabels(reader.wrong);
  return { name, bytes, text, labels };
}

/** Reads a folder. Throws WrongLabels with all that is wrong in it. @param {string} folder */
export function readSet(folder) {
  if (!fs.existsSync(folder)) throw new WrongLabels([`There is no folder '${folder}'.`]);
  const files = fs.readdirSync(folder).sort();
  /** @type {string[]} */
  const wrong = [];
  /** @type {LabelledPosting[]} */
  const postings = [];
  const digest = createHash('sha256');
  for (const file of files) {
    if (file.endsWith('.label.json')) {
      const text = `${file.slice(0, -'.label.json'.length)}.txt`;
      if (!files.includes(text)) wrong.push(`${file}: there is no ${text} beside it.`);
    }
    if (!file.endsWith('.txt')) continue;
    const name = file.slice(0, -'.txt'.length), label = `${name}.label.json`;
    if (!files.includes(label)) {
      wrong.push(`${file}: there is no ${label} beside it.`);
      continue;
    }
    const bytes = fs.readFileSync(path.join(folder, file)), json = fs.readFileSync(path.join(folder, label));
    for (const [known, content] of /** @type {[string, Buffer][]} */ ([[label, json], [file, bytes]]))
      digest.update(`${known} ${createHash('sha256').update(content).digest('hex')}\n`);
    try {
      postings.push(readLabels(name, bytes, json.toString()));
    } catch (error) {
      if (!(error instanceof WrongLabels)) throw error;
      wrong.push(...error.sentences);
    }
  }
  if (!postings.length && !wrong.length) wrong.push(`There is no NAME.txt with NAME.label.json in '${folder}'.`);
  if (wrong.length) throw new WrongLabels(wrong);
  return { postings, labelsSha256: digest.digest('hex') };
}
