// What stands around the one file on a server: service worker, manifest, icons, header files. All of it made from the page.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { drawIcon } from './icons.mjs';
import { apacheFile, headersFile, nginxFile } from './hosts.mjs';
import { pageHeaders, sha256, siteHeaders } from './policy.mjs';

/** Kinds of files that the app opens. @type {Record<string, string[]>} */
const opens = {
  'application/pdf': ['.pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['.docx'],
  'application/vnd.oasis.opendocument.text': ['.odt'],
  'application/rtf': ['.rtf'],
  'text/plain': ['.txt'],
  'text/markdown': ['.md'],
  'application/json': ['.json'],
};

/** In the manifest itself: the page's policy lets no picture in but its own. @type {(size: number, maskable: boolean) => string} */
const iconOf = (size, maskable) => `data:image/png;base64,${drawIcon(size, maskable).toString('base64')}`;

/** @type {(texts: Record<string, string>, screenshots: string[]) => object} */
export const makeManifest = (texts, screenshots) => ({
  id: './', name: texts.title, short_name: texts.short, description: texts.about, start_url: './', scope: './', lang: 'en', dir: 'ltr',
  display: 'standalone', background_color: '#f3f2ee', theme_color: '#f3f2ee', categories: ['productivity', 'business'],
  icons: [
    { src: iconOf(192, false), sizes: '192x192', type: 'image/png', purpose: 'any' },
    { src: iconOf(512, false), sizes: '512x512', type: 'image/png', purpose: 'any' },
    { src: iconOf(512, true), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
  screenshots: screenshots.map(name => {
    const wide = name.includes('wide');
    return { src: `screenshots/${name}`, sizes: wide ? '1440x900' : '390x844', type: 'image/png', form_factor: wide ? 'wide' : 'narrow', label: wide ? texts.shot_wide : texts.shot_narrow };
  }),
  shortcuts: [
    { name: texts.shortcut_sample, url: './#sample' },
    { name: texts.shortcut_privacy, url: './#privacy' },
  ],
  file_handlers: [{ action: './', accept: opens }],
  share_target: { action: './share', method: 'POST', enctype: 'multipart/form-data', params: {
    title: 'title', text: 'text', url: 'url', files: [{ name: 'files', accept: Object.entries(opens).flatMap(([type, endings]) => [type, ...endings]) }] } },
  launch_handler: { client_mode: ['focus-existing', 'auto'] },
});

/** @type {(name: string, args: string[]) => string} */
const firstLine = (name, args) => {
  try { return /\d+(\.\d+)*/.exec(execFileSync(name, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))?.[0] ?? ''; } catch { return ''; }
};

/** The programs whose versions decide the bytes. @param {string} root */
export const toolchain = root => {
  /** @type {(name: string) => string} */
  const npm = name => JSON.parse(fs.readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
  return { emscripten: firstLine('em++', ['--version']), binaryen: firstLine('wasm-opt', ['--version']), zopfli: firstLine('dpkg-query', ['-W', 'zopfli']), node: process.versions.node, zlib: process.versions.zlib, brotli: process.versions.brotli,
    esbuild: npm('esbuild'), fonttools: [process.env.RESUME_PYTHON ?? 'python3', '/usr/bin/python3'].map(python => firstLine(python, ['-c', 'import fontTools; print(fontTools.version)'])).find(Boolean) ?? '' };
};

/**
 * The files of the site by name, and those for servers.
 * @param {{ root: string, version: string, html: Buffer, packed: Buffer, policy: string, texts: Record<string, string>, modules: Record<string, string> }} page
 * `modules`: what other sites' pages load, by name
 */
export function makeSite({ root, version, html, packed, policy, texts, modules }) {
  const pictures = path.join(root, 'shell/screenshots'), screenshots = fs.existsSync(pictures) ? fs.readdirSync(pictures).sort() : [];
  const worker = fs.readFileSync(path.join(root, 'shell/sw.js'), 'utf8').replace(/^ *\/\*\* @.*\*\/\n/gm, '')
    .replace('FILE_HASH', sha256(html)).replace('PAGE_HEADERS', JSON.stringify(Object.fromEntries(pageHeaders(policy))));
  const headers = siteHeaders(policy, version);
  /** @type {Record<string, string | Buffer>} */
  const files = {
    '_headers': headersFile(headers), 'sw.js': worker, 'app.webmanifest': `${JSON.stringify(makeManifest(texts, screenshots), null, 2)}\n`,
  };
  for (const name of ['index.html', 'careers.css', 'careers.js']) files[`careers/${name}`] = fs.readFileSync(path.join(root, 'shell/careers-demo', name));
  for (const [name, text] of Object.entries(modules)) files[name] = files[`v/${version}/${name}`] = text;
  for (const name of screenshots) files[`screenshots/${name}`] = fs.readFileSync(path.join(pictures, name));
  for (const name of ['index.html', 'resume-checker.html', 'isolated.html', `v/${version}/resume-checker.html`, `v/${version}/isolated.html`])
    Object.assign(files, { [name]: html, [`${name}.br`]: packed });
  /** For a host that wants the very script it knows. */
  const integrity = Object.fromEntries(Object.entries(modules).map(([name, text]) => [name, `sha384-${createHash('sha384').update(text).digest('base64')}`]));
  return { files, hosts: { 'integrity.json': `${JSON.stringify(integrity, null, 2)}\n`, 'nginx.conf': nginxFile(headers), 'apache.conf': apacheFile(headers), 'headers.json': `${JSON.stringify(headers, null, 2)}\n` } };
}
