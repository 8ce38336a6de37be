// What others would read of our resumes, for comparison; docs/accuracy-format.md describes both.
import { unzipSync } from 'fflate';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openResumeReader } from './resume_reader.mjs';

/** @typedef {import('./resumes.mjs').LabelledResume} LabelledResume @typedef {import('./resume_reader.mjs').Read} Read */

/** A PDF's text as a reader gets it that knows no columns: runs by their height, those of one height from left to right. @param {Buffer} bytes */
async function topToBottom(bytes) {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 }), file = await task.promise;
  /** @type {string[]} */
  const lines = [];
  for (let number = 1; number <= file.numPages; ++number) {
    const { items } = await (await file.getPage(number)).getTextContent();
    const runs = items.flatMap(item => ('str' in item && item.str.trim() ? [{ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width, size: item.height }] : []));
    runs.sort((a, b) => b.y - a.y || a.x - b.x);
    /** @type {(typeof runs)[]} */
    const rows = [];
    for (const run of runs) {
      const row = rows.at(-1);
      if (row && row[0].y - run.y < Math.max(2, run.size / 3)) row.push(run);
      else rows.push([run]);
    }
    for (const row of rows) {
      row.sort((a, b) => a.x - b.x);
      lines.push(row.reduce((text, run, i) => text + (i && run.x - row[i - 1].x - row[i - 1].width > run.size / 10 ? ' ' : '') + run.text, ''));
    }
  }
  await task.destroy();
  return lines.join('\n');
}

/** The paragraphs of a DOCX, one after the other. @param {Buffer} bytes */
function paragraphs(bytes) {
  const part = unzipSync(new Uint8Array(bytes))['word/document.xml'], xml = new TextDecoder().decode(part);
  const names = /** @type {Record<string, string>} */ ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' });
  return xml.replace(/<w:tab\/>/g, '\t').replace(/<w:br\/>|<\/w:p>/g, '\n').replace(/<[^>]*>/g, '').replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => names[name]);
}

/** The same reader, given the plain text alone. @param {LabelledResume[]} resumes @param {string=} program @returns {Promise<Map<string, Read>>} */
export async function plainReadings(resumes, program) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'resume-accuracy-')), read = new Map(), reader = await openResumeReader(program);
  for (const { name, bytes } of resumes) {
    const text = name.endsWith('.pdf') ? await topToBottom(bytes) : name.endsWith('.docx') ? paragraphs(bytes) : bytes.toString();
    const file = path.join(folder, 'resume.txt');
    fs.writeFileSync(file, text);
    read.set(name, await reader(file));
  }
  fs.rmSync(folder, { recursive: true });
  return read;
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Dates as OpenResume hands them over, one string for both ends. @param {string} text */
function ends(text) {
  const dates = [...text.toLowerCase().matchAll(/(?:([a-z]{3})[a-z]*\.?[\s,]+|(\d\d?)[/.])?((?:19|20)\d\d)(?:-(\d\d))?/g)].map(([, word, number, year, after]) => {
    const month = word ? monthNames.indexOf(word) + 1 : Number(number ?? after ?? 0);
    return month ? `${year}-${String(month).padStart(2, '0')}` : year;
  });
  return { startDate: dates[0], endDate: dates[1] };
}

/** One recorded reading as a JSON Resume. 'BSc in Biology' and 'BSc, Biology' are cut, skills taken apart at commas. @param {any} one */
function asResume({ sections, profile, educations, workExperiences, skills }) {
  const words = [...skills.featuredSkills.map((/** @type {any} */ { skill }) => skill), ...skills.descriptions.flatMap((/** @type {string} */ line) => line.replace(/^[^:]{1,40}:/, '').split(/[,;|•·]/))];
  return {
    basics: { name: profile.name, email: profile.email, phone: profile.phone, url: profile.url, location: { address: profile.location } },
    work: workExperiences.map((/** @type {any} */ job) => ({ position: job.jobTitle, name: job.company, ...ends(job.date), highlights: job.descriptions })),
    education: educations.map((/** @type {any} */ { school, degree }) => {
      const [studyType, area] = degree.split(/ in |, /);
      return { institution: school, studyType, area };
    }),
    skills: [{ keywords: words.map(word => word.trim()).filter(Boolean) }],
    meta: { sections },
  };
}

/** What OpenResume read, as recorded; it reads PDF alone. @returns {{ version: string, readings: Map<string, Read> }} */
export function openResume() {
  const { version, resumes } = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, 'baselines', 'open_resume.json'), 'utf8'));
  return {
    version,
    readings: new Map(Object.entries(resumes).map(([name, one]) => [name, one.failed ? { resume: null, text: null, why: one.failed } : { resume: asResume(one), text: one.text, why: '' }])),
  };
}
