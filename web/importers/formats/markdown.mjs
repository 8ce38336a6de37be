// Markdown: its marks become what they stand for, and everything else stays as it was typed.
import { withTarget, writeBlocks } from '../parts/blocks.mjs';

/** @typedef {import('../parts/blocks.mjs').Block} Block */

const ENTITIES = /** @type {Record<string, string>} */ ({ amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', mdash: '—', ndash: '–', bull: '•', middot: '·', apos: "'", '#39': "'" });
const MOST_LINE = 20_000;   // longer ones are no prose: they keep their marks

/** Marks inside of a line. @param {string} line */
function plain(line) {
  if (line.length > MOST_LINE) return line;
  /** @type {string[]} */
  const kept = [];
  /** @param {string} text */
  const keep = text => `\ue000${kept.push(text) - 1}\ue001`;
  return line
    .replace(/[\ue000\ue001]/g, '')
    .replace(/(`+)([^`]+)\1/g, (_, __, code) => keep(code))
    .replace(/\\([\\`*_{}[\]()#+\-.!~|<>])/g, (_, letter) => keep(letter))
    .replace(/!\[([^[\]]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/\[([^[\]]*)\]\(<?([^()\s<>]*(?:\([^()\s]*\)[^()\s]*)?)>?(?:\s+"[^"]*")?\)/g, (_, words, target) => withTarget(words, target))
    .replace(/<((?:https?:|mailto:)[^<>\s]+|[^<>\s@]+@[^<>\s@]+)>/gi, (_, target) => target.replace(/^mailto:/i, ''))
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,200}>/gi, '')
    .replace(/(\*\*\*|___)(?=\S)([^*_]+?)(?<=\S)\1/g, '$2')
    .replace(/(\*\*|__)(?=\S)((?:(?!\1).)+?)(?<=\S)\1/g, '$2')
    .replace(/\*(?=\S)([^*\n]+?)(?<=\S)\*/g, '$1')
    .replace(/(^|[^\p{L}\p{N}_])_(?=\S)([^_\n]+?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '$1$2')
    .replace(/~~(?=\S)([^~]+?)~~/g, '')
    .replace(/&(#?\w{2,6});/g, (whole, name) => ENTITIES[name] ?? whole)
    .replace(/\ue000(\d+)\ue001/g, (_, at) => kept[at] ?? '');
}

/** How sure the text is in Markdown: kinds of marks that prose has none of. @param {string} text */
function marks(text) {
  const head = text.slice(0, 50_000);
  return [/^#{1,6} \S/m, /\*\*[^*\n]{1,200}\*\*/, /\[[^[\]\n]{1,200}\]\((https?:|mailto:|#)[^()\n]{1,300}\)/, /^```/m, /^\|(\s*:?-{2,}:?\s*\|)+\s*$/m, /^(===+|---+)\s*$/m]
    .filter(one => one.test(head)).length;
}

/** @param {string} text @returns {Block[]} */
function blocksOf(text) {
  const lines = text.replace(/\r\n?/g, '\n').replace(/^\ufeff?---\n[\s\S]{0,20000}?\n---\n/, '').replace(/<!--[\s\S]{0,20000}?-->/g, '').split('\n');
  /** @type {Block[]} */
  const blocks = [];
  /** @type {string[][]} */
  let table = [];
  let code = '';
  const endTable = () => {
    if (table.length) blocks.push({ kind: 'table', rows: table.map(row => row.map(cell => [{ kind: 'line', text: plain(cell.trim()) }])) });
    table = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '', fence = /^\s*(```+|~~~+)/.exec(line)?.[1];
    if (code ? fence?.startsWith(code) : fence) { code = code ? '' : (fence ?? '').slice(0, 3); continue; }
    if (code) { blocks.push({ kind: 'line', text: line }); continue; }
    const cells = /^\s*\|(.*)\|\s*$/.exec(line)?.[1]?.split('|');
    if (cells) { if (!cells.every(cell => /^\s*:?-+:?\s*$/.test(cell))) table.push(cells); continue; }
    endTable();
    const heading = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/.exec(line), below = lines[at + 1] ?? '';
    const item = /^(\s*)([-*+•]|\d{1,3}[.)])\s+(.*)$/.exec(line);
    if (heading) blocks.push({ kind: 'line', text: plain(heading[2] ?? ''), heading: heading[1]?.length ?? 1 });
    else if (/^ {0,3}([-*_])( *\1){2,}\s*$/.test(line)) blocks.push({ kind: 'line', text: '' });
    else if (/\S/.test(line) && !item && /^(=+|-{2,})\s*$/.test(below)) { blocks.push({ kind: 'line', text: plain(line.trim()), heading: below[0] === '=' ? 1 : 2 }); at++; }
    else if (item) blocks.push({ kind: 'line', text: plain((item[3] ?? '').replace(/^\[[ xX]\]\s+/, '')), bullet: /\d/.test(item[2] ?? '') ? item[2] : '•', depth: Math.floor((item[1] ?? '').replace(/\t/g, '    ').length / 2) });
    else {
      const last = blocks.at(-1), words = plain(line.replace(/^\s*(> ?)+/, ''));
      // Lines of a paragraph that were broken by hand belong together in a list; elsewhere they may be lines of an address.
      if (last?.kind === 'line' && last.bullet !== undefined && /^\s+\S/.test(line)) last.text += ` ${words.trim()}`;
      else blocks.push({ kind: 'line', text: words });
    }
  }
  endTable();
  return blocks;
}

/** @type {import('../format.ts').Format} */
export default {
  kind: 'markdown',
  name: 'Markdown file',
  rank: 1,
  fits: ({ text, fileName }) => text !== '' && marks(text) >= (/\.(md|markdown|mdown)$/i.test(fileName) ? 1 : 2),
  async read({ text }, watch) { return writeBlocks(blocksOf(text), watch.limits.letters); },
};
