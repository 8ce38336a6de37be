// The faces of the look, subset for the page. Each is made once and kept by the hash of all that went into it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const resolve = createRequire(import.meta.url).resolve;
const inter = '../node_modules/inter-ui/', source = '../node_modules/@fontsource/';

/**
 * Part, file, features. The app draws letter by letter and knows no features; in the editors the browser kerns Source Serif.
 * @type {Record<string, { file: string, tabular?: true, features?: string[] }>}
 */
const faces = {
  'inter-400': { file: `${inter}web/Inter-Regular.woff2`, tabular: true },
  'inter-500': { file: `${inter}web/Inter-Medium.woff2`, tabular: true },
  'inter-600': { file: `${inter}web/Inter-SemiBold.woff2`, tabular: true },
  'display-600': { file: `${inter}display/InterDisplay-SemiBold.woff2`, tabular: true },
  'serif-400': { file: `${source}source-serif-4/files/source-serif-4-latin-400-normal.woff2`, features: ['kern'] },
  'serif-600': { file: `${source}source-serif-4/files/source-serif-4-latin-600-normal.woff2` },
  'mono-400': { file: `${source}jetbrains-mono/files/jetbrains-mono-latin-400-normal.woff2` },
};

/** Latin-1, and what people and our own texts use beside it: dashes, quotes, bullets, arrows, signs. */
const signs = '\u2009\u2010\u2011\u2012\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e\u2020\u2022\u2026\u202f\u2030\u2032\u2033\u2039\u203a\u20ac' +
  '\u2116\u2122\u2190\u2191\u2192\u2193\u2212\u2248\u2260\u2264\u2265\u25aa\u25cf\u25e6\u2713\ufffd' +
  '\u0131\u0141\u0142\u0152\u0153\u0160\u0161\u0178\u017d\u017e';
/** @type {(begin: number, end: number) => number[]} */
const range = (begin, end) => Array.from({ length: end - begin }, (_, i) => begin + i);

/** A python that has fonttools: Debian's, where another one comes first on the path. */
function findPython() {
  for (const python of ['python3', '/usr/bin/python3'])
    if (spawnSync(python, ['-c', 'import fontTools, brotli']).status === 0) return python;
  throw new Error('The fonts need fonttools and brotli for Python: apt-get install python3-fonttools python3-brotli');
}

let python = '';
/**
 * @param {string} font its file @param {{ name: string, letters: string, tabular?: boolean, features?: string[], form: 'woff2' | 'ttf' }} wanted
 * `letters`: what must be drawable beside Latin-1 and the signs @param {string} cache
 */
function subset(font, { name, letters, tabular = false, features = [], form }, cache) {
  const unicodes = [...new Set([...range(0x20, 0x7f), ...range(0xa0, 0x100), ...[...signs + letters].map(letter => letter.codePointAt(0) ?? 0)])]
    .filter(code => code >= 0x20).sort((a, b) => a - b);
  const program = resolve('./fonts.py'), wanted = JSON.stringify({ unicodes, features, tabular, form });
  const hash = createHash('sha256').update(fs.readFileSync(font)).update(fs.readFileSync(program)).update(wanted).digest('hex');
  const kept = path.join(cache, `${name}-${hash.slice(0, 16)}.${form}`);
  if (!fs.existsSync(kept)) {
    fs.mkdirSync(cache, { recursive: true });
    python ||= findPython();
    const { status, stderr } = spawnSync(python, [program, font, `${kept}.part`], { input: wanted });
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
    fs.renameSync(`${kept}.part`, kept);
  }
  return fs.readFileSync(kept);
}

/**
 * The bytes (woff2) of faces. `texts`: what must be drawable beside the usual letters.
 * @param {string[]} names @param {string} texts @param {string} cache
 */
export const makeFonts = (names, texts, cache) => names.map(name => {
  const { file, ...rest } = faces[name] ?? { file: name };
  return subset(resolve(file), { name, letters: texts, ...rest, form: 'woff2' }, cache);
});

/** A font that draws what a PDF does not hold, with the letters of Europe's languages. @param {string} file @param {string} cache */
export const makeStandardFont = (file, cache) =>
  subset(file, { name: path.basename(file, '.ttf'), letters: String.fromCharCode(...range(0x100, 0x180)), form: 'ttf' }, cache);
