// Pages of other sites, with the checker in them.
import http from 'node:http';
import { leaveUnpainted, openBrowser, waitForApp } from './harness.mjs';

/** @typedef {import('playwright-core').Page} Page @typedef {import('playwright-core').Frame} Frame */

/** A host page of another origin. @param {Record<string, string>} headers @param {string} body @param {Record<string, string>} [more] other pages by path */
export async function serveHost(headers, body, more = {}) {
  const host = http.createServer(({ url = '/' }, response) => {
    response.writeHead(200, { 'content-type': url.endsWith('.js') ? 'text/javascript' : 'text/html', ...headers });
    response.end(more[url] ?? `<!doctype html><title>Host</title>${body}`);
  });
  await new Promise(done => host.listen(0, '127.0.0.1', () => done(undefined)));
  host.unref();   // a test that failed leaves it open
  const { port } = /** @type {import('node:net').AddressInfo} */ (host.address());
  return { address: `http://localhost:${port}/`, stop: () => { host.closeAllConnections(); host.close(); } };
}
/** A tab for such a page, in a context of its own. @param {import('playwright-core').BrowserContextOptions} [options] */
export async function openTab(options) {
  const page = await (await openBrowser()).newPage(options);
  await leaveUnpainted(page.context());
  return page;
}

/** The app's frame within the element's. @param {Page} page @returns {Promise<Frame>} */
export async function appIn(page) {
  await page.locator('resume-checker').scrollIntoViewIfNeeded();   // out of sight a frame draws nothing
  const outer = await (await page.waitForSelector('resume-checker iframe')).contentFrame();
  const inner = await (await /** @type {Frame} */ (outer).waitForSelector('iframe')).contentFrame();
  await waitForApp(/** @type {Frame} */ (inner));
  return /** @type {Frame} */ (inner);
}
