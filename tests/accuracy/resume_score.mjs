// The figures of docs/accuracy-format.md for resumes: a JSON Resume held against the labels.
import { Tally } from './score.mjs';

/** @typedef {import('./resumes.mjs').ResumeLabels} ResumeLabels */

/** Letters and digits alone, in small letters. @param {unknown} text */
export const bare = text => String(text ?? '').normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}+#]+/gu, '');
/** Degree and subject as one name, without the word that joins them: whether it stands with one of them is custom. @param {unknown} degree @param {unknown} field */
const wholeDegree = (degree, field) => bare(`${degree ?? ''} ${field ?? ''}`.trim().replace(/(?<=\s)(in|of|option|spécialité|zum|zur|di|i|en|em|de|als)(?=\s)/giu, ' '));
/** A name without 'Dr.' and the like before it: whether they are part of it is custom. @param {unknown} name */
const withoutTitle = name => String(name ?? '').replace(/^((dr|prof|dipl|mag|med|phil|rer|nat|ing)\b[.\s-]*)+/iu, '');
/** A place without its postcode, which forms ask for by itself. @param {unknown} place */
const withoutPostcode = place => String(place ?? '').replace(/\S*\d\S*/gu, '');
/** Text without initials in brackets: 'Master of Computer Applications' of '... (MCA)'. @param {unknown} text */
const withoutInitials = text => String(text ?? '').replace(/\s\(\p{Lu}{2,5}\)/gu, '');
const address = (/** @type {unknown} */ link) => String(link ?? '').toLowerCase().replace(/^[a-z]+:\/\//, '').replace(/^www\./, '').replace(/\/+$/, '');
const digits = (/** @type {unknown} */ phone) => String(phone ?? '').replace(/\D/g, '');
const list = (/** @type {any} */ value) => (Array.isArray(value) ? value : []);

/** Counts texts of two lists, each used once. @param {string[]} found @param {string[]} labels */
function tallyOf(found, labels) {
  const tally = new Tally(), left = new Map();
  tally.found = found.length;
  tally.labels = labels.length;
  for (const one of labels) left.set(one, (left.get(one) ?? 0) + 1);
  for (const one of found) {
    const count = left.get(one) ?? 0;
    if (!count) continue;
    left.set(one, count - 1);
    ++tally.right, ++tally.met;
  }
  return tally;
}
const distinct = (/** @type {string[]} */ texts) => [...new Set(texts.filter(Boolean))];

/** What is counted of one resume, or of a set. */
export class ResumeCounts {
  contact = new Tally();
  name = new Tally();
  email = new Tally();
  phone = new Tally();
  links = new Tally();
  place = new Tally();
  sections = new Tally();
  positions = new Tally();
  title = new Tally();
  employer = new Tally();
  start = new Tally();
  end = new Tally();
  where = new Tally();
  bullets = new Tally();
  skills = new Tally();
  education = new Tally();
  institution = new Tally();
  degree = new Tally();
  order = 0;
  ordered = 0;
  files = 0;

  /** @param {ResumeCounts} other */
  add(other) {
    for (const key of /** @type {(keyof ResumeCounts)[]} */ (Object.keys(this))) {
      const mine = this[key], theirs = other[key];
      if (mine instanceof Tally && theirs instanceof Tally) mine.add(theirs);
      else if (typeof mine === 'number') /** @type {any} */ (this)[key] = mine + Number(theirs);
    }
  }
}

/** The figures that are printed and their mean is taken of. */
export const fields = /** @type {const} */ (['contact', 'sections', 'title', 'employer', 'positions', 'bullets', 'skills', 'institution', 'degree']);
/** @param {ResumeCounts} counts */
export function meanOf(counts) {
  const shares = fields.map(field => counts[field].shares().f1).filter(share => share !== null);
  return shares.length ? shares.reduce((sum, one) => sum + Number(one), 0) / shares.length : null;
}

/** Pairs of found and labelled entries, the most alike first. @template A, B @param {A[]} found @param {B[]} labels @param {(one: A, label: B) => number} likeness
 * @returns {[A, B][]} */
function pair(found, labels, likeness) {
  const scored = found.flatMap((one, i) => labels.map((label, k) => ({ i, k, score: likeness(one, label) - Math.abs(i - k) * 0.001 })));
  scored.sort((a, b) => b.score - a.score || a.i - b.i || a.k - b.k);
  const usedFound = new Set(), usedLabels = new Set();
  /** @type {[A, B][]} */
  const pairs = [];
  for (const { i, k, score } of scored) {
    if (score < 0.5 || usedFound.has(i) || usedLabels.has(k)) continue;
    usedFound.add(i), usedLabels.add(k);
    pairs.push([found[i], labels[k]]);
  }
  return pairs;
}

/** The place of a JSON Resume. @param {any} basics */
const placeOf = basics => ['address', 'city', 'region', 'postalCode', 'countryCode'].map(key => basics?.location?.[key]).filter(Boolean).join(', ');

/** Kendall's tau of the order in which `lines` stand in `text`; null where fewer than two are found. Columns may come in any order.
 * @param {string} text @param {string[][]} flows */
export function orderOf(text, flows) {
  const whole = bare(text);
  const places = flows.map(lines => {
    const seen = new Map();
    return lines.map(line => {
      const key = bare(line).slice(0, 40), at = key.length < 4 ? -1 : whole.indexOf(key, seen.get(key) ?? 0);
      if (at >= 0) seen.set(key, at + 1);
      return at;
    }).filter(at => at >= 0);
  });
  /** @type {(all: number[][]) => number[][][]} */
  const permutations = all => (all.length < 2 ? [all] : all.flatMap((one, i) => permutations(all.filter((_, k) => k !== i)).map(rest => [one, ...rest])));
  const taus = permutations(places).map((/** @type {number[][]} */ order) => {
    const all = order.flat();
    let agree = 0, pairs = 0;
    for (let i = 0; i < all.length; ++i) for (let k = i + 1; k < all.length; ++k) ++pairs, agree += all[i] <= all[k] ? 1 : -1;
    return pairs ? agree / pairs : null;
  }).filter((/** @type {number | null} */ tau) => tau !== null);
  return taus.length ? Math.max(...taus) : null;
}

/** @param {any} resume a JSON Resume, or null where nothing was read @param {ResumeLabels} labels @param {string | null} text the text in the order read */
export function countResume(resume, labels, text) {
  const counts = new ResumeCounts(), basics = resume?.basics ?? {}, { contact } = labels;
  counts.files = 1;
  const one = (/** @type {string | null} */ value) => (value ? [value] : []);
  counts.name = tallyOf(one(bare(withoutTitle(basics.name))), one(bare(withoutTitle(contact.name))));
  counts.email = tallyOf(one(bare(basics.email)), contact.emails.slice(0, 1).map(bare));
  counts.phone = tallyOf(one(digits(basics.phone)), contact.phones.slice(0, 1).map(digits));
  counts.links = tallyOf(distinct([basics.url, ...list(basics.profiles).map((/** @type {any} */ profile) => profile.url)].map(address)), contact.links.map(address));
  counts.place = tallyOf(one(bare(withoutPostcode(placeOf(basics)))), one(bare(withoutPostcode(contact.place))));
  for (const key of /** @type {const} */ (['name', 'email', 'phone', 'links', 'place'])) counts.contact.add(counts[key]);
  const headings = list(resume?.meta?.sections).map((/** @type {any} */ section) => bare(typeof section === 'string' ? section : section.heading ?? section.name));
  const plain = (/** @type {string} */ heading) => bare(heading.replace(/\(\d+\)\s*$|^\d+[.)]\s+/g, ''));
  // Which of 'Contact' and the like is a heading is not labelled.
  const ofContact = /^(conta[ct]|kontakt|coordonn|persönlichedaten|angabenzurperson|datospersonales|datosdecontacto|informaciónpersonal|informa(tions|zioni)person|dadospessoais|datipersonali|personal(details|information|data|info)$|(details|detalles|détails|dettagli|links|enlaces)$|getintouch|dane(osobowe|kontaktowe)|persoonlijkegegevens)/;
  counts.sections = tallyOf(headings.filter(heading => !ofContact.test(heading)), labels.sections.map(({ heading }) => plain(heading)));

  const work = list(resume?.work), jobs = labels.positions;
  const wanted = jobs.map(job => ({ title: bare(job.title), employer: bare(job.employer), start: job.start ?? '', end: job.end ?? '', where: bare(job.place), job }));
  const found = work.map((/** @type {any} */ job) => ({ title: bare(job.position), employer: bare(job.name), start: job.startDate ?? '', end: job.endDate ?? '', where: bare(job.location), job }));
  const keys = /** @type {const} */ (['title', 'employer', 'start', 'end', 'where']);
  for (const key of keys) counts[key].found = found.filter(job => job[key]).length, counts[key].labels = wanted.filter(job => job[key]).length;
  counts.positions.found = found.length;
  counts.positions.labels = wanted.length;
  const likeness = (/** @type {any} */ a, /** @type {any} */ b) => keys.reduce((sum, key) => sum + (a[key] && a[key] === b[key] ? 1 : 0), 0);
  for (const [job, label] of pair(found, wanted, likeness)) {
    for (const key of keys) if (job[key] && job[key] === label[key]) ++counts[key].right, ++counts[key].met;
    if (job.title === label.title && job.employer === label.employer && job.start === label.start && job.end === label.end) ++counts.positions.right, ++counts.positions.met;
  }
  counts.bullets = tallyOf(work.flatMap((/** @type {any} */ job) => list(job.highlights)).map(bare), jobs.flatMap(job => job.bullets).map(bare));
  counts.skills = tallyOf(distinct(list(resume?.skills).flatMap((/** @type {any} */ group) => (list(group.keywords).length ? group.keywords : [group.name])).map(bare)), distinct(labels.skills.map(bare)));

  const schools = list(resume?.education).map((/** @type {any} */ school) => ({ institution: bare(school.institution), degree: bare(school.studyType), whole: wholeDegree(school.studyType, school.area), short: wholeDegree(withoutInitials(school.studyType), withoutInitials(school.area)), area: bare(school.area) }));
  const labelled = labels.education.map(school => ({ institution: bare(school.institution), degree: bare(school.degree), whole: wholeDegree(school.degree, school.field), short: wholeDegree(withoutInitials(school.degree), withoutInitials(school.field)), area: bare(school.field) }));
  counts.education.found = schools.length, counts.education.labels = labelled.length;
  counts.institution.found = schools.filter(school => school.institution).length, counts.institution.labels = labelled.filter(school => school.institution).length;
  counts.degree.found = schools.filter(school => school.whole).length, counts.degree.labels = labelled.filter(school => school.whole).length;
  const sameDegree = (/** @type {any} */ a, /** @type {any} */ b) => Boolean(a.whole) && (a.whole === b.whole || a.short === b.short || (a.degree === b.degree && (!a.area || !b.area)));
  for (const [school, label] of pair(schools, labelled, (a, b) => (a.institution && a.institution === b.institution ? 1 : 0) + (sameDegree(a, b) ? 1 : 0))) {
    const institution = Boolean(school.institution) && school.institution === label.institution, degree = sameDegree(school, label);
    if (institution) ++counts.institution.right, ++counts.institution.met;
    if (degree) ++counts.degree.right, ++counts.degree.met;
    if (institution && degree) ++counts.education.right, ++counts.education.met;
  }
  const tau = text === null ? null : orderOf(text, labels.order);
  if (tau !== null) counts.order = tau, counts.ordered = 1;
  return counts;
}
