// Another site's colour: mended until it is read on every ground of both themes.
import assert from 'node:assert/strict';
import { build } from 'esbuild';
import fs from 'node:fs';
import { test } from 'node:test';

const { outputFiles: [script] } = await build({ entryPoints: ['imgui_app/page/brand.ts'], bundle: true, write: false, format: 'esm', logLevel: 'warning' });
const { brandOf, colorOf, contrast } = await import(`data:text/javascript;base64,${Buffer.from(script.text).toString('base64')}`);
const { color: tokens } = JSON.parse(fs.readFileSync('imgui_app/theme/tokens.json', 'utf8'));
const grounds = ['desk', 'sheet', 'raised', 'sunken', 'hover'];

test('every colour stands out by 4.5 to 1 from the grounds, and what stands on it from it', () => {
  const steps = ['00', '33', '66', '99', 'cc', 'ff'], colors = steps.flatMap(r => steps.flatMap(g => steps.map(b => `#${r}${g}${b}`)));
  for (const text of [...colors, '#183f3b', '#fe0', '#777777'])
    for (const [theme, name] of ['light', 'dark'].entries()) {
      const [primary, hover, pressed, on] = brandOf(colorOf(text)).slice(4 * theme);
      for (const ground of grounds) assert.ok(contrast(primary, colorOf(tokens[name][ground])) >= 4.5, `${text} on ${ground}, ${name}`);
      for (const under of [primary, hover, pressed]) assert.ok(contrast(on, under) >= 4.5, `on ${text}, ${name}`);
    }
});

test('a colour that is read already stays as it is; what is no colour is none', () => {
  assert.deepEqual(brandOf(colorOf('#183f3b'))[0], [0x18, 0x3f, 0x3b]);
  for (const text of ['', 'red', '#12', '#12345', '#1234567', 'rgb(0,0,0)', '#12345g', 'url(x)']) assert.equal(colorOf(text), undefined);
});
