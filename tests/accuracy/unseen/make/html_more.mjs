// Layouts of a second sitting, for Chromium; their files are not kept (see README.md).
import { grouped } from './model.mjs';
import { both, degree, esc, page, sections, spaced, ul } from './parts.mjs';

const commas = ({ groups }) => `<p>${groups.flatMap(([, list]) => list).map(esc).join(', ')}</p>`;
const plainLines = list => list.map(one => `<p>${esc(one)}</p>`).join('');

/** Resume.io 'Stockholm': 'Title, Employer, Place' in bold, the dates below in capitals; details in a slim column to the right. */
export const stockholm = {
  manner: { dates: 'caps', dash: ' — ', words: 1, main: ['about', 'work', 'study', '*'], side: ['skills', 'langs'] },
  draw(view) {
    const { person } = view, ways = {
      job: job => `<h3>${esc(job.title)}, ${esc(job.employer)}, ${esc(job.place)}</h3><div class="d">${job.when}</div>${ul(job.bullets)}`,
      school: one => `<h3>${degree(one, view)}, ${esc(one.school)}, ${esc(one.place)}</h3><div class="d">${one.when}</div>`,
      skills: ({ groups }) => groups.flatMap(([, list]) => list).map(one => `<p>${esc(one)}</p><div style="height:2pt;background:#1a56db;margin-bottom:4pt"></div>`).join(''),
      langs: ({ levels }) => levels.map(([name]) => `<p>${esc(name)}</p><div style="height:2pt;background:#1a56db;margin-bottom:4pt"></div>`).join(''),
    };
    return page(view, '.c{display:grid;grid-template-columns:1fr 130pt;gap:26pt}h1{font-size:22pt}h2{font-size:12.5pt;margin:12pt 0 4pt}h3{font-size:10pt}.d{font-size:7.6pt;color:#888;letter-spacing:.6pt}',
      `<div class="c"><div><h1>${esc(view.name)}</h1><div>${esc(view.head)}</div>${sections(view.main, view, ways)}</div><div><h2>${esc(view.contactHeading)}</h2><p>${esc(person.place)}</p><p>${esc(person.phone)}</p><p style="overflow-wrap:anywhere">${esc(person.email)}</p>${person.links.map(one => `<p style="overflow-wrap:anywhere">${esc(one)}</p>`).join('')}${sections(view.side, view, ways)}</div></div>`);
  },
};

/** Deedy: a slim left column, 'EMPLOYER | TITLE' in capitals and 'dates | place' below, small headings in blue. */
export const deedy = {
  manner: { dates: 'short', dash: ' – ', words: 0, main: ['work', '*'], side: ['study', 'skills', 'langs'], shape: text => text.toLocaleUpperCase() },
  draw(view) {
    const { person } = view, ways = {
      job: job => `<div><b>${esc(job.employer.toLocaleUpperCase())}</b> | ${esc(job.title.toLocaleUpperCase())}</div><div class="w">${job.when} | ${esc(job.place)}</div>${ul(job.bullets)}`,
      school: one => `<b>${esc(one.school.toLocaleUpperCase())}</b><div>${degree(one, view).toLocaleUpperCase()}</div><div class="w">${one.to} | ${esc(one.place)}</div>`,
      skills: ({ groups }) => groups.map(([name, list]) => `${name ? `<b>${esc(name)}</b>` : ''}<div>${list.map(esc).join(' • ')}</div>`).join(''),
    };
    return page(view, '.c{display:grid;grid-template-columns:165pt 1fr;gap:18pt}h1{font:300 32pt Lato;text-align:center}h2{font:400 13pt Lato;color:#4a4a8a;margin:8pt 0 3pt}.w{color:#888;font-size:8.6pt}body{font:9pt/1.35 Lato}',
      `<h1>${esc(view.name)}</h1><div style="text-align:center">${[...person.links, person.email, person.phone, person.place].map(esc).join(' | ')}</div><hr><div class="c"><div>${sections(view.side, view, ways)}</div><div>${sections(view.main, view, ways)}</div></div>`);
  },
};

/** Awesome-CV: employer left and place right, title left and dates right, each in type of its own, headings of two colours. */
export const awesome = {
  manner: { dates: 'short', dash: ' - ', words: 1, main: ['about', 'work', 'study', 'skills', 'langs', '*'] },
  draw(view) {
    const { person } = view, ways = {
      job: job => `${both(`<b>${esc(job.employer)}</b>`, `<i style="color:#dc3522">${esc(job.place)}</i>`)}${both(`<span class="s">${esc(job.title)}</span>`, `<i class="w">${job.when}</i>`)}${ul(job.bullets)}`,
      school: one => `${both(`<b>${esc(one.school)}</b>`, `<i style="color:#dc3522">${esc(one.place)}</i>`)}${both(`<span class="s">${degree(one, view)}</span>`, `<i class="w">${one.when}</i>`)}`,
      skills: ({ groups }) => groups.map(([name, list]) => `<div style="display:grid;grid-template-columns:100pt 1fr;gap:8pt"><b style="text-align:right">${esc(name)}</b><span>${list.map(esc).join(', ')}</span></div>`).join(''),
      lines: list => list.map(one => { const [, text, year] = one.match(/^(.*?),? (\d{4})$/) ?? ['', one, '']; return both(esc(text), `<i class="w">${year}</i>`); }).join(''),
    };
    return page(view, 'body{font-family:Roboto}h1{font-size:30pt;font-weight:300;text-align:center}h1 b{font-weight:700}h2{font-size:14pt;border-bottom:.8pt solid #999;margin:10pt 0 4pt}h2 em{font-style:normal;color:#dc3522}.s{font-variant:small-caps}.w{color:#777;font-size:8.4pt}.k{text-align:center;font-size:8pt}',
      `<h1>${esc(view.name.split(' ')[0])} <b>${esc(view.name.split(' ').slice(1).join(' '))}</b></h1><div class="k" style="color:#dc3522;font-variant:small-caps">${esc(view.head)}</div><div class="k"><i>${esc(person.place)}</i></div><div class="k">${[person.phone, person.email, ...person.links].map(esc).join(' | ')}</div>${sections(view.main, view, ways, one => `<h2><em>${esc(one.heading.slice(0, 3))}</em>${esc(one.heading.slice(3))}</h2>`)}`);
  },
};

/** An application's form printed: 'Employer:', 'Job title:', 'From:' and so on, one below the other. */
export const labelled = {
  manner: { dates: 'slash', dash: ' - ', words: 1, main: ['work', 'study', 'skills', 'langs', '*'] },
  draw(view) {
    const { person } = view, [title, employer, place, dates, duties] = { en: ['Job Title', 'Employer', 'Location', 'Dates', 'Duties'], de: ['Position', 'Arbeitgeber', 'Ort', 'Zeitraum', 'Aufgaben'], fr: ['Poste', 'Employeur', 'Lieu', 'Période', 'Missions'], es: ['Puesto', 'Empresa', 'Lugar', 'Periodo', 'Funciones'] }[view.lang];
    const row = (name, text) => `<div><b>${name}:</b> ${esc(text)}</div>`, ways = {
      job: job => `${row(title, job.title)}${row(employer, job.employer)}${row(place, job.place)}${row(dates, job.when)}<div><b>${duties}:</b></div>${ul(job.bullets)}`,
      school: one => `<div>${degree(one, view)}, ${esc(one.school)}, ${one.when}</div>`, skills: commas,
    };
    return page(view, 'body{font-family:"Liberation Sans"}h2{font-size:11.5pt;text-decoration:underline;margin:10pt 0 4pt}h1{font-size:16pt}',
      `<h1>${esc(view.name)}</h1><div>${esc(person.place)}</div><div>${esc(person.phone)}</div><div>${esc(person.email)}</div>${person.links.map(one => `<div>${esc(one)}</div>`).join('')}${sections(view.main, view, ways)}`);
  },
};

/** Skills first with examples, then the jobs in one line each without a list. */
export const functional = {
  manner: { dates: 'year', dash: '-', words: 3, main: ['about', 'skills', 'work', 'study', 'langs', '*'] },
  draw(view) {
    const { person } = view, ways = {
      job: job => `<div>${esc(job.title)} | ${esc(job.employer)} | ${esc(job.place)} | ${job.when}</div>${ul(job.bullets)}`,
      school: one => `<div>${degree(one, view)} | ${esc(one.school)} | ${one.when}</div>`,
      skills: ({ groups }) => `<table style="width:100%">${chunks(groups.flatMap(([, list]) => list), 3).map(row => `<tr>${row.map(one => `<td style="width:33%">▪ ${esc(one)}</td>`).join('')}</tr>`).join('')}</table>`,
    };
    return page(view, 'body{font:10.5pt/1.4 "Liberation Serif"}h1{text-align:center;font-size:18pt}h2{text-align:center;font-size:11.5pt;text-transform:uppercase;border-top:1.5pt solid;border-bottom:.5pt solid;margin:10pt 0 5pt}',
      `<h1>${esc(view.name)}</h1><div style="text-align:center">${esc(person.place)} • ${esc(person.phone)} • ${esc(person.email)}${person.links.map(one => ` • ${esc(one)}`).join('')}</div>${sections(view.main, view, ways)}`);
  },
};
const chunks = (list, size) => Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, i * size + size));

/** A left column with dates and place below each other, the heading over both; several titles at one employer below its name. */
export const meta = {
  manner: { dates: 'slash', dash: '–', words: 2, main: ['work', 'study', 'skills', 'langs', '*'] },
  draw(view) {
    const { person } = view, row = (left, right) => `<div class="r"><div class="l">${left}</div><div>${right}</div></div>`, ways = {
      work: ({ jobs }) => grouped(jobs).map(list => (list.length > 1 ? row('', `<h3>${esc(list[0].employer)}</h3>`) : '') + list.map(job => row(`${job.when}<br>${esc(job.place)}`, `<b>${esc(job.title)}</b>${list.length > 1 ? '' : `<div>${esc(job.employer)}</div>`}${ul(job.bullets, '›')}`)).join('')).join(''),
      school: one => row(`${one.when}<br>${esc(one.place)}`, `<b>${degree(one, view)}</b><div>${esc(one.school)}</div>${one.note ? `<div>${esc(one.note)}</div>` : ''}`),
      skills: ({ groups }) => groups.map(([name, list]) => row(esc(name), list.map(esc).join(', '))).join(''),
      langs: ({ levels }) => levels.map(([name, level]) => row(esc(name), esc(level))).join(''),
      lines: list => list.map(one => row('', esc(one))).join(''),
    };
    return page(view, '.r{display:grid;grid-template-columns:96pt 1fr;gap:14pt;margin-bottom:5pt}.l{color:#777;font-size:8.6pt}h2{font-size:12pt;color:#7b2d8b;margin:12pt 0 5pt;letter-spacing:1pt}h1{font-size:24pt;font-weight:400}',
      `<div class="lr"><div><h1>${esc(view.name)}</h1><div>${esc(view.head)}</div></div><div style="text-align:right;font-size:8.8pt">${[person.email, person.phone, person.place, ...person.links].map(esc).join('<br>')}</div></div>${sections(view.main, view, ways)}`);
  },
};

/** Everything centred, 'Title — Employer (Place)' and the dates in italics below, stars between sections. */
export const centred = {
  manner: { dates: 'long', dash: ' – ', words: 1, main: ['about', 'work', 'study', 'skills', 'langs', '*'] },
  draw(view) {
    const { person } = view, ways = {
      job: job => `<div><b>${esc(job.title)}</b> — ${esc(job.employer)} (${esc(job.place)})</div><i>${job.when}</i>${job.bullets.map(one => `<div>– ${esc(one)}</div>`).join('')}`,
      school: one => `<div><b>${degree(one, view)}</b> — ${esc(one.school)}</div><i>${one.when}</i>`, skills: commas, lines: plainLines,
    };
    return page(view, 'body{text-align:center;font:10pt/1.5 "DejaVu Serif"}h1{font-size:20pt;font-weight:400;letter-spacing:2pt}h2{font-size:11pt;letter-spacing:3pt;text-transform:uppercase;margin:12pt 0 4pt;color:#555}',
      `<h1>${esc(view.name)}</h1><div>${esc(view.head)}</div><div>${[person.place, person.phone].map(esc).join(' ∙ ')}</div><div>${[person.email, ...person.links].map(esc).join(' ∙ ')}</div>${sections(view.main, view, ways, one => `<div>✶ ✶ ✶</div><h2>${esc(one.heading)}</h2>`)}`);
  },
};

/** Coloured bars across, the dates at the left of the title's line, three columns of small lists at the foot. */
export const bars = {
  manner: { dates: 'year', dash: ' - ', words: 2, main: ['about', 'work', 'study'], side: ['skills', 'langs', '*'], shape: text => text.toLocaleUpperCase() },
  draw(view) {
    const { person } = view, ways = {
      job: job => `<div><span class="y">${job.when}</span> <b>${esc(job.title)}</b>, ${esc(job.employer)}, ${esc(job.place)}</div>${ul(job.bullets)}`,
      school: one => `<div><span class="y">${one.when}</span> <b>${degree(one, view)}</b>, ${esc(one.school)}</div>`,
      skills: ({ groups }) => ul(groups.flatMap(([, list]) => list)), langs: ({ levels }) => ul(levels.map(([name, level]) => `${name}: ${level}`)),
    };
    return page(view, 'h2{background:#334;color:#fff;padding:2pt 8pt;font-size:10pt;margin:9pt 0 5pt}.y{color:#a33;font-weight:700}.f{display:grid;grid-template-columns:repeat(3,1fr);gap:16pt}h1{font-size:21pt}.top{background:#eef;padding:10pt}',
      `<div class="top"><h1>${esc(view.name)}</h1><div>${esc(view.head)}</div><div>${esc(person.email)} — ${esc(person.phone)} — ${esc(person.place)}${person.links.map(one => ` — ${esc(one)}`).join('')}</div></div>${sections(view.main, view, ways)}<div class="f">${view.side.map(one => `<div>${sections([one], view, ways)}</div>`).join('')}</div>`);
  },
};

/** A tabular German-style CV: label and colon at the left, everything of a job in the right cell, headings letter-spaced. */
export const tabular = {
  manner: { dates: 'slash', dash: ' bis ', words: 0, main: ['work', 'study', 'skills', 'langs', '*'] },
  draw(view) {
    const { person } = view, row = (left, right) => `<tr><td class="l">${left}</td><td>${right}</td></tr>`, ways = {
      job: job => row(`${job.when}`, `${esc(job.title)}<br>bei ${esc(job.employer)}, ${esc(job.place)}${ul(job.bullets, '-')}`),
      school: one => row(one.when, `${degree(one, view)}<br>${esc(one.school)}, ${esc(one.place)}`),
      skills: ({ groups }) => groups.map(([name, list]) => row(esc(name), list.map(esc).join(', '))).join(''),
      langs: ({ levels }) => levels.map(([name, level]) => row(esc(name), esc(level))).join(''), lines: list => list.map(one => row('', esc(one))).join(''),
    };
    const strip = html => html.replaceAll(/<\/?div class="job">|<\/div>(?=<tr|$)/g, '');
    const body = one => strip((one.jobs ?? one.schools)?.map(item => (one.jobs ? ways.job(item) : ways.school(item))).join('') ?? (one.groups ? ways.skills(one) : one.levels ? ways.langs(one) : ways.lines(one.lines)));
    return page(view, 'td{vertical-align:top;padding:2pt 0}.l{width:120pt;padding-right:12pt}h2{font-size:12pt;margin:8pt 0 3pt;white-space:pre}body{font:10.5pt/1.4 "Liberation Sans"}h1{font-size:20pt}',
      `<h1>Lebenslauf</h1><table style="width:100%">${row('Name:', esc(view.name))}${row('Wohnort:', esc(person.place))}${row('Telefon:', esc(person.phone))}${row('E-Mail:', esc(person.email))}${person.links.map(one => row('Web:', esc(one))).join('')}${view.main.map(one => `<tr><td colspan="2"><h2>${esc(spaced(one.heading))}</h2></td></tr>${body(one)}`).join('')}</table><p style="margin-top:18pt">${esc(person.place.replace(/\d+ /, '').split(',')[0])}, 12.01.2025</p>`);
  },
};

/** Indeed's: big plain headings, 'Title', 'Employer - Place', 'Month Year to Month Year', what was done without marks or with them. */
export const indeed = {
  manner: { dates: 'long', dash: ' to ', words: 1, main: ['about', 'work', 'study', 'skills', 'langs', '*'] },
  draw(view) {
    const { person } = view, ways = {
      job: job => `<h3>${esc(job.title)}</h3><div>${esc(job.employer)} - ${esc(job.place)}</div><div>${job.when}</div>${job.bullets.map(one => `<div>• ${esc(one)}</div>`).join('')}`,
      school: one => `<h3>${degree(one, view)}</h3><div>${esc(one.school)} - ${esc(one.place)}</div><div>${one.when}</div>`,
      skills: ({ groups }) => ul(groups.flatMap(([, list]) => list)), langs: ({ levels }) => ul(levels.map(([name, level]) => `${name} - ${level}`)),
    };
    return page(view, 'body{font:10pt/1.45 "Liberation Sans"}h1{font-size:24pt}h2{font-size:15pt;border-bottom:1pt solid #bbb;margin:12pt 0 6pt}h3{font-size:10.6pt}',
      `<h1>${esc(view.name)}</h1><div>${esc(view.head)}</div><div>${esc(person.place)}</div><div style="color:#2557a7">${esc(person.email)}</div><div>${esc(person.phone)}</div>${person.links.map(one => `<div>${esc(one)}</div>`).join('')}${sections(view.main, view, ways)}`);
  },
};

/** A timeline with the dates to the right of a line in the middle: employer and place to its left, title and list to its right. */
export const spine = {
  manner: { dates: 'quote', dash: ' – ', words: 1, main: ['work', 'study', 'skills', 'langs', '*'] },
  draw(view) {
    const { person } = view, row = (left, right) => `<div class="r"><div class="l">${left}</div><div class="x">${right}</div></div>`, ways = {
      job: job => row(`<b>${esc(job.employer)}</b><br>${esc(job.place)}<br><span class="w">${job.when}</span>`, `<b>${esc(job.title)}</b>${ul(job.bullets)}`),
      school: one => row(`<b>${esc(one.school)}</b><br>${esc(one.place)}<br><span class="w">${one.when}</span>`, `<b>${degree(one, view)}</b>`), skills: commas,
    };
    return page(view, '.r{display:grid;grid-template-columns:150pt 1fr;gap:14pt;margin-bottom:7pt}.l{text-align:right}.x{border-left:2pt solid #3a7;padding-left:12pt}.w{color:#3a7}h2{text-align:center;font-size:13pt;margin:11pt 0 6pt}h1{text-align:center;font-size:25pt}',
      `<h1>${esc(view.name)}</h1><div style="text-align:center">${esc(view.head)}</div><div style="text-align:center">${[person.place, person.phone, person.email, ...person.links].map(esc).join(' · ')}</div>${sections(view.main, view, ways)}`);
  },
};

/** A letterhead: name right, contact in one small line at the page's foot; 'dates: Title, Employer' with what was done in the same paragraph's list. */
export const foot = {
  manner: { dates: 'dot', dash: '-', words: 1, main: ['about', 'work', 'study', 'skills', 'langs', '*'] },
  draw(view) {
    const { person } = view, ways = {
      job: job => `<div><b>${job.when}:</b> ${esc(job.title)}, ${esc(job.employer)}, ${esc(job.place)}</div>${ul(job.bullets, '*')}`,
      school: one => `<div><b>${one.when}:</b> ${degree(one, view)}, ${esc(one.school)}</div>`,
      skills: ({ groups }) => `<p>${groups.flatMap(([, list]) => list).map(esc).join(' / ')}</p>`,
    };
    return page(view, 'h1{font-size:20pt;text-align:right}h2{font-size:11pt;color:#06c;margin:10pt 0 3pt;font-variant:small-caps}.foot{position:fixed;bottom:0;left:0;right:0;text-align:center;font-size:8pt;border-top:.5pt solid #06c;padding-top:3pt}',
      `<h1>${esc(view.name)}</h1><div style="text-align:right">${esc(view.head)}</div>${sections(view.main, view, ways)}<div class="foot">${[person.place, person.phone, person.email, ...person.links].map(esc).join('  |  ')}</div>`);
  },
};
