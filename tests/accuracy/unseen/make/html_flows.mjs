// Pages of one column, each with a habit that readers trip over.
import { body, both, degree, esc, linkTo, page, sections, spaced, ul } from './parts.mjs';

/** Icons of a symbol font glued to what they stand for, the address broken over two lines (its link has it whole). */
export const iconfont = {
  manner: { dates: 'quote', dash: '–', words: 1, main: ['about', 'skills', 'work', 'study', 'langs', '*'] },
  draw(view) {
    const { person } = view, fa = code => `<span class="fa">${code}</span>`, sign = { about: '\uf007', work: '\uf0b1', study: '\uf19d', skills: '\uf085', langs: '\uf1ab', certificates: '\uf0a3', projects: '\uf121' };
    const ways = {
      job: job => `${both(`<b>${esc(job.title)}</b> · ${esc(job.employer)}`, `${fa('\uf073')}${job.when}`)}<div class="w">${fa('\uf041')}${esc(job.place)}</div>${ul(job.bullets, '▸')}`,
      school: one => `${both(`<b>${degree(one, view)}</b>`, `${fa('\uf073')}${one.when}`)}<div class="w">${esc(one.school)}, ${esc(one.place)}</div>`,
    };
    return page(view, 'body{font-family:Roboto}.fa{font-family:FontAwesome;font-weight:400;margin-right:1pt}h1{font-size:26pt}h2{font-size:13pt;color:#b3232f;margin:12pt 0 5pt}.w{color:#666;font-size:8.8pt}.k{position:absolute;right:0;top:0;width:140pt;text-align:right;font-size:8.8pt}',
      `<div class="k"><div>${fa('\uf0e0')}${linkTo(esc(person.email).replace('@', '@<br>'), `mailto:${person.email}`)}</div><div>${fa('\uf10b')}${esc(person.phone)}</div>${person.links.map(one => `<div>${fa(one.startsWith('git') ? '\uf09b' : '\uf0ac')}${esc(one)}</div>`).join('')}<div>${fa('\uf041')}${esc(person.place)}</div></div><h1>${esc(view.name)}</h1><div style="min-height:44pt">${esc(view.head)}</div>${sections(view.main, view, ways, one => `<h2>${fa(sign[one.kind] ?? '\uf005')} ${esc(one.heading)}</h2>`)}`);
  },
};

/** Notion: headings with pictures, 'Title at Employer', the list of skills as coloured tags. */
export const notion = {
  manner: { dates: 'short', dash: ' → ', present: 3, place: false, main: ['about', 'work', 'projects', 'study', 'skills', 'langs', '*'], say: { work: 'What I’ve done', study: 'Where I studied', skills: 'Toolbox', about: 'Hi there' } },
  draw(view) {
    const { person } = view, sign = { about: '👋', work: '💼', study: '🎓', skills: '🧰', projects: '🚀' };
    const ways = {
      job: job => `<h3>${esc(job.title)} at ${esc(job.employer)}</h3><div class="w">${job.when}</div>${ul(job.bullets)}`,
      school: one => `<h3>${degree(one, view)}</h3><div class="w">${esc(one.school)} · ${one.when}</div>`,
      skills: ({ groups }) => groups.map(([, list], i) => `<p>${list.map(one => `<span class="tag" style="background:${['#fdecc8', '#d3e5ef', '#e8deee'][i % 3]}">${esc(one)}</span>`).join(' ')}</p>`).join(''),
    };
    return page(view, '.tag{border-radius:3pt;padding:1pt 6pt;margin-right:3pt}h1{font-size:28pt}h2{font-size:15pt;margin:14pt 0 4pt}h3{font-size:11pt}.w{color:#888}.em{font-family:"Noto Color Emoji"}',
      `<h1>${esc(view.name)}</h1><p>${esc(view.head)} 📍 ${esc(person.place)}</p><p>✉️ ${esc(person.email)} &nbsp; 📱 ${esc(person.phone)} &nbsp; ${person.links.map(one => `🔗 ${esc(one)}`).join(' &nbsp; ')}</p>${sections(view.main, view, ways, one => `<h2>${sign[one.kind] ?? '→'} ${esc(one.heading)}</h2>`)}`);
  },
};

/** Headings in words of one's own; 'Employer, Title' and the dates below; no marks before what was done. */
export const words = {
  manner: { dates: 'long', dash: ' to ', place: false, main: ['about', 'work', 'skills', '*', 'study', 'langs'], say: { about: 'In short', work: 'Jobs so far', skills: 'What I am good at', study: 'Trade school', langs: 'I speak' } },
  draw(view) {
    const { person } = view;
    const ways = {
      job: job => `<h3>${esc(job.employer)}, ${esc(job.title)}</h3><div class="w">${job.when}</div>${job.bullets.map(one => `<div class="n">${esc(one)}</div>`).join('')}`,
      school: one => `<h3>${degree(one, view)}</h3><div>${esc(one.school)}, ${one.when}</div>`,
      skills: ({ groups }) => `<p>${groups.flatMap(([, list]) => list).map(esc).join(' · ')}</p>`,
      lines: list => list.map(one => `<div class="n">${esc(one)}</div>`).join(''),
    };
    return page(view, 'body{font:10.5pt/1.5 "Liberation Serif"}h1{font-size:21pt}h2{font-size:14pt;font-style:italic;margin:12pt 0 3pt}h3{font-size:11pt}.w{color:#555}.n{margin:2pt 0}',
      `<h1>${esc(view.name)}</h1><div>${esc(view.head)}</div><div>${esc(person.place)} &nbsp; ${esc(person.phone)} &nbsp; ${esc(person.email)} &nbsp; ${person.links.map(esc).join(' ')}</div>${sections(view.main, view, ways)}`);
  },
};

/** What one did in two columns within a job, skills in three; the place behind the title. */
export const grid = {
  manner: { dates: 'dot', dash: ' - ', words: 2, main: ['about', 'skills', 'work', 'study', 'langs', '*'], shape: text => text.toLocaleUpperCase() },
  draw(view) {
    const { person } = view;
    const ways = {
      job: job => `${both(`<b>${esc(job.employer)}</b>, ${esc(job.place)}`, `<b>${job.when}</b>`)}<div style="color:#2d6a4f">${esc(job.title)}</div><ul class="c2">${job.bullets.map(one => `<li>${esc(one)}</li>`).join('')}</ul>`,
      school: one => `${both(`<b>${esc(one.school)}</b>, ${esc(one.place)}`, `<b>${one.when}</b>`)}<div style="color:#2d6a4f">${degree(one, view)}</div>`,
      skills: ({ groups }) => `<ul class="c3">${groups.flatMap(([, list]) => list).map(one => `<li>${esc(one)}</li>`).join('')}</ul>`,
      langs: ({ levels }) => `<ul class="c3">${levels.map(([name, level]) => `<li>${esc(name)}: ${esc(level)}</li>`).join('')}</ul>`,
    };
    return page(view, 'body{font-family:"Liberation Sans"}.c2{columns:2;column-gap:22pt}.c2 li{break-inside:avoid}.c3{columns:3}h1{font-size:22pt;text-align:center}header{text-align:center}h2{font-size:10.5pt;background:#d8f3dc;padding:3pt 6pt;margin:11pt 0 5pt}',
      `<header><h1>${esc(view.name)}</h1><b>${esc(view.head)}</b><div>${[person.place, person.phone, person.email].map(esc).join(' | ')}</div><div>${person.links.map(esc).join(' | ')}</div></header>${sections(view.main, view, ways)}`);
  },
};

/** Cards on grey, headings with how many there are. */
export const cards = {
  manner: { dates: 'slash', dash: ' – ', words: 3, main: ['work', 'study', 'skills', 'langs', '*'] },
  draw(view) {
    const { person } = view, counted = { work: person.work.length, study: person.study.length };
    const ways = {
      job: job => `<div class="card">${both(`<b>${esc(job.title)}</b>`, `<span class="w">${job.when}</span>`)}<div>${esc(job.employer)} · ${esc(job.place)}</div>${ul(job.bullets, '◆')}</div>`,
      school: one => `<div class="card">${both(`<b>${degree(one, view)}</b>`, `<span class="w">${one.when}</span>`)}<div>${esc(one.school)} · ${esc(one.place)}</div></div>`,
      skills: ({ groups }) => `<div class="card">${groups.flatMap(([, list]) => list).map(one => `<span class="chip">${esc(one)}</span>`).join('')}</div>`,
      lines: list => `<div class="card">${list.map(one => `<div>${esc(one)}</div>`).join('')}</div>`,
    };
    return page(view, 'body{font-family:Roboto}.card{background:#f1f3f6;border-radius:6pt;padding:7pt 10pt;margin-bottom:6pt}.m{color:#d6336c}.w{color:#d6336c;white-space:nowrap}h1{font-size:23pt}h2{font-size:12pt;margin:11pt 0 5pt}.chip{display:inline-block;background:#fff;border:.6pt solid #ccd;border-radius:9pt;padding:2pt 8pt;margin:2pt 3pt}',
      `<div class="card"><h1>${esc(view.name)}</h1><div>${esc(view.head)}</div><div>${[person.email, person.phone, person.place, ...person.links].map(esc).join(' &nbsp;|&nbsp; ')}</div>${person.about ? `<p>${esc(person.about)}</p>` : ''}</div>${sections(view.main, view, ways, one => `<h2>${esc(one.heading)}${counted[one.kind] ? ` (${counted[one.kind]})` : ''}</h2>`)}`);
  },
};

/** A scholar's: years before the posts, a running head on each page, long lists. */
export const academic = {
  manner: { dates: 'year', dash: '–', present: 2, main: ['study', 'work', 'publications', 'talks', 'awards', 'skills', 'langs'], say: { work: 'Academic appointments', study: 'Degrees' } },
  head: view => `<div style="font-size:7.5pt;width:100%;padding:0 18mm;text-align:right;font-family:serif">${esc(view.name)} — Curriculum vitae, <span class="pageNumber"></span></div>`,
  draw(view) {
    const { person } = view;
    const ways = {
      job: job => `<div class="y"><div>${job.when}</div><div>${esc(job.title)}, ${esc(job.employer)}, ${esc(job.place)}${ul(job.bullets)}</div></div>`,
      school: one => `<div class="y"><div>${one.when}</div><div>${degree(one, view)}, ${esc(one.school)}${one.note ? `<br>${esc(one.note)}` : ''}</div></div>`,
      lines: list => list.map(one => `<p class="hang">${esc(one)}</p>`).join(''),
    };
    return page(view, '@page{margin:22mm 18mm}body{font:10.6pt/1.45 "Liberation Serif"}h1{font-size:19pt;font-weight:400;text-align:center}h2{font-variant:small-caps;font-size:13pt;margin:13pt 0 4pt}.y{display:grid;grid-template-columns:78pt 1fr;gap:8pt}.hang{padding-left:18pt;text-indent:-18pt}',
      `<h1>${esc(view.name)}</h1><div style="text-align:center">${esc(view.head)}<br>${esc(person.place)} · ${esc(person.phone)}<br>${esc(person.email)} · ${person.links.map(esc).join(' · ')}</div>${sections(view.main, view, ways)}`);
  },
};

/** Headings spelt letter by letter between rules; 'Title, Employer - Place', the dates in brackets; one line for the contact details. */
export const spelt = {
  manner: { dates: 'slash', dash: ' to ', words: 1, main: ['about', 'skills', 'work', 'study', 'langs', '*'] },
  draw(view) {
    const { person } = view;
    const ways = {
      job: job => `<div><b>${esc(job.title)}, ${esc(job.employer)} - ${esc(job.place)}</b> (${job.when})</div>${ul(job.bullets, '✓')}`,
      school: one => `<div><b>${degree(one, view)}, ${esc(one.school)}</b> (${one.when})</div>`,
    };
    return page(view, 'body{font:9.8pt/1.45 "DejaVu Sans"}h1{font-size:20pt;white-space:pre;text-align:center}h2{font-size:10.5pt;white-space:pre;text-align:center;border-top:.6pt solid #333;border-bottom:.6pt solid #333;margin:11pt 0 6pt}',
      `<h1>${esc(spaced(view.name))}</h1><div style="text-align:center">${[person.place, person.phone, person.email, ...person.links].map(esc).join(' ~ ')}</div>${sections(view.main, view, ways, one => `<h2>${esc(spaced(one.heading))}</h2>`)}`);
  },
};

/** A page of one's own on the web. */
export const site = {
  manner: { dates: 'short', dash: ' – ', main: ['about', 'work', 'study', 'skills', 'langs', '*'] },
  draw(view) {
    const { person } = view;
    const job = one => `<article><h3>${esc(one.title)}</h3><p><strong>${esc(one.employer)}</strong>, ${esc(one.place)}</p><p><time>${one.from}</time> – <time>${one.to}</time></p>${ul(one.bullets)}</article>`;
    const ways = { job, school: one => `<h3>${degree(one, view)}</h3><p>${esc(one.school)}, ${esc(one.place)}<br>${one.when}</p>`, skills: ({ groups }) => `<ul class="tags">${groups.flatMap(([, list]) => list).map(one => `<li>${esc(one)}</li>`).join('')}</ul>` };
    return `<!DOCTYPE html>\n<html lang="${view.lang}"><head><meta charset="utf-8"><title>${esc(view.name)} – CV</title><style>body{font-family:sans-serif}nav{color:gray}</style><script>document.documentElement.className='js'</script></head>\n<body><header><h1>${esc(view.name)}</h1><p>${esc(view.head)}</p><ul><li>${esc(person.place)}</li><li><a href="tel:${esc(person.phone)}">${esc(person.phone)}</a></li><li><a href="mailto:${esc(person.email)}">${esc(person.email)}</a></li>${person.links.map(one => `<li><a href="https://${esc(one)}">${esc(one)}</a></li>`).join('')}</ul></header>\n<main>${view.main.map(one => `<section><h2>${esc(one.heading)}</h2>\n${body(one, view, ways)}</section>`).join('\n')}</main></body></html>\n`;
  },
};
