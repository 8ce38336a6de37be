// Pages with dates or headings on a rail: timelines, gutters, Europass.
import { body, both, degree, esc, page, sections, ul } from './parts.mjs';

/** Zety: dates on a rail with dots, bars with level words. */
export const zety = {
  manner: { dates: 'iso', dash: ' – ', words: 3, present: 3, main: ['about', 'work', 'study', 'skills', 'langs', '*'] },
  draw(view) {
    const { person } = view, levels = { en: ['Expert', 'Advanced', 'Skillful', 'Intermediate'], pl: ['Ekspert', 'Zaawansowany', 'Dobry', 'Średni'] }[view.lang];
    const row = (when, inner) => `<div class="r"><div class="w">${when}</div><div class="x">${inner}</div></div>`;
    const ways = {
      job: job => row(job.when, `<h3>${esc(job.title)}</h3><i>${esc(job.employer)}, ${esc(job.place)}</i>${ul(job.bullets)}`),
      school: one => row(one.when, `<h3>${degree(one, view, ', ')}</h3><i>${esc(one.school)}, ${esc(one.place)}</i>${one.note ? `<div>${esc(one.note)}</div>` : ''}`),
      skills: ({ groups }) => groups.flatMap(([, list]) => list).map((one, i) => row('', both(esc(one), `<span class="bar"></span> <small>${levels[i % levels.length]}</small>`))).join(''),
      langs: ({ levels: list }) => list.map(([name, level]) => row('', both(esc(name), `<small>${esc(level)}</small>`))).join(''),
      lines: list => list.map(one => { const [, text, year] = one.match(/^(.*?),? (\d{4})$/) ?? ['', one, '']; return row(year, esc(text)); }).join(''),
    };
    const head = one => `<div class="r"><div class="w"><span class="ic"></span></div><h2>${esc(one.heading)}</h2></div>`;
    const contact = [person.place, person.phone, person.email, ...person.links];
    return page(view, `h1{font-size:26pt;color:#174a7c}.r{display:grid;grid-template-columns:86pt 1fr;gap:12pt;margin-bottom:4pt}.w{font-weight:700;font-size:8.6pt}.x{border-left:1pt solid #bcd;padding-left:10pt;margin-left:-6pt}h2{font-size:14pt;color:#174a7c;border-bottom:1pt solid #bcd;margin-top:8pt}.ic{display:inline-block;width:16pt;height:16pt;background:#174a7c;border-radius:3pt;margin-top:8pt}.bar{display:inline-block;width:90pt;height:5pt;background:#174a7c}
.k{display:grid;grid-template-columns:1fr 1fr;gap:2pt 20pt;margin:6pt 0}`,
    `<h1>${esc(view.name)}</h1><div style="font-size:12pt">${esc(view.head)}</div><div class="k">${contact.map(one => `<div>${esc(one)}</div>`).join('')}</div>${sections(view.main, view, ways, head)}`);
  },
};

/** Google Docs 'Swiss': coloured headings, 'Employer, Place — Title' and the dates in capitals below. */
export const swiss = {
  manner: { dates: 'caps', dash: ' - ', main: ['skills', 'work', 'study', 'langs', '*'], shape: text => text.toLocaleUpperCase() },
  draw(view) {
    const { person } = view;
    const ways = {
      job: job => `<h3>${esc(job.employer)}, <span>${esc(job.place)} — ${esc(job.title)}</span></h3><div class="d">${job.when}</div>${ul(job.bullets)}`,
      school: one => `<h3>${esc(one.school)}, <span>${esc(one.place)} — ${degree(one, view)}</span></h3><div class="d">${one.when}</div>${one.note ? `<p>${esc(one.note)}</p>` : ''}`,
      skills: ({ groups }) => ul(groups.map(([name, list]) => (name ? `${name}: ${list.join(', ')}` : list.join(', ')))),
    };
    return page(view, 'h1{font:700 32pt/1.1 Lato}h2{font-size:10pt;color:#f2511b;margin:14pt 0 4pt}h3{font-size:11pt}h3 span{font-weight:400}.d{font-size:8pt;color:#666}',
      `<div class="lr"><div><h1>${esc(view.name)}</h1><p>${esc(person.about)}</p></div><div style="width:150pt;flex:none">${esc(person.place)}<br>${esc(person.phone)}<br><b>${esc(person.email)}</b>${person.links.map(one => `<br>${esc(one)}`).join('')}</div></div>${sections(view.main, view, ways)}`);
  },
};

/** Google Docs 'Coral': a rule-like letter above each heading, which stands in the gutter to the left. */
export const coral = {
  manner: { dates: 'long', dash: ' - ', words: 0, main: ['skills', 'work', 'study', 'langs', '*'] },
  draw(view) {
    const { person } = view;
    const ways = {
      job: job => `<h3>${esc(job.employer)} / <span>${esc(job.title)}</span></h3><div class="d">${job.when}, ${esc(job.place)}</div>${job.bullets.map(one => `<p>${esc(one)}</p>`).join('')}`,
      school: one => `<h3>${esc(one.school)} / <span>${degree(one, view)}</span></h3><div class="d">${one.when}, ${esc(one.place)}</div>`,
      lines: list => list.map(one => `<p>${esc(one)}</p>`).join(''),
    };
    const row = one => `<tr><td class="g"><div>ㅡ</div><h2>${esc(one.heading)}</h2></td><td>${body(one, view, ways)}</td></tr>`;
    return page(view, '.g{width:120pt;color:#e8604c;padding-right:14pt}td{vertical-align:top;padding-bottom:14pt}h1{font:400 30pt Lato}h2{font-size:9.6pt;color:#222}h3{font-size:11pt}h3 span{font-weight:400}.d{color:#888;font-size:8.4pt}',
      `<table style="width:100%"><tr><td class="g"></td><td><div class="lr"><div><h1>${esc(view.name)}</h1><div>${esc(view.head)}</div></div><div style="font-size:8.6pt">${esc(person.place)}<br>${esc(person.phone)}<br>${esc(person.email)}${person.links.map(one => `<br>${esc(one)}`).join('')}</div></div></td></tr>${view.main.map(row).join('')}</table>`);
  },
};

/** Europass as it was until 2020: labels to the right of a gutter, a grid for languages, a foot on each page. */
export const europassold = {
  manner: { dates: 'day', dash: '–', words: 0, present: 1, main: ['work', 'study', 'langs', 'skills', '*'], shape: text => text.toLocaleUpperCase() },
  foot: view => `<div style="font-size:6.5pt;width:100%;padding:0 14mm;color:#777;display:flex;justify-content:space-between"><span>© ${{ de: 'Europäische Union', es: 'Unión Europea' }[view.lang]}, 2002-2019 | http://europass.cedefop.europa.eu</span><span>${view.lang === 'de' ? 'Seite' : 'Página'} <span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`,
  draw(view) {
    const { person } = view, say = { de: ['ANGABEN ZUR PERSON', 'VERSTEHEN', 'SPRECHEN', 'SCHREIBEN', 'Lebenslauf'], es: ['INFORMACIÓN PERSONAL', 'COMPRENDER', 'HABLAR', 'ESCRIBIR', 'Curriculum vitae'] }[view.lang];
    const row = (left, right, css = '') => `<div class="r ${css}"><div class="l">${left}</div><div>${right}</div></div>`;
    const ways = {
      job: job => row(job.when, `<div class="t">${esc(job.title)}</div><div>${esc(job.employer)}, ${esc(job.place)}</div>${ul(job.bullets, '▪')}`),
      school: one => row(one.when, `<div class="t">${degree(one, view)}</div><div>${esc(one.school)}, ${esc(one.place)}</div>`),
      skills: ({ groups }) => groups.map(([name, list]) => row(esc(name), list.map(esc).join(', '))).join(''),
      langs: ({ levels: [[mother], ...others] }) => row(view.lang === 'de' ? 'Muttersprache(n)' : 'Lengua materna', esc(mother)) + row('', `<table class="q"><tr><th></th><th>${say[1]}</th><th>${say[2]}</th><th>${say[3]}</th></tr>${others.map(([name, level]) => `<tr><th>${esc(name)}</th>${`<td>${esc(level)}</td>`.repeat(3)}</tr>`).join('')}</table>`),
      lines: list => list.map(one => row('', esc(one))).join(''),
    };
    const head = one => `<div class="r h"><h2 class="l">${esc(one.heading)}</h2><div class="rule"></div></div>`;
    return page(view, `@page{margin:12mm 14mm 16mm}body{font:9pt/1.4 "Liberation Sans";color:#3f3a38}.r{display:grid;grid-template-columns:132pt 1fr;gap:12pt;margin-bottom:5pt}.l{text-align:right;color:#0e4194}h2{font-size:9pt;font-weight:400}.h{margin-top:10pt;align-items:center}.rule{border-top:1pt solid #c6c6c6}.t{color:#0e4194;font-size:10.4pt}.q th{font-weight:400;padding:2pt 10pt;font-size:8pt}.q td{border-top:.6pt solid #ccc;text-align:center}`,
      `<div style="text-align:right;color:#0e4194;margin-bottom:8pt">${say[4]}</div>${row(say[0], `<b style="font-size:13pt">${esc(view.name)}</b><div>${esc(person.place)}</div><div>${esc(person.phone)}</div><div>${esc(person.email)}</div>${person.links.map(one => `<div>${esc(one)}</div>`).join('')}`)}${sections(view.main, view, ways, head)}`);
  },
};

/** Europass since 2020: a line with dates and place above 'TITLE – EMPLOYER'. */
export const europassnew = {
  manner: { dates: 'slash', dash: ' – ', words: 0, main: ['about', 'work', 'study', 'langs', 'skills', '*'], shape: text => text.toLocaleUpperCase() },
  draw(view) {
    const { person } = view, say = { pt: ['Nacionalidade', 'Portuguesa', 'Telefone', 'Endereço de e-mail', 'Sítio Web', 'Endereço'], fr: ['Nationalité', 'française', 'Téléphone', 'Adresse électronique', 'Site web', 'Adresse'] }[view.lang];
    const ways = {
      job: job => `<div class="d">${job.when} – ${esc(job.place)}</div><div class="t">${esc(job.title.toLocaleUpperCase())} – ${esc(job.employer.toLocaleUpperCase())}</div>${ul(job.bullets)}`,
      school: one => `<div class="d">${one.when} – ${esc(one.place)}</div><div class="t">${degree(one, view, view.lang === 'fr' ? ', ' : undefined).toLocaleUpperCase()} – ${esc(one.school)}</div>`,
      langs: ({ levels: [[mother], ...others] }) => `<p>${view.lang === 'fr' ? 'Langue(s) maternelle(s)' : 'Língua(s) materna(s)'}: <b>${esc(mother.toLocaleUpperCase())}</b></p>${others.map(([name, level]) => `<p><b>${esc(name.toLocaleUpperCase())}</b> ${esc(level)}</p>`).join('')}`,
      skills: ({ groups }) => `<p>${groups.flatMap(([, list]) => list).map(esc).join(' | ')}</p>`,
    };
    const pair = (name, text) => `<b>${name}:</b> ${esc(text)}`;
    return page(view, '.d{color:#555;font-size:8.6pt}.t{font-weight:700;color:#004494}h1{font-size:22pt;font-weight:400}h2{font-size:11pt;border-bottom:1pt solid #999;margin:13pt 0 5pt}h2::before{content:"";display:inline-block;width:6pt;height:6pt;border-radius:50%;background:#004494;margin-right:6pt}',
      `<h1>${esc(view.name)}</h1><p>${pair(say[0], say[1])} &nbsp;|&nbsp; ${pair(say[2], person.phone)} &nbsp;|&nbsp; ${pair(say[3], person.email)}${person.links.map(one => ` &nbsp;|&nbsp; ${pair(say[4], one)}`).join('')} &nbsp;|&nbsp; ${pair(say[5], person.place)}</p>${sections(view.main, view, ways)}`);
  },
};

/** Dates and places in a rail to the right, headings in spaced capitals. */
export const rightrail = {
  manner: { dates: 'short', dash: ' – ', main: ['about', 'work', 'study', 'skills', 'langs', '*'] },
  draw(view) {
    const { person } = view, row = (inner, rail) => `<div class="r"><div>${inner}</div><div class="w">${rail}</div></div>`;
    const ways = {
      job: job => row(`<h3>${esc(job.employer)}</h3><i>${esc(job.title)}</i>${ul(job.bullets, '◦')}`, `${job.from} –<br>${job.to}<br>${esc(job.place)}`),
      school: one => row(`<h3>${esc(one.school)}</h3><i>${degree(one, view)}</i>`, `${one.from} –<br>${one.to}`),
    };
    return page(view, 'body{font-family:Lato}header{text-align:center;margin-bottom:10pt}h1{font-weight:300;font-size:27pt}h2{font:700 9.5pt Lato;letter-spacing:4pt;text-transform:uppercase;text-align:center;border-top:.6pt solid #aaa;padding-top:7pt;margin:10pt 0 6pt}.r{display:grid;grid-template-columns:1fr 84pt;gap:16pt}.w{color:#777;font-size:8.6pt;border-left:1pt solid #ddd;padding-left:8pt}',
      `<header><h1>${esc(view.name)}</h1><div>${esc(view.head)}</div><div>${[person.place, person.phone, person.email, ...person.links].map(esc).join('  •  ')}</div></header>${sections(view.main, view, ways)}`);
  },
};
