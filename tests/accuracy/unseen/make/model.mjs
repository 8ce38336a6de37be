// From a person and a layout's manner (dates, headings, which sections stand where) to what a page shows and to its label. Both are
// made of the same strings.
const locale = { en: 'en-US', de: 'de-DE', fr: 'fr-FR', es: 'es-ES', pt: 'pt-PT', nl: 'nl-NL', pl: 'pl-PL' };
const now = { en: ['Present', 'Current', 'present', 'now'], de: ['heute', 'Heute'], fr: ['aujourd’hui', 'présent'], es: ['Actualidad', 'actualmente'], pt: ['Atual', 'Presente'], nl: ['heden', 'nu'], pl: ['obecnie', 'teraz'] };
const since = { en: 'Since', de: 'seit', fr: 'depuis', es: 'desde', pt: 'desde', nl: 'sinds', pl: 'od' };

/** What sections are called; a layout takes the first, second ... of each list. */
const words = {
  en: { about: ['Summary', 'Profile', 'About Me', 'Professional Summary'], work: ['Experience', 'Work Experience', 'Employment History', 'Work'], study: ['Education', 'Education and Training', 'Academic Background', 'Education'], skills: ['Skills', 'Technical Skills', 'Core Competencies', 'Areas of Expertise'], langs: ['Languages', 'Language Skills', 'Languages', 'Languages'], contact: ['Contact', 'Get in touch', 'Personal details'] },
  de: { about: ['Profil', 'Kurzprofil', 'Über mich', 'Zusammenfassung'], work: ['Berufserfahrung', 'Beruflicher Werdegang', 'Berufspraxis', 'Werdegang'], study: ['Ausbildung', 'Studium und Ausbildung', 'Bildungsweg', 'Ausbildung'], skills: ['Kenntnisse', 'Fachkenntnisse', 'Kompetenzen', 'Fähigkeiten'], langs: ['Sprachen', 'Sprachkenntnisse', 'Sprachen', 'Sprachen'], contact: ['Kontakt', 'Persönliche Daten', 'Kontakt'] },
  fr: { about: ['Profil', 'À propos', 'Profil professionnel', 'Présentation'], work: ['Expérience professionnelle', 'Expériences professionnelles', 'Parcours professionnel', 'Expériences'], study: ['Formation', 'Formations', 'Études', 'Diplômes et formations'], skills: ['Compétences', 'Compétences techniques', 'Savoir-faire', 'Compétences'], langs: ['Langues', 'Langues', 'Langues étrangères', 'Langues'], contact: ['Contact', 'Coordonnées', 'Contact'] },
  es: { about: ['Perfil', 'Sobre mí', 'Perfil profesional', 'Resumen'], work: ['Experiencia laboral', 'Experiencia profesional', 'Experiencia', 'Trayectoria profesional'], study: ['Formación académica', 'Educación', 'Estudios', 'Educación y formación'], skills: ['Habilidades', 'Competencias', 'Aptitudes', 'Conocimientos'], langs: ['Idiomas', 'Idiomas', 'Lenguas', 'Idiomas'], contact: ['Contacto', 'Datos personales', 'Contacto'] },
  pt: { about: ['Perfil', 'Resumo', 'Sobre mim', 'Resumo profissional'], work: ['Experiência profissional', 'Experiência', 'Percurso profissional', 'Experiência profissional'], study: ['Formação académica', 'Educação', 'Formação', 'Educação e formação'], skills: ['Competências', 'Habilidades', 'Aptidões', 'Principais competências'], langs: ['Idiomas', 'Línguas', 'Idiomas', 'Competências linguísticas'], contact: ['Contacto', 'Dados pessoais', 'Contato'] },
  nl: { about: ['Profiel', 'Over mij'], work: ['Werkervaring', 'Ervaring'], study: ['Opleiding', 'Opleidingen'], skills: ['Vaardigheden', 'Kennis en vaardigheden'], langs: ['Talen', 'Talenkennis'], contact: ['Contact', 'Persoonlijke gegevens'] },
  pl: { about: ['Podsumowanie zawodowe', 'O mnie'], work: ['Doświadczenie zawodowe', 'Doświadczenie'], study: ['Wykształcenie', 'Edukacja'], skills: ['Umiejętności', 'Kompetencje'], langs: ['Języki', 'Języki obce'], contact: ['Kontakt', 'Dane osobowe'] },
};
const pick = (list, at = 0) => list[at % list.length];

/** A date as it is written and what it says. */
function writeDate(date, manner, lang) {
  const [year, month] = date.split('-'), day = new Date(Date.UTC(Number(year), Number(month) - 1, 15));
  const say = style => new Intl.DateTimeFormat(locale[lang], { month: style, year: 'numeric', timeZone: 'UTC' }).format(day);
  switch (manner) {
    case 'short': return [say('short'), date];
    case 'long': return [say('long'), date];
    case 'caps': return [say('long').toLocaleUpperCase(lang), date];
    case 'slash': return [`${month}/${year}`, date];
    case 'dot': return [`${month}.${year}`, date];
    case 'iso': return [date, date];
    case 'day': return [`01/${month}/${year}`, date];
    case 'quote': return [`${say('short').split(/[\s.]/)[0]} ’${year.slice(2)}`, date];
    default: return [year, year];
  }
}

/** A period as it is written. @returns {{ when: string, from: string, to: string, start: string, end: string | null }} */
export function period(first, last, { dates = 'short', dash = ' – ', present = 0, open = false }, lang) {
  const [from, start] = writeDate(first, dates, lang);
  if (last === null) {
    const word = dates === 'caps' ? pick(now[lang], present).toLocaleUpperCase(lang) : pick(now[lang], present);
    return { when: open ? `${since[lang]} ${from}` : `${from}${dash}${word}`, from, to: word, start, end: null };
  }
  const [to, end] = writeDate(last, dates, lang);
  return { when: from === to ? from : `${from}${dash}${to}`, from, to, start, end };
}

/** Years and months between two dates, as LinkedIn counts them. */
function lasting(first, last) {
  const [y1, m1] = first.split('-').map(Number), [y2, m2] = (last ?? '2025-01').split('-').map(Number);
  const months = (y2 - y1) * 12 + m2 - m1 + 1;
  return [Math.floor(months / 12), months % 12];
}

/** A person laid out. `main` and `side` name kinds of sections: about work study skills langs, or of `more` ('*': those left).
 * @returns {{ view: any, label: any }} */
export function compose(person, manner) {
  const { lang } = person, { say = {}, shape = text => text, main = ['about', 'work', 'study', 'skills', 'langs', '*'], side = [], place = true } = manner;
  const label = {
    kind: 'resume', language: lang, layout: manner.layout, columns: side.length ? 2 : 1,
    contact: { name: person.name.replace(/, CPA$/, ''), emails: [person.email], phones: [person.phone], links: manner.links === false ? [] : person.links, place: person.place },
    sections: [], positions: [], education: [], skills: [], order: [],
  };
  const jobs = person.work.map(([title, employer, where, first, last, bullets]) => {
    const times = period(first, last, manner, lang);
    label.positions.push({ title, employer, place: place ? where : null, start: times.start, end: times.end, bullets });
    return { title, employer, place: where, bullets, ...times, lasting: lasting(first, last), first, last };
  });
  const schools = person.study.map(([degree, field, school, where, first, last, note]) => {
    const times = period(first, last, { ...manner, ...manner.study }, lang);
    label.education.push({ degree, field: field || null, institution: school, start: times.start, end: times.end });
    return { degree, field, school, place: where, note, ...times };
  });
  label.skills = person.skills.flatMap(([, list]) => list);
  const content = {
    about: () => person.about && { text: person.about, order: [person.about] },
    work: () => ({ jobs, order: jobs.flatMap(job => [job.title, ...job.bullets]) }),
    study: () => ({ schools, order: schools.map(one => one.school) }),
    skills: () => ({ groups: person.skills, order: [] }),
    langs: () => person.langs.length && { levels: person.langs, order: person.langs.map(([name]) => name) },
  };
  const extras = person.more.map(([kind]) => kind), used = [...main, ...side];
  const section = kind => {
    const more = person.more.find(([one]) => one === kind), body = more ? { lines: more[2], order: more[2] } : content[kind]?.();
    if (!body) return [];
    const heading = say[kind] ?? shape(more ? more[1] : pick(words[lang][kind], manner.words), kind);
    label.sections.push({ kind, heading });
    return [{ kind, heading, ...body }];
  };
  const expand = kinds => kinds.flatMap(kind => (kind === '*' ? extras.filter(one => !used.includes(one)) : [kind])).flatMap(section);
  const view = { person, lang, name: person.name, head: person.head, contact: person, main: expand(main), side: expand(side), contactHeading: shape(pick(words[lang].contact, manner.words), 'contact'), manner, jobs };
  const flow = list => list.flatMap(one => [one.heading, ...one.order]);
  label.order = [flow(view.main), flow(view.side)].filter(one => one.length);
  return { view, label };
}

/** Jobs side by side at one employer together. */
export function grouped(jobs) {
  /** @type {any[][]} */
  const out = [];
  for (const job of jobs) {
    if (out.at(-1)?.[0].employer === job.employer) out.at(-1)?.push(job);
    else out.push([job]);
  }
  return out;
}

export const degreeOf = ({ degree, field, lang }, joint) => (field ? `${degree}${joint ?? { en: ' in ', es: ' en ', pt: ' em ' }[lang] ?? ' '}${field}` : degree);
export const people = list => new Map(list.map(one => [one.id, one]));
