// How long a PDF of three pages takes to become a text: pdf.js's part in node, and our own layout of what it gives, apart.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFile } from '../../web/importers/read_file.mjs';
import { line, pdf } from '../cli/pdf_files.mjs';

/** A resume of two columns on three pages, some 200 lines each. */
function makePdf() {
  const page = (/** @type {number} */ number) => {
    let content = line(40, 750, `Jane Doe, page ${number}`, 20);
    for (let i = 0; i < 50; ++i) {
      const y = 720 - 13.5 * i;
      content += line(40, y + 3, `Skill ${number}.${i} of many`, 9);
      content += i % 8 ? line(220, y, `\x95 Cut the build of service ${i} from 40 to ${i} minutes`, 10) : line(220, y, `Engineer ${i}, Acme Corp`, 11) + line(480, y, 'Mar 2020 - May 2021', 10);
    }
    return content;
  };
  return pdf([1, 2, 3].map(page));
}

/** @param {number[]} samples */
const median = samples => samples.sort((a, b) => a - b)[samples.length >> 1] ?? 0;

/** Milliseconds, medians: of the importer once it has read a file, and of the layout natively. @param {string} bench the native benchmark */
export async function measureImport(bench) {
  const bytes = makePdf(), samples = [];
  let source;
  for (let i = 0; i < 12; ++i) {
    const begin = performance.now();
    const imported = await readFile(bytes);
    if ('problem' in imported) throw new Error(imported.sentence);
    source = imported.source;
    if (i > 1) samples.push(performance.now() - begin);
  }
  const folder = mkdtempSync(join(tmpdir(), 'resume-bench-')), file = join(folder, 'pages.json');
  writeFileSync(file, JSON.stringify(source));
  const shown = spawnSync(bench, ['--benchmark_filter=layout', '--benchmark_format=json'], { encoding: 'utf8', env: { ...process.env, RESUME_BENCH_PAGES: file } });
  rmSync(folder, { recursive: true });
  const [run] = JSON.parse(shown.stdout).benchmarks;
  return { pdfjs: median(samples), layout: run.median_us / 1000 };
}
