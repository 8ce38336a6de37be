// Makes tests/accuracy/unseen: node make.mjs [NAME ...]; node make.mjs --more DIR writes the later sittings there. Needs Chromium, pdfLaTeX, LibreOffice and poppler's pdftotext. The labels come
// from the data that the pages are made of; each text of a label is looked for in what its file shows.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from '../../../../node_modules/playwright-core/index.mjs';
import * as flows from './html_flows.mjs';
import * as rails from './html_rails.mjs';
import * as sides from './html_sides.mjs';
import * as more from './html_more.mjs';
import * as latex from './latex.mjs';
import { compose, people } from './model.mjs';
import { germanFrench } from './people_de_fr.mjs';
import { english } from './people_en.mjs';
import { spanishPortuguese } from './people_es_pt.mjs';
import { later } from './people_later.mjs';
import { further } from './people_more.mjs';
import * as typed from './typed.mjs';
import * as word from './word.mjs';

const own = [...english, ...further, ...germanFrench, ...spanishPortuguese], persons = people([...own, ...later]);
const words = process.argv.slice(2), elsewhere = words[0] === '--more' ? words[1] : undefined;
const folder = elsewhere ?? path.join(import.meta.dirname, '..');
const web = (layout, ids) => [layout, 'chromium', 'pdf', ids], set = (layout, ids) => [layout, 'latex', 'pdf', ids], office = (layout, ending, ids) => [layout, 'office', ending, ids];

/** Every layout, how its file is made, and who is laid out so. */
const layouts = {
  canvaleft: web(sides.canvaleft, ['chua']), canvaright: web(sides.canvaright, ['marchetti', 'aubertin']), novo: web(sides.novo, ['raghunathan', 'quiroga']), enhancv: web(sides.enhancv, ['osullivan']),
  linkedin: web(sides.linkedin, ['osullivan', 'camargo']), gserif: web(sides.gserif, ['macaskill']), boxes: web(sides.boxes, ['nakitende']),
  zety: web(rails.zety, ['hart', 'wisniewska']), swiss: web(rails.swiss, ['demirci']), coral: web(rails.coral, ['celik']), europassold: web(rails.europassold, ['iturralde']), europassnew: web(rails.europassnew, ['guedes', 'diallo']),
  rightrail: web(rails.rightrail, ['degroot']), iconfont: web(flows.iconfont, ['blackwood', 'legoff']), notion: web(flows.notion, ['oyelaran']), words: web(flows.words, ['bianchi']), grid: web(flows.grid, ['tovar']),
  cards: web(flows.cards, ['pruitt']), academic: web(flows.academic, ['strand']), spelt: web(flows.spelt, ['marchetti']),
  jake: set(latex.jake, ['deshpande']), moderncv: set(latex.moderncv, ['hollmann']), altacv: set(latex.altacv, ['quiroga']), margin: set(latex.margin, ['vasquez']),
  wordtable: office(word.wordtable, 'docx', ['ueberschaer', 'hart']), wordside: office(word.wordside, 'docx', ['pruitt']), wordtabs: office(word.wordtabs, 'pdf', ['nakitende']),
  opentabs: office(word.wordtabs, 'odt', ['iturralde']), richtabs: office(word.wordtabs, 'rtf', ['bianchi']),
  typed: [typed.typed, 'text', 'txt', ['degroot', 'vasquez']], copied: [typed.copied, 'text', 'txt', ['osullivan']], markdown: [typed.markdown, 'text', 'md', ['legoff']], site: [flows.site, 'text', 'html', ['chua', 'wisniewska']],
};

/** The languages that a layout has words for; left out: all. */
const spoken = {
  notion: ['en'], words: ['en'], zety: ['en', 'pl'], europassold: ['de', 'es'], europassnew: ['pt', 'fr'], novo: ['en', 'pt', 'es'], linkedin: ['en', 'pt'], jake: ['en'],
  moderncv: ['en', 'de', 'es'], altacv: ['en', 'de', 'es'], margin: ['en'], labelled: ['en', 'de', 'fr', 'es'], tabular: ['de'],
};
if (elsewhere) {
  // Seven of the first people in each later layout, three of the later people in each layout.
  const some = (list, count, from) => [...new Set(Array.from({ length: count }, (_, k) => list[(from * 3 + k * Math.max(1, Math.floor(list.length / count))) % list.length].id))];
  const speaking = (list, name) => list.filter(({ lang }) => !spoken[name] || spoken[name].includes(lang));
  Object.entries(layouts).forEach(([name, one], i) => { one[3] = some(speaking(later, name), 3, i); });
  Object.entries(more).forEach(([name, one], i) => { layouts[name] = web(one, [...some(speaking(own, name), 7, i), ...some(speaking(later, name), 3, i)]); });
}

const only = elsewhere ? [] : words;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const tab = await browser.newPage();
const fold = text => text.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const textsOf = label => [label.contact.name, ...label.contact.emails, ...label.contact.phones, ...label.contact.links, label.contact.place, ...label.sections.map(({ heading }) => heading),
  ...label.positions.flatMap(({ title, employer, place, bullets }) => [title, employer, place ?? '', ...bullets]), ...label.education.flatMap(({ degree, field, institution }) => [degree, field ?? '', institution]), ...label.skills];

/** The file, and what it shows. */
async function bytesOf(layout, how, ending, view) {
  if (how === 'text') {
    const text = layout.draw(view);
    return [Buffer.from(text), text.replaceAll('&amp;', '&')];
  }
  if (how === 'office') {
    const file = word.docx(layout, view), text = word.converted(file, 'txt').toString();
    return [ending === 'docx' ? file : word.converted(file, ending), `${text} ${layout.head ? [view.person.place, view.person.phone, view.person.email, ...view.person.links].join(' ') : ''}`];
  }
  if (how === 'latex') {
    const file = latex.typeset(layout.draw(view));
    return [file, spawnSync('pdftotext', ['-layout', '-', '-'], { input: file }).stdout.toString() + spawnSync('pdftotext', ['-raw', '-', '-'], { input: file }).stdout.toString()];
  }
  await tab.setContent(layout.draw(view));
  const shown = await tab.evaluate(() => globalThis.document.body.innerText), empty = '<span></span>';
  const strip = layout.foot || layout.head ? { displayHeaderFooter: true, headerTemplate: layout.head?.(view) ?? empty, footerTemplate: layout.foot?.(view) ?? empty } : {};
  return [await tab.pdf({ preferCSSPageSize: true, printBackground: true, tagged: view.name.length % 7 === 0, ...strip }), shown];
}

for (const [name, [layout, how, ending, ids]] of Object.entries(layouts)) {
  for (const id of ids) {
    const file = `${id}-${name}.${ending}`;
    if (only.length && !only.some(one => file.includes(one))) continue;
    const person = persons.get(id), { view, label } = compose(person, { layout: name, ...layout.manner, say: { ...layout.manner.say, ...layout.say?.[person.lang] } });
    const [bytes, shown] = await bytesOf(layout, how, ending, view), whole = fold(shown);
    for (const text of textsOf(label)) if (!whole.includes(fold(text))) console.log(`${file} does not show '${text}'`);
    fs.writeFileSync(path.join(folder, file), bytes);
    fs.writeFileSync(path.join(folder, `${file}.label.json`), `${JSON.stringify(label, null, 1)}\n`);
    console.log(file, bytes.length);
  }
}
await browser.close();
