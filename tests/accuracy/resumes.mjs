// Reads a folder of labelled resumes; docs/accuracy-format.md describes it.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { WrongLabels } from './labels.mjs';

/**
 * @typedef {{ title: string, employer: string, place: string | null, start: string | null, end: string | null, bullets: string[] }} Job
 * @typedef {{ degree: string, field: string | null, institution: string, start: string | null, end: string | null }} School
 * @typedef {object} ResumeLabels
 * @property {string} language
 * @property {string} layout
 * @property {number} columns
 * @property {{ name: string | null, emails: string[], phones: string[], links: string[], place: string | null }} contact
 * @property {{ kind: string, heading: string }[]} sections
 * @property {Job[]} positions
 * @property {School[]} education
 * @property {string[]} skills
 * @property {string[][]} order
 * @typedef {{ name: string, file: string, bytes: Buffer, labels: ResumeLabels }} LabelledResume
 */

const endings = ['pdf', 'docx', 'odt', 'rtf', 'txt', 'md', 'html'];

/** The file that a label is of: FILE.label.json beside FILE, or NAME.label.json beside NAME.pdf and the like.
 * @param {string} folder @param {string} label */
function fileOf(folder, label) {
  const name = label.slice(0, -'.label.json'.length);
  return [name, ...endings.map(ending => `${name}.${ending}`)].find(one => fs.statSync(path.join(folder, one), { throwIfNoEntry: false })?.isFile());
}

const text = (/** @type {any} */ value) => typeof value === 'string' && value.trim() !== '';
const month = (/** @type {any} */ value) => value === null || value === undefined || /^\d{4}(-\d\d)?$/.test(value);

/** What is wrong with a label, a sentence each. @param {any} label @param {string} name */
function faults(label, name) {
  /** @type {string[]} */
  const wrong = [];
  const complain = (/** @type {string} */ what) => wrong.push(`${name}: ${what}.`);
  for (const key of ['sections', 'positions', 'education', 'skills']) if (!Array.isArray(label[key])) complain(`'${key}' is no list`);
  if (wrong.length) return wrong;
  if (!label.contact || typeof label.contact !== 'object') complain("there is no 'contact'");
  for (const one of label.sections) if (!text(one.heading)) complain('a section has no heading');
  for (const one of label.positions) if (!month(one.start) || !month(one.end)) complain(`a date of '${one.title}' is neither YYYY-MM nor YYYY`);
  for (const one of label.skills) if (!text(one)) complain('a skill is empty');
  return wrong;
}

/** All labelled resumes of a folder, sorted by name. @param {string} folder @param {string=} files where the files are, if not beside the labels
 * @returns {{ resumes: LabelledResume[], labelsSha256: string }} */
export function readResumes(folder, files = folder) {
  const hash = createHash('sha256'), wrong = [];
  /** @type {LabelledResume[]} */
  const resumes = [];
  for (const one of fs.readdirSync(folder).filter(file => file.endsWith('.label.json')).sort()) {
    const bytes = fs.readFileSync(path.join(folder, one)), label = JSON.parse(bytes.toString());
    if (label.kind !== 'resume') continue;
    const file = fileOf(files, one);
    if (!file) {
      wrong.push(`${one}: there is no file of this label.`);
      continue;
    }
    wrong.push(...faults(label, one));
    const content = fs.readFileSync(path.join(files, file));
    for (const [name, data] of /** @type {[string, Buffer][]} */ ([[one, bytes], [file, content]])) hash.update(`${name} ${createHash('sha256').update(data).digest('hex')}\n`);
    const { name = null, emails = [], phones = [], links = [], place = null } = label.contact ?? {};
    resumes.push({ name: file, file: path.join(files, file), bytes: content, labels: { language: 'en', layout: '', columns: 1, order: [], ...label, contact: { name, emails, phones, links, place } } });
  }
  if (wrong.length) throw new WrongLabels(wrong);
  return { resumes, labelsSha256: hash.digest('hex') };
}

/** The resumes of others whose labels are in `labels`, folder by folder as in `files`; null where the files are not there.
 * @param {string} labels @param {string} files */
export function readResumesOfOthers(labels, files) {
  const folders = fs.readdirSync(labels, { recursive: true, withFileTypes: true }).filter(one => one.name.endsWith('.label.json')).map(one => path.relative(labels, one.parentPath));
  const read = [...new Set(folders)].sort().map(folder => path.join(files, folder)).filter(folder => fs.existsSync(folder))
    .flatMap(folder => readResumes(path.join(labels, path.relative(files, folder)), folder).resumes);
  return read.length ? read : null;
}
