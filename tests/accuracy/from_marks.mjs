// Writes NAME.txt and NAME.label.json from a marked text; docs/accuracy-format.md lists the marks.
//   node tests/accuracy/from_marks.mjs MARKED DIR
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { fold, occurrences, readLabels, within } from './labels.mjs';

/** @typedef {import('./labels.mjs').Strength} Strength @typedef {import('./labels.mjs').Span} Span */
/** @typedef {{ at: number, text: string, head: string, also: string[] }} Mark */

const strengthOf = /** @type {Record<string, Strength>} */ ({ r: 'required', p: 'preferred', m: 'mentioned' });
const order = ['required', 'preferred', 'mentioned'];

/** The text without its marks, the marks, the groups (of marks' numbers) and the boilerplate, in UTF-16 units.
 * @param {string} marked */
function strip(marked) {
  let text = '', last = 0;
  /** @type {Mark[]} */
  const marks = [];
  /** @type {number[][]} */
  const groups = [];
  /** @type {Span[]} */
  const boilerplate = [];
  let group = -1, open = -1;
  for (const match of marked.matchAll(/\[\[([a-z][^:\]]*):([^\]]*)\]\]|<(\/?)([gb])>/g)) {
    text += marked.slice(last, match.index);
    last = match.index + match[0].length;
    const [whole, head, words, slash, tag] = match;
    if (head) {
      const [term, ...also] = words.split('|');
      marks.push({ at: text.length, text: term, head, also });
      text += term;
    } else if (tag === 'g') {
      if ((group < 0) === (slash !== '')) throw new Error(`${whole} at '${marked.slice(match.index, match.index + 40)}'`);
      if (slash) groups.push(marks.map((_, i) => i).slice(group));
      group = slash ? -1 : marks.length;
    } else {
      if ((open < 0) === (slash !== '')) throw new Error(`${whole} at '${marked.slice(match.index, match.index + 40)}'`);
      if (slash) boilerplate.push([open, text.length]);
      open = slash ? -1 : text.length;
    }
  }
  text += marked.slice(last);
  if (group >= 0 || open >= 0) throw new Error('a mark is left open');
  return { text, marks, groups, boilerplate };
}

/** A stretch as short first and last words. @param {string} text @param {Span} span */
function stretch(text, [from, to]) {
  const begin = to - text.slice(from, to).trimStart().length, end = from + text.slice(from, to).trimEnd().length;
  const words = text.slice(begin, end);
  if (words.length < 80 && text.indexOf(words) === begin) return words;
  const head = /^[^\n]{1,40}(?=[\s,.;:]|$)/u.exec(words)?.[0].trimEnd() ?? words.slice(0, 40);
  // The last words must not occur earlier in the stretch.
  let length = 20;
  while (length < words.length && words.indexOf(words.slice(-length)) !== words.length - length) ++length;
  const tail = words.slice(-length).trimStart();
  let at = 1;
  for (let place = text.indexOf(head); place >= 0 && place < begin; place = text.indexOf(head, place + 1)) ++at;
  return { from: head, to: tail, ...(at > 1 ? { at } : {}) };
}

/** @param {string} marked */
export function fromMarks(marked) {
  const { text, marks, groups, boilerplate } = strip(marked);
  const lower = text.toLowerCase();
  const places = (/** @type {Mark[]} */ ones) => {
    const { text: words } = ones[0], all = occurrences(text, words), outside = all.filter(at => !within([at, at + words.length], boilerplate));
    const at = ones.map(one => all.indexOf(one.at) + 1).sort((a, b) => a - b);
    if (at.includes(0)) throw new Error(`'${words}' is marked within a word`);
    return outside.length === at.length ? {} : { at };
  };
  /** @type {Mark[][]} */
  const terms = [];
  const formsOf = (/** @type {Mark} */ mark) => [mark.text, ...mark.also].map(fold);
  const termOf = (/** @type {Mark} */ mark) => terms.find(ones => ones.some(one => formsOf(one).some(form => formsOf(mark).includes(form))));
  const labels = /** @type {Record<string, any>} */ ({ kind: 'posting' });
  const more = /** @type {Record<string, any[]>} */ ({ years: [], languages: [], form: [], optional: [] });
  for (const mark of marks) {
    const [kind, ...words] = mark.head.split(' '), rest = words.join(' ');
    if (strengthOf[kind]) {
      const ones = termOf(mark);
      if (ones) ones.push(mark);
      else terms.push([mark]);
    }
    else if (kind === 't') labels.title = mark.text;
    else if (kind === 'o') more.optional.push(mark.text);
    else if (kind === 'f') more.form.push({ text: mark.text, kind: rest, ...places([mark]) });
    else if (kind === 'd' || kind === 'd=') labels.degree = { text: mark.text, level: rest, orEquivalent: kind === 'd=', ...places([mark]) };
    else if (kind[0] === 'l') more.languages.push({ text: mark.text, strength: strengthOf[kind[1]], ...places([mark]) });
    else {
      const [, min, max] = /^y(\d+)(?:-(\d+))?$/.exec(kind) ?? [];
      if (!min) throw new Error(`there is no mark '${mark.head}'`);
      more.years.push({ text: mark.text, min: Number(min), ...(max ? { max: Number(max) } : {}), ...(rest ? { of: rest.split(',') } : {}), ...places([mark]) });
    }
  }
  // A term's places are those of its first writing; the others are in 'also', if they are in the text at all.
  labels.keywords = terms.map(ones => {
    const strength = ones.map(({ head }) => strengthOf[head[0]]).sort((a, b) => order.indexOf(a) - order.indexOf(b))[0];
    const same = ones.filter(({ text: words }) => words === ones[0].text);
    const writings = new Set(ones.flatMap(one => [one.text, ...one.also]));
    const also = [...writings].filter(words => words !== ones[0].text && lower.includes(words.toLowerCase()));
    return { text: ones[0].text, strength, ...places(same), ...(also.length ? { also } : {}) };
  });
  const nameOf = (/** @type {number} */ i) => termOf(marks[i])?.[0].text;
  // Years name their keywords by any writing.
  for (const one of more.years)
    if (one.of) one.of = one.of.map((/** @type {string} */ words) => termOf({ at: 0, text: words, head: '', also: [] })?.[0].text ?? words);
  labels.groups = groups.map(group => [...new Set(group.map(nameOf).filter(Boolean))]);
  for (const [key, list] of Object.entries(more)) labels[key] = key === 'optional' ? [...new Set(list)] : list;
  labels.boilerplate = boilerplate.map(span => stretch(text, span));
  for (const key of ['groups', 'years', 'languages', 'form', 'optional', 'boilerplate']) if (!labels[key].length) delete labels[key];
  return { text, labels };
}

/** Short objects on one line each. @param {Record<string, any>} labels */
export function printLabels(labels) {
  const rows = Object.entries(labels).map(([key, value]) =>
    `  ${JSON.stringify(key)}: ${Array.isArray(value) ? `[\n${value.map(one => `    ${JSON.stringify(one)}`).join(',\n')}\n  ]` : JSON.stringify(value)}`);
  return `{\n${rows.join(',\n')}\n}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [marked, folder] = process.argv.slice(2);
  if (!marked || !folder) {
    console.error('Usage: node tests/accuracy/from_marks.mjs MARKED DIR');
    process.exit(2);
  }
  const source = fs.readFileSync(marked, 'utf8');
  const parts = /^=== /m.test(source) ? source.split(/^=== /m).slice(1) : [`${path.basename(marked).replace(/\.[^.]*$/, '')}\n${source}`];
  for (const part of parts) {
    const name = part.slice(0, part.indexOf('\n')).trim();
    try {
      const { text, labels } = fromMarks(part.slice(part.indexOf('\n') + 1));
      const json = printLabels(labels);
      readLabels(name, Buffer.from(text), json);
      fs.writeFileSync(path.join(folder, `${name}.txt`), text);
      fs.writeFileSync(path.join(folder, `${name}.label.json`), json);
    } catch (error) {
      console.error(`${name}: ${/** @type {Error} */ (error).message}`);
      process.exitCode = 1;
    }
  }
}
