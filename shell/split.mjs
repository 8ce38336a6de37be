// The app's module in two: what the first screen runs, and the rest, which comes later in the page and joins the first by its table of
// functions. No list is kept of what is which: a rehearsal notes what runs, and what is small and called by name from there, at any
// depth, is kept with it; so is what is small and called by its place in the table, such as what compares two in a sort. So what comes
// later is views that were never opened, and large steps that the sample never takes, such as those that read a file's layout. Whoever
// needs one before it is there waits for it (imgui_app/page/module.ts).

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { rehearse } from './rehearsal.mjs';

/** Debian's modules do not say what they use: what every browser of the last two years has. */
const features = ['mutable-globals', 'bulk-memory', 'sign-ext', 'nontrapping-float-to-int', 'simd'].map(name => `--enable-${name}`);

/** Where em++ has its tools of Binaryen. */
function findTools() {
  try {
    return path.join(execFileSync('em-config', ['BINARYEN_ROOT'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim(), 'bin');
  } catch { return ''; }
}

/** Lines of text: what is shorter is small. A view has a thousand. */
const SMALL = 60;

/** The functions of a module in their order with whom each calls by name, those of its table, and which are small. @param {string} text as wasm-dis writes it */
function readFunctions(text) {
  /** @type {Map<string, { calls: Set<string>, lines: number }>} */
  const functions = new Map();
  /** @type {string[]} */
  const table = [];
  let own = { calls: new Set(), lines: 0 };
  for (const line of text.split('\n')) {
    if (line.startsWith(' (elem ')) for (const [, name = ''] of line.matchAll(/\$([^\s)]+)/g)) table.push(name);
    const name = /^ \(func \$(\S+)/.exec(line)?.[1];
    if (name) functions.set(name, own = { calls: new Set(), lines: 0 });
    own.lines++;
    for (const [, called] of line.matchAll(/\((?:return_)?call \$([^\s)]+)/g)) own.calls.add(called);
  }
  /** @type {(name: string) => boolean} imports are not */
  const isSmall = name => (functions.get(name)?.lines ?? SMALL) < SMALL;
  return { functions, table, isSmall };
}

/**
 * @param {string} folder with app.wasm @param {string} root of the clone @param {string} work a folder for what lies between
 * @returns {Promise<{ first: Buffer, late: Buffer }>}
 */
export async function splitApp(folder, root, work) {
  const tools = findTools(), whole = path.join(folder, 'app.wasm');
  fs.mkdirSync(work, { recursive: true });
  /** @type {(name: string) => string} */
  const file = name => path.join(work, name);
  /** @type {(tool: string, ...args: string[]) => string} */
  const run = (tool, ...args) => execFileSync(path.join(tools, tool), args, { encoding: 'utf8', maxBuffer: 1 << 30 });
  /** @type {(name: string) => string} */
  const sample = name => fs.readFileSync(path.join(root, 'core/data/samples', `${name}.txt`), 'utf8');
  const others = fs.readdirSync(path.join(root, 'shell/rehearsal')).sort().map(name => fs.readFileSync(path.join(root, 'shell/rehearsal', name), 'utf8'));

  run('wasm-split', '--instrument', '--profile-export=__write_profile', ...features, whole, '-o', file('noting.wasm'));
  const ran = await rehearse(fs.readFileSync(file('noting.wasm')), sample('resume'), sample('posting'), others);
  const { functions, table, isSmall } = readFunctions(run('wasm-dis', ...features, whole)), names = [...functions.keys()];
  if (names.length !== ran.length) throw new Error(`the rehearsal tells of ${ran.length} functions, and the module has ${names.length}`);
  const kept = new Set([...names.filter((_, i) => ran[i]), ...table.filter(isSmall)]);
  for (const name of kept) for (const called of functions.get(name)?.calls ?? []) if (isSmall(called)) kept.add(called);   // a set grows while it is walked
  fs.writeFileSync(file('first.txt'), [...kept].join('\n'));
  run('wasm-split', '--split', `--keep-funcs=@${file('first.txt')}`, ...features, '--import-namespace=first', '--placeholder-namespace=late',
    '--export-prefix=%', whole, '-o1', file('first.wasm'), '-o2', file('late.wasm'));
  return { first: fs.readFileSync(file('first.wasm')), late: fs.readFileSync(file('late.wasm')) };
}
