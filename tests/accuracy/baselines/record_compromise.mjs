// Records what compromise (npm) takes for noun phrases in our postings, for `npm run accuracy` to compare with. It is no dependency
// of this repository. To record again after the postings have changed:
//   npm install --prefix FOLDER compromise@14.14.4
//   node tests/accuracy/baselines/record_compromise.mjs FOLDER
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: node tests/accuracy/baselines/record_compromise.mjs FOLDER (where compromise is installed)');
  process.exit(2);
}
const load = createRequire(path.join(path.resolve(folder), 'node_modules', 'x.js'));
const nlp = load('compromise');
const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'node_modules', 'compromise', 'package.json'), 'utf8'));
const postings = path.join(import.meta.dirname, '..', 'postings');

/** Noun phrases without articles, possessives and punctuation at their ends, each once. @param {string} text @returns {string[]} */
function phrases(text) {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const phrase of nlp(text).nouns().out('array')) {
    const term = phrase.replace(/\s+/g, ' ').replace(/^((an?|the|this|that|these|those|our|your|their|its|his|her|my|each|every|all|some|any|no)\s+)+/i, '')
      .replace(/^[^\p{L}\p{N}.]+|[^\p{L}\p{N}+#]+$/gu, '');
    if (term.length > 1 && !found.has(term.toLowerCase())) found.set(term.toLowerCase(), term);
  }
  return [...found.values()];
}

/** @type {Record<string, string[]>} */
const recorded = {};
for (const file of fs.readdirSync(postings).filter(name => name.endsWith('.txt')).sort())
  recorded[file.slice(0, -'.txt'.length)] = phrases(fs.readFileSync(path.join(postings, file), 'utf8'));
const rows = Object.entries(recorded).map(([name, terms]) => `    ${JSON.stringify(name)}: ${JSON.stringify(terms)}`);
const head = `  "tool": "compromise",\n  "version": ${JSON.stringify(version)},\n  "call": "nlp(text).nouns().out('array')"`;
fs.writeFileSync(path.join(import.meta.dirname, 'compromise.json'), `{\n${head},\n  "postings": {\n${rows.join(',\n')}\n  }\n}\n`);
