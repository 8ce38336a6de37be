// The formats: every file of the folder. The build of the page puts imports in this file's place.
import fs from 'node:fs';

const folder = new URL('./formats/', import.meta.url);
const modules = fs.readdirSync(folder).filter(name => name.endsWith('.mjs')).sort().map(name => import(new URL(name, folder).href));

/** @type {import('./format.ts').Format[]} */
export const formats = (await Promise.all(modules)).map(module => module.default);
