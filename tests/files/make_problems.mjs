// Files that are no resume, or mean harm, each with the sentence a person gets. Made when tests run: node tests/files/make_problems.mjs FOLDER
// writes them to look at.
import fs from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { docx, join, odt, oddZip, oldOffice, p, utf8, zip } from './make_documents.mjs';

/** @typedef {{ name: string, bytes: () => Uint8Array, problem: string, sentence: RegExp }} Case */

const MIB = 2 ** 20;
/** Bytes of no kind, the same every time. @param {number} count */
const noise = count => { let seed = 1; return Uint8Array.from({ length: count }, () => (seed = seed * 48271 % 0x7fffffff) >> 8 & 255); };
/** @param {number} count */
const zeros = count => new Uint8Array(count);
const ENTITIES = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${'bcdefgh'.split('').map((name, i) => `<!ENTITY ${name} "${`&${'abcdefgh'[i]};`.repeat(10)}">`).join('')}]>`;
const png = join(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), zeros(64));
/** @param {number} count @param {string} open @param {string} close */
const nested = (count, open, close) => open.repeat(count) + close.repeat(count);
const paragraphs = p('Jane Doe').repeat(40);

/** @type {Case[]} */
export const problems = [
  { name: 'empty.docx', bytes: () => zeros(0), problem: 'empty', sentence: /^This file is empty\. Choose/ },
  { name: 'blank.txt', bytes: () => utf8(' \n\t\n \n'), problem: 'empty', sentence: /^This file is empty\./ },
  { name: 'no_words.docx', bytes: () => docx(p('') + p('  ')), problem: 'no_text', sentence: /holds no text.*Export it again/ },
  { name: 'no_words.odt', bytes: () => odt('<text:p/>'), problem: 'no_text', sentence: /holds no text/ },
  { name: 'only_a_picture.html', bytes: () => utf8('<html><body><img src="x.png"><script>document.write("Jane")</script></body></html>'), problem: 'no_text', sentence: /holds no text/ },
  { name: 'too_big.txt', bytes: () => new Uint8Array(20 * MIB + 1).fill(0x61), problem: 'too_big', sentence: /^21 MB is more than we read \(20 MB\)/ },
  { name: 'a_book.txt', bytes: () => utf8('All work and no play.\n'.repeat(50_000)), problem: 'too_long', sentence: /more text than 50 pages hold/ },
  { name: 'sixty_pages.docx', bytes: () => docx(paragraphs, { files: { 'docProps/app.xml': '<Properties><Pages>60</Pages></Properties>' } }), problem: 'too_many_pages', sentence: /has 60 pages; we read up to 50/ },
  { name: 'sixty_pages.odt', bytes: () => odt('<text:p>Jane</text:p>', { files: { 'meta.xml': '<m><x meta:page-count="60"/></m>' } }), problem: 'too_many_pages', sentence: /has 60 pages/ },
  { name: 'old_word.doc', bytes: () => oldOffice('WordDocument'), problem: 'doc', sentence: /Word file of before 2007 \(\.doc\).*save it as DOCX or PDF/ },
  { name: 'old_word_named.docx', bytes: () => oldOffice('WordDocument'), problem: 'doc', sentence: /\.doc/ },
  { name: 'very_old_word.doc', bytes: () => join(Uint8Array.of(0xdb, 0xa5, 0x2d, 0), zeros(100)), problem: 'doc', sentence: /before 2007/ },
  { name: 'old_sheet.xls', bytes: () => oldOffice('Workbook'), problem: 'office_old', sentence: /Office file of before 2007/ },
  { name: 'locked.docx', bytes: () => oldOffice('EncryptedPackage'), problem: 'locked', sentence: /locked\. It asks for a password\. Save an open copy/ },
  { name: 'locked.odt', bytes: () => odt('x', { files: { 'META-INF/manifest.xml': '<manifest:encryption-data/>' } }), problem: 'locked', sentence: /OpenDocument file is locked/ },
  { name: 'locked.zip.docx', bytes: () => oddZip([{ name: 'word/document.xml', data: noise(90), method: 8, flags: 1 }]), problem: 'locked', sentence: /is locked/ },
  { name: 'resume.pages', bytes: () => zip({ 'Index/Document.iwa': noise(50), 'Metadata/Properties.plist': 'x', 'preview.jpg': 'x' }), problem: 'pages', sentence: /Pages file\. In Pages choose File, Export To/ },
  { name: 'sheet.xlsx', bytes: () => zip({ 'xl/workbook.xml': '<x/>' }), problem: 'sheet', sentence: /spreadsheet/ },
  { name: 'sheet.ods', bytes: () => odt('x', { files: { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' } }), problem: 'sheet', sentence: /spreadsheet/ },
  { name: 'slides.pptx', bytes: () => zip({ 'ppt/presentation.xml': '<x/>' }), problem: 'slides', sentence: /These are slides/ },
  { name: 'book.epub', bytes: () => zip({ mimetype: 'application/epub+zip', 'META-INF/container.xml': '<x/>' }), problem: 'book', sentence: /e-book/ },
  { name: 'files.zip', bytes: () => zip({ 'resume.docx': docx(paragraphs) }), problem: 'archive', sentence: /archive \(zip\)\. Unpack it/ },
  { name: 'files.rar', bytes: () => join('Rar!\x1a\x07\x00', zeros(50)), problem: 'archive', sentence: /archive \(RAR\)/ },
  { name: 'files.gz', bytes: () => join(Uint8Array.of(0x1f, 0x8b, 8, 0), zeros(50)), problem: 'archive', sentence: /archive \(gzip\)/ },
  { name: 'scan.png', bytes: () => png, problem: 'picture', sentence: /picture \(PNG\)\. Neither we nor a parser/ },
  { name: 'scan_named.pdf', bytes: () => join(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), zeros(60)), problem: 'picture', sentence: /picture \(JPEG\)/ },
  { name: 'scan.webp', bytes: () => join('RIFF', zeros(4), 'WEBPVP8 '), problem: 'picture', sentence: /picture \(WebP\)/ },
  { name: 'photo.heic', bytes: () => join(Uint8Array.of(0, 0, 0, 24), 'ftypheic', zeros(40)), problem: 'picture', sentence: /picture \(HEIC\)/ },
  { name: 'drawing.svg', bytes: () => utf8('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><text>Jane</text></svg>'), problem: 'picture', sentence: /picture \(SVG\)/ },
  { name: 'saved_page.doc', bytes: () => utf8('From: <Saved by Word>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n'), problem: 'mail', sentence: /MHTML/ },
  { name: 'resume.ps', bytes: () => utf8('%!PS-Adobe-3.0\n(Jane) show\n'), problem: 'postscript', sentence: /PostScript/ },
  { name: 'resume.tex', bytes: () => utf8('% mine\n\\documentclass{article}\n\\begin{document}Jane\\end{document}\n'), problem: 'tex', sentence: /LaTeX source\. Choose the PDF/ },
  { name: 'feed.xml', bytes: () => utf8('<?xml version="1.0"?>\n<rss><channel/></rss>'), problem: 'xml', sentence: /XML file of a kind we do not know \(rss\)/ },
  { name: 'package.json', bytes: () => utf8('{"name":"x","version":"1.0.0"}'), problem: 'json', sentence: /no JSON Resume/ },
  { name: 'cut.json', bytes: () => utf8('{"basics": {"name": "Jane",\n'), problem: 'json_broken', sentence: /breaks off or has a mistake/ },
  { name: 'deep.json', bytes: () => utf8(`{"basics":${nested(100_000, '[', ']')}}`), problem: 'too_complex', sentence: /more parts than any resume needs/ },
  { name: 'program.docx', bytes: () => join('MZ', noise(4000), zeros(4000)), problem: 'unknown', sentence: /do not know this kind of file\. We read PDF, DOCX/ },
  { name: 'noise.txt', bytes: () => noise(20_000), problem: 'unknown', sentence: /do not know this kind/ },
  { name: 'cut.docx', bytes: () => docx(paragraphs).slice(0, 700), problem: 'damaged', sentence: /damaged: its end is missing\. Save it again/ },
  { name: 'one_byte_wrong.docx', bytes: () => { const bytes = docx(paragraphs), at = Buffer.from(bytes).indexOf('word/document.xml') + 30; bytes.fill(0xff, at, at + 40); return bytes; }, problem: 'damaged', sentence: /damaged: word\/document\.xml inside it can not be unpacked/ },
  { name: 'no_document.docx', bytes: () => zip({ 'word/styles.xml': '<w:styles/>' }), problem: 'damaged', sentence: /damaged: its document is missing/ },
  { name: 'cut_inside.docx', bytes: () => zip({ 'word/document.xml': '<w:document><w:body><w:p><w:r><w:t>Jane' }), problem: 'damaged', sentence: /damaged: its text breaks off/ },
  { name: 'no_content.odt', bytes: () => zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a></a>' }), problem: 'damaged', sentence: /has no text part/ },
  { name: 'cut.rtf', bytes: () => utf8('{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}Jane Doe\\par Engineer'), problem: 'damaged', sentence: /RTF file is damaged: its end is missing/ },
  // Those that mean harm.
  { name: 'bomb.docx', bytes: () => oddZip([{ name: 'word/document.xml', data: deflateRawSync(zeros(120 * MIB), { level: 9 }), method: 8, size: 1000 }]), problem: 'unpacks_too_big', sentence: /^Unpacked, this file is larger than we read \(100 MB\)/ },
  { name: 'lying_size.docx', bytes: () => oddZip([{ name: 'word/document.xml', data: deflateRawSync(utf8('<w:document/>')), method: 8, size: 7 }]), problem: 'damaged', sentence: /can not be unpacked/ },
  { name: 'many_bombs.odt', bytes: () => { const data = deflateRawSync(new Uint8Array(60 * MIB).fill(0x20), { level: 9 }); return oddZip(['mimetype', 'META-INF/manifest.xml', 'content.xml'].map(name => ({ name, data, method: 8, size: 60 * MIB }))); }, problem: 'unpacks_too_big', sentence: /Unpacked/ },
  { name: 'endless_list.docx', bytes: () => { const bytes = zip({ 'word/document.xml': 'x' }); new DataView(bytes.buffer, bytes.byteOffset).setUint16(bytes.length - 12, 60_000, true); return bytes; }, problem: 'too_complex', sentence: /more parts/ },
  { name: 'list_elsewhere.docx', bytes: () => { const bytes = zip({ 'word/document.xml': 'x' }); new DataView(bytes.buffer, bytes.byteOffset).setUint32(bytes.length - 6, 0xfffffff0, true); return bytes; }, problem: 'damaged', sentence: /list of contents is broken/ },
  { name: 'entities.docx', bytes: () => docx(p('&h;'), { before: ENTITIES }), problem: 'entities', sentence: /XML entities/ },
  { name: 'entities.odt', bytes: () => odt('x', { files: { 'content.xml': `<?xml version="1.0"?>${ENTITIES}<office:document-content>&h;</office:document-content>` } }), problem: 'entities', sentence: /XML entities/ },
  { name: 'outside.docx', bytes: () => docx(p('&x;'), { before: '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>' }), problem: 'entities', sentence: /XML entities/ },
  { name: 'million_elements.docx', bytes: () => docx('<w:p/>'.repeat(1_000_000)), problem: 'too_complex', sentence: /more parts/ },
  { name: 'million_elements.html', bytes: () => utf8(`<html>${'<b></b>'.repeat(600_000)}`), problem: 'too_complex', sentence: /more parts/ },
  { name: 'deep.docx', bytes: () => docx(nested(100_000, '<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>')), problem: 'too_complex', sentence: /more parts/ },
  { name: 'deep.html', bytes: () => utf8(`<html>${'<div>'.repeat(500_000)}Jane`), problem: 'too_complex', sentence: /more parts/ },
  { name: 'deep.rtf', bytes: () => utf8(`{\\rtf1 ${nested(100_000, '{', '}')}Jane}`), problem: 'too_complex', sentence: /more parts/ },
];
/** Those that are made and told in moments. */
export const smallProblems = problems.filter(({ name }) => !/^(too_big|a_book|million|bomb|many_bombs)/.test(name));

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const folder = process.argv[2] ?? 'build/problems';
  fs.mkdirSync(folder, { recursive: true });
  for (const { name, bytes } of problems) fs.writeFileSync(path.join(folder, name), bytes());
  console.log(`${problems.length} files in ${folder}`);
}
