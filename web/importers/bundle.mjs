// For the build of the page: puts imports of every format in the place of list.mjs, which reads the folder.
import fs from 'node:fs';
import path from 'node:path';

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
