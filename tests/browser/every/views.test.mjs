// Every view in every width and theme.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSample } from '../hands.mjs';
import { servedSite } from '../harness.mjs';
import { showEveryView, sizes } from '../views.mjs';

const server = servedSite();

for (const size of /** @type {const} */ ([1440, 1024, 390]))
  test(`every view at ${size}, light and dark`, async () => {
    const narrow = size === 390;
    const { page, frame, watched, close } = await openSample(server.address, { viewport: sizes[size], colorScheme: 'light', hasTouch: narrow, isMobile: narrow, deviceScaleFactor: narrow ? 2 : 1 });
    await showEveryView(page, frame, size, ['light', 'dark']);
    assert.deepEqual(watched.complaints, []);
    await close();
  });
