// The notices of all that others wrote and the page carries: of each package that is bundled, of fonts, icons and what the module is
// linked with. A part of the page; the app shows it as it is.
import fs from 'node:fs';
import path from 'node:path';

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** Compiled into the module; they come with no package of ours. @type {[name: string, notice: string][]} */
const linked = [
  ['Dear ImGui', `The MIT License (MIT)\n\nCopyright (c) 2014-2026 Omar Cornut\n\n${mit}`],
  ['Emscripten', `The MIT License\n\nCopyright (c) 2010-2014 Emscripten authors, see AUTHORS file.\n\n${mit}`],
  ['musl', `The MIT License\n\nCopyright (c) 2005-2020 Rich Felker, et al.\n\n${mit}`],
  ['libc++, libc++abi and compiler-rt of LLVM', 'Apache License v2.0 with LLVM Exceptions: what is compiled into a program may be passed on without notices.'],
];
/** Not bundled as scripts: fonts, and icons that are made into lines. */
const packages = ['@fontsource/jetbrains-mono', '@fontsource/source-serif-4', 'inter-ui', 'lucide-static'];

/** The packages that a bundle took anything from. @param {import('esbuild').Metafile} metafile */
export const packagesOf = metafile => Object.keys(metafile.inputs).flatMap(file => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);

/** @param {string} root @param {string[]} bundled names of packages @returns {string} */
export function makeLicenses(root, bundled) {
  /** @type {(folder: string) => string} */
  const noticeIn = folder => {
    const name = fs.readdirSync(folder).sort().find(file => /^(licen[cs]e|copying)(\.\w+)?$/i.test(file));
    if (!name) throw new Error(`${folder} holds no notice`);
    return fs.readFileSync(path.join(folder, name), 'utf8');
  };
  /** @type {[name: string, notice: string][]} */
  const all = [...new Set([...bundled, ...packages])].sort().flatMap(name => {
    const folder = path.join(root, 'node_modules', name), { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const maps = path.join(folder, 'cmaps'), fonts = path.join(folder, 'standard_fonts');
    /** @type {[name: string, notice: string][]} */
    const found = [[`${name} ${version}`, noticeIn(folder)]];
    if (fs.existsSync(maps)) found.push([`${name} ${version}, character maps`, noticeIn(maps)]);
    if (fs.existsSync(fonts)) {
      for (const file of fs.readdirSync(fonts).filter(each => each.startsWith('LICENSE')).sort())
        found.push([`${name} ${version}, standard fonts, ${file}`, fs.readFileSync(path.join(fonts, file), 'utf8')]);
    }
    return found;
  });
  return [...all, ...linked].map(([name, notice]) => `${name}\n${'='.repeat(name.length)}\n\n${notice.replace(/\r\n?/g, '\n').replace(/[ \t]+$/gm, '').trim()}\n`).join('\n\n');
}
