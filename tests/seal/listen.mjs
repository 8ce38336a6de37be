// What the listeners of world.py heard, and a plain page to compare with.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { channels } from '../../shell/probe/channels.mjs';
import { workerChannels } from '../../shell/probe/worker_channels.mjs';
import { root } from '../browser/harness.mjs';

const log = process.env.RESUME_WORLD ?? '';
assert.ok(log, 'run it by ./tests/run seal: the listeners need a network of their own');

/** @typedef {{ worker: boolean, index: number, name: string, ways: string[] }} Heard */

/**
 * The channels that were heard at names of this marker, and how: 'dns', 'tcp', 'udp'. @param {string} marker a name's second label
 * @returns {Heard[]}
 */
export function heard(marker) {
  /** @type {Map<string, Set<string>>} */
  const found = new Map();
  for (const line of fs.readFileSync(log, 'utf8').split('\n').filter(Boolean)) {
    const { way, name } = JSON.parse(line), [first, second] = name.split('.');
    if (second === marker) found.set(first, (found.get(first) ?? new Set()).add(way));
  }
  return [...found].map(([first, ways]) => {
    const worker = first.startsWith('w'), index = Number(first.slice(1));
    return { worker, index, name: (worker ? workerChannels : channels)[index]?.name ?? first, ways: [...ways] };
  });
}

/** The markers of the app's own trials, in order of their first look-up. */
export const markers = () => [...new Set([...fs.readFileSync(log, 'utf8').matchAll(/"[fw]\d+\.(resume-\w+)\.invalid"/g)].map(match => match[1]))];

/** A page without any seal, whose frame tries one channel when asked: `tryOne(worker, index)`. */
export async function servePlainPage() {
  const page = `<!doctype html><head><meta name="a"></head><body><script type="module">
    import { channels } from '/channels.mjs';
    import { workerChannels } from '/worker_channels.mjs';
    globalThis.tryOne = (worker, index) => {
      const url = 'http://' + (worker ? 'w' : 'f') + index + '.' + location.hash.slice(1) + '.invalid/';
      const { run } = (worker ? workerChannels : channels)[index];
      if (worker) (globalThis.workers ??= []).push(new Worker(URL.createObjectURL(new Blob(['(async () => (' + run + ')(' + JSON.stringify(url) + '))()']))));
      else (async () => run(url))().catch(() => {});
      return true;
    };
  </script></body>`;
  const server = http.createServer(({ url = '' }, response) => {
    const file = /^\/\w+\.mjs$/.test(url) ? fs.readFileSync(path.join(root, 'shell/probe', url)) : url.startsWith('/frame') ? page :
      '<!doctype html><body><script>document.body.append(Object.assign(document.createElement("iframe"), { src: "/frame" + location.hash, width: 600, height: 400 }))</script></body>';
    response.writeHead(200, { 'content-type': url.endsWith('.mjs') ? 'text/javascript' : 'text/html' });
    response.end(file);
  });
  await new Promise(done => server.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { address: `http://127.0.0.1:${port}/`, stop: () => { server.closeAllConnections(); server.close(); } };
}
