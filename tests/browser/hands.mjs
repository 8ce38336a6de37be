// What a person does to the app: presses, texts, scores, the sample. Elements are met in the accessibility tree.
import assert from 'node:assert/strict';
import zlib from 'node:zlib';
import { openPage, until, waitForApp } from './harness.mjs';

/** @typedef {import('playwright-core').Frame} Frame @typedef {import('playwright-core').Page} Page */

/** Presses what an element stands over, as a hand does: the element itself lets the mouse through. @param {Page} page @param {import('playwright-core').Locator} item */
export async function click(page, item) {
  await item.waitFor({ state: 'attached' });
  const at = await settledBox(item);
  await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
  await page.mouse.down();
  await page.mouse.up();
}

/** Where an element rests once nothing moves any more. @param {import('playwright-core').Locator} item */
export async function settledBox(item) {
  /** @type {Awaited<ReturnType<typeof item.boundingBox>>} */
  let box = null;
  await until(async () => {
    // Between two frames the tree may hold another element in its place.
    const stands = await item.evaluate(settles, FRAMES_OF_ONE_THAT_DRAWS_ON, { timeout: 5000 }).catch(() => false);
    box = stands ? await item.boundingBox({ timeout: 5000 }).catch(() => null) : null;
    return !!box;
  }, 'it is on the screen');
  return /** @type {{ x: number, y: number, width: number, height: number }} */ (/** @type {unknown} */ (box));
}

/** The Undo of the toast that comes next, which stays as long as this has the focus. @param {Frame} frame */
export async function heldUndo(frame) {
  const undo = frame.getByRole('button', { name: 'Undo', exact: true });
  await undo.focus();
  return undo;
}

/** Some views draw on and on: there an element rests that stands still for so many frames. */
const FRAMES_OF_ONE_THAT_DRAWS_ON = 100;

/** In the page: whether the element is still there once it stands still and no frame is asked for. @param {Element} element @param {number} most */
const settles = (element, most) => new Promise(done => {
  let place = '', frames = -1, still = 0;
  const look = () => {
    const { x, y, width, height } = element.getBoundingClientRect(), now = [x, y, width, height].join(), drawn = globalThis.stats?.frames;
    still = now === place ? still + 1 : 0;
    if (!element.isConnected || (still > 0 && (drawn === frames || still > most))) return done(element.isConnected);
    place = now;
    frames = drawn;
    // What is asked for by now is drawn before the second of them.
    requestAnimationFrame(() => requestAnimationFrame(look));
    return undefined;
  };
  look();
  setTimeout(() => done(element.isConnected), 5000);   // out of sight no frame comes
});

/** @param {Frame} frame @param {string} id */
export const textOf = (frame, id) => frame.evaluate(name => /** @type {HTMLTextAreaElement} */ (document.getElementById(name)).value, id);
/** @param {Frame} frame @param {string} id */
export const selected = (frame, id) => frame.evaluate(name => {
  const { value, selectionStart, selectionEnd } = /** @type {HTMLTextAreaElement} */ (document.getElementById(name));
  return value.slice(selectionStart, selectionEnd);
}, id);
/** The three scores as they are said. @param {Frame} frame @returns {Promise<string[]>} */
export const scores = frame => frame.getByRole('group', { name: 'Scores' }).getByRole('button')
  .evaluateAll(names => names.map(name => name.getAttribute('aria-label') ?? name.textContent ?? ''));
/** @param {string} said @param {string} name @returns {number} */
export const valueOf = (said, name) => Number(new RegExp(`^${name}: (\\d+) of 100, \\d+ of \\d+ points kept$`).exec(said)?.[1]);

/** @param {Page} page @param {Frame} frame */
export async function loadSample(page, frame) {
  await click(page, frame.getByRole('region', { name: 'Paste your resume here' }).getByRole('button', { name: 'Load the sample' }));
  await sampleIsJudged(frame);
}

/** @param {Frame} frame */
async function sampleIsJudged(frame) {
  await until(async () => (await textOf(frame, 'resume')).startsWith('Nora Brightwater'), 'the sample is in the editor');
  await until(async () => valueOf((await scores(frame))[2] ?? '', 'Matched') > 0, 'the sample is judged');
}

/** The app, drawn on its canvas. @param {string} address @param {Parameters<typeof openPage>[1]} [options] */
export async function openApp(address, options) {
  const opened = await openPage(address, options);
  assert.equal(await waitForApp(opened.frame), 'canvas');
  await opened.frame.waitForFunction(() => globalThis.stats.whole);   // arrival.test.mjs is ahead of it
  return opened;
}

/** The app with the sample in it. @param {string} address @param {Parameters<typeof openPage>[1]} [options] */
export async function openSample(address, options) {
  const opened = await openApp(`${address}#sample`, options);   // as the installed app's shortcut has it
  await sampleIsJudged(opened.frame);
  return opened;
}

/** @param {Frame} frame @param {string | RegExp} name */
export const note = (frame, name) => frame.getByRole('region', { name: 'Notes beside the text' }).getByRole('button', { name });

/** Tab until something with this name has the focus. @param {Page} page @param {Frame} frame @param {RegExp} name */
export async function tabTo(page, frame, name) {
  for (let stops = 0; stops < 120; stops++) {
    await page.keyboard.press('Tab');
    const now = await frame.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
    if (name.test(now)) return;
  }
  throw new Error(`Tab never reached ${name}`);
}

/** Opens a view by the navigation; where that is narrow, by way of More. @param {Page} page @param {Frame} frame @param {RegExp} name */
export async function go(page, frame, name) {
  const link = frame.getByRole('link', { name }), more = frame.getByRole('link', { name: 'More' });
  await until(async () => {
    // Who was ahead of the page finds the view of before.
    if (!await link.count() && await more.count()) {
      await click(page, more);
      await link.first().waitFor({ state: 'attached', timeout: 3000 }).catch(() => {});   // a second press would close it
    }
    return await link.count() > 0;
  }, `a link to ${name}`);
  await click(page, link.first());
}

/**
 * The pixels of a part of the page at one pixel a CSS pixel, as a string to compare. Cut from the whole page: after a screenshot of
 * a part Chromium sends the mouse's moves astray.
 * @param {Page} page @param {{ left: number, top: number, right: number, bottom: number }} box
 */
export async function pixelsOf(page, { left, top, right, bottom }) {
  const { width, rows, size } = pixels(await page.screenshot());
  const from = Math.max(0, Math.floor(left)), to = Math.min(width, Math.ceil(right));
  return rows.slice(Math.max(0, Math.floor(top)), Math.ceil(bottom)).map(row => row.toString('latin1', from * size, to * size)).join('');
}

/** Rows of a PNG with 8 bits a channel. @param {Buffer} png */
export function pixels(png) {
  const width = png.readUInt32BE(16), size = png[25] === 6 ? 4 : 3, packed = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const data = zlib.inflateSync(Buffer.concat(packed)), stride = width * size, /** @type {Buffer[]} */ rows = [];
  for (let at = 0; at < data.length; at += stride + 1) {
    const filter = data[at], row = data.subarray(at + 1, at + 1 + stride), above = rows.at(-1);
    for (let x = 0; x < stride; x++) {
      const a = x >= size ? row[x - size] ?? 0 : 0, b = above?.[x] ?? 0, c = x >= size ? above?.[x - size] ?? 0 : 0;
      row[x] = (row[x] ?? 0) + (filter === 1 ? a : filter === 2 ? b : filter === 3 ? (a + b) >> 1 : filter === 4 ? paeth(a, b, c) : 0);
    }
    rows.push(row);
  }
  return { width, rows, size };
}

/** @param {number} a @param {number} b @param {number} c */
function paeth(a, b, c) {
  const pa = Math.abs(b - c), pb = Math.abs(a - c), pc = Math.abs(a + b - 2 * c);
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

/** Drops a file as the system does: the browser's own event with the file in it. @param {Frame} frame @param {string} target @param {string} name @param {Uint8Array} bytes */
export const drop = (frame, target, name, bytes) => frame.evaluate(([selector = '', fileName = '', base64 = '']) => {
  const transfer = new DataTransfer(), area = /** @type {Element} */ (document.querySelector(selector)), { left, top, width, height } = area.getBoundingClientRect();
  transfer.items.add(new File([Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))], fileName));
  for (const type of ['dragover', 'drop'])
    area.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true, clientX: left + width / 2, clientY: top + height / 2 }));
}, [target, name, Buffer.from(bytes).toString('base64')]);

/** Drops a file, holds that it is refused with its sentence, and puts that away. @param {Page} page @param {Frame} frame @param {import('../files/make_problems.mjs').Case} file */
export async function isRefused(page, frame, { name, bytes, sentence }) {
  await drop(frame, '#resume', name, bytes());
  const card = frame.getByRole('region', { name: `${name} was not read` });
  await card.waitFor({ state: 'attached' });
  assert.match((await card.innerText()).split('\n\n')[1] ?? '', sentence, name);
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
}
