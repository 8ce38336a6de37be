// Every view of the app, one after the other.
import assert from 'node:assert/strict';
import { go } from './hands.mjs';
import { keepPicture, until } from './harness.mjs';

export const sizes = { 1440: { width: 1440, height: 900 }, 1024: { width: 1024, height: 768 }, 390: { width: 390, height: 844 } };

/** What leads to a view, and a heading of it. */
const views = /** @type {const} */ ([
  ['resume', /^Resume/, 'Do these three first'], ['findings', /^Findings/, /^\d+ findings, /], ['posting', /^Posting/, /What the posting asks for|Senior Backend Engineer/],
  ['scores', /^Scores/, 'Why these numbers'],
  ['search', /^Search box/, "The recruiter's search box"], ['postings', /^Side by side/, 'Postings side by side'],
  ['changes', /^Change list/, 'Change list'], ['settings', /^Settings/, 'Settings'], ['privacy', /^Sealed/, 'Nothing you type leaves this page']]);

/**
 * Opens each view with the sample in it, holds that nothing is cut off at the side, and keeps its picture.
 * @param {import('playwright-core').Page} page @param {import('playwright-core').Frame} frame @param {keyof typeof sizes} size
 * @param {('light' | 'dark')[]} colorSchemes
 */
export async function showEveryView(page, frame, size, colorSchemes) {
  for (const [view, link, heading] of views) {
    await go(page, frame, link);
    await page.mouse.move(2, 2);
    for (const colorScheme of colorSchemes) {
      await page.emulateMedia({ colorScheme });
      await until(() => frame.evaluate(wanted => getComputedStyle(document.documentElement).colorScheme === wanted, colorScheme), colorScheme);
      await frame.getByRole('heading', { name: heading }).first().waitFor({ state: 'attached' });
      assert.equal(await frame.evaluate(() => document.documentElement.scrollWidth), sizes[size].width, `${view} fits`);
      await keepPicture(page, frame, `app-${view}-${size}-${colorScheme}`);
    }
  }
}
