// Makes tests/accuracy/resumes: node make.mjs [NAME ...]. Needs `npm ci` here and in the root, and Chromium. The labels come
// from the same data; what a file of Chromium shows is looked at in the page before it is printed.
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from '../../../../node_modules/playwright-core/index.mjs';
import { docx } from './docx.mjs';
import { flow, gutter, sidebar, table } from './html.mjs';
import { compose, planOf } from './model.mjs';
import { pdf } from './pdf.mjs';
import { people } from './people.mjs';
import { text } from './text.mjs';

const folder = path.join(import.meta.dirname, '..');
const page = (maker, style, given = {}) => ({ ending: 'pdf', maker, style, given });
const drawn = (style, given = {}) => ({ ending: 'pdf', maker: pdf, style, given });
const word = (style, given = {}) => ({ ending: 'docx', maker: docx, style, given });
const typed = (style, given = {}) => ({ ending: style.markdown ? 'md' : 'txt', maker: text, style, given });
const two = { columns: 2 };

/** Every layout, with the people who are laid out so. */
const layouts = {
  plain: [page(flow, { rule: true }), ['okafor', 'cole', 'schneider', 'dubois']],
  centred: [page(flow, { center: true, serif: true, rule: true, joint: ' • ' }, { caps: true }), ['haugen', 'ricci', 'whitfield']],
  tracked: [page(flow, { tracking: true, bigName: true, color: '#1f5f8b' }, { caps: true }), ['obrien', 'hernandez', 'vandenberg']],
  letters: [page(flow, { letters: true, joint: ' / ' }), ['castellanos', 'lefevre', 'ozturk']],
  counted: [page(flow, { mark: '◆', rule: true }, { count: true, caps: true }), ['petrov', 'brandt', 'silva']],
  unmarked: [page(flow, { plain: true, contactLines: true, labels: true }), ['mbeki', 'kaur', 'martins']],
  icons: [page(flow, { icons: true, breakMail: true, icon: true, joint: '   ' }), ['lindqvist', 'nunez', 'weiss']],
  lists: [page(flow, { twoLists: true, rule: true, serif: true }), ['fernandes', 'nakamura']],
  gutter: [page(gutter, {}), ['tran', 'almeida', 'keller', 'abara']],
  rail: [page(flow, { rule: true, color: '#355' }, { head: 'rail', school: 'rail' }), ['yamada', 'brandt', 'hernandez', 'cole']],
  railtable: [page(flow, { table: true }, { head: 'rail', school: 'rail', variant: 4 }), ['wang', 'ricci']],
  side: [page(sidebar, { dark: true, icons: true, nameAside: true }, two), ['castellanos', 'schneider', 'okafor', 'dubois']],
  sideright: [page(sidebar, { right: true, border: true, tags: true }, two), ['weiss', 'almeida', 'petrov', 'fernandes']],
  sideabove: [page(sidebar, { nameAbove: true, levelsApart: true, tracking: true }, { ...two, caps: true }), ['lindqvist', 'lefevre', 'kaur', 'martins']],
  table: [page(table, {}, { head: 'rail', school: 'rail' }), ['ozturk', 'nunez', 'keller']],
  grouped: [page(flow, { rule: true, mark: '–' }, { grouped: true, head: 'title-first' }), ['petrov', 'ozturk']],
  drawn: [drawn({}), ['whitfield', 'vandenberg', 'almeida']],
  drawnserif: [drawn({ serif: true, letters: true, plain: true }), ['nakamura', 'silva']],
  across: [drawn({ columns: 2 }, two), ['mbeki', 'haugen', 'hernandez']],
  word: [word({ headings: true }), ['obrien', 'abara', 'lefevre']],
  wordtabs: [word({ mark: '▪' }, { head: 'title-first' }), ['yamada', 'tran', 'schneider']],
  wordtable: [word({ table: true, headings: true, contactLines: true }, two), ['kaur', 'ricci', 'cole']],
  typed: [typed({ rule: 'under', right: 'pad' }), ['castellanos', 'silva', 'keller']],
  typedtabs: [typed({ right: 'tab', joint: ' · ', windows: true, mark: '\uf0b7' }), ['wang', 'ozturk']],
  pasted: [typed({ right: 'below', contactLines: true, flat: true, oneLine: true }), ['lindqvist', 'mbeki', 'dubois', 'nunez']],
  ruled: [typed({ rule: 'around', right: '|', labels: true, contactLines: true, air: true }), ['okafor', 'martins', 'petrov']],
  colons: [typed({ rule: 'colon', right: '–', plain: true, upper: true, oneLine: true }), ['weiss', 'brandt']],
  markdown: [typed({ markdown: true, right: '|', mark: '-' }), ['haugen', 'tran', 'hernandez']],
  boxed: [typed({ rule: 'icon', right: 'pad', letters: true, center: true }), ['fernandes', 'whitfield']],
};

const only = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const tab = await browser.newPage();
const fold = words => words.normalize('NFKC').toLowerCase().replace(/[\s\u00ad]+/gu, '');
let made = 0;

/** Every text of a label, to be looked for in what is shown. */
const textsOf = label => [...label.contact.emails, ...label.contact.phones, ...label.contact.links, label.contact.place, ...label.sections.map(({ heading }) => heading),
  ...label.positions.flatMap(({ title, employer, place, bullets }) => [title, employer, place ?? '', ...bullets]),
  ...label.education.flatMap(({ degree, field, institution }) => [degree, field, institution]), ...label.skills];

for (const [layout, [{ ending, maker, style, given }, ids]] of Object.entries(layouts)) {
  for (const id of ids) {
    const name = `${id}-${layout}`;
    if (only.length && !only.some(one => name.includes(one))) continue;
    const person = people.find(one => one.id === id);
    const { page: content, label } = compose(person, { ...planOf(`${id}-${layout}`, person.lang, given), layout });
    let bytes = await maker(content, style), shown = '';
    if (maker === text) shown = bytes;
    if (ending === 'pdf' && maker !== pdf) {
      await tab.setContent(bytes);
      shown = await tab.evaluate(() => globalThis.document.body.innerText);
      bytes = await tab.pdf({ preferCSSPageSize: true, printBackground: true, tagged: layout.length % 2 === 0 });
    }
    if (shown) {
      const whole = fold(shown);
      for (const words of textsOf(label)) if (!whole.includes(fold(words))) throw new Error(`${name} does not show '${words}'`);
    }
    if (style.plain && label.order) label.note = 'bullets have no marks';
    fs.writeFileSync(path.join(folder, `${name}.${ending}`), bytes);
    fs.writeFileSync(path.join(folder, `${name}.${ending}.label.json`), `${JSON.stringify(label, null, 1)}\n`);
    ++made;
  }
}
await browser.close();
console.log(`${made} files`);
