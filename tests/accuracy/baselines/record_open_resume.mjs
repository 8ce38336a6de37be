// Records what OpenResume (npm: open-resume, AGPL) reads from the PDF files of our set, for `npm run accuracy` to compare with. It is no
// dependency of this repository and none of its code is here. To record again after the files have changed:
//   npm install --prefix FOLDER --ignore-scripts pdfjs-dist@3.11.174
//   (cd FOLDER && npm pack open-resume@0.1.0 && tar xzf open-resume-0.1.0.tgz)
//   node tests/accuracy/baselines/record_open_resume.mjs FOLDER
// The package is a web application; what is run is its lib/parse-resume-from-pdf, with its own line grouping and heading detection.
// Two seams are ours: pdf.js runs in node, and the store of the application is left out (six empty skills are all the parser takes from it).
import esbuild from 'esbuild';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Usage: node tests/accuracy/baselines/record_open_resume.mjs FOLDER (where open-resume is unpacked)');
  process.exit(2);
}
const home = path.resolve(folder), version = JSON.parse(fs.readFileSync(path.join(home, 'package', 'package.json'), 'utf8')).version;
const lib = path.join(home, 'package', 'src', 'app', 'lib'), parser = path.join(lib, 'parse-resume-from-pdf');
const entry = `
  export { readPdf } from ${JSON.stringify(path.join(parser, 'read-pdf'))};
  export { groupTextItemsIntoLines } from ${JSON.stringify(path.join(parser, 'group-text-items-into-lines'))};
  export { groupLinesIntoSections } from ${JSON.stringify(path.join(parser, 'group-lines-into-sections'))};
  export { extractResumeFromSections } from ${JSON.stringify(path.join(parser, 'extract-resume-from-sections'))};`;
const store = 'export const initialFeaturedSkills = Array.from({ length: 6 }, () => ({ skill: "", rating: 4 }));';

/** @type {import('esbuild').Plugin} */
const seams = {
  name: 'seams',
  setup(build) {
    build.onResolve({ filter: /^lib\/redux\/resumeSlice$/ }, () => ({ path: 'store', namespace: 'ours' }));
    build.onLoad({ filter: /.*/, namespace: 'ours' }, () => ({ contents: store }));
    build.onResolve({ filter: /^lib\// }, ({ path: name }) => build.resolve(`./${name.slice('lib/'.length)}`, { resolveDir: lib, kind: 'import-statement' }));
    build.onResolve({ filter: /^pdfjs-dist$/ }, () => ({ path: path.join(home, 'node_modules', 'pdfjs-dist', 'legacy', 'build', 'pdf.js'), external: true }));
    build.onResolve({ filter: /^pdfjs-dist\/build\/pdf\.worker\.entry$/ }, () => ({ path: path.join(home, 'node_modules', 'pdfjs-dist', 'legacy', 'build', 'pdf.worker.entry.js'), external: true }));
  },
};
const bundled = path.join(home, 'open-resume.cjs');
await esbuild.build({ stdin: { contents: entry, resolveDir: home }, bundle: true, platform: 'node', format: 'cjs', outfile: bundled, plugins: [seams], logLevel: 'error' });
const load = createRequire(bundled);
// Its pdf.js looks for the worker's file itself, beside its own.
load(path.join(home, 'node_modules', 'pdfjs-dist', 'legacy', 'build', 'pdf.js')).GlobalWorkerOptions.workerSrc = path.join(home, 'node_modules', 'pdfjs-dist', 'legacy', 'build', 'pdf.worker.js');
const { readPdf, groupTextItemsIntoLines, groupLinesIntoSections, extractResumeFromSections } = load(bundled);

const resumes = path.join(import.meta.dirname, '..', 'resumes');
/** @type {string[]} */
const rows = [];
for (const file of fs.readdirSync(resumes).filter(name => name.endsWith('.pdf')).sort()) {
  try {
    const lines = groupTextItemsIntoLines(await readPdf(path.join(resumes, file))), sections = groupLinesIntoSections(lines);
    const { profile, educations, workExperiences, skills } = extractResumeFromSections(sections);
    const text = lines.map((/** @type {any[]} */ line) => line.map(item => item.text).join(' ')).join('\n');
    rows.push(`    ${JSON.stringify(file)}: ${JSON.stringify({ sections: Object.keys(sections).filter(name => name !== 'profile'), profile, educations, workExperiences, skills, text })}`);
  } catch (error) {
    rows.push(`    ${JSON.stringify(file)}: ${JSON.stringify({ failed: /** @type {Error} */ (error).message })}`);
  }
}
const head = `  "tool": "open-resume",\n  "version": ${JSON.stringify(version)},\n  "call": "extractResumeFromSections(groupLinesIntoSections(groupTextItemsIntoLines(await readPdf(file))))"`;
fs.writeFileSync(path.join(import.meta.dirname, 'open_resume.json'), `{\n${head},\n  "resumes": {\n${rows.join(',\n')}\n  }\n}\n`);
