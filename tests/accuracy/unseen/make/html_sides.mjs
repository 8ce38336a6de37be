// Pages with a side column, as drawing programs and paid builders make them.
import { grouped } from './model.mjs';
import { body, both, degree, esc, linkTo, page, sections, ul } from './parts.mjs';

/** Canva: dark side to the left, the name in two lines of large type, headings in spaced capitals. */
export const canvaleft = {
  manner: { dates: 'year', dash: ' - ', words: 2, main: ['about', 'work', '*'], side: ['study', 'skills', 'langs'] },
  draw(view) {
    const { person } = view, [given, ...family] = view.name.split(' ');
    const ways = {
      job: job => `<h3>${esc(job.title)}</h3><div class="sub">${esc(job.employer)}, ${esc(job.place)} | ${job.when}</div>${ul(job.bullets)}`,
      school: one => `<b>${degree(one, view)}</b><div>${esc(one.school)}</div><div>${one.when}</div>${one.note ? `<div>${esc(one.note)}</div>` : ''}`,
      skills: ({ groups }) => ul(groups.flatMap(([, list]) => list)),
      langs: ({ levels }) => levels.map(([name, level]) => `<p>${esc(name)} – ${esc(level)}</p>`).join(''),
    };
    const icon = '<svg width="9" height="9"><circle cx="4.5" cy="4.5" r="4" fill="#fff"/></svg> ';
    const contact = [person.phone, person.email, ...person.links, person.place].map(one => `<p style="overflow-wrap:anywhere">${icon}${esc(one)}</p>`).join('');
    return page(view, `@page{margin:0}.c{display:grid;grid-template-columns:172pt 1fr;min-height:297mm}aside{background:#26384f;color:#fff;padding:26pt 16pt;font-size:8.8pt}main{padding:34pt 26pt}
h1{font:700 38pt/1 Lato;letter-spacing:3pt;text-transform:uppercase;color:#26384f}.h{font:13pt Lato;letter-spacing:2.5pt;margin:6pt 0 14pt}h2{font:700 12pt Lato;letter-spacing:3.5pt;text-transform:uppercase;border-bottom:1pt solid;padding-bottom:3pt;margin:16pt 0 7pt}h3{font-size:10.4pt}.sub{color:#667}
.ph{width:104pt;height:104pt;border-radius:50%;background:#8ea3bd;margin:0 auto 18pt}`,
    `<div class="c"><aside><div class="ph"></div><h2>${esc(view.contactHeading)}</h2>${contact}${sections(view.side, view, ways)}</aside><main><h1>${esc(given)}<br>${esc(family.join(' '))}</h1><div class="h">${esc(view.head)}</div>${sections(view.main, view, ways)}</main></div>`);
  },
};

/** Canva: a pale side to the right that holds the profile, what one can and the schools; dates in a line of their own. */
export const canvaright = {
  manner: { dates: 'long', dash: ' – ', main: ['work', '*'], side: ['about', 'study', 'skills', 'langs'], shape: text => text.toLocaleUpperCase() },
  draw(view) {
    const { person } = view;
    const ways = {
      job: job => `<div class="e">${esc(job.employer)} | ${esc(job.place)}</div><h3>${esc(job.title)}</h3><div class="d">${job.when}</div>${ul(job.bullets)}`,
      school: one => `<b>${esc(one.school)}</b><div>${degree(one, view)}</div><div class="d">${one.when}</div>`,
      skills: ({ groups }) => groups.flatMap(([, list]) => list).map(one => `<p>${esc(one)}</p>`).join(''),
      langs: ({ levels }) => levels.map(([name, level]) => `<p><b>${esc(name)}</b><br>${esc(level)}</p>`).join(''),
    };
    return page(view, `@page{margin:0}body{padding:0}header{background:#efe3da;text-align:center;padding:26pt}h1{font:400 30pt "DejaVu Serif";letter-spacing:5pt}.c{display:grid;grid-template-columns:1fr 178pt}main{padding:14pt 22pt 14pt 34pt}aside{background:#f8f2ee;padding:14pt 18pt;font-size:9pt}
h2{font:700 11pt Lato;letter-spacing:2pt;margin:14pt 0 5pt;color:#7a4a2b}.e{text-transform:uppercase;font-size:8.6pt;color:#666}.d{font-style:italic;color:#777}`,
    `<header><h1>${esc(view.name)}</h1><div>${esc(view.head)}</div></header><div class="c"><main>${sections(view.main, view, ways)}</main><aside><h2>${esc(view.contactHeading)}</h2>${[person.place, person.phone, person.email, ...person.links].map(one => `<p style="overflow-wrap:anywhere">${esc(one)}</p>`).join('')}${sections(view.side, view, ways)}</aside></div>`);
  },
};

/** Novoresume: contact cells in two columns beside the name; a label above the bullets of a job; pills. */
export const novo = {
  manner: { dates: 'slash', dash: ' - ', words: 1, main: ['work', 'study'], side: ['skills', '*', 'langs'], shape: text => text.toLocaleUpperCase() },
  draw(view) {
    const { person } = view, done = { en: 'Achievements/Tasks', pt: 'Realizações/Tarefas', es: 'Logros/Tareas' }[view.lang];
    const ways = {
      job: job => `<h3>${esc(job.title)}</h3><div class="e">${esc(job.employer)}</div>${both(`<i>${job.when}</i>`, `<i>${esc(job.place)}</i>`)}<div class="t">${done}</div>${ul(job.bullets, '▫')}`,
      school: one => `<h3>${degree(one, view)}</h3><div class="e">${esc(one.school)}</div>${both(`<i>${one.when}</i>`, `<i>${esc(one.place)}</i>`)}`,
      skills: ({ groups }) => groups.flatMap(([, list]) => list).map(one => `<span class="pill">${esc(one)}</span>`).join(' '),
      langs: ({ levels }) => `<div class="two">${levels.map(([name, level]) => `<div>${esc(name)}<br><i class="t">${esc(level)}</i></div>`).join('')}</div>`,
      lines: list => list.map(one => `<p>${esc(one)}</p>`).join(''),
    };
    return page(view, `body{font-family:Roboto}h1{font-size:24pt;color:#0b7a75}header{display:grid;grid-template-columns:1fr 210pt;gap:16pt;border-bottom:2pt solid #0b7a75;padding-bottom:8pt}.k{display:grid;grid-template-columns:1fr 1fr;gap:4pt 8pt;font-size:8pt;align-content:center}.k div{overflow-wrap:anywhere}
.c{display:grid;grid-template-columns:1.7fr 1fr;gap:20pt}h2{font-size:12.5pt;color:#0b7a75;margin:12pt 0 6pt}.e{font-size:10.5pt}.t{color:#0b7a75;font-size:8pt;font-style:italic}i{font-size:8.4pt}.pill{display:inline-block;background:#dbe7e6;border-radius:3pt;padding:2pt 7pt;margin:2pt 1pt}.two{display:grid;grid-template-columns:1fr 1fr;gap:5pt}.b{font-size:9pt}`,
    `<header><div><h1>${esc(view.name)}</h1><div style="font-size:12pt">${esc(view.head)}</div><p>${esc(person.about)}</p></div><div class="k">${[person.email, person.phone, person.place, ...person.links].map(one => `<div>${esc(one)}</div>`).join('')}</div></header><div class="c"><div>${sections(view.main, view, ways)}</div><div>${sections(view.side, view, ways)}</div></div>`);
  },
};

/** Enhancv: icons of a symbol font before dates and places, the skills underlined, dots for levels. */
export const enhancv = {
  manner: { dates: 'slash', dash: ' - ', main: ['about', 'work', 'study'], side: ['skills', 'langs', '*'], shape: text => text.toLocaleUpperCase() },
  draw(view) {
    const { person } = view, fa = code => `<span class="fa">${code}</span>`;
    const when = one => `<span>${fa('\uf073')} ${one.when}</span>&emsp;<span>${fa('\uf041')} ${esc(one.place)}</span>`;
    const ways = {
      job: job => `<h3>${esc(job.title)}</h3><div class="e">${esc(job.employer)}</div><div class="w">${when(job)}</div>${ul(job.bullets)}`,
      school: one => `<h3>${degree(one, view)}</h3><div class="e">${esc(one.school)}</div><div class="w">${when(one)}</div>`,
      skills: ({ groups }) => groups.map(([name, list]) => `${name ? `<h4>${esc(name)}</h4>` : ''}<div class="u">${list.map(one => `<span>${esc(one)}</span>`).join('')}</div>`).join(''),
      langs: ({ levels }) => levels.map(([name, level], i) => both(`<b>${esc(name)}</b>`, `<span class="w">${esc(level)}</span> ${'<i class="o"></i>'.repeat(5 - i)}`)).join(''),
      lines: list => list.map(one => `<div class="cert">${esc(one)}</div>`).join(''),
    };
    return page(view, `body{font-family:Lato}.fa{font-family:FontAwesome}h1{font-size:25pt;text-transform:uppercase;letter-spacing:.5pt}.s{color:#1f8fe0;font-size:12pt}.k{font-size:8.6pt;margin:4pt 0}.k span{margin-right:9pt}.c{display:grid;grid-template-columns:1.65fr 1fr;gap:22pt}h2{font-size:12.5pt;border-bottom:2.2pt solid #222;margin:12pt 0 6pt}h3{font-weight:400;font-size:12pt}.e{color:#1f8fe0;font-weight:700}.w{font-size:8.4pt;color:#555}
.u span{display:inline-block;border-bottom:1pt solid #999;padding:2pt 5pt;margin:2pt 4pt 4pt 0;font-weight:700}.o{display:inline-block;width:7pt;height:7pt;border-radius:50%;background:#1f8fe0;margin-left:2pt}h4{color:#777;font-size:9pt}.cert{font-weight:700;margin:4pt 0}`,
    `<h1>${esc(view.name)}</h1><div class="s">${esc(view.head)}</div><div class="k"><span>${fa('\uf095')}${esc(person.phone)}</span><span>${fa('\uf1fa')}${esc(person.email)}</span>${person.links.map(one => `<span>${fa('\uf0c1')}${esc(one)}</span>`).join('')}<span>${fa('\uf041')}${esc(person.place)}</span></div><div class="c"><div>${sections(view.main, view, ways)}</div><div>${sections(view.side, view, ways)}</div></div>`);
  },
};

/** LinkedIn's 'Save to PDF': employer, title, dates with how long, place, each in a line; several titles at one employer; page numbers. */
export const linkedin = {
  manner: { dates: 'long', dash: ' - ', main: ['about', 'work', 'study'], side: ['skills', 'langs', '*'] , say: {} },
  say: { en: { skills: 'Top Skills', certificates: 'Certifications', about: 'Summary' }, pt: { skills: 'Principais competências', langs: 'Languages', about: 'Resumo', work: 'Experiência', study: 'Formação acadêmica', courses: 'Certifications' } },
  foot: view => `<div style="font-size:7pt;width:100%;text-align:center;color:#666">Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>`,
  draw(view) {
    const { person } = view, [year, years, month, months] = view.lang === 'pt' ? ['ano', 'anos', 'mês', 'meses'] : ['year', 'years', 'month', 'months'];
    const count = ([y, m]) => [y && `${y} ${y > 1 ? years : year}`, m && `${m} ${m > 1 ? months : month}`].filter(Boolean).join(' ');
    const dated = job => `<div>${job.when} <span class="g">(${count(job.lasting)})</span></div><div class="g">${esc(job.place)}</div><div class="d">${job.bullets.map(one => `- ${esc(one)}`).join('<br>')}</div>`;
    const ways = {
      work: ({ jobs }) => grouped(jobs).map(list => {
        if (list.length === 1) return `<div class="job"><h3>${esc(list[0].employer)}</h3><h4>${esc(list[0].title)}</h4>${dated(list[0])}</div>`;
        const sum = list.reduce((all, job) => all + job.lasting[0] * 12 + job.lasting[1], 0);
        return `<div class="job"><h3>${esc(list[0].employer)}</h3><div>${count([Math.floor(sum / 12), sum % 12])}</div>${list.map(job => `<h4>${esc(job.title)}</h4>${dated(job)}`).join('')}</div>`;
      }).join(''),
      school: one => `<h3>${esc(one.school)}</h3><div>${esc(one.degree)}${one.field ? `, ${esc(one.field)}` : ''} · (${one.when.replaceAll(/\p{L}+\.? (de )?/gu, '')})</div>`,
      skills: ({ groups }) => groups.flatMap(([, list]) => list).map(one => `<div>${esc(one)}</div>`).join(''),
      langs: ({ levels }) => levels.map(([name, level]) => `<div>${esc(name)} <span class="g">(${esc(level)})</span></div>`).join(''),
      lines: list => list.map(one => `<div>${esc(one)}</div>`).join(''),
    };
    const link = one => `<div style="overflow-wrap:anywhere">${linkTo(esc(`www.${one}`), `https://www.${one}`)} <span class="g">${one.includes('linkedin') ? '(LinkedIn)' : '(Portfolio)'}</span></div>`;
    return page(view, `@page{margin:0 0 12mm}body{font:10pt/1.45 "Liberation Sans"}.c{display:grid;grid-template-columns:160pt 1fr}aside{background:#293e49;color:#e8eef1;padding:24pt 14pt;font-size:8.8pt}main{padding:28pt 26pt}h1{font-size:25pt;font-weight:400}h2{font-weight:400;font-size:15pt;margin:14pt 0 5pt}aside h2{font-size:12pt}h3{font-size:11pt}h4{font-weight:400;font-size:10.6pt}.g{color:#8a979d}.d{margin:5pt 0}`,
      `<div class="c"><aside><h2>${esc(view.lang === 'pt' ? 'Contato' : 'Contact')}</h2><div>${esc(person.phone)} <span class="g">(Mobile)</span></div><div style="overflow-wrap:anywhere">${linkTo(esc(person.email), `mailto:${person.email}`)}</div>${person.links.map(link).join('')}${sections(view.side, view, ways)}</aside><main><h1>${esc(view.name)}</h1><div>${esc(view.head)}</div><div class="g">${esc(person.place)}</div>${sections(view.main, view, ways)}</main></div>`);
  },
};

/** Google Docs 'Serif': what one did to the left, a slim column to the right with contact and lists. 'Employer, Place — Title'. */
export const gserif = {
  manner: { dates: 'caps', dash: ' - ', main: ['work', 'study', '*'], side: ['skills', 'langs'], shape: text => text.toLocaleUpperCase() },
  draw(view) {
    const { person } = view;
    const ways = {
      job: job => `<h3>${esc(job.employer)},<span> ${esc(job.place)} — </span><i>${esc(job.title)}</i></h3><div class="d">${job.when}</div>${ul(job.bullets)}`,
      school: one => `<h3>${esc(one.school)},<span> ${esc(one.place)} — </span><i>${degree(one, view)}</i></h3><div class="d">${one.when}</div>`,
      skills: ({ groups }) => groups.map(([name, list]) => `${name ? `<b>${esc(name)}</b>` : ''}${list.map(one => `<p>${esc(one)}</p>`).join('')}`).join(''),
      langs: ({ levels }) => `<p>${levels.map(([name, level]) => `${esc(name)} (${esc(level)})`).join(', ')}</p>`,
    };
    return page(view, `body{font-family:"DejaVu Serif";font-size:8.8pt}td{vertical-align:top;padding:0}h1{font-size:25pt;line-height:1.1}h2{font:700 8.5pt "Open Sans";color:#2079c7;margin:13pt 0 4pt}h3{font-size:10pt}h3 span,h3 i{font-weight:400}.d{font:7.6pt "Open Sans";color:#666;margin:2pt 0}`,
      `<table style="width:100%;border-collapse:collapse"><tr><td style="padding-right:24pt"><h1>${esc(view.name)}</h1><p>${esc(view.head)}</p></td><td style="width:150pt;font:8.2pt/1.5 'Open Sans'">${esc(person.place)}<br><b>${esc(person.phone)}</b><br><b style="overflow-wrap:anywhere">${esc(person.email)}</b>${person.links.map(one => `<br>${esc(one)}`).join('')}</td></tr><tr><td style="padding-right:24pt">${sections(view.main, view, ways)}</td><td>${sections(view.side, view, ways)}</td></tr></table>`);
  },
};

/** A drawing program's export: every box at its own place, in the order in which they were drawn, not read. */
export const boxes = {
  manner: { dates: 'short', dash: ' — ', words: 3, main: ['about', 'work', 'study'], side: ['skills', 'langs', '*'], place: false },
  draw(view) {
    const { person } = view;
    const ways = {
      job: job => `${both(`<b>${esc(job.title)}</b>`, job.when)}<div style="color:#865">${esc(job.employer)}</div>${ul(job.bullets, '–')}`,
      school: one => `<b>${esc(one.school)}</b><div>${degree(one, view)}</div><div>${one.when}</div>`,
      skills: ({ groups }) => groups.flatMap(([, list]) => list).map(one => `<div>${esc(one)}<div style="height:3pt;background:linear-gradient(90deg,#865 70%,#ddd 0)"></div></div>`).join(''),
    };
    const box = (x, y, width, inner) => `<div style="position:absolute;left:${x}pt;top:${y}pt;width:${width}pt">${inner}</div>`;
    const part = one => `<h2>${esc(one.heading)}</h2>${body(one, view, ways)}`;
    const [about, work, study] = ['about', 'work', 'study'].map(kind => view.main.find(one => one.kind === kind));
    const sideBoxes = view.side.map((one, i) => box(34, [250, 452, 560, 660][i], 150, part(one)));
    return page(view, '@page{margin:0}h2{font:700 12pt Lato;color:#865;margin-bottom:3pt}',
      [sideBoxes[1] ?? '', box(214, 205, 350, part(work)), ...sideBoxes.slice(2), box(34, 40, 530, `<h1 style="font:700 34pt/1 Lato">${esc(view.name.split(' ')[0])}<br>${esc(view.name.split(' ').slice(1).join(' '))}</h1>`), sideBoxes[0], box(214, 128, 350, part(about)),
        box(214, 615, 350, part(study)), box(34, 128, 150, `<p>${esc(view.head)}</p><h2>${esc(view.contactHeading)}</h2><p>${esc(person.phone)}</p><p style="overflow-wrap:anywhere">${esc(person.email)}</p><p>${esc(person.place)}</p>${person.links.map(one => `<p>${esc(one)}</p>`).join('')}`)].join(''));
  },
};
