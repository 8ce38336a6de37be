// The product's mark as PNG files for whoever installs the app: drawn here, so that the build needs no program for pictures.
import { crc32, deflateSync } from 'node:zlib';

/** @typedef {[x: number, y: number]} Point in sixteenths of the mark's edge */
/** @type {Point[][]} */
const strokes = [[[5, 4], [11, 4]], [[5, 7], [8, 7]], [[6, 10.5], [8, 12.5], [12, 8.5]]];
const ink = [0x1c, 0x1b, 0x19], paper = [0xff, 0xff, 0xff];

/** @type {(at: Point, from: Point, to: Point) => number} */
function distance([x, y], [x0, y0], [x1, y1]) {
  const dx = x1 - x0, dy = y1 - y0, along = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
}

/** How far a point lies outside the sheet, 12 by 16 with corners of 3. @type {(at: Point) => number} */
function outside([x, y]) {
  const dx = Math.abs(x - 8) - 3, dy = Math.abs(y - 8) - 5;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - 3;
}

/**
 * A PNG of `size` pixels. `maskable`: the ground reaches every edge and the mark keeps to the middle, since systems cut such icons
 * to shapes of their own. @type {(size: number, maskable: boolean) => Buffer}
 */
export function drawIcon(size, maskable) {
  const scale = maskable ? 16 / 0.6 : 16 / 0.9, unit = scale / size, rows = Buffer.alloc(size * (1 + 4 * size));
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      /** @type {Point} */
      const at = [(column + 0.5) * unit + 8 - scale / 2, (row + 0.5) * unit + 8 - scale / 2];
      const cover = (/** @type {number} */ far) => Math.max(0, Math.min(1, 0.5 - far / unit));
      const stroke = Math.max(...strokes.flatMap(points => points.slice(1).map((to, i) => cover(distance(at, points[i], to) - 0.75))));
      const ground = maskable ? 1 : cover(outside(at));
      const pixel = ink.map((dark, i) => Math.round(dark + (paper[i] - dark) * stroke));
      rows.set([...pixel, Math.round(255 * ground)], row * (1 + 4 * size) + 1 + 4 * column);
    }
  return makePng(size, rows);
}

/** @type {(size: number, rows: Buffer) => Buffer} */
function makePng(size, rows) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);   // eight bits, colours with alpha
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** @type {(name: string, data: Buffer) => Buffer} */
function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]), framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
