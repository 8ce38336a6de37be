// npm run coverage: what the lexicon knows of the terms that postings name and of GitHub Linguist's languages.
//   --corpus DIR      SkillSpan's folder, where it is not ../shared/corpus/postings
//   --languages FILE  Linguist's languages.yml, where it is not ../shared/corpus/lists/linguist-languages.yml
//   --unknown N       how many unknown terms to print; 50 without it. They are of even-numbered postings only: lexicon rows may be taken
//                     from those, and never from the odd-numbered ones, which measure
//   --program FILE    another resume-check than the one that was built last
import '../../tooling/node22.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { general, rules } from './left_out.mjs';
import { openChecker } from './reader.mjs';
import { beside, readCorpus } from './skillspan.mjs';
import { percent, table } from './tables.mjs';

/** @typedef {'known' | 'in part' | 'unknown'} Known */
/** @typedef {{ words: string, left: string | null, even: boolean }} Mention a knowledge span; `left`: the rule that leaves it out */

const { values } = parseArgs({
  options: { corpus: { type: 'string', default: beside }, languages: { type: 'string' }, unknown: { type: 'string', default: '50' }, program: { type: 'string' } },
});
const languagesFile = values.languages ?? path.join(beside, '..', 'lists', 'linguist-languages.yml');

/** Words that no skill has to hold for a span to be known as a whole. */
const joining = new Set('a an and as at by for from in of on or such the to using via with e.g. eg etc i.e. ie like'.split(' '));

/** A line of no word that the lexicon knows: names are read across lines. */
const between = '- qxzq\n';

/** How well each of the terms is known: each is a line of one text that resume-check reads. `lenient`: wide words ('modern', 'skills')
 * may be left over.
 * @param {(bytes: Buffer) => any} check @param {string[]} terms @param {Set<string>} lenient @returns {Known[]} */
function lookUp(check, terms, lenient) {
  const lines = terms.map(term => `- ${term.replace(/\s+/g, ' ')}\n`);
  const bytes = Buffer.from(lines.join(between));
  const spans = check(bytes).resume.skills.map((/** @type {{ span: [number, number] }} */ skill) => skill.span);
  let at = 0, next = 0;
  return lines.map(line => {
    const end = at + Buffer.byteLength(line), left = Buffer.from(bytes.subarray(at, end));
    let found = false;
    for (; next < spans.length && spans[next][0] < end; ++next) {
      left.fill(' ', spans[next][0] - at, spans[next][1] - at);
      found = true;
    }
    at = end + between.length;
    const words = left.toString().toLowerCase().match(/[\p{L}\p{N}+#.]*[\p{L}\p{N}]/gu) ?? [];
    return !found ? 'unknown' : words.every(word => joining.has(word) || lenient.has(word) || /^v?[\d.]+$/.test(word)) ? 'known' : 'in part';
  });
}

/** Names and aliases of programming, data and markup languages, by name. @param {string} text */
function readLanguages(text) {
  /** @type {Map<string, string[]>} */
  const languages = new Map();
  let name = '', list = '';
  for (const line of text.split('\n')) {
    const key = /^(\s*)("?)(.+?)\2:\s*(.*)$/.exec(line), item = /^\s*- "?([^"]+)"?$/.exec(line);
    if (item) {
      if (list === 'aliases') languages.get(name)?.push(item[1]);
    } else if (key && !line.startsWith('#')) {
      if (!key[1]) languages.set(name = key[3], [key[3]]);
      list = key[3];
      if (list === 'type' && key[4] === 'prose') languages.delete(name);
    }
  }
  return languages;
}

/** Names of one way of writing: case and quotes aside. @param {string} name */
const plain = name => name.toLowerCase().replace(/[“”"'’]/g, '').trim();

/** A span and its pieces between , ; / ( ) | 'and' 'or'. @param {string} span */
const pieces = span => [span, ...span.split(/[,;/()|]|\b(?:and|or)\b/i)].map(plain);

/** @param {(bytes: Buffer) => any} check @param {Mention[]} mentions */
function knowledgeTable(check, mentions) {
  const kept = mentions.filter(mention => !mention.left);
  const known = lookUp(check, kept.map(({ words }) => words), general);
  const row = (/** @type {string} */ name, /** @type {(mention: Mention) => boolean} */ wanted) => {
    const all = kept.map((mention, i) => ({ mention, how: known[i] })).filter(({ mention }) => wanted(mention));
    const distinct = [...new Map(all.map(one => [plain(one.mention.words), one])).values()];
    const share = (/** @type {typeof all} */ list, /** @type {Known[]} */ hows) => percent(list.filter(({ how }) => hows.includes(how)).length / list.length);
    return [name, all.length, share(all, ['known']), share(all, ['known', 'in part']), distinct.length, share(distinct, ['known']), share(distinct, ['known', 'in part'])];
  };
  const text = table(['Postings', 'mentions', 'known', 'with those in part', 'distinct', 'known', 'with those in part'],
    [row('odd-numbered', ({ even }) => !even), row('even-numbered', ({ even }) => even), row('all', () => true)]);
  /** @type {Map<string, number>} */
  const unknown = new Map();
  kept.forEach(({ words, even }, i) => even && known[i] === 'unknown' && unknown.set(plain(words), (unknown.get(plain(words)) ?? 0) + 1));
  return { text, unknown: [...unknown].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)) };
}

/** @param {(bytes: Buffer) => any} check @param {Map<string, string[]>} languages @param {Mention[]} mentions */
function languagesTable(check, languages, mentions) {
  const kept = mentions.filter(mention => !mention.left);
  const named = new Set(kept.flatMap(({ words }) => pieces(words)));
  const inEven = new Set(kept.filter(({ even }) => even).flatMap(({ words }) => pieces(words)));
  const writings = [...languages.values()].flat(), found = lookUp(check, writings, new Set());
  const known = new Set(writings.filter((_, i) => found[i] === 'known'));
  const all = [...languages].map(([name, list]) => ({ name, writings: list.map(plain), known: list.some(writing => known.has(writing)) }));
  const appearing = all.filter(({ writings }) => writings.some(writing => named.has(writing)));
  const share = (/** @type {typeof all} */ list) => percent(list.filter(one => one.known).length / list.length);
  const missing = appearing.filter(one => !one.known), told = missing.filter(({ writings }) => writings.some(writing => inEven.has(writing)));
  return `${table(['Linguist\'s languages', 'how many', 'known'], [['named in a posting', appearing.length, share(appearing)], ['all', all.length, share(all)]])}

Named in a posting and unknown: ${missing.length}${told.length ? `, among them ${told.map(({ name }) => name).join(', ')}` : ''}.`;
}

const check = await openChecker(values.program);
if (!check) {
  console.error('Neither build/native/resume-check nor build/wasm/core.wasm is built. Run: ./serve.py --build-only');
  process.exit(1);
}
const mentions = /** @type {const} */ (['odd', 'even']).flatMap(which => (readCorpus(values.corpus, which) ?? []).flatMap(({ bytes, knowledge }) =>
  knowledge.map(({ span: [begin, end], reason }) => ({ words: bytes.subarray(begin, end).toString(), left: reason, even: which === 'even' }))));
if (!mentions.length) {
  console.log(`SkillSpan's postings are not in ${values.corpus}: nothing is measured.`);
} else {
  const { text, unknown } = knowledgeTable(check, mentions);
  const left = rules.map(rule => `${rule} ${mentions.filter(mention => mention.left === rule).length}`).join(', ');
  console.log(`Knowledge named in SkillSpan's postings of developers\n\n${text}\n`);
  console.log(`Of ${mentions.length} spans these are left out: ${left}. *Known*: skills of the lexicon hold every word of the span`);
  console.log('but wide ones (tests/accuracy/left_out.mjs), joining words and versions; *in part*: some of them.\n');
  console.log(`Unknown, of even-numbered postings: ${unknown.slice(0, Number(values.unknown)).map(([words, count]) => (count > 1 ? `${words} (${count})` : words)).join('; ')}\n`);
  if (fs.existsSync(languagesFile)) console.log(languagesTable(check, readLanguages(fs.readFileSync(languagesFile, 'utf8')), mentions));
  else console.log(`${languagesFile} is not there: Linguist's languages are not looked up.`);
}
