// Pages for Chromium. Four makers, each with its own way of laying out; style sheets vary within each.
const escape = text => text.replace(/[&<>"]/g, letter => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter]);
const icons = { place: '⌂', phone: '☎', email: '✉', link: '⚭' };
const base = `*{box-sizing:border-box}body{margin:0;font:10pt/1.38 "DejaVu Sans";color:#222}ul{margin:2pt 0 6pt;padding-left:14pt}p{margin:2pt 0}
h1{font-size:22pt;margin:0}h2{font-size:12pt;margin:12pt 0 4pt}@page{size:A4;margin:15mm}`;

function line({ left, right, strong }) {
  const text = strong ? `<b>${escape(left)}</b>` : escape(left);
  return right ? `<div style="display:flex;justify-content:space-between;gap:8pt"><span>${text}</span><span>${escape(right)}</span></div>` : `<div>${text}</div>`;
}

function items(section, style) {
  return section.items.map(item => {
    switch (item.type) {
      case 'text': return `<p>${escape(item.text)}</p>`;
      case 'line': return `<p>${escape(item.text)}</p>`;
      case 'group': return style.tags ? `<p><b>${escape(item.name)}</b></p><p>${item.items.map(tag).join(' ')}</p>` : `<p><b>${escape(item.name)}:</b> ${item.items.map(escape).join(', ')}</p>`;
      case 'comma': return style.tags ? `<p>${item.items.map(tag).join(' ')}</p>` : `<p>${item.items.map(escape).join(', ')}</p>`;
      case 'pipes': return style.tags ? `<p>${item.items.map(tag).join(' ')}</p>` : `<p>${item.items.map(escape).join(' | ')}</p>`;
      case 'bullets': return `<ul>${item.items.map(one => `<li>${escape(one)}</li>`).join('')}</ul>`;
      case 'levels': return item.items.map(([name, level]) => style.levelsApart
        ? `<div style="display:flex;justify-content:space-between"><span>${escape(name)}</span><span>${escape(level)}</span></div>` : `<div>${escape(name)} (${escape(level)})</div>`).join('');
      default: return entry(item, style);
    }
  }).join('\n');
}
const tag = text => `<span style="display:inline-block;border:.6pt solid #889;border-radius:4pt;padding:1pt 5pt;margin:1pt">${escape(text)}</span>`;

function bullets(list, style) {
  if (!list.length) return '';
  if (style.plain) return list.map(text => `<div style="margin:1.5pt 0">${escape(text)}</div>`).join('');
  if (style.mark) return list.map(text => `<div style="padding-left:11pt;text-indent:-11pt">${style.mark} ${escape(text)}</div>`).join('');
  if (style.twoLists) return `<ul style="columns:2;column-gap:18pt">${list.map(text => `<li style="break-inside:avoid">${escape(text)}</li>`).join('')}</ul>`;
  return `<ul>${list.map(text => `<li>${escape(text)}</li>`).join('')}</ul>`;
}

function entry(item, style) {
  const notes = (item.notes ?? []).map(note => `<div>${escape(note)}</div>`).join('');
  const inner = `${item.lines.map(line).join('')}${notes}${bullets(item.bullets, style)}`;
  if (!item.rail) return `<div style="margin-bottom:6pt">${inner}</div>`;
  return style.table ? `<table style="width:100%;border-collapse:collapse"><tr><td style="width:27%;vertical-align:top">${escape(item.rail)}</td><td>${inner}</td></tr></table>`
    : `<div style="display:grid;grid-template-columns:92pt 1fr;gap:10pt;margin-bottom:6pt"><div style="color:#666">${escape(item.rail)}</div><div>${inner}</div></div>`;
}

const spaced = text => [...text].join(' ').replace(/ {3}/g, '   ');

function headingOf(section, style) {
  if (style.letters) return `<h2 style="white-space:pre">${escape(spaced(section.heading.toUpperCase()))}</h2>`;
  if (style.icon) return `<h2>★ ${escape(section.heading)}</h2>`;
  return `<h2>${escape(section.heading)}</h2>`;
}

const contactLine = (page, joint, style) => page.contact.map(([kind, text]) => `${style.icons ? icons[kind] : ''}${style.breakMail && kind === 'email' ? escape(text).replace('@', '@<br>') : escape(text)}`).join(joint);
const nameOf = (page, style) => style.bigName ? `<h1 style="font-size:40pt;line-height:1;width:60%">${escape(page.name)}</h1>` : `<h1>${escape(page.name)}</h1>`;
const document = (body, css, lang) => `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Resume</title><style>${base}${css}</style><body>${body}`;

/** One column, from top to bottom. */
export function flow(page, style) {
  const sections = page.main.map(section => `<section>${headingOf(section, style)}${items(section, style)}</section>`).join('');
  const contact = style.contactLines ? page.contact.map(([kind, text]) => `<div>${style.labels ? `${kind === 'place' ? 'Address' : kind[0].toUpperCase() + kind.slice(1)}: ` : ''}${escape(text)}</div>`).join('') : `<div>${contactLine(page, style.joint ?? ' | ', style)}</div>`;
  const css = `${style.serif ? 'body{font-family:"DejaVu Serif"}' : ''}${style.center ? 'header{text-align:center}' : ''}h2{border-bottom:${style.rule ? '.8pt solid #456' : '0'};${style.tracking ? 'letter-spacing:4pt;' : ''}${style.color ? `color:${style.color}` : ''}}`;
  return document(`<header>${nameOf(page, style)}<div>${escape(page.head)}</div>${contact}</header>${sections}`, css, page.person.lang);
}

/** Headings in a gutter to the left of their first entry. */
export function gutter(page, style) {
  const rows = page.main.map(section => `<div class="g"><div><h2 style="margin-top:0">${escape(section.heading)}</h2></div><div>${items(section, style)}</div></div>`).join('');
  const css = '.g{display:grid;grid-template-columns:110pt 1fr;gap:14pt;margin-top:10pt}.g h2{font-size:10.5pt;color:#345}';
  return document(`<header>${nameOf(page, style)}<div>${escape(page.head)}</div><div>${contactLine(page, ' · ', style)}</div></header>${rows}`, css, page.person.lang);
}

/** A side column with contact, skills and languages, to the left or the right. */
export function sidebar(page, style) {
  const part = sections => sections.map(section => `<section>${headingOf(section, style)}${items(section, { ...style, mark: '' })}</section>`).join('');
  const contact = `<section><h2>${escape(page.contactHeading)}</h2>${page.contact.map(([kind, text]) => `<div style="overflow-wrap:anywhere">${style.icons ? `${icons[kind]} ` : ''}${escape(text)}</div>`).join('')}</section>`;
  const name = `${nameOf(page, style)}<p>${escape(page.head)}</p>`;
  const side = `<aside>${style.nameAside ? name : ''}${contact}${part(page.side)}</aside>`;
  const main = `<main>${style.nameAside || style.nameAbove ? '' : name}${part(page.main)}</main>`;
  const css = `.c{display:grid;gap:16pt;grid-template-columns:${style.right ? '1fr 150pt' : '150pt 1fr'}}aside{${style.dark ? 'background:#24344d;color:#fff;padding:10pt;' : style.border ? 'border-left:1pt solid #aaa;padding-left:9pt;' : ''}font-size:9pt}@page{margin:11mm}`;
  return document(`${style.nameAbove ? `<header style="border-bottom:1pt solid #999;margin-bottom:6pt">${name}</header>` : ''}<div class="c">${style.right ? main + side : side + main}</div>`, css, page.person.lang);
}

/** Everything in tables, as office programs make it. */
export function table(page, style) {
  const sections = page.main.map(section => `<tr><th colspan="2" style="text-align:left;background:#e4e8ee;padding:3pt">${escape(section.heading)}</th></tr>${section.items.map(item => {
    if (item.type !== 'entry') return `<tr><td colspan="2">${items({ items: [item] }, style)}</td></tr>`;
    const [first, ...others] = item.lines;
    return `<tr><td style="width:30%;vertical-align:top">${escape(item.rail ?? first.right ?? '')}</td><td>${line({ ...first, right: item.rail ? first.right : '' })}${others.map(line).join('')}${(item.notes ?? []).map(escape).join('')}${bullets(item.bullets, style)}</td></tr>`;
  }).join('')}`).join('');
  const rows = page.contact.map(([kind, text]) => `<tr><td style="width:30%">${{ place: 'Location', phone: 'Phone', email: 'E-mail', link: 'Web' }[kind]}</td><td>${escape(text)}</td></tr>`).join('');
  return document(`<h1>${escape(page.name)}</h1><p>${escape(page.head)}</p><table style="width:100%;border-spacing:0 3pt">${rows}${sections}</table>`, 'td{padding:2pt}', page.person.lang);
}
