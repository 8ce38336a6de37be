// A resume as data (JSON Resume's fields) as a text that people and machines read.

/** @typedef {import('./blocks.mjs').Block} Block */
/** @typedef {Record<string, any>} Data */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** @param {unknown} value @returns {string} */
const words = value => typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
/** @param {unknown} value @returns {any[]} */
const list = value => Array.isArray(value) ? value : value === undefined || value === null || value === '' ? [] : [value];
/** @param {string} between @param {unknown[]} parts */
const joined = (between, ...parts) => parts.map(words).filter(Boolean).join(between);

/** '2020-03-01' as 'Mar 2020'. @param {unknown} value */
function day(value) {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?/.exec(words(value)) ?? [];
  return year ? joined(' ', MONTHS[Number(month) - 1], year) : words(value);
}
/** @param {Data} entry */
const period = entry => entry.startDate || entry.endDate ? joined(' – ', day(entry.startDate), entry.startDate ? day(entry.endDate) || 'Present' : day(entry.endDate)) : day(entry.date ?? entry.releaseDate);

/** @param {Data} resume @returns {Block[]} */
export function resumeBlocks(resume) {
  /** @type {Block[]} */
  const blocks = [];
  /** @param {string} text @param {object} [more] */
  const line = (text, more = {}) => { if (text.trim()) blocks.push({ kind: 'line', text, ...more }); };
  const gap = () => blocks.push({ kind: 'line', text: '' });
  /** @param {unknown} text */
  const bullet = text => line(words(text).replace(/^[-•*]\s*/, ''), { bullet: '•' });
  /** @param {string} heading @param {unknown} entries @param {(entry: Data) => void} write @param {boolean} [apart] */
  const section = (heading, entries, write, apart = true) => {
    const present = list(entries).filter(entry => typeof entry === 'string' || (entry && typeof entry === 'object'));
    if (present.length === 0) return;
    line(heading, { heading: 1 });
    for (const entry of present) {
      write(typeof entry === 'string' ? { name: entry } : entry);
      if (apart) gap();
    }
  };
  const basics = /** @type {Data} */ (resume.basics && typeof resume.basics === 'object' ? resume.basics : {}), place = basics.location ?? {};
  line(words(basics.name));
  line(words(basics.label ?? basics.headline));
  line(joined(' | ', basics.email, basics.phone, basics.url ?? basics.website));
  line(typeof place === 'string' ? place : joined(', ', place.address, joined(' ', place.postalCode, place.city), place.region, place.countryCode ?? place.country));
  for (const profile of list(basics.profiles)) line(joined(': ', profile?.network, profile?.url ?? profile?.username));
  if (words(basics.summary)) { line('Summary', { heading: 1 }); for (const one of words(basics.summary).split(/\n+/)) line(one); }
  section('Experience', resume.work, entry => {
    line(words(entry.position));
    line(joined(', ', entry.name ?? entry.company, entry.location));
    line(period(entry));
    for (const one of words(entry.summary ?? entry.description).split(/\n+/)) line(one);
    list(entry.highlights).forEach(bullet);
  });
  section('Volunteering', resume.volunteer, entry => {
    line(words(entry.position));
    line(joined(', ', entry.organization, entry.location));
    line(period(entry));
    line(words(entry.summary));
    list(entry.highlights).forEach(bullet);
  });
  section('Education', resume.education, entry => {
    line(joined(', ', entry.studyType, entry.area));
    line(joined(', ', entry.institution, entry.location));
    line(period(entry));
    if (words(entry.score ?? entry.gpa)) line(`GPA: ${words(entry.score ?? entry.gpa)}`);
    list(entry.courses).forEach(bullet);
  });
  section('Skills', resume.skills, entry => line(joined(': ', entry.name, list(entry.keywords).map(words).filter(Boolean).join(', '))), false);
  section('Projects', resume.projects, entry => {
    line(words(entry.name));
    line(period(entry));
    line(words(entry.description ?? entry.summary));
    list(entry.highlights).forEach(bullet);
    line(list(entry.keywords).map(words).filter(Boolean).join(', '));
    line(words(entry.url));
  });
  section('Certifications', resume.certificates ?? resume.certifications, entry => line(joined(', ', entry.name, entry.issuer, period(entry))), false);
  section('Awards', resume.awards, entry => { line(joined(', ', entry.title, entry.awarder, period(entry))); line(words(entry.summary)); }, false);
  section('Publications', resume.publications, entry => { line(joined(', ', entry.name, entry.publisher, period(entry))); line(words(entry.url ?? entry.website)); line(words(entry.summary)); }, false);
  section('Languages', resume.languages, entry => line(joined(': ', entry.language ?? entry.name, entry.fluency)), false);
  section('Interests', resume.interests, entry => line(joined(': ', entry.name, list(entry.keywords).map(words).filter(Boolean).join(', '))), false);
  section('References', resume.references, entry => { line(words(entry.name)); line(words(entry.reference)); });
  return blocks;
}
