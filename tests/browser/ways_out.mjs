// Ways out of a page, tried against listeners on this machine: in a page of no seal, where they must be heard, and in the app's frame.
import dgram from 'node:dgram';
import http from 'node:http';
import net from 'node:net';
import { channels } from '../../shell/probe/channels.mjs';
import { listenLocally, openPageIn, openProfile, until } from './harness.mjs';

/** @typedef {import('playwright-core').Frame} Frame */

/** Without the header Connection-Allowlist Chromium opens a bare connection for a navigation that it then refuses: these aside. */
export const closedWithoutAllowlist = channels.filter(({ unclosed }) => !unclosed);

/** Listens for each channel on a port of its own; `reached` names those that were. @param {{ udp?: boolean }} channel */
async function listen({ udp }) {
  let hits = 0;
  const count = () => { hits++; };
  if (udp) {
    const socket = dgram.createSocket('udp4').on('message', count);
    await new Promise(done => socket.bind(0, '127.0.0.1', () => done(undefined)));
    return { port: socket.address().port, hits: () => hits, stop: () => socket.close() };
  }
  const listener = net.createServer(socket => {
    count();
    socket.on('error', () => {}).end('HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nAccess-Control-Allow-Origin: *\r\nContent-Length: 0\r\n\r\n');
  });
  await new Promise(done => listener.listen(0, '127.0.0.1', () => done(undefined)));
  return { port: /** @type {net.AddressInfo} */ (listener.address()).port, hits: () => hits, stop: () => listener.close() };
}

/**
 * Tries every channel, and answers the names of those that reached their listener. A frame that one of them took elsewhere is no
 * place to try the next: `open` gives another.
 * @param {typeof channels} tried @param {(context: import('playwright-core').BrowserContext) => Promise<{ frame: () => Promise<Frame>, fresh: () => Promise<Frame> }>} open
 */
export async function reach(tried, open) {
  const { context, close } = await openProfile();
  const ends = await Promise.all(tried.map(listen));
  const { frame: first, fresh } = await open(context);
  /** @type {Frame | undefined} */
  let frame = await first();
  for (const [i, { leaves, run }] of tried.entries()) {
    if (!frame) {
      for (const other of context.pages().slice(2)) await other.close();
      frame = await fresh();
    }
    // What an earlier one began may have taken the frame away meanwhile.
    if (!await frame.evaluate('globalThis.stillHere = true').catch(() => false)) {
      frame = await fresh();
      await frame.evaluate('globalThis.stillHere = true');
    }
    const url = `http://127.0.0.1:${ends[i]?.port}/`;
    // What it answers and whether it throws is no matter: the listener has the word.
    const attempt = frame.evaluate(`void (async () => (${run})(${JSON.stringify(url)}))().catch(() => {})`);
    await Promise.race([attempt.catch(() => {}), pause(1000)]);
    if (leaves) await pause(500);   // a page that is just leaving is not closed in peace
    // A refused navigation may leave the browser's own error page, which is no page of ours to attack from.
    if (leaves || !await frame.evaluate('globalThis.stillHere').catch(() => false)) frame = undefined;
  }
  await within(4000, () => tried.every(({ open: heard, looksUp }, i) => !heard || looksUp || ends[i]?.hits()));
  await close();
  for (const end of ends) end.stop();
  return tried.filter((_, i) => ends[i]?.hits()).map(({ name }) => name);
}
const pause = (/** @type {number} */ milliseconds) => new Promise(done => setTimeout(done, milliseconds));
/** Waits until it holds, or so long. */
const within = (/** @type {number} */ milliseconds, /** @type {() => boolean} */ test) => until(test, '', milliseconds).catch(() => {});

/** The app's own frame; where a channel left it, frames that the guard makes in the same way. @param {string} address */
export const sealed = address => async (/** @type {import('playwright-core').BrowserContext} */ context) => {
  let { page, frame: app } = await openPageIn(context, address);
  const fresh = async () => {
    const own = () => page.frames().find(frame => frame !== app && frame.parentFrame() === page.mainFrame() && frame.url() === 'about:srcdoc');
    if (await app.evaluate('!!globalThis.askGuard').catch(() => false)) {
      const earlier = own();
      await app.evaluate(() => askGuard('probe'));
      await until(() => !!own() && own() !== earlier, 'a frame to try in');
    } else {   // the app's own went elsewhere
      await page.close();
      ({ page, frame: app } = await openPageIn(context, address));
      return fresh();
    }
    const frame = /** @type {Frame} */ (own());
    await frame.waitForFunction(() => Reflect.get(globalThis, 'probePort'));
    return frame;
  };
  return { frame: async () => app, fresh };
};

/** Those of the open ones that no listener hears from a page of no seal: their silence elsewhere would prove nothing. @param {typeof channels} tried */
export async function unheard(tried) {
  const plain = http.createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(request.url === '/frame' ? '<!doctype html><head><meta name="a"></head><body></body>' : '<!doctype html><body><iframe src="/frame"></iframe></body>');
  });
  const address = await listenLocally(plain);
  const open = async (/** @type {import('playwright-core').BrowserContext} */ context) => {
    /** @type {import('playwright-core').Page | undefined} */
    let page;
    const fresh = async () => {
      await page?.close();
      page = await context.newPage();
      await page.goto(address);
      const inner = await (await page.waitForSelector('iframe')).contentFrame();
      return /** @type {Frame} */ (inner);
    };
    return { frame: fresh, fresh };
  };
  // One that was not heard is tried once more: a page may go before all that it began is sent. Here are no names to look up.
  let silent = tried.filter(channel => channel.open && !channel.looksUp);
  for (let round = 0; round < 2 && silent.length; round++) {
    const heard = await reach(round ? silent : tried, open);
    silent = silent.filter(({ name }) => !heard.includes(name));
  }
  plain.closeAllConnections();
  plain.close();
  return silent.map(({ name }) => name);
}
