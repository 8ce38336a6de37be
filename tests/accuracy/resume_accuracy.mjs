// Measures a folder of labelled resumes.
import { WrongLabels } from './labels.mjs';
import { openResume, plainReadings } from './resume_baselines.mjs';
import { countResume, fields, meanOf, ResumeCounts } from './resume_score.mjs';
import { percent, table } from './tables.mjs';

/** @typedef {import('./resumes.mjs').LabelledResume} LabelledResume @typedef {import('./resume_reader.mjs').Read} Read */
/** @typedef {{ name: string, all: ResumeCounts }} Row */

export class Measured {
  all = new ResumeCounts();
  /** @type {Map<string, ResumeCounts>} */
  parts = new Map();
  /** By language and by layout. @type {Map<string, ResumeCounts>} */
  kinds = new Map();
  /** @type {{ file: string, counts: ResumeCounts }[]} */
  files = [];
  /** @type {string[]} */
  unread = [];

  /** @param {string} part @param {ResumeCounts} counts */
  into(part, counts, parts = this.parts) {
    const sum = parts.get(part) ?? new ResumeCounts();
    sum.add(counts);
    parts.set(part, sum);
  }

  /** @param {LabelledResume} resume @param {ResumeCounts} counts */
  add(resume, counts) {
    this.all.add(counts);
    this.into(resume.labels.columns > 1 ? 'two columns' : 'one column', counts);
    this.into(resume.labels.language === 'en' ? 'English' : 'other languages', counts);
    this.into(resume.name.slice(resume.name.lastIndexOf('.') + 1), counts);
    this.into(resume.labels.language, counts, this.kinds);
    if (resume.labels.layout) this.into(`layout ${resume.labels.layout}`, counts, this.kinds);
    this.files.push({ file: resume.name, counts });
  }
}

/** Reads each and counts. @param {LabelledResume[]} resumes @param {(resume: LabelledResume) => Read} read @param {boolean=} list */
export function measureResumes(resumes, read, list = false) {
  const measured = new Measured();
  for (const one of resumes) {
    const got = read(one);
    if (!got.resume) measured.unread.push(`${one.name}: ${got.why}`);
    const counts = countResume(got.resume, one.labels, got.text);
    measured.add(one, counts);
    if (list) show(one, got.resume, counts);
  }
  return measured;
}

/** Ours beside others, on the same files. @param {LabelledResume[]} resumes @param {Map<string, Read>} ours @param {string=} program */
export async function compareResumes(resumes, ours, program) {
  const { version, readings } = openResume(), plain = await plainReadings(resumes, program);
  const pages = resumes.filter(({ name }) => name.endsWith('.pdf')), easy = pages.filter(({ labels }) => labels.language === 'en' && labels.columns === 1);
  for (const { name } of pages) if (!readings.has(name)) throw new WrongLabels([`OpenResume's reading of ${name} is not recorded. Run baselines/record_open_resume.mjs.`]);
  /** @type {Row[]} */
  const rows = [];
  const row = (/** @type {string} */ name, /** @type {LabelledResume[]} */ files, /** @type {Map<string, Read>} */ from) =>
    rows.push({ name, all: measureResumes(files, one => from.get(one.name) ?? { resume: null, text: null, why: '' }).all });
  row('all files: resume-check', resumes, ours);
  row('all files: plain text', resumes, plain);
  row('PDF: resume-check', pages, ours);
  row('PDF: plain text', pages, plain);
  row(`PDF: open-resume ${version}`, pages, readings);
  row('PDF, English, one column: resume-check', easy, ours);
  row(`PDF, English, one column: open-resume ${version}`, easy, readings);
  return resumesTable(rows);
}

/** What differs, for people who work on the reader. @param {LabelledResume} one @param {any} resume @param {ResumeCounts} counts */
function show({ name, labels }, resume, counts) {
  /** @type {string[]} */
  const lines = [];
  const diff = (/** @type {string} */ what, /** @type {any} */ got, /** @type {any} */ want) => lines.push(`  ${what}: ${JSON.stringify(got)}\n    wanted ${JSON.stringify(want)}`);
  const full = (/** @type {import('./score.mjs').Tally} */ tally) => tally.found === tally.right && tally.labels === tally.met;
  if (!full(counts.contact)) diff('contact', { ...resume?.basics, summary: undefined, label: undefined }, labels.contact);
  if (!full(counts.sections)) diff('sections', resume?.meta?.sections, labels.sections.map(({ heading }) => heading));
  const job = (/** @type {any} */ one) => [one.position ?? one.title, one.name ?? one.employer, one.location ?? one.place, one.startDate ?? one.start, one.endDate ?? one.end].join(' # ');
  if (!full(counts.positions) || !full(counts.where)) diff('positions', resume?.work?.map(job), labels.positions.map(job));
  if (!full(counts.bullets)) diff('bullets', resume?.work?.flatMap((/** @type {any} */ one) => one.highlights), labels.positions.flatMap(one => one.bullets));
  if (!full(counts.skills)) diff('skills', resume?.skills?.map((/** @type {any} */ group) => `${group.name}: ${group.keywords}`), labels.skills);
  const school = (/** @type {any} */ one) => [one.studyType ?? one.degree, one.area ?? one.field, one.institution].join(' # ');
  if (!full(counts.education)) diff('education', resume?.education?.map(school), labels.education.map(school));
  if (lines.length) console.log(`\n${name} (${percent(meanOf(counts))})\n${lines.join('\n')}`);
}

const f1 = (/** @type {ResumeCounts} */ counts, /** @type {string} */ key) => percent(/** @type {any} */ (counts)[key].shares().f1);
const tau = (/** @type {ResumeCounts} */ counts) => (counts.ordered ? (counts.order / counts.ordered).toFixed(3) : '-');

/** F1 of every figure. @param {Row[]} rows */
export function resumesTable(rows) {
  return table(['F1', 'files', 'contact', 'sections', 'title', 'employer', 'start', 'end', 'place', 'all four', 'bullets', 'skills', 'school', 'degree', 'mean', 'order'],
    rows.map(({ name, all }) => [name, all.files, ...['contact', 'sections', 'title', 'employer', 'start', 'end', 'where', 'positions', 'bullets', 'skills', 'institution', 'degree'].map(key => f1(all, key)), percent(meanOf(all)), tau(all)]));
}

/** Precision, recall, F1 of each. @param {ResumeCounts} counts */
export function fieldsTable(counts) {
  const keys = ['contact', 'name', 'email', 'phone', 'links', 'place', 'sections', 'positions', 'title', 'employer', 'start', 'end', 'where', 'bullets', 'skills', 'education', 'institution', 'degree'];
  return table(['', 'labels', 'P', 'R', 'F1'], keys.map(key => {
    const tally = /** @type {any} */ (counts)[key], { precision, recall, f1 } = tally.shares();
    return [key === 'where' ? 'place of a job' : key, tally.labels, percent(precision), percent(recall), percent(f1)];
  }));
}

/** By language, then by layout, the worst first. @param {Measured} measured */
export function kindsTable({ kinds }) {
  const rows = [...kinds].map(([name, all]) => ({ name, all, ofLayout: name.startsWith('layout ') }));
  rows.sort((a, b) => Number(a.ofLayout) - Number(b.ofLayout) || Number(meanOf(a.all)) - Number(meanOf(b.all)) || (a.name < b.name ? -1 : 1));
  return resumesTable(rows);
}

/** @param {Measured} measured */
export function worstResumes(measured) {
  const worst = [...measured.files].sort((a, b) => Number(meanOf(a.counts)) - Number(meanOf(b.counts)) || (a.file < b.file ? -1 : 1)).slice(0, 10);
  return table(['', 'mean', ...fields], worst.map(({ file, counts }) => [file, percent(meanOf(counts)), ...fields.map(field => f1(counts, field))]));
}

/** `resume` of build/accuracy.json. @param {ResumeCounts} counts @param {string} labelsSha256 */
export function resumeFigures(counts, labelsSha256) {
  const shares = (/** @type {(keyof ResumeCounts)[]} */ keys) => Object.fromEntries(keys.map(key => [key, /** @type {any} */ (counts[key]).shares()]));
  return {
    ...shares(['contact', 'sections', 'positions', 'title', 'employer', 'bullets', 'skills', 'education', 'institution', 'degree']),
    order: counts.ordered ? counts.order / counts.ordered : null, files: counts.files, labelsSha256,
  };
}
