// The texts of tests/golden and tests/rules, for tests that node runs.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @typedef {{ name: string, resume: Buffer, posting: Buffer | null, settings: import('../../web/core.mjs').Settings }} Text */

/** @param {string} folder @returns {string[]} paths of its .txt files, sorted */
function list(folder) {
  const full = path.join(root, folder);
  return fs.readdirSync(full).filter(name => name.endsWith('.txt')).sort().map(name => path.join(full, name));
}

/** Every golden resume, alone and with every golden posting. @returns {Text[]} */
export function goldenTexts() {
  const settings = { asOf: '2026-04' };
  const postings = list('tests/golden/postings').map(file => ({ name: path.basename(file), text: fs.readFileSync(file) }));
  return list('tests/golden/resumes').flatMap(file => {
    const resume = fs.readFileSync(file), name = path.basename(file);
    return [
      { name, resume, posting: null, settings },
      ...postings.map(posting => ({ name: `${name} with ${posting.name}`, resume, posting: posting.text, settings })),
    ];
  });
}

/** Every case of the rules' corpora; tests/core/rules_test.cpp describes the format. @returns {Text[]} */
export function ruleTexts() {
  return list('tests/rules').flatMap(file =>
    // Byte by byte as Latin-1, so that broken UTF-8 stays as it is.
    fs.readFileSync(file, 'latin1').split(/^=== /m).slice(1).map(one => {
      const [head, ...body] = one.split('\n');
      /** @type {import('../../web/core.mjs').Settings} */
      let settings = {};
      while (body[0]?.startsWith('%')) {
        const [, directive, value] = /** @type {RegExpMatchArray} */ (/^%(\w+) (.*)/.exec(/** @type {string} */ (body.shift())));
        if (directive === 'as_of') settings = { ...settings, asOf: value };
        else if (directive === 'settings') settings = { ...settings, ...JSON.parse(value) };
      }
      const texts = body.slice(0, body.indexOf('---')), cut = texts.indexOf('~~~');
      const bytes = (/** @type {string[]} */ lines) => Buffer.from(lines.map(line => `${line}\n`).join(''), 'latin1');
      return {
        name: `${path.basename(file)}: ${head}`,
        resume: bytes(cut < 0 ? texts : texts.slice(0, cut)),
        posting: cut < 0 ? null : bytes(texts.slice(cut + 1)),
        settings,
      };
    }));
}
