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

/**
 * pdf.js, trimmed; and in the place of pdf/files.mjs, which reads its folders, the bytes of what comes with it, zipped as one: the maps
 * are much alike.
 * @param {{ readFont: (file: string) => Uint8Array, zip: (bytes: Buffer) => Uint8Array }} tools `readFont` gives a TrueType font, or what
 * is wanted of it @returns {import('esbuild').Plugin}
 */
export const pdfFiles = ({ readFont, zip }) => ({
  name: 'pdf files',
  setup(build) {
    build.onLoad({ filter: /[\\/]importers[\\/]pdf[\\/]files\.mjs$/ }, ({ path: file }) => ({ contents: "export * from './zipped_files.mjs';", resolveDir: path.dirname(file) }));
    build.onResolve({ filter: /^pdf-files(\.gz)?$/ }, ({ path: name }) => ({ path: name, namespace: 'pdf-files' }));
    const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
    /** @type {(inside: string, wanted: RegExp) => [string, Uint8Array][]} */
    const filesIn = (inside, wanted) => fs.readdirSync(path.join(folder, inside)).filter(name => wanted.test(name)).sort().map(name => {
      const file = path.join(folder, inside, name);
      return [`${inside}/${name}`, name.endsWith('.ttf') ? readFont(file) : fs.readFileSync(file)];
    });
    /** @type {[string, Uint8Array][]} */
    let files = [];
    build.onLoad({ filter: /^pdf-files$/, namespace: 'pdf-files' }, () => {
      files = [...filesIn('cmaps', wantedMaps), ...filesIn('standard_fonts', /\.(pfb|ttf)$/)];
      const sizes = JSON.stringify(files.map(([name, { length }]) => [name, length]));
      return { contents: `export { default as zipped } from 'pdf-files.gz';\nexport const sizes = ${sizes};\n` };
    });
    build.onLoad({ filter: /\.gz$/, namespace: 'pdf-files' }, () => ({ contents: zip(Buffer.concat(files.map(([, bytes]) => bytes))), loader: 'binary' }));
    build.onLoad({ filter: /[\\/]pdfjs-dist[\\/].*[\\/]pdf(\.worker)?\.mjs$/ }, ({ path: file }) => ({ contents: trimPdfjs(path.basename(file), fs.readFileSync(file, 'utf8')) }));
  },
});
