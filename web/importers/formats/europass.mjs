// Europass CVs as XML: the 'SkillsPassport' of before 2020 and the 'Candidate' of today.
import { Failure } from '../failure.mjs';
import { writeBlocks } from '../parts/blocks.mjs';
import { htmlBlocks } from '../parts/html_blocks.mjs';
import { resumeBlocks } from '../parts/resume_blocks.mjs';
import { parseXml } from '../parts/tree.mjs';

/** @typedef {import('../parts/tree.mjs').Element} Element */

/** The text of the first element at the end of a path, each step however deep. @param {Element | undefined} from @param {...string} path */
const at = (from, ...path) => {
  let found = from;
  for (const step of path) found = found && /** @type {Element | undefined} */ (found.all(step).next().value ?? undefined);
  return found?.text.trim() ?? '';
};

/** '--03' and '12' as '03' and '12'. @param {Element | undefined} date with attributes or a text */
const dateOf = date => {
  const year = date?.get('year'), month = date?.get('month')?.replace(/\D/g, '').padStart(2, '0');
  return year ? month ? `${year}-${month}` : year : /\d{4}(-\d{2})?/.exec(date?.text ?? '')?.[0] ?? '';
};
/** @param {Element} from @param {string} name @returns {Element | undefined} */
const first = (from, name) => from.all(name).next().value ?? undefined;

/** @param {string} html in XML, as Europass keeps what people wrote @param {import('../parts/watch.mjs').Watch} watch */
async function linesOf(html, watch) {
  return (await htmlBlocks(html, watch)).flatMap(block => block.kind === 'line' ? block.text.split('\n').filter(line => line.trim()) : []);
}

/** @param {Element} root @param {import('../parts/watch.mjs').Watch} watch */
async function passport(root, watch) {
  const learner = first(root, 'LearnerInfo') ?? root, person = first(learner, 'Identification');
  /** @param {Element} entry */
  const period = entry => ({ startDate: dateOf(first(entry, 'From')), endDate: at(entry, 'Current') === 'true' ? '' : dateOf(first(entry, 'To')) });
  return {
    basics: {
      name: [at(person, 'PersonName', 'FirstName'), at(person, 'PersonName', 'Surname')].join(' ').trim(), label: at(learner, 'Headline', 'Description', 'Label'),
      email: at(person, 'Email', 'Contact'), phone: at(person, 'Telephone', 'Contact'), url: at(person, 'Website', 'Contact'),
      location: { address: at(person, 'Address', 'AddressLine'), postalCode: at(person, 'Address', 'PostalCode'), city: at(person, 'Address', 'Municipality'), country: at(person, 'Address', 'Country', 'Label') },
    },
    work: await Promise.all([...learner.all('WorkExperience')].map(async job => ({
      position: at(job, 'Position', 'Label'), name: at(job, 'Employer', 'Name'), location: at(job, 'Employer', 'Municipality'), ...period(job),
      highlights: await linesOf(at(job, 'Activities'), watch) }))),
    education: await Promise.all([...learner.all('Education')].map(async school => ({
      area: at(school, 'Title'), institution: at(school, 'Organisation', 'Name'), location: at(school, 'Organisation', 'Municipality'), ...period(school),
      courses: await linesOf(at(school, 'Activities'), watch) }))),
    skills: await Promise.all(['Communication', 'Organisational', 'JobRelated', 'Computer', 'Other'].flatMap(kind => first(learner, 'Skills')?.elements(kind) ?? []).map(async kind => ({
      keywords: await linesOf(at(kind, 'Description'), watch) }))),
    languages: [...learner.all('MotherTongue'), ...learner.all('ForeignLanguage')].map(language => ({
      language: at(language, 'Description', 'Label'), fluency: at(language, 'ProficiencyLevel', 'Speaking') || at(language, 'ProficiencyLevel', 'SpokenInteraction') || (language.name === 'MotherTongue' ? 'Native' : '') })),
  };
}

/** @param {Element} root @param {import('../parts/watch.mjs').Watch} watch */
async function candidate(root, watch) {
  const person = first(root, 'CandidatePerson'), profile = first(root, 'CandidateProfile') ?? root, email = /[\w.+-]+@[\w.-]+\.\w+/.exec(person?.text ?? '')?.[0];
  const address = person && first(person, 'Address');
  /** @param {Element} entry */
  const period = entry => ({
    startDate: dateOf(first(entry, 'StartDate')), endDate: at(entry, 'CurrentIndicator') === 'true' ? '' : dateOf(first(entry, 'EndDate')) });
  /** @param {Element} entry */
  const told = async entry => linesOf(at(entry, 'Description') || at(entry, 'OccupationalSkillsCovered'), watch);
  return {
    basics: {
      name: [at(person, 'PersonName', 'GivenName'), at(person, 'PersonName', 'FamilyName')].join(' ').trim(), email,
      phone: [at(person, 'CountryDialing'), at(person, 'DialNumber')].filter(Boolean).join(' ').replace(/^(?=\d+ )/, '+'), url: at(person, 'URI').replace(/^mailto:.*|^[^\s@]+@\S+$/, ''),
      location: { address: at(address, 'AddressLine'), postalCode: at(address, 'PostalCode'), city: at(address, 'CityName'), country: at(address, 'CountryCode').toUpperCase() },
      summary: (await linesOf(at(profile, 'ExecutiveSummary'), watch)).join('\n'),
    },
    work: await Promise.all([...profile.all('EmployerHistory')].map(async job => ({
      position: at(job, 'PositionTitle'), name: at(job, 'OrganizationName'), location: at(job, 'CityName'), ...period(job), highlights: await told(job) }))),
    education: await Promise.all([...profile.all('EducationOrganizationAttendance')].map(async school => ({
      area: at(school, 'DegreeName') || at(school, 'ProgramName') || at(school, 'EducationLevelCode'), institution: at(school, 'OrganizationName'), location: at(school, 'CityName'), ...period(school),
      courses: await told(school) }))),
    languages: [...profile.all('PersonCompetency')].filter(one => /language/i.test(at(one, 'TaxonomyID'))).map(one => ({
      language: at(one, 'CompetencyName') || at(one, 'CompetencyID'), fluency: at(one, 'ScoreText') || at(one, 'Score') })),
    skills: [{ keywords: [...profile.all('PersonCompetency')].filter(one => !/language/i.test(at(one, 'TaxonomyID'))).map(one => at(one, 'CompetencyName')).filter(Boolean) }]
      .filter(one => one.keywords.length > 0),
    certificates: [...profile.all('Certification')].map(one => ({ name: at(one, 'CertificationName') || at(one, 'Name'), issuer: at(one, 'IssuingAuthority') })),
  };
}

/** @type {import('../format.ts').Format} */
export default {
  kind: 'europass',
  name: 'Europass file',
  rank: 4,
  fits: ({ text }) => /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]{0,2000}?-->\s*)*<(\w+:)?(SkillsPassport|Candidate)[\s>]/.test(text.slice(0, 5000)),
  async read({ bytes }, watch) {
    watch.stage(0, 0.8);
    const root = await parseXml(bytes, watch, 'Europass file'), data = root.name === 'SkillsPassport' ? await passport(root, watch) : await candidate(root, watch);
    if (!data.basics.name && data.work.length === 0 && data.education.length === 0) throw new Failure('no_text');
    return writeBlocks(resumeBlocks(data), watch.limits.letters);
  },
};
