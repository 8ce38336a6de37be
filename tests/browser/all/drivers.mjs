// Firefox and WebKit behind the few things that the tests of all engines do: keys, questions to the app's frame, pictures.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createInterface } from 'node:readline';
import puppeteer from 'puppeteer-core';

/**
 * @typedef {object} Driver
 * @property {(address: string, depth?: number) => Promise<void>} open `depth`: how many frames the app's lies deep, 1 unless told
 * @property {(key: string, modifier?: 'Control' | 'Alt' | 'Shift') => Promise<void>} press a key by its name, as KeyboardEvent.key
 * @property {<T>(ask: (argument: string) => T, argument?: string) => Promise<T>} ask runs in the app's frame, and answers what JSON can hold
 * @property {<T>(ask: (argument: string) => T | Promise<T>, argument?: string) => Promise<T>} askTop runs in the page around all frames
 * @property {(x: number, y: number) => Promise<void>} pressAt the mouse's, in CSS pixels of the page around all frames
 * @property {() => Promise<void>} undo the browser's own, in what has the focus
 * @property {() => Promise<Buffer>} picture
 * @property {string[] | undefined} complaints errors of the console and of scripts; undefined where the engine does not tell
 * @property {() => Promise<void>} close
 */

/** A display for windows, in software. @returns {Promise<{ name: string, stop: () => void }>} */
async function openDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const number = await new Promise((found, failed) => {
    createInterface({ input: server.stdout }).once('line', found);
    server.once('error', () => failed(new Error('These tests need a display. Run: apt-get install -y xvfb')));
    server.once('exit', code => failed(new Error(`Xvfb ended with code ${code}`)));
  });
  return { name: `:${number}`, stop: () => { server.kill(); } };
}

/** @param {{ window: boolean }} kind in a window it has WebGL2, without one it has not @returns {Promise<Driver>} */
export async function openFirefox({ window }) {
  const display = window ? await openDisplay() : undefined;
  const browser = await puppeteer.launch({
    browser: 'firefox', executablePath: '/usr/bin/firefox-esr', headless: !window, defaultViewport: { width: 1440, height: 900 },
    args: ['--width=1440', '--height=1000'], env: { ...process.env, ...(display && { DISPLAY: display.name }) },
  });
  const page = await browser.newPage();
  /** @type {string[]} */
  const complaints = [];
  page.on('console', message => { if (['error', 'warn', 'assert'].includes(message.type())) complaints.push(message.text()); });
  page.on('pageerror', error => complaints.push(String(error)));
  let deep = 1;
  const frame = async () => {
    /** @type {import('puppeteer-core').Page | import('puppeteer-core').Frame} */
    let inner = page;
    for (let depth = 0; depth < deep; depth++) {
      /** @type {import('puppeteer-core').Frame | null | undefined} */
      const next = await (await inner.waitForSelector('iframe'))?.contentFrame();
      if (!next) throw new Error('the page has no frame');
      inner = next;
    }
    return inner;
  };
  return {
    complaints,
    open: async (address, depth = 1) => {
      deep = depth;
      await page.goto(address);
    },
    press: async (key, modifier) => {
      if (modifier) await page.keyboard.down(modifier);
      await page.keyboard.press(/** @type {import('puppeteer-core').KeyInput} */ (key));
      if (modifier) await page.keyboard.up(modifier);
    },
    pressAt: async (x, y) => {
      await page.mouse.move(x - 9, y - 9);   // a hand comes from somewhere
      await page.mouse.move(x, y);
      await page.mouse.click(x, y, { delay: 120 });
    },
    ask: async (ask, argument = '') => /** @type {any} */ ((await frame()).evaluate(ask, argument)),
    askTop: async (ask, argument = '') => /** @type {any} */ (page.evaluate(ask, argument)),
    undo: async () => {
      await page.keyboard.down('Control');
      await page.keyboard.press('z');
      await page.keyboard.up('Control');
    },
    picture: async () => Buffer.from(await page.screenshot()),
    close: async () => {
      await browser.close();
      display?.stop();
    },
  };
}

const WEBDRIVER_KEYS = { Tab: '\uE004', Enter: '\uE007', ArrowDown: '\uE015', Home: '\uE011', Control: '\uE009', Alt: '\uE00A', Shift: '\uE008' };

/** WebKitGTK, the engine of Safari, by the W3C's WebDriver. @returns {Promise<Driver>} */
export async function openWebKit() {
  const places = fs.readdirSync('/usr/lib').flatMap(folder => ['4.1', '4.0'].map(version => `/usr/lib/${folder}/webkit2gtk-${version}/MiniBrowser`));
  const browser = places.find(place => fs.existsSync(place));
  if (!browser) throw new Error('These tests need WebKitGTK. Run: apt-get install -y webkit2gtk-driver');
  const display = await openDisplay();
  const port = 20000 + process.pid % 20000;
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { env: { ...process.env, DISPLAY: display.name }, stdio: 'ignore' });
  /** @param {string} method @param {string} path @param {object} [body] */
  const send = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = /** @type {{ value: any }} */ (await answer.json());
    if (!answer.ok) throw new Error(`WebDriver ${path}: ${value?.error}: ${value?.message}`);
    return value;
  };
  for (let tries = 0; ; tries++) {
    try {
      await send('GET', '/status');
      break;
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise(done => setTimeout(done, 100));
    }
  }
  const { sessionId } = await send('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } } },
  });
  const at = `/session/${sessionId}`;
  await send('POST', `${at}/window/rect`, { x: 0, y: 0, width: 1440, height: 980 });
  /** @type {Driver['ask']} */
  const ask = async (question, argument = '') => send('POST', `${at}/execute/sync`, { script: `return (${question})(arguments[0])`, args: [argument] });
  /** What has not been loaded yet is waited for. */
  const intoFrame = async () => {
    for (let tries = 0; ; tries++) {
      const frame = await send('POST', `${at}/element`, { using: 'css selector', value: 'iframe' }).catch(error => { if (tries > 100) throw error; });
      if (frame) return send('POST', `${at}/frame`, { id: frame });
      await new Promise(done => setTimeout(done, 100));
    }
  };
  let deep = 1;
  const intoApp = async () => { for (let depth = 0; depth < deep; depth++) await intoFrame(); };
  const name = (/** @type {string} */ key) => WEBDRIVER_KEYS[/** @type {keyof typeof WEBDRIVER_KEYS} */ (key)] ?? key;
  return {
    complaints: undefined,
    open: async (address, depth = 1) => {
      deep = depth;
      await send('POST', `${at}/url`, { url: address });
      await intoApp();
    },
    press: async (key, modifier) => {
      const down = (/** @type {string} */ value) => ({ type: 'keyDown', value }), up = (/** @type {string} */ value) => ({ type: 'keyUp', value });
      const held = modifier && name(modifier);
      const actions = [...(held ? [down(held)] : []), down(name(key)), up(name(key)), ...(held ? [up(held)] : [])];
      await send('POST', `${at}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
    },
    ask,
    pressAt: async (x, y) => {
      await send('POST', `${at}/frame`, { id: null });
      const actions = [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
      await send('POST', `${at}/actions`, { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
      await intoApp();
    },
    // WebDriver's keys reach scripts here, but not the menu that holds Ctrl+Z.
    undo: async () => { await ask(() => { document.execCommand('undo'); }); },
    picture: async () => {
      await send('POST', `${at}/frame`, { id: null });
      const picture = Buffer.from(await send('GET', `${at}/screenshot`), 'base64');
      await intoApp();
      return picture;
    },
    askTop: async (question, argument = '') => {
      await send('POST', `${at}/frame`, { id: null });
      const answer = await send('POST', `${at}/execute/async`, { script: `const done = arguments[1]; Promise.resolve((${question})(arguments[0])).then(done)`, args: [argument] });
      await intoApp();
      return answer;
    },
    close: async () => {
      await send('DELETE', at).catch(() => {});
      driver.kill();
      display.stop();
    },
  };
}
