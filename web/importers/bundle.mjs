// For the build of the page: puts imports of every format in the place of list.mjs, which reads the folder.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { trimPdfjs } from './pdf/trim.mjs';

/** @type {import('esbuild').Plugin} */
export const formatList = {
  name: 'formats',
  setup(build) {
    build.onLoad({ filter: /[\\/]importers[\\/]list\.mjs$/ }, ({ path: file }) => {
      const resolveDir = path.dirname(file), names = fs.readdirSync(path.join(resolveDir, 'formats')).filter(name => name.endsWith('.mjs')).sort();
      const imports = names.map((name, at) => `import format${at} from './formats/${name}';\n`).join('');
      return { contents: `${imports}export const formats = [${names.map((_, at) => `format${at}`)}];\n`, resolveDir };
    });
  },
};

/** The character maps that programs of today write into files: by Unicode, and the usual ones of each script before it. */
const wantedMaps = /^(Uni\w+-UTF16-[HV]|Adobe-\w+-UCS2|GBK2?K?-EUC-[HV]|GBK2K-[HV]|90ms-RKSJ-[HV]|ETen-B5-[HV]|KSCms-UHC-[HV]|EUC-[HV]|[HV])\.bcmap$/;

/** pdf.js, trimmed; and the bytes of what comes with it in the place of pdf/files.mjs, which reads the folder. @type {import('esbuild').Plugin} */
export const pdfFiles = {
  name: 'pdf files',
  setup(build) {
    build.onLoad({ filter: /[\\/]importers[\\/]pdf[\\/]files\.mjs$/ }, () => {
      const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');
      const names = fs.readdirSync(folder).filter(name => wantedMaps.test(name)).sort();
      const imports = names.map((name, at) => `import map${at} from './${name}';\n`).join('');
      const entries = names.map((name, at) => `['cmaps/${name}', map${at}]`).join(', ');
      return {
        contents: `${imports}const files = new Map([${entries}]);\nexport const readFileOf = async (folder, name) => files.get(folder + '/' + name) ?? null;\n`,
        resolveDir: folder,
      };
    });
    build.onLoad({ filter: /[\\/]pdfjs-dist[\\/].*[\\/]pdf(\.worker)?\.mjs$/ }, ({ path: file }) => ({ contents: trimPdfjs(path.basename(file), fs.readFileSync(file, 'utf8')) }));
    build.onLoad({ filter: /\.bcmap$/ }, ({ path: file }) => ({ contents: fs.readFileSync(file), loader: 'binary' }));
  },
};
