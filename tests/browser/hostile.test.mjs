// What strangers wrote: pasted HTML, files of JSON. It is never run, never hangs the page, and never leaves the box.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drop, openApp, textOf } from './hands.mjs';
import { rest, servedSite, until } from './harness.mjs';

const server = servedSite();
/** @typedef {import('playwright-core').Frame} Frame */

/** Pastes as the browser does: its own event, with what the clipboard holds. @param {Frame} frame @param {string} html @param {string} [plain] */
const paste = (frame, html, plain = '') => frame.evaluate(([html = '', plain = '']) => {
  const clipboardData = new DataTransfer(), area = /** @type {HTMLTextAreaElement} */ (document.getElementById('resume'));
  clipboardData.setData('text/html', html);
  if (plain) clipboardData.setData('text/plain', plain);
  area.value = '';
  area.focus();
  area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}, [html, plain]);
/** @param {Frame} frame @param {string} text */
const write = (frame, text) => frame.evaluate(words => {
  const area = /** @type {HTMLTextAreaElement} */ (document.getElementById('resume'));
  area.value = words;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}, text);
/** What must not have come about. @param {Frame} frame */
const harm = frame => frame.evaluate(() => ({
  ran: 'leak' in globalThis, polluted: 'polluted' in {}, requests: globalThis.sealState().requests,
  elements: document.querySelectorAll('img, svg, iframe, link, object, embed, video, form, base').length,
}));

const remote = 'https://attacker.invalid/x';
/** @type {[name: string, html: string, words: RegExp][]} */
const pasted = [
  ['scripts and handlers', `<p>Jane Doe</p><p onclick="leak=1">Engineer</p><script>leak = 1</script><img src=x onerror="leak=1"><svg onload="leak=1"><script>leak=1</script></svg><details open ontoggle="leak=1">x</details>`, /Jane Doe\s+Engineer/],
  ['remote pictures, styles, fonts, frames', `<link rel=stylesheet href="${remote}"><style>@import "${remote}"; p { background: url(${remote}) }</style><base href="${remote}"><p style="background: url(${remote})">Jane Doe</p><img src="${remote}" srcset="${remote} 2x"><iframe src="${remote}"></iframe><video poster="${remote}" src="${remote}"></video><object data="${remote}"></object><meta http-equiv=refresh content="0;url=${remote}">`, /Jane Doe/],
  ['markup that changes when it is read twice', `<p>Jane Doe</p><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=leak=1&gt;"></table><noscript><p title="</noscript><img src=x onerror=leak=1>">`, /Jane Doe/],
  ['addresses that run', '<p>Jane Doe</p><a href="javascript:leak=1">me</a><form action="javascript:leak=1"><button>x</button></form><a href="data:text/html,<script>parent.leak=1</script>">x</a>', /Jane Doe\s+me/],
  ['an end that never comes', `<p>Jane Doe</p><!-- ${'<div '.repeat(20_000)}`, /Jane Doe|^$/],
];

test('pasted HTML is words, whatever stands in it', async t => {
  const { frame, watched, close } = await openApp(server.address);
  for (const [name, html, words] of pasted)
    await t.test(name, async () => {
      await paste(frame, html, name.startsWith('an end') ? 'Jane Doe' : '');
      await until(async () => words.test(await textOf(frame, 'resume')), 'its words are in the editor');
      await rest(frame);
      assert.deepEqual(await harm(frame), { ran: false, polluted: false, requests: 0, elements: 0 });
      assert.deepEqual(watched.requests.filter(address => !address.startsWith(server.address)), []);
    });
  await close();
});

test('pasted HTML of any depth and size does not hang the page', async () => {
  const { frame, close } = await openApp(server.address);
  for (const html of ['<div>'.repeat(100_000) + 'Jane', `<table>${'<tr><td>'.repeat(50_000)}Jane`, `<p ${'a=b '.repeat(200_000)}>Jane</p>`, '&lt;'.repeat(300_000), `<p>${'\u0001'.repeat(1000)}Jane`]) {
    await paste(frame, html, 'Jane Doe');
    await until(async () => (await textOf(frame, 'resume')).length > 0, 'something is in the editor');
    await rest(frame);
    assert.equal(await frame.evaluate(() => globalThis.stats.mode), 'canvas');
  }
  await close();
});

test('a line of 200,000 brackets, or of letters that are kerned, is laid out while one waits, and one types on', async () => {
  const { page, frame, close } = await openApp(server.address), line = '[[AV'.repeat(50_000);
  await frame.focus('#resume');
  await page.keyboard.insertText(line);
  await page.keyboard.type('Ja');
  await until(async () => await textOf(frame, 'resume') === `${line}Ja`, 'the text is whole');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Shift+z');
  await until(async () => await textOf(frame, 'resume') === `${line}Ja`, 'undone and done again');
  assert.equal(await frame.evaluate(() => globalThis.stats.mode), 'canvas');
  await close();
});

test('JSON of a stranger is words or is refused', async () => {
  const { page, frame, watched, close } = await openApp(server.address);
  const hostile = [
    '{"__proto__": {"polluted": 1}, "basics": {"name": "Jane", "__proto__": {"polluted": 1}, "summary": "<img src=x onerror=leak=1>"}}',
    '{"constructor": {"prototype": {"polluted": 1}}, "basics": {"name": {"toString": "x"}, "profiles": "none"}, "work": [[[]], null, 7, {"highlights": {"length": 1e9}}]}',
    `${'['.repeat(5_000)}${']'.repeat(5_000)}`, `{"basics": {"name": "${'a'.repeat(1_000_000)}"}}`, '{"basics": {"name": "Jane\\u0000\\ud800"}', '{"text": 7, "runs": "x", "pages": {"length": -1}}', 'null', '',
  ];
  const refusal = frame.getByRole('region', { name: 'resume.json was not read' });
  for (const text of hostile) {
    await write(frame, 'Before');
    await drop(frame, '#resume', 'resume.json', Buffer.from(text));
    await until(async () => await textOf(frame, 'resume') !== 'Before' || await refusal.count() > 0, `an answer to ${text.slice(0, 40)}`);
    await rest(frame);
    assert.equal(await frame.evaluate(() => globalThis.stats.mode), 'canvas', text.slice(0, 40));
    assert.deepEqual(await harm(frame), { ran: false, polluted: false, requests: 0, elements: 0 });
    if (await refusal.count() > 0) await page.keyboard.press('Escape');
    await refusal.waitFor({ state: 'detached' });
  }
  await frame.focus('#resume');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('Jane Doe');
  await until(async () => await textOf(frame, 'resume') === 'Jane Doe', 'one types on');
  assert.deepEqual(watched.requests.filter(address => !address.startsWith(server.address)), []);
  await close();
});
