// Word files, written as WordprocessingML, and what LibreOffice makes of them: PDF, ODT, RTF.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from '../../../../node_modules/fflate/esm/index.mjs';
import { degreeOf } from './model.mjs';
import { esc } from './parts.mjs';

const run = (text, { bold, size, italic, color, caps } = {}) => `<w:r><w:rPr>${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}${caps ? '<w:caps/>' : ''}${color ? `<w:color w:val="${color}"/>` : ''}${size ? `<w:sz w:val="${size * 2}"/>` : ''}</w:rPr>${text.split('\t').map(part => `<w:t xml:space="preserve">${esc(part)}</w:t>`).join('<w:tab/>')}</w:r>`;
const par = (runs, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
const plain = (text, how = {}) => par(run(text, how));
const heading = text => par(run(text), '<w:pStyle w:val="Heading1"/>');
const bullet = text => par(run(text), '<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
const tabbed = '<w:tabs><w:tab w:val="right" w:pos="9600"/></w:tabs>';
const cell = (width, inner) => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${inner || '<w:p/>'}</w:tc>`;
const table = (widths, rows) => `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((a, b) => a + b)}" w:type="dxa"/></w:tblPr><w:tblGrid>${widths.map(one => `<w:gridCol w:w="${one}"/>`).join('')}</w:tblGrid>${rows.map(row => `<w:tr>${row.map((one, i) => cell(widths[i], one)).join('')}</w:tr>`).join('')}</w:tbl><w:p/>`;
const degree = (one, view) => degreeOf({ ...one, lang: view.lang });

/** Everything in one table: dates in the left cells, headings over both. */
export const wordtable = {
  manner: { dates: 'dot', dash: ' – ', words: 1, main: ['about', 'work', 'study', 'skills', 'langs', '*'] },
  draw(view) {
    const { person } = view, rows = [];
    for (const section of view.main) {
      rows.push([heading(section.heading), '']);
      if (section.jobs) for (const job of section.jobs) rows.push([plain(job.when), plain(job.title, { bold: true }) + plain(`${job.employer}, ${job.place}`) + job.bullets.map(bullet).join('')]);
      else if (section.schools) for (const one of section.schools) rows.push([plain(one.when), plain(degree(one, view), { bold: true }) + plain(`${one.school}, ${one.place}`) + (one.note ? plain(one.note) : '')]);
      else if (section.groups) for (const [name, list] of section.groups) rows.push([plain(name), plain(list.join(', '))]);
      else if (section.levels) for (const [name, level] of section.levels) rows.push([plain(name), plain(level)]);
      else if (section.lines) for (const line of section.lines) rows.push(['', plain(line)]);
      else rows.push(['', plain(section.text)]);
    }
    const say = view.lang === 'de' ? ['Anschrift', 'Telefon', 'E-Mail', 'Web'] : ['Address', 'Phone', 'E-mail', 'Web'];
    const contact = [[say[0], person.place], [say[1], person.phone], [say[2], person.email], ...person.links.map(one => [say[3], one])].map(([name, text]) => [plain(name), plain(text)]);
    return plain(view.name, { bold: true, size: 22 }) + plain(view.head, { color: '5A6B7B' }) + table([2500, 7100], [...contact, ...rows]);
  },
};

/** A table with a shaded column for contact, skills and the like, the rest beside it. */
export const wordside = {
  manner: { dates: 'year', dash: ' – ', words: 3, main: ['about', 'work', 'study'], side: ['skills', 'langs', '*'], shape: text => text.toLocaleUpperCase() },
  draw(view) {
    const { person } = view;
    const part = section => heading(section.heading) + (section.jobs ? section.jobs.map(job => plain(job.title, { bold: true }) + par(run(`${job.employer} | ${job.place} | ${job.when}`, { italic: true })) + job.bullets.map(bullet).join('')).join('')
      : section.schools ? section.schools.map(one => plain(degree(one, view), { bold: true }) + plain(`${one.school} | ${one.when}`)).join('')
        : section.groups ? section.groups.flatMap(([, list]) => list).map(one => bullet(one)).join('')
          : section.levels ? section.levels.map(([name, level]) => plain(`${name} — ${level}`)).join('') : section.lines ? section.lines.map(one => plain(one)).join('') : plain(section.text));
    const side = heading(view.contactHeading) + [person.phone, person.email, ...person.links, person.place].map(one => plain(one)).join('') + view.side.map(part).join('');
    return plain(view.name, { bold: true, size: 26, caps: true }) + plain(view.head) + table([3000, 6600], [[side, view.main.map(part).join('')]]);
  },
};

/** Tabs to the right margin, a head and a foot on every page, the contact details in the head. */
export const wordtabs = {
  manner: { dates: 'short', dash: ' – ', words: 1, main: ['about', 'work', 'study', 'skills', 'langs', '*'] },
  head: view => plain([view.person.place, view.person.phone, view.person.email, ...view.person.links].join(' | '), { size: 9 }),
  foot: view => par(`${run(`${view.name} – `)}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('1')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`),
  draw(view) {
    const part = section => heading(section.heading) + (section.jobs ? section.jobs.map(job => par(run(`${job.employer}, ${job.place}`, { bold: true }) + run(`\t${job.when}`), tabbed) + plain(job.title, { italic: true }) + job.bullets.map(bullet).join('')).join('')
      : section.schools ? section.schools.map(one => par(run(`${one.school}, ${one.place}`, { bold: true }) + run(`\t${one.when}`), tabbed) + plain(degree(one, view)) + (one.note ? plain(one.note) : '')).join('')
        : section.groups ? section.groups.map(([name, list]) => par((name ? run(`${name}: `, { bold: true }) : '') + run(list.join('; ')))).join('')
          : section.levels ? plain(section.levels.map(([name, level]) => `${name} (${level})`).join('; ')) : section.lines ? section.lines.map(one => bullet(one)).join('') : plain(section.text));
    return plain(view.name, { bold: true, size: 20 }) + plain(view.head, { size: 12 }) + view.main.map(part).join('');
  },
};

const spaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships', types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const xml = text => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);

/** The bytes of the DOCX file. */
export function docx(layout, view) {
  const parts = [['styles', 'styles'], ['numbering', 'numbering'], ...(layout.head ? [['header', 'header1'], ['footer', 'footer1']] : [])];
  const section = `<w:sectPr>${layout.head ? '<w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/>' : ''}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000" w:right="1130" w:bottom="1000" w:left="1130" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>`;
  const style = (id, name, body) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${body}</w:style>`;
  const files = {
    '[Content_Types].xml': xml(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/>${parts.map(([type, name]) => `<Override PartName="/word/${name}.xml" ContentType="${types}.${type}+xml"/>`).join('')}</Types>`),
    '_rels/.rels': xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`),
    'word/_rels/document.xml.rels': xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts.map(([type, name]) => `<Relationship Id="${name}" Type="${office}/${type}" Target="${name}.xml"/>`).join('')}</Relationships>`),
    'word/document.xml': xml(`<w:document ${spaces}><w:body>${layout.draw(view)}${section}</w:body></w:document>`),
    'word/styles.xml': xml(`<w:styles ${spaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>${style('Normal', 'Normal', '')}${style('Heading1', 'heading 1', '<w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="240" w:after="60"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:color w:val="1F3864"/><w:sz w:val="26"/></w:rPr>')}${style('ListParagraph', 'List Paragraph', '<w:basedOn w:val="Normal"/>')}</w:styles>`),
    'word/numbering.xml': xml(`<w:numbering ${spaces}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/><w:pPr><w:ind w:left="360" w:hanging="260"/></w:pPr><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`),
    ...(layout.head ? { 'word/header1.xml': xml(`<w:hdr ${spaces}>${layout.head(view)}</w:hdr>`), 'word/footer1.xml': xml(`<w:ftr ${spaces}>${layout.foot(view)}</w:ftr>`) } : {}),
  };
  return Buffer.from(zipSync(files, { level: 9, mtime: new Date(1980, 0, 2) }));
}

/** What LibreOffice makes of a file. @param {Buffer} bytes @param {string} ending */
export function converted(bytes, ending) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'office-')), from = path.join(folder, 'cv.docx');
  fs.writeFileSync(from, bytes);
  const done = spawnSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', ending, '--outdir', folder, from]);
  const file = path.join(folder, `cv.${ending}`);
  if (!fs.existsSync(file)) throw new Error(done.stderr.toString());
  const out = fs.readFileSync(file);
  fs.rmSync(folder, { recursive: true });
  return out;
}
