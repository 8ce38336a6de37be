// What importers keep of a document's structure, and what they leave out of its text.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFile } from '../../web/importers/read_file.mjs';
import { docx, odt, p, paragraph, run, utf8 } from './make_documents.mjs';

/** @param {Uint8Array} bytes @param {string} [fileName] */
async function read(bytes, fileName = '') {
  const imported = await readFile(bytes, { fileName });
  if ('problem' in imported) throw new Error(imported.sentence);
  const { text = '', facts = [], format } = imported.source, utf = Buffer.from(text);
  /** The words a fact is about. @param {string} kind */
  const wordsOf = kind => facts.filter(fact => fact.kind === kind).map(fact => fact.text ?? (fact.span ? utf.subarray(...fact.span).toString() : ''));
  return { text, facts, format, wordsOf };
}
const LIST = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', NESTED = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>', NUMBERS = '<w:numPr><w:numId w:val="2"/></w:numPr>';
/** @param {...string[]} rows of cells */
const table = (...rows) => `<w:tbl>${rows.map(row => `<w:tr>${row.map(cell => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

test('DOCX: headings, bullets of every level and numbers, also those that a style gives', async () => {
  const { text } = await read(docx(p('José Núñez') + paragraph('<w:pStyle w:val="berschrift1"/>', run('Experience')) + p('Engineer, Acme') + paragraph(LIST, run('Led ') + run('a team'))
    + paragraph(NESTED, run('of six')) + paragraph('<w:pStyle w:val="Liste"/>', run('by style')) + paragraph(NUMBERS, run('one')) + paragraph(NUMBERS, run('two')) + paragraph(`${LIST}`, '') + p('End')));
  assert.equal(text, 'José Núñez\n\nExperience\nEngineer, Acme\n• Led a team\n  ◦ of six\n• by style\n1. one\n2. two\n\nEnd\n');
});

test('DOCX: what a reviewer deleted or moved away is no text, what was inserted is', async () => {
  const { text, wordsOf } = await read(docx('<w:p><w:r><w:t>Led </w:t></w:r><w:del><w:r><w:delText>two </w:delText></w:r></w:del><w:ins><w:r><w:t>three </w:t></w:r></w:ins><w:r><w:t>teams</w:t></w:r>'
    + '<w:moveFrom><w:r><w:t> away</w:t></w:r></w:moveFrom></w:p>'));
  assert.equal(text, 'Led three teams\n');
  assert.equal(wordsOf('tracked_change').length, 1);
});

test('DOCX: hidden, tiny and white words are told and not in the text; white on a colour is text', async () => {
  const white = '<w:color w:val="FFFFFF"/>';
  const { text, wordsOf } = await read(docx(p('Jane') + paragraph('', run('seen ') + run('vanished', '<w:vanish/>') + run('tiny', '<w:sz w:val="2"/>') + run('white', white))
    + table([paragraph('', run('white in a cell', white))]) + paragraph('<w:shd w:fill="333333"/>', run('white on grey', white))));
  assert.equal(text, 'Jane\nseen\nwhite in a cell\nwhite on grey\n');
  assert.deepEqual(wordsOf('hidden_text'), ['vanishedtinywhite']);
});

test('lines that their style or their type sets apart are told with their look', async () => {
  const big = '<w:b/><w:color w:val="1F4E79"/><w:sz w:val="28"/>', bold = '<w:b/>';
  const { wordsOf, facts } = await read(docx(paragraph('', run('Jane Doe', '<w:sz w:val="40"/>')) + paragraph('', run('Career so far', big))
    + paragraph('', run('Engineer', bold) + run(', Acme')) + p('Led a team of twelve people') + paragraph('', run('Tool', big) + run('box', big)) + p('Go, Python and some more') + paragraph('', run('Notes', bold))));
  assert.deepEqual(wordsOf('heading'), ['Career so far', 'Toolbox']);
  assert.deepEqual(facts.filter(({ kind }) => kind === 'heading').map(({ count }) => count), [1, 1]);
  const levels = await read(utf8('# Jane\n\n## Work\n\n### Engineer\n\nLed a team\n\n### Tester\n\nTested\n\n## School\n\nBSc'), 'a.md');
  assert.deepEqual(levels.facts.filter(({ kind }) => kind === 'heading').map(({ count }) => count), [1, 2, 2, 1]);
});

test('DOCX: a text box is read once, where it stands, though the file holds it twice', async () => {
  const box = `<w:txbxContent>${p('jane@example.org')}</w:txbxContent>`;
  const { text, wordsOf } = await read(docx(`<w:p><w:r><w:t>Jane</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>${p('Engineer')}`));
  assert.equal(text, 'Jane\n\njane@example.org\n\nEngineer\n');
  assert.deepEqual(wordsOf('text_box'), ['jane@example.org']);
});

test('DOCX: headers come first and once, footers last, page numbers not at all', async () => {
  const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const { text, wordsOf } = await read(docx(p('Engineer') + '<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="first" r:id="h2"/><w:footerReference r:id="f1"/></w:sectPr>', { parts: {
    h1: { kind: 'header', content: `<w:hdr W_NAMES>${p('Jane Doe')}</w:hdr>` }, h2: { kind: 'header', content: `<w:hdr W_NAMES>${p('Jane Doe')}</w:hdr>` },
    f1: { kind: 'footer', content: `<w:ftr W_NAMES><w:p><w:r><w:t>Page </w:t></w:r>${field}</w:p>${p('jane@example.org')}</w:ftr>` } } }));
  assert.equal(text, 'Jane Doe\n\nEngineer\n\njane@example.org\n');
  assert.deepEqual(wordsOf('header_footer'), ['Jane Doe', 'jane@example.org']);
});

test('DOCX: a link leads somewhere: at the top its address is written out, elsewhere it is told', async () => {
  const { text, wordsOf } = await read(docx('<w:p><w:r><w:t>Jane · </w:t></w:r><w:hyperlink r:id="a"><w:r><w:t>LinkedIn</w:t></w:r></w:hyperlink><w:r><w:t> · </w:t></w:r><w:hyperlink r:id="b"><w:r><w:t>jane@example.org</w:t></w:r></w:hyperlink></w:p>'
    + paragraph('<w:pStyle w:val="berschrift1"/>', run('Experience')) + paragraph('<w:pStyle w:val="berschrift1"/>', run('Projects'))
    + `<w:p><w:pPr>${LIST}</w:pPr><w:r><w:t>Built é </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://foo.example.org/x" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Foo</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
  { links: { a: 'https://linkedin.com/in/jane', b: 'mailto:jane@example.org' } }));
  assert.equal(text, 'Jane · LinkedIn (https://linkedin.com/in/jane) · jane@example.org\n\nExperience\n\nProjects\n• Built é Foo\n');
  assert.deepEqual(wordsOf('link'), ['https://foo.example.org/x']);
});

test('DOCX: rows of a table: a date beside its entry, a heading in the gutter, cells side by side', async () => {
  const { text, facts } = await read(docx(table([p('2019 – 2022'), p('Engineer, Acme') + paragraph(LIST, run('Led'))], [p('SKILLS'), p('Go') + p('C++')], [p('a'), p('b'), p('c')])));
  assert.equal(text, '2019 – 2022\tEngineer, Acme\n• Led\nSKILLS\n\nGo\nC++\na\tb\tc\n');
  assert.equal(facts.find(fact => fact.kind === 'table')?.count, 3);
});

test('DOCX: columns are told; words broken into runs are whole; breaks and tabs stay', async () => {
  const { text, facts } = await read(docx(`${p('Jane')}<w:p>${run('Ja')}${run('va')}${run('Script')}<w:r><w:tab/><w:t>2020</w:t><w:br/><w:t>next</w:t><w:noBreakHyphen/><w:t>line</w:t></w:r></w:p><w:sectPr><w:cols w:num="2"/></w:sectPr>`));
  assert.equal(text, 'Jane\nJavaScript\t2020\nnext-line\n');
  assert.equal(facts.find(fact => fact.kind === 'columns')?.count, 2);
});

test('ODT: headings, lists, tables, boxes, headers, hidden text, tracked changes, spaces', async () => {
  const { text, wordsOf, facts } = await read(odt('<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>'
    + '<text:p>Jane   Doe\n <text:a xlink:href="mailto:jane@example.org">write me</text:a></text:p><text:h text:outline-level="1">Experience</text:h>'
    + '<text:list text:style-name="L1"><text:list-item><text:p>Led<text:s text:c="2"/>a<text:span> team</text:span></text:p><text:list><text:list-item><text:p>of six</text:p></text:list-item></text:list></text:list-item></text:list>'
    + '<table:table><table:table-row><table:table-cell><text:p>2019</text:p></table:table-cell><table:table-cell><text:p>Acme</text:p></table:table-cell></table:table-row></table:table>'
    + '<text:p text:style-name="H">secret</text:p><text:p><draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame>End<text:line-break/>of<text:tab/>it</text:p>', {
    styles: '<style:style style:name="H"><style:text-properties text:display="none"/></style:style><text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="\uf0b7"/><text:list-level-style-bullet text:level="2" text:bullet-char="–"/></text:list-style>',
    masters: '<style:master-page style:name="Standard"><style:header><text:p>Page head</text:p></style:header></style:master-page>' }));
  assert.equal(text, 'Page head\n\nJane Doe write me (jane@example.org)\n\nExperience\n• Led  a team\n  – of six\n2019\tAcme\n\nEnd\nof\tit\n\nboxed\n');
  assert.deepEqual([wordsOf('hidden_text'), wordsOf('header_footer'), wordsOf('text_box'), wordsOf('table'), facts.filter(fact => fact.kind === 'tracked_change').length],
    [['secret'], ['Page head'], ['boxed'], ['2019\tAcme'], 1]);
});

test('RTF: letters of every kind, bullets, links, tables, headers; deleted and hidden words are no text', async () => {
  const { text, wordsOf } = await read(Buffer.from('{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset2 Symbol;}{\\f2\\fcharset204 Arial;}}{\\stylesheet{\\s1 heading 1;}}{\\info{\\author Nobody}}{\\header Jane\\par}'
    + '\\pard Jos\\\'e9 N\\u250?\\u241?ez \\endash  \\f2\\\'cf\\f0 \\par\\pard\\s1 Experience\\par\\pard{\\listtext\\f1\\\'b7\\tab}Led a team\\par\\pard {\\field{\\*\\fldinst HYPERLINK "https://x.example.org"}{\\fldrslt Foo}}{\\deleted gone}{\\v hid}\\line next\\par'
    + '\\trowd\\intbl 2019\\cell Acme\\cell\\row\\pard{\\*\\unknown nothing}{\\pict 0102}End\\par}', 'latin1'));
  assert.equal(text, 'Jane\n\nJosé Núñez – П\n\nExperience\n• Led a team\nFoo (https://x.example.org)\nnext\n2019\tAcme\nEnd\n');
  assert.deepEqual([wordsOf('hidden_text'), wordsOf('tracked_change').length], [['hid'], 1]);
});

test('HTML of Word: list marks, comments for other programs, hidden words', async () => {
  const { text, wordsOf } = await read(utf8('<html xmlns:o="urn:x"><head><style>p{}</style><title>x</title></head><body><!--[if gte mso 9]><xml>no</xml><![endif]--><p class=MsoNormal>Jane&nbsp;Doe<o:p></o:p></p>'
    + "<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><![endif]>Led a\nteam</p>"
    + "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span>of six</p><p><span style='display:none'>secret</span>End</p></body></html>"));
  assert.equal(text, 'Jane Doe\n• Led a team\n  ◦ of six\nEnd\n');
  assert.deepEqual(wordsOf('hidden_text'), ['secret']);
});

test('HTML of Google Docs, and of pages of the web', async () => {
  const google = await read(utf8('<meta charset=\'utf-8\'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2><span>Experience</span></h2><ul><li aria-level="1"><p><span>Led</span></p></li><li aria-level="2"><p><span>of six</span></p></li></ul>'
    + '<p><a href="https://www.google.com/url?q=https://github.com/jane&sa=D"><span>GitHub</span></a></p></b><br class="Apple-interchange-newline">'));
  assert.equal(google.text, 'Experience\n• Led\n  • of six\nGitHub (https://github.com/jane)\n');
  const page = await read(utf8('<!doctype html><title>t</title><nav>Menu</nav><main><h1>Backend&amp;Co</h1>We   want<br>you<ol start=3><li>Go<li>C++</ol><table><tr><th>a<td>b</table><pre>x\n  y</pre></main><script>bad()</script>'));
  assert.equal(page.text, 'Menu\n\nBackend&Co\nWe want\nyou\n3. Go\n4. C++\na\tb\nx\n  y\n'.replace('  y', 'y'));
});

test('Markdown: its marks go, its structure stays; a text with a few marks is a text', async () => {
  const { text, format } = await read(utf8('---\ntitle: x\n---\n# Jane Doe\n**Engineer** at *Acme* with `C++` and snake_case_name\n\nWork\n----\n* Led [Foo](https://foo.org)\n  and more\n    - nested\n1. one\n\n| a | b |\n|---|---|\n| 1 | 2 |\n'), 'cv.md');
  assert.equal(format, 'markdown');
  assert.equal(text, 'Jane Doe\nEngineer at Acme with C++ and snake_case_name\n\nWork\n• Led Foo and more\n    • nested\n1. one\n\na\tb\n1\t2\n');
  const plain = 'Jane Doe\n\nExperience\n* Led\n- Built C# and F#\n';
  assert.deepEqual([(await read(utf8(plain), 'cv.txt')).format, (await read(utf8(plain), 'cv.txt')).text], ['text', plain]);
});

test('plain text in the encodings that files come in', async () => {
  const words = 'José Núñez – “C++” • 100 €\nmore lines\n';
  const cp1252 = Uint8Array.from(words, letter => ({ '–': 0x96, '“': 0x93, '”': 0x94, '•': 0x95, '€': 0x80 })[letter] ?? letter.charCodeAt(0));
  const le = Buffer.from(`\ufeff${words}`, 'utf16le'), be = Buffer.from(le).swap16();
  for (const bytes of [utf8(words), utf8(`\ufeff${words}`), cp1252, le, be, Buffer.from(words.replace(/[^\x00-\x7f]/g, '?'), 'utf16le')])
    assert.match((await read(bytes)).text, /^Jos[é?] N[ú?][ñ?]ez [–?] [“?]C\+\+[”?] [•?] 100 [€?]\nmore lines\n$/);
});

test('JSON Resume and Europass become a text as people write one', async () => {
  const resume = await read(utf8(JSON.stringify({ basics: { name: 'Jane Doe', label: 'Engineer', email: 'jane@example.org', location: { city: 'Bern', countryCode: 'CH' }, profiles: [{ network: 'GitHub', url: 'https://github.com/jane' }] },
    work: [{ name: 'Acme', position: 'Lead', startDate: '2020-03-01', highlights: ['Led six'] }, 7, null], education: [{ institution: 'ETH', area: 'CS', studyType: 'BSc', endDate: '2016' }], skills: [{ name: 'Code', keywords: ['Go', 'C++'] }] })));
  assert.equal(resume.text, 'Jane Doe\nEngineer\njane@example.org\nBern, CH\nGitHub: https://github.com/jane\n\nExperience\nLead\nAcme\nMar 2020 – Present\n• Led six\n\nEducation\nBSc, CS\nETH\n2016\n\nSkills\nCode: Go, C++\n');
  const europass = await read(utf8('<?xml version="1.0"?><SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo><Identification><PersonName><FirstName>Jane</FirstName><Surname>Doe</Surname></PersonName></Identification>'
    + '<WorkExperienceList><WorkExperience><Period><From year="2019" month="--02"/><Current>true</Current></Period><Position><Label>Engineer</Label></Position><Activities>&lt;ul&gt;&lt;li&gt;Led six&lt;/li&gt;&lt;/ul&gt;</Activities><Employer><Name>Acme</Name></Employer></WorkExperience></WorkExperienceList></LearnerInfo></SkillsPassport>'));
  assert.equal(europass.text, 'Jane Doe\n\nExperience\nEngineer\nAcme\nFeb 2019 – Present\n• Led six\n');
});
