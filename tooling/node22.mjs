// Import this first in a program that needs node 22. Started by an older node, the program starts again with the one that
// the set-up fetched into the user's cache, and ends as that one ends.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The release the set-up fetches; tooling/setup.py reads it here. */
export const fetched = '22.23.3';

/** Where the set-up puts it. */
export function node22Path() {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const folder = join(cache, 'resume-checker', `node-${fetched}`, 'node_modules', `node-linux-${process.arch}`);
  return join(folder, 'bin', 'node');
}

if (Number(process.versions.node.split('.')[0]) < 22) {
  const newer = node22Path();
  if (!existsSync(newer)) {
    console.error(`This needs node 22 or later, and this is ${process.versions.node}. Run: ./serve.py --build-only`);
    process.exit(1);
  }
  const again = spawnSync(newer, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
  process.exit(again.status ?? 1);
}
