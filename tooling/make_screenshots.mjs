#!/usr/bin/env node
// node tooling/make_screenshots.mjs: the pictures that a browser shows before it installs the app, of the built site with the sample in
// it, into shell/screenshots. 256 colours are enough for them, and a third of the bytes.
import fs from 'node:fs';
import zlib from 'node:zlib';
import { closeBrowser, serveSite } from '../tests/browser/harness.mjs';
import { openSample, pixels } from '../tests/browser/hands.mjs';

/** @param {Buffer} png with 8 bits a channel, without alpha @returns {Buffer} */
function withPalette(png) {
  const { width, rows, size } = pixels(png), counts = new Map();
  const colorAt = (/** @type {Buffer} */ row, /** @type {number} */ x) => (row[x * size] ?? 0) << 16 | (row[x * size + 1] ?? 0) << 8 | (row[x * size + 2] ?? 0);
  for (const row of rows) for (let x = 0; x < width; x++) counts.set(colorAt(row, x), (counts.get(colorAt(row, x)) ?? 0) + 1);
  const palette = [...counts].sort(([, a], [, b]) => b - a).slice(0, 256).map(([color]) => color), places = new Map(palette.map((color, at) => [color, at]));
  const parts = (/** @type {number} */ color) => [color >> 16, color >> 8 & 255, color & 255];
  const nearest = (/** @type {number} */ color) => {
    const own = parts(color), far = palette.map(other => parts(other).reduce((sum, part, i) => sum + (part - (own[i] ?? 0)) ** 2, 0));
    return far.indexOf(Math.min(...far));
  };
  for (const color of counts.keys()) if (!places.has(color)) places.set(color, nearest(color));
  const lines = rows.map(row => Buffer.from([0, ...Array.from({ length: width }, (_, x) => places.get(colorAt(row, x)) ?? 0)]));
  const chunk = (/** @type {string} */ type, /** @type {Buffer} */ data) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]), frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length);
    frame.writeUInt32BE(zlib.crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(rows.length, 4);
  head.set([8, 3], 8);
  return Buffer.concat([png.subarray(0, 8), chunk('IHDR', head), chunk('PLTE', Buffer.from(palette.flatMap(parts))),
    chunk('IDAT', zlib.deflateSync(Buffer.concat(lines), { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

const server = await serveSite(), folder = new URL('../shell/screenshots/', import.meta.url);
fs.mkdirSync(folder, { recursive: true });
for (const [name, viewport] of Object.entries({ wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } })) {
  const { page, close } = await openSample(server.address, { viewport, painted: true });
  await page.waitForTimeout(7000);   // until the toast is gone
  fs.writeFileSync(new URL(`${name}.png`, folder), withPalette(await page.screenshot()));
  await close();
}
await closeBrowser();
await server.stop();
