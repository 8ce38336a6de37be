// What the pages for Chromium are put together from.
import { degreeOf } from './model.mjs';

export const esc = text => String(text).replace(/[&<>"]/g, letter => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]);
export const ul = (list, mark) => (mark ? list.map(one => `<div class="b"><span class="m">${mark}</span><span>${esc(one)}</span></div>`).join('') : `<ul>${list.map(one => `<li>${esc(one)}</li>`).join('')}</ul>`);
export const both = (left, right) => `<div class="lr"><div>${left}</div><div>${right}</div></div>`;
export const degree = (one, view, joint) => esc(degreeOf({ ...one, lang: view.lang }, joint));
export const linkTo = (text, to) => `<a href="${esc(to)}">${text}</a>`;
export const page = (view, css, body) => `<!doctype html><html lang="${view.lang}"><meta charset="utf-8"><title>CV</title><style>
*{box-sizing:border-box}body{margin:0;font:9.6pt/1.4 "Open Sans";color:#2b2b2b}ul{margin:2pt 0 5pt;padding-left:13pt}p{margin:2pt 0}h1,h2,h3,h4{margin:0}a{color:inherit;text-decoration:none}
.lr{display:flex;justify-content:space-between;gap:10pt}.b{display:flex;gap:6pt;margin:1.5pt 0}.job{margin-bottom:8pt;break-inside:avoid}@page{size:${view.lang === 'en' && /, [A-Z]{2}( \d+)?$/.test(view.person.place) ? 'Letter' : 'A4'};margin:14mm}
${css}</style><body>${body}`;

/** A section's body, with a layout's own ways for some kinds. */
export function body(section, view, ways) {
  const own = ways[section.kind];
  if (own) return own(section);
  if (section.jobs) return section.jobs.map(job => `<div class="job">${ways.job(job)}</div>`).join('');
  if (section.schools) return section.schools.map(one => `<div class="job">${ways.school(one)}</div>`).join('');
  if (section.groups) return section.groups.map(([name, list]) => `<p>${name ? `<b>${esc(name)}:</b> ` : ''}${list.map(esc).join(', ')}</p>`).join('');
  if (section.levels) return section.levels.map(([name, level]) => `<p>${esc(name)} (${esc(level)})</p>`).join('');
  if (section.lines) return ways.lines ? ways.lines(section.lines) : ul(section.lines);
  return `<p>${esc(section.text)}</p>`;
}
export const sections = (list, view, ways, head = one => `<h2>${esc(one.heading)}</h2>`) => list.map(one => `<section class="${one.kind}">${head(one)}${body(one, view, ways)}</section>`).join('');
export const spaced = text => [...text.toLocaleUpperCase()].join(' ').replace(/ {3}/g, '   ');
