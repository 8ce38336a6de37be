// Every way out that we know of, in Chromium: heard from a page of no seal, and never from the app's frame, served or opened as a file.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { channels } from '../../../shell/probe/channels.mjs';
import { openBrowser, servedSite, site } from '../harness.mjs';
import { closedWithoutAllowlist, reach, sealed, unheard } from '../ways_out.mjs';

const server = servedSite();

test(`${channels.length} ways out of an unsealed page: the listeners hear those that are open`, async () => { assert.deepEqual(await unheard(channels), []); });

test(`${channels.length} ways out, tried from inside the app's frame: none is open`, async () => {
  const version = Number.parseInt((await openBrowser()).version(), 10);
  assert.deepEqual(await reach(version >= 152 ? channels : closedWithoutAllowlist, sealed(server.address)), []);
});

test('opened as a file it lets nothing out but what a refused navigation tells', async () => {
  assert.deepEqual(await reach(closedWithoutAllowlist, sealed(pathToFileURL(path.join(site, 'resume-checker.html')).href)), []);
});
