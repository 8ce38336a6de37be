// Documents made when tests run: packed files with what a test puts into them.
import { zipSync } from 'fflate';

/** @param {string} text */
export const utf8 = text => new TextEncoder().encode(text);
/** @param {...(Uint8Array | string)} pieces */
export const join = (...pieces) => new Uint8Array(Buffer.concat(pieces.map(piece => Buffer.from(piece))));
/** @param {Record<string, string | Uint8Array>} files */
export const zip = files => zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? utf8(content) : content])), { mtime: '2024-01-01' });

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
  + 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** @param {string} text */
export const p = text => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
/** A paragraph with properties and runs of one's own. @param {string} properties @param {string} runs */
export const paragraph = (properties, runs) => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
/** @param {string} text @param {string} [properties] */
export const run = (text, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

const STYLES = `<w:styles ${W}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`
  + '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
  + '<w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>';
const LISTS = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">`
  + '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>'
  + '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
  + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>';

/**
 * A DOCX. @param {string} body inside of w:body
 * @param {{ links?: Record<string, string>, parts?: Record<string, { kind: string, content: string }>, files?: Record<string, string | Uint8Array>, before?: string }} [more]
 * links: addresses by id; parts: by id, in the folder word; before: in front of w:document
 */
export function docx(body, { links = {}, parts = {}, files = {}, before = '' } = {}) {
  const relations = [...Object.entries(links).map(([id, target]) => `<Relationship Id="${id}" Type="${TYPES}/hyperlink" Target="${target}" TargetMode="External"/>`),
    ...Object.entries(parts).map(([id, { kind }]) => `<Relationship Id="${id}" Type="${TYPES}/${kind}" Target="${id}.xml"/>`),
    `<Relationship Id="s" Type="${TYPES}/styles" Target="styles.xml"/><Relationship Id="n" Type="${TYPES}/numbering" Target="numbering.xml"/>`];
  return zip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships><Relationship Id="d" Type="${TYPES}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document ${W}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships>${relations.join('')}</Relationships>`, 'word/styles.xml': STYLES, 'word/numbering.xml': LISTS,
    ...Object.fromEntries(Object.entries(parts).map(([id, { content }]) => [`word/${id}.xml`, content.replace('W_NAMES', W)])), ...files,
  });
}

const ODF = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
  + 'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"';
/**
 * An ODT. @param {string} text inside of office:text @param {{ styles?: string, masters?: string, files?: Record<string, string | Uint8Array> }} [more]
 * styles: automatic ones; masters: of pages
 */
export const odt = (text, { styles = '', masters = '', files = {} } = {}) => zip({
  mimetype: 'application/vnd.oasis.opendocument.text', 'META-INF/manifest.xml': '<manifest:manifest/>',
  'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${ODF}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
  'styles.xml': `<office:document-styles ${ODF}><office:master-styles>${masters}</office:master-styles></office:document-styles>`, ...files,
});

/** The container of Office before 2007 with a stream of that name. @param {string} stream */
export const oldOffice = stream => join(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), new Uint8Array(1016), Buffer.from(stream, 'utf16le'), new Uint8Array(512));

/**
 * A zip by hand, for what no packer makes. @param {{ name: string, data: Uint8Array, method?: number, size?: number, flags?: number }[]} files
 * data: as packed; size: as the list of contents says
 */
export function oddZip(files) {
  /** @type {Buffer[]} */
  const local = [], central = [];
  let at = 0;
  for (const { name, data, method = 0, size = data.length, flags = 0 } of files) {
    const head = Buffer.alloc(30), entry = Buffer.alloc(46), bytes = Buffer.from(name);
    head.writeUInt32LE(0x04034b50, 0); head.writeUInt16LE(flags, 6); head.writeUInt16LE(method, 8); head.writeUInt32LE(data.length, 18); head.writeUInt32LE(size, 22); head.writeUInt16LE(bytes.length, 26);
    entry.writeUInt32LE(0x02014b50, 0); entry.writeUInt16LE(flags, 8); entry.writeUInt16LE(method, 10); entry.writeUInt32LE(data.length, 20); entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(bytes.length, 28); entry.writeUInt32LE(at, 42);
    local.push(head, bytes, Buffer.from(data));
    central.push(entry, bytes);
    at += 30 + bytes.length + data.length;
  }
  const end = Buffer.alloc(22), list = Buffer.concat(central);
  end.writeUInt32LE(0x06054b50, 0); end.writeUInt16LE(files.length, 8); end.writeUInt16LE(files.length, 10); end.writeUInt32LE(list.length, 12); end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...local, list, end]));
}

/** A PDF of one page with these lines. @param {string[]} lines in ASCII */
export function pdf(lines) {
  const stream = `BT /F 12 Tf 72 740 Td 16 TL ${lines.map(line => `(${line.replace(/[\\()]/g, '\\$&')}) '`).join(' ')} ET`;
  const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, at) => { const place = text.length; text += `${at + 1} 0 obj${object}endobj\n`; return place; });
  return utf8(`${text}xref\n0 6\n0000000000 65535 f \n${places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`);
}
