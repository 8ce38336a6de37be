// From a person and a plan (how dates, job heads, headings are written) to what a page shows and to its label.
// The label is built from the same strings that are shown.
import { calendar, headings, sentences, summaries } from './words.mjs';

/** Numbers that look random and are the same each time. @param {string} seed */
export function dice(seed) {
  let state = 2166136261;
  for (const letter of seed) state = Math.imul(state ^ letter.charCodeAt(0), 16777619) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { next, pick: list => list[Math.floor(next() * list.length)], chance: p => next() < p };
}

const two = n => String(n).padStart(2, '0');

/** One date as it is written, and what it says ('2020-03' or '2020'). */
function writeDate(date, style, lang) {
  const [year, month] = date.split('-').map(Number), names = calendar[lang];
  switch (style) {
    case 'short': return [`${names.short[month - 1]} ${year}`, date];
    case 'long': return [lang === 'es' || lang === 'pt' ? `${names.long[month - 1]} de ${year}` : `${names.long[month - 1]} ${year}`, date];
    case 'slash': return [`${two(month)}/${year}`, date];
    case 'dot': return [`${two(month)}.${year}`, date];
    case 'iso': return [`${year}-${two(month)}`, date];
    case 'apostrophe': return [`${names.short[month - 1]} ’${String(year).slice(2)}`, date];
    case 'comma': return [`${names.long[month - 1]}, ${year}`, date];
    default: return [String(year), String(year)];
  }
}

/** A range as it is written. @returns {{ text: string, start: string, end: string | null }} */
function writeRange(from, to, plan, lang) {
  const [begin, start] = writeDate(from, plan.dates, lang), now = calendar[lang].now[plan.now % calendar[lang].now.length];
  if (to === null) {
    if (plan.since) return { text: `${calendar[lang].since} ${begin}`, start, end: null };
    return { text: `${begin}${plan.dash}${now}`, start, end: null };
  }
  const [finish, end] = writeDate(to, plan.dates, lang);
  if (start === end) return { text: begin, start, end };
  return { text: `${begin}${plan.dash}${finish}`, start, end };
}

/** The lines above a job's bullets. A line is { left, right }; `rail` stands beside them. */
function headOf([title, employer, place], when, style, lang) {
  const at = calendar[lang].at;
  const known = { title, employer, place };
  switch (style) {
    case 'title-first': return { lines: [{ left: title, right: when, strong: true }, { left: `${employer}, ${place}` }], known };
    case 'employer-first': return { lines: [{ left: employer, right: place, strong: true }, { left: title, right: when }], known };
    case 'at': return { lines: [{ left: `${title} ${at} ${employer}`, right: when, strong: true }], known: { title, employer, place: null } };
    case 'employer-title': return { lines: [{ left: `${employer}, ${title}`, right: when, strong: true }], known: { title, employer, place: null } };
    case 'dash-place': return { lines: [{ left: `${title}, ${employer} - ${place}`, strong: true }, { left: when }], known };
    case 'pipes': return { lines: [{ left: `${title} | ${employer} | ${place} | ${when}`, strong: true }], known };
    case 'dates-first': return { lines: [{ left: when }, { left: title, strong: true }, { left: `${employer} · ${place}` }], known };
    case 'rail': return { rail: when, lines: [{ left: title, strong: true }, { left: `${employer}, ${place}` }], known };
    case 'brackets': return { lines: [{ left: `${employer} — ${place}`, strong: true }, { left: `${title} (${when})` }], known };
    case 'three': return { lines: [{ left: title, strong: true }, { left: employer }, { left: `${when} | ${place}` }], known };
    case 'comma-range': return { lines: [{ left: `${title}, ${employer}, ${when}`, strong: true }], known: { title, employer, place: null } };
    default: return { lines: [{ left: `${title} – ${employer}`, strong: true }, { left: `${when}, ${place}` }], known };
  }
}

function jobsOf(person, plan, label, order) {
  const used = { at: 0 }, list = sentences[person.field];
  const items = [];
  let banner = '';
  for (const job of person.jobs) {
    const [title, employer, place, from, to, count] = job;
    const when = writeRange(from, to, plan, person.lang);
    const bullets = list.slice(used.at, used.at + count).map(text => text + (plan.stops ? '.' : ''));
    used.at += count;
    let head = headOf(job, when.text, plan.head, person.lang), shared = false;
    if (plan.grouped && person.jobs.filter(other => other[1] === employer).length > 1) {
      shared = banner === employer;
      const lines = [{ left: title, right: when.text }];
      if (!shared) lines.unshift({ left: employer, right: place, strong: true });
      banner = employer;
      head = { lines, known: { title, employer, place } };
    }
    items.push({ type: 'entry', ...head, bullets });
    for (const line of head.lines) order.push(line.left);
    order.push(...bullets);
    label.positions.push({ ...head.known, start: when.start, end: when.end, bullets });
  }
  return items;
}

function schoolsOf(person, plan, label, order) {
  return person.schools.map(([degree, field, school, place, from, to, more]) => {
    const style = plan.school, when = writeRange(from, to, style === 'year' ? { ...plan, dates: 'year' } : plan, person.lang);
    const joint = { en: ' in ', de: ' ', fr: ' ', es: ' en ', pt: ' em ', it: ' in ' }[person.lang];
    const name = plan.degreeComma || person.lang === 'fr' ? `${degree}, ${field}` : `${degree}${joint}${field}`;
    const lines = style === 'school-first' ? [{ left: school, right: place, strong: true }, { left: name, right: when.text }]
      : style === 'one-line' ? [{ left: `${name}, ${school}, ${when.text}`, strong: true }]
        : style === 'rail' ? [{ left: name, strong: true }, { left: `${school}, ${place}` }]
          : [{ left: name, right: when.text, strong: true }, { left: `${school}, ${place}` }];
    const extra = [];
    if (more) extra.push(more);
    for (const line of lines) order.push(line.left);
    label.education.push({ degree, field, institution: school, start: when.start, end: when.end });
    return { type: 'entry', lines, ...(style === 'rail' ? { rail: when.text } : {}), bullets: [], notes: extra };
  });
}

/** What a page shows: { name, head, contact, main, side }, and the label of it. */
export function compose(person, plan) {
  const words = headings[person.lang], roll = dice(person.id + plan.id);
  const heading = kind => {
    const list = words[kind], plain = list[(plan.variant ?? 0) % list.length];
    let text = plan.caps ? plain.toLocaleUpperCase(person.lang) : plain;
    if (plan.count && kind === 'work') text += ` (${person.jobs.length})`;
    return text;
  };
  const label = {
    kind: 'resume', language: person.lang, layout: plan.layout, columns: plan.columns ?? 1,
    contact: { name: person.shown ?? person.name, emails: [person.email], phones: [person.phone], links: person.links, place: person.place },
    sections: [], positions: [], education: [], skills: [], order: [],
  };
  const make = {
    summary: order => { const text = summaries[person.lang][roll.next() < 0.5 ? 0 : summaries[person.lang].length - 1]; order.push(text); return [{ type: 'text', text }]; },
    work: order => jobsOf(person, plan, label, order),
    education: order => schoolsOf(person, plan, label, order),
    skills: order => {
      const groups = Object.entries(person.skills), all = groups.flatMap(([, list]) => list);
      label.skills = all;
      if (plan.skills === 'groups' && groups.length > 1) return groups.map(([name, items]) => ({ type: 'group', name, items }));
      order.push(all[0]);
      return [{ type: plan.skills === 'groups' ? 'comma' : plan.skills, items: all }];
    },
    languages: () => [{ type: 'levels', items: person.languages }],
    certificates: order => person.certificates.map(([name, issuer, year]) => { order.push(name); return { type: 'line', text: `${name}, ${issuer}, ${year}` }; }),
    projects: order => person.projects.map(([name, text]) => { order.push(name); return { type: 'entry', lines: [{ left: name, strong: true }], bullets: [text] }; }),
    publications: order => person.publications.map(text => { order.push(text); return { type: 'line', text }; }),
    patents: order => person.patents.map(text => { order.push(text); return { type: 'line', text }; }),
    awards: order => person.awards.map(text => { order.push(text); return { type: 'line', text }; }),
    interests: () => [{ type: 'comma', items: person.interests }],
    volunteering: order => person.volunteering.map(([role, body, when]) => { order.push(role); return { type: 'line', text: `${role}, ${body}, ${when}` }; }),
    coursework: () => [{ type: 'comma', items: person.coursework }],
  };
  const has = kind => kind === 'summary' ? plan.summary !== false : kind === 'work' || kind === 'education' || kind === 'skills' || (person[kind] ?? []).length > 0;
  const build = (kinds, order) => kinds.filter(has).map(kind => {
    const text = heading(kind);
    order.push(text);
    label.sections.push({ kind, heading: text });
    return { kind, heading: text, items: make[kind](order) };
  });
  const rest = ['projects', 'certificates', 'publications', 'patents', 'awards', 'volunteering', 'coursework', 'interests'];
  const first = person.graduate ? ['summary', 'education', 'work'] : plan.skillsFirst ? ['summary', 'skills', 'work', 'education'] : ['summary', 'work', 'education'];
  const side = plan.columns === 2 ? ['skills', 'languages', 'interests', 'certificates'] : [];
  const kinds = [...new Set([...first, 'skills', 'languages', ...rest])].filter(kind => !side.includes(kind));
  const mainOrder = [person.name], sideOrder = [];
  const main = build(kinds, mainOrder), aside = build(side, sideOrder);
  label.order = side.length ? [mainOrder, sideOrder] : [mainOrder];
  return { page: { person, plan, name: person.name, head: person.head, contact: contactOf(person), main, side: aside, contactHeading: heading('contact') }, label };
}

function contactOf(person) {
  return [['place', person.place], ['phone', person.phone], ['email', person.email], ...person.links.map(link => ['link', link])];
}

/** Plans: what differs from file to file beside the layout. @param {string} id @param {string} lang */
export function planOf(id, lang, given = {}) {
  const roll = dice(`plan ${id}`);
  const heads = ['title-first', 'employer-first', 'dash-place', 'pipes', 'dates-first', 'brackets', 'three', 'comma-range', 'dash', ...(lang === 'es' || lang === 'pt' ? [] : ['at']), ...(lang === 'en' ? ['employer-title'] : [])];
  const dates = lang === 'en' ? ['short', 'long', 'slash', 'iso', 'apostrophe', 'comma', 'year', 'short'] : ['short', 'long', 'slash', 'dot', 'year'];
  return {
    id, layout: id, dates: roll.pick(dates), dash: roll.pick([' – ', ' - ', ' — ', '–', ' to ', ' – '].filter(dash => dash !== ' to ' || lang === 'en')),
    now: Math.floor(roll.next() * 5), since: roll.chance(0.12), head: roll.pick(heads), caps: roll.chance(0.4), variant: Math.floor(roll.next() * 6),
    stops: roll.chance(0.4), school: roll.pick(['degree-first', 'school-first', 'one-line', 'year']), degreeComma: roll.chance(0.3),
    skills: roll.pick(['groups', 'comma', 'groups', 'bullets', 'pipes']), skillsFirst: roll.chance(0.25), bullet: roll.pick(['•', '-', '–', '◆', '▪', '*', '►', '○']),
    ...given,
  };
}
