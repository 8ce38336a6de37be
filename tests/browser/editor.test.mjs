// The editors and the canvas around them, in the built page: what a person types stays theirs, the marks lie under its letters,
// nothing is drawn at rest, and a page that cannot draw is still an app.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { go } from './hands.mjs';
import { drawsNothing, keepPicture, leaveUnpainted, openBrowser, openPage, rest, screenshotPath, servedSite, until, waitForApp } from './harness.mjs';

/** @typedef {import('playwright-core').Page} Page @typedef {import('playwright-core').Frame} Frame */

const server = servedSite();

const posting = 'Backend Engineer\n\nWhat you bring\n- 5+ years of Python and Go\n- Kubernetes, PostgreSQL and Kafka\n- Redis\n';
const resume = [
  'Jane Doe', 'jane.doe@example.com \u00B7 +44 20 7946 0958', '', 'Experience', 'Backend Engineer, Example Ltd', 'March 2021 \u2013 Present',
  '\u2022 Responsible for the payment services in Python and Go, and helped with the migration to Kubernetes, with a team of six people in two countries.',
  '\u2022 Cut p99 latency by 43 % by moving hot paths from Python to Go and keeping the rest of them in PostgreSQL.',
  '\u2022 \u0645\u0647\u0646\u062F\u0633 \u0628\u0631\u0645\u062C\u064A\u0627\u062A Python \u0641\u064A \u0641\u0631\u064A\u0642 \u0635\u063A\u064A\u0631 \u0645\u0639 Kafka \u0648 Redis',
  '\u2022 \u65E5\u672C\u8A9E\u306E\u30C6\u30AD\u30B9\u30C8\u3067\u3059\u3002 Python \u306E\u4ED5\u4E8B\u3092\u3057\u3066\u3044\u307E\u3059\u3002\u30C1\u30FC\u30E0\u3067 Go \u3092\u4F7F\u3044\u307E\u3059\u3002\u65E5\u672C\u8A9E\u306E\u30C6\u30AD\u30B9\u30C8\u3067\u3059\u3002',
  '\u2022 Emoji \u{1F44D} before Python, \u{1F468}\u200D\u{1F469}\u200D\u{1F467} before Kafka, \u{1F1E9}\u{1F1EA} before Redis', '', 'Skills', 'Python, Go, Redis, Kafka, k8s',
].join('\n');

/** @param {Parameters<typeof openPage>[1]} [options] */
async function openApp(options) {
  const opened = await openPage(server.address, options);
  await waitForApp(opened.frame);
  await rest(opened.frame);
  return opened;
}

/** @param {Frame} frame @param {'resume' | 'posting'} id */
const valueOf = (frame, id) => frame.evaluate(at => /** @type {HTMLTextAreaElement} */ (document.getElementById(at)).value, id);

/** @param {Page} page @param {Frame} frame @param {string} [text] */
async function fillBoth(page, frame, text = resume) {
  await frame.focus('#posting');
  await page.keyboard.insertText(posting);
  await frame.focus('#resume');
  await page.keyboard.insertText(text);
  await rest(frame);
}

/**
 * Asks the textarea itself which letter lies below points of every mark's boxes, and lists where it names another.
 * @param {Frame} frame
 * @returns {Promise<{ checked: number, wrong: string[] }>}
 */
function compareMarks(frame) {
  return frame.evaluate(() => {
    const textarea = /** @type {HTMLTextAreaElement} */ (document.getElementById('resume')), view = textarea.getBoundingClientRect();
    const rightToLeft = /[\u0590-\u08ff]/;
    let checked = 0;
    const wrong = [];
    for (const { begin, end, left, top, right, bottom } of globalThis.stats.boxes('resume')) {
      const y = (top + bottom) / 2;
      if (y < view.top + 1 || y > view.bottom - 1) continue;
      const words = textarea.value.slice(begin, end), line = textarea.value.slice(textarea.value.lastIndexOf('\n', begin) + 1, end);
      // Inside, at both ends, and in the middle. Beside right-to-left words the browser may put the caret at a word's other end.
      for (const x of rightToLeft.test(line) ? [(left + right) / 2] : [left + 1, (left + right) / 2, right - 1]) {
        const found = document.caretPositionFromPoint(x, y);
        if (!found || found.offsetNode !== textarea) continue;
        checked++;
        if (found.offset < begin || found.offset > end) wrong.push(`'${words}' at ${x}, ${y}: ${found.offset} is not in ${begin} to ${end}`);
      }
    }
    return { checked, wrong };
  });
}

/** @param {Frame} frame @param {number} least */
async function assertMarksFit(frame, least) {
  const { checked, wrong } = await compareMarks(frame);
  assert.deepEqual(wrong, []);
  assert.ok(checked >= least, `only ${checked} points of marks could be asked`);
}

/**
 * Runs a function over screenshots, decoded by the browser.
 * @template T, R
 * @param {Buffer[]} pictures @param {(images: ImageData[], given: T) => R} look runs in a page of its own @param {T} given
 * @returns {Promise<R>}
 */
async function lookAt(pictures, look, given) {
  const page = await (await openBrowser()).newPage();
  const answer = await page.evaluate(async ({ urls, code, value }) => {
    const images = [];
    for (const url of urls) {
      const bitmap = await createImageBitmap(await (await fetch(url)).blob());
      const context = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d'));
      context.drawImage(bitmap, 0, 0);
      images.push(context.getImageData(0, 0, bitmap.width, bitmap.height));
    }
    return (0, eval)(`(${code})`)(images, value);
  }, { urls: pictures.map(png => `data:image/png;base64,${png.toString('base64')}`), code: String(look), value: given });
  await page.close();
  return answer;
}

for (const [zoom, viewport, least] of /** @type {const} */ ([[1, { width: 1440, height: 900 }, 40], [2, { width: 720, height: 450 }, 10], [1.25, { width: 1152, height: 720 }, 25], [1.5, { width: 390, height: 844 }, 25]]))
  test(`marks lie under their letters: typed, scrolled and resized at ${viewport.width} pixels, ratio ${zoom}`, async () => {
    const { page, frame, watched, close } = await openApp({ viewport, deviceScaleFactor: zoom });
    // Where there is room for one text, the posting has a view of its own.
    const narrow = viewport.width <= 720;
    if (narrow) await go(page, frame, /^Posting/);
    await frame.focus('#posting');
    await page.keyboard.insertText(posting);
    if (narrow) await go(page, frame, /^Resume/);
    await frame.focus('#resume');
    await page.keyboard.insertText(`${resume}\n\n${resume}\n\n${resume}`);
    await rest(frame);
    await assertMarksFit(frame, 4);
    await frame.evaluate(() => { /** @type {HTMLTextAreaElement} */ (document.getElementById('resume')).scrollTop = 0; });
    await rest(frame);
    await assertMarksFit(frame, least);
    await keepPicture(page, frame, `editor-scripts-${viewport.width}-${zoom}`);

    const box = await frame.evaluate(() => document.getElementById('resume')?.getBoundingClientRect().toJSON());
    await page.mouse.move(box.left + box.width / 3, box.top + box.height / 2);
    await page.mouse.wheel(0, 140);
    await rest(frame);
    assert.ok(await frame.evaluate(() => (document.getElementById('resume')?.scrollTop ?? 0) > 0));
    await assertMarksFit(frame, 4);

    await page.setViewportSize({ width: Math.round(viewport.width * 0.9), height: viewport.height });
    await rest(frame);
    await assertMarksFit(frame, 4);

    await frame.focus('#resume');
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Python ');
    await rest(frame);
    await assertMarksFit(frame, 4);
    assert.deepEqual(watched.complaints, []);
    await close();
  });

test('the canvas paints each mark where its letters are', async () => {
  const { page, frame, close } = await openApp({ painted: true });
  await fillBoth(page, frame);
  const boxes = await frame.evaluate(() => globalThis.stats.boxes('resume'));
  const text = await valueOf(frame, 'resume');
  const terms = boxes.filter(({ begin, end }) => ['Python', 'Go', 'Redis', 'Kafka'].includes(text.slice(begin, end)));
  assert.ok(terms.length >= 8, `${terms.length} terms`);
  // Somewhere between the letters' middle and a line below runs the line of a term as written, as wide as they are.
  const shares = await lookAt([await page.screenshot()], ([image], boxes) => boxes.map(({ left, right, top, bottom }) => {
    const { width = 0, data = new Uint8ClampedArray() } = image ?? {}, from = Math.round(left) + 1, to = Math.round(right) - 1;
    let most = 0;
    for (let y = Math.round((top + bottom) / 2), end = y + 24; y < end; y++) {
      let count = 0;
      for (let x = from; x < to; x++) {
        const [r = 0, g = 0, b = 0] = data.subarray(4 * (y * width + x));
        if (r < 40 && g > 80 && g < 130 && b > 60 && b < 110) count++;
      }
      most = Math.max(most, count / (to - from));
    }
    return most;
  }), terms);
  terms.forEach(({ begin, end, left, top }, i) => assert.ok((shares[i] ?? 0) > 0.9, `no line under '${text.slice(begin, end)}' at ${left}, ${top}`));
  await close();
});

test('typing, pasting and undo are the browser\'s, and the app never alters the text', async () => {
  const { page, frame, watched, close } = await openApp();
  await frame.focus('#resume');
  await page.keyboard.type('Jane Doe, Python');
  const lone = 'a\uD83Dz \u0000 \u{1F44D}\u200D \u202E x';
  await frame.focus('#posting');
  await page.keyboard.insertText('Go and Kafka');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await frame.focus('#resume');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+v');
  await rest(frame);
  assert.equal(await valueOf(frame, 'resume'), 'Jane Doe, PythonGo and Kafka');
  await page.keyboard.press('Control+z');
  await rest(frame);
  assert.equal(await valueOf(frame, 'resume'), 'Jane Doe, Python');
  // Half a letter, a NUL, marks of direction: checked as U+FFFD or left alone, and kept as they are in the text.
  await frame.evaluate(text => {
    const textarea = /** @type {HTMLTextAreaElement} */ (document.getElementById('resume'));
    textarea.value = text;
    textarea.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, lone);
  await rest(frame);
  assert.equal(await valueOf(frame, 'resume'), lone);
  assert.deepEqual(watched.complaints, []);
  await close();
});

test('what was typed before the canvas came is checked when it comes', async () => {
  const { page, frame, close } = await openPage(server.address, { waitUntil: 'commit' });
  await frame.focus('#resume');
  await page.keyboard.insertText(resume);
  await waitForApp(frame);
  await rest(frame);
  assert.equal(await valueOf(frame, 'resume'), resume);
  assert.ok(await frame.evaluate(() => globalThis.stats.boxes('resume').length > 0));
  await close();
});

test('a fix is applied as if typed, and the browser\'s undo takes it back', async () => {
  const { page, frame, close } = await openApp();
  await fillBoth(page, frame, 'Jane Doe\njane (at) example.com\n\nSkills\nPython, Go, Kafka\n');
  const before = await valueOf(frame, 'resume');
  await frame.getByRole('button', { name: /e-mail address/ }).first().focus();
  await page.keyboard.press('Enter');
  await rest(frame);
  await frame.getByRole('button', { name: /^Apply/ }).first().focus();
  await page.keyboard.press('Enter');
  await rest(frame);
  assert.equal(await valueOf(frame, 'resume'), before.replace(' (at) ', '@'));
  await frame.focus('#resume');
  await page.keyboard.press('Control+z');
  await rest(frame);
  assert.equal(await valueOf(frame, 'resume'), before);
  await close();
});

test('at rest nothing is drawn, with a text and the caret in it, and with the pointer over a mark', async () => {
  const { page, frame, close } = await openApp({ clock: true });
  await fillBoth(page, frame);
  const [box] = await frame.evaluate(() => globalThis.stats.boxes('resume'));
  assert.ok(box);
  await page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  await drawsNothing(page, frame);
  await close();
});

test('a lost drawing context comes back with the same picture', async () => {
  const { page, frame, close } = await openApp({ painted: true });
  await fillBoth(page, frame);
  await frame.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await rest(frame);
  const before = await page.screenshot();
  await frame.evaluate(async () => {
    const canvas = /** @type {HTMLCanvasElement} */ (document.getElementById('canvas')), loss = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    for (const [happens, ask] of /** @type {const} */ ([['webglcontextlost', () => loss?.loseContext()], ['webglcontextrestored', () => loss?.restoreContext()]])) {
      const over = new Promise(done => canvas.addEventListener(happens, () => setTimeout(done), { once: true }));
      ask();
      await over;
    }
  });
  await rest(frame);
  assert.equal(await frame.evaluate(() => globalThis.stats.mode), 'canvas');
  const differing = await lookAt([before, await page.screenshot()], ([a, b]) => {
    let count = 0;
    for (let i = 0; i < (a?.data.length ?? 0); i++) if (Math.abs((a?.data[i] ?? 0) - (b?.data[i] ?? 0)) > 8) count++;
    return count;
  }, null);
  assert.equal(differing, 0, `${differing} values of pixels differ`);
  await close();
});

test('without WebGL2 the page\'s elements are the app', async () => {
  const context = await (await openBrowser()).newContext({ viewport: { width: 1024, height: 768 } });
  await context.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = /** @type {any} */ (/** @this {HTMLCanvasElement} */ function (/** @type {string} */ kind, /** @type {any[]} */ ...rest) {
      return /webgl/.test(kind) ? null : getContext.call(/** @type {any} */ (this), kind, ...rest);
    });
  });
  const plain = await context.newPage();
  await plain.goto(server.address);
  const inner = await (await plain.waitForSelector('iframe')).contentFrame();
  assert.ok(inner);
  assert.equal(await waitForApp(inner), 'report');
  assert.match(await inner.innerText('#notice'), /report is below/);
  await inner.click('#posting');
  await plain.keyboard.insertText(posting);
  await inner.click('#resume');
  await plain.keyboard.insertText(resume);
  await rest(inner);
  // Seen and pressed as any button: no key or mouse goes to a canvas.
  await inner.getByRole('button', { name: /Written: \d+ of 100/ }).waitFor({ state: 'visible' });
  const finding = inner.getByRole('button', { name: /Responsible for/ }).first();
  await finding.waitFor({ state: 'visible' });
  await finding.click();
  await rest(inner);
  await plain.screenshot({ path: screenshotPath('report-without-webgl'), fullPage: true });
  await context.close();
});

test('the keyboard reaches every control in reading order, and the focus is seen', async () => {
  const { page, frame, close } = await openApp();
  await fillBoth(page, frame);
  await frame.getByRole('link', { name: 'Resume', exact: true }).focus();
  /** @type {string[]} */
  const names = [];
  for (let step = 0; step < 60; step++) {
    names.push(await frame.evaluate(() => document.activeElement?.id || document.activeElement?.textContent || ''));
    await page.keyboard.press('Tab');
  }
  const place = (/** @type {RegExp} */ name) => names.findIndex(found => name.test(found));
  const order = [/^Resume$/, /^Findings/, /^Readable/, /^resume$/, /As written/, /^posting$/].map(place);
  assert.ok(order.every(at => at >= 0), `${order}: ${names.join(' | ')}`);
  assert.deepEqual(order, [...order].sort((a, b) => a - b));

  await frame.getByRole('link', { name: /^Findings/ }).focus();
  await page.keyboard.press('Enter');
  await rest(frame);
  assert.equal(await frame.getByRole('link', { name: /^Findings/ }).getAttribute('aria-current'), 'true');
  const outline = await frame.evaluate(() => getComputedStyle(/** @type {Element} */ (document.activeElement)).outlineStyle);
  assert.equal(outline, 'solid');
  // The textareas are not on this view: no key goes there.
  assert.equal(await frame.evaluate(() => /** @type {HTMLElement} */ (document.getElementById('resume')).tabIndex), -1);
  await close();
});

test('a module that fails is replaced, with every letter kept', async () => {
  const context = await (await openBrowser()).newContext({ viewport: { width: 1440, height: 900 } });
  await leaveUnpainted(context);
  await context.addInitScript(() => {
    const { instantiate } = WebAssembly, page = /** @type {any} */ (globalThis);
    page.failures = 0;
    /** Every export fails once while `failures` is above zero. */
    WebAssembly.instantiate = /** @type {any} */ (async (/** @type {any} */ module, /** @type {any} */ imports) => {
      const made = /** @type {any} */ (await instantiate(module, imports));
      const exports = Object.fromEntries(Object.entries(made.exports).map(([name, value]) => [name, typeof value !== 'function' ? value : (/** @type {any[]} */ ...given) => {
        if (page.failures > 0) {
          page.failures--;
          throw new WebAssembly.RuntimeError('unreachable');
        }
        return value(...given);
      }]));
      return { exports };
    });
  });
  const page = await context.newPage();
  await page.goto(server.address);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  assert.ok(frame);
  await waitForApp(frame);
  await fillBoth(page, frame);
  const findings = await frame.getByRole('link', { name: /^Findings/ }).textContent();
  const fail = () => frame.evaluate(() => { /** @type {any} */ (globalThis).failures = 1; });
  const failed = () => frame.evaluate(() => /** @type {any} */ (globalThis).failures === 0);
  await fail();
  await page.keyboard.type('!');
  await until(failed, 'the failure');
  await until(() => frame.evaluate(() => globalThis.stats.mode === 'canvas'), 'drawn again');
  await rest(frame);
  assert.equal(await valueOf(frame, 'resume'), `${resume}!`);
  await until(async () => await frame.getByRole('link', { name: /^Findings/ }).textContent() === findings, 'checked again');
  await page.keyboard.type('?');
  assert.equal(await valueOf(frame, 'resume'), `${resume}!?`);
  // A second failure leaves the texts and a sentence.
  await rest(frame);
  await fail();
  await page.keyboard.type('.');
  await until(() => frame.evaluate(() => globalThis.stats.mode === 'stopped'), 'stopped');
  assert.equal(await valueOf(frame, 'resume'), `${resume}!?.`);
  assert.match(await frame.innerText('#notice'), /Your text is still here/);
  await context.close();
});

test('a text of 400 KB can be typed in', async () => {
  const { page, frame, watched, close } = await openApp();
  const long = `${resume}\n`.repeat(Math.ceil(400_000 / resume.length));
  await frame.evaluate(text => {
    const textarea = /** @type {HTMLTextAreaElement} */ (document.getElementById('resume'));
    textarea.value = text;
    textarea.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, long);
  await frame.focus('#resume');
  await rest(frame);
  await page.keyboard.type('Python ');
  await until(async () => (await compareMarks(frame)).checked >= 4, 'marks are in sight');
  await rest(frame);
  assert.equal((await valueOf(frame, 'resume')).length, long.length + 7);
  await assertMarksFit(frame, 4);
  assert.deepEqual(watched.complaints, []);
  await close();
});
