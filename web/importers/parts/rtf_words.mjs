// What RTF's control words and character sets stand for.

/** Destinations whose words are no text of the document. Those marked \* and not known are left out as well. */
export const silent = new Set(['fonttbl', 'colortbl', 'stylesheet', 'info', 'pict', 'object', 'bkmkstart', 'bkmkend', 'annotation', 'atnid', 'atnauthor', 'atntime', 'atnref', 'atnicn',
  'nonshppict', 'xe', 'tc', 'tcn', 'filetbl', 'listtable', 'listoverridetable', 'rsidtbl', 'revtbl', 'pntext', 'pntxta', 'pntxtb', 'themedata', 'colorschememapping',
  'latentstyles', 'datastore', 'xmlnstbl', 'generator', 'template', 'private', 'datafield', 'objdata', 'sp', 'mmathPr', 'wgrffmtfilter', 'falt', 'panose', 'comment', 'docvar']);
/** Destinations marked \* that hold text all the same. */
export const spoken = new Set(['shptxt', 'shpinst', 'shp', 'shprslt', 'fldinst', 'listtext', 'ud', 'bkmkstart', 'do', 'dptxbxtext']);

/** @type {Record<string, string>} */
export const letters = {
  par: '\n\n', line: '\n', tab: '\t', emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•', emspace: ' ', enspace: ' ', qmspace: ' ',
  '~': ' ', '_': '-', '-': '', lbr: '\n', softline: '\n', ltrmark: '', rtlmark: '', zwj: '\u200d', zwnj: '\u200c',
};

/** @type {Record<number, string>} \fcharset of a font */
const charsets = { 77: 'macintosh', 128: 'shift_jis', 129: 'euc-kr', 134: 'gbk', 136: 'big5', 161: 'windows-1253', 162: 'windows-1254', 163: 'windows-1258', 177: 'windows-1255',
  178: 'windows-1256', 186: 'windows-1257', 204: 'windows-1251', 222: 'windows-874', 238: 'windows-1250' };
/** @type {Record<number, string>} \ansicpg of the file */
const pages = { 866: 'ibm866', 874: 'windows-874', 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5', 10000: 'macintosh', 20866: 'koi8-r', 65001: 'utf-8' };

/** null: as the file says. @param {number} charset */
export const encodingOfFont = charset => charset === 2 ? 'symbol' : charsets[charset] ?? null;
/** @param {number} page */
export const encodingOfPage = page => pages[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');

/** @param {number[]} bytes @param {string} encoding */
export const decode = (bytes, encoding) => encoding === 'symbol' ? String.fromCharCode(...bytes.map(byte => byte < 0x20 ? 0x20 : 0xf000 + byte))
  : new TextDecoder(encoding).decode(Uint8Array.from(bytes));
