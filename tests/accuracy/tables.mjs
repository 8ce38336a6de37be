// The figures as tables, for the terminal and for docs/accuracy.md.
/** @typedef {import('./score.mjs').Counts} Counts @typedef {import('./score.mjs').Tally} Tally */
/** @typedef {{ file: string, keywords: Tally }} File */

/** A share in percent with one place, or a dash. @param {number | null} share */
export const percent = share => (share === null || Number.isNaN(share) ? '-' : (share * 100).toFixed(1));
const ratio = (/** @type {number} */ part, /** @type {number} */ whole) => (whole ? part / whole : null);

/** A table in Markdown, its columns even. @param {string[]} head @param {(string | number)[][]} rows */
export function table(head, rows) {
  const all = [head, ...rows].map(row => row.map(String));
  const widths = head.map((_, column) => Math.max(3, ...all.map(row => [...row[column]].length)));
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell, i) => (i ? ' '.repeat(widths[i] - [...cell].length) + cell : cell + ' '.repeat(widths[i] - [...cell].length))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [line(all[0]), rule, ...all.slice(1).map(line)].join('\n');
}

const three = (/** @type {Tally} */ tally) => {
  const { precision, recall, f1 } = tally.shares();
  return [percent(precision), percent(recall), percent(f1)];
};

/** The table of readers. @param {{ name: string, counts: Counts, knowsStrength: boolean }[]} readers */
export function readersTable(readers) {
  const none = ['-', '-', '-'];
  return table(
    ['', 'P', 'R', 'F1', 'required P', 'R', 'F1', 'preferred P', 'R', 'F1', 'strength right', 'leak', 'overlap F1'],
    readers.map(({ name, counts, knowsStrength }) => [
      name, ...three(counts.keywords), ...(knowsStrength ? three(counts.required) : none), ...(knowsStrength ? three(counts.preferred) : none),
      knowsStrength ? percent(ratio(counts.strengthRight, counts.strengthKnown)) : '-', percent(ratio(counts.leaked, counts.foundAtAll)),
      percent(counts.overlap.shares().f1),
    ]));
}

/** What is read beside keywords, as far as the program says it. @param {Counts} counts */
export function moreTable(counts) {
  const rows = /** @type {[string, Tally][]} */ ([
    ['either-or groups, pairs', counts.groups], ['years', counts.years], ['spoken languages', counts.languages], ['what the form asks', counts.form],
  ]).filter(([, tally]) => tally.labels || tally.found).map(([name, tally]) => [name, tally.labels, ...three(tally)]);
  if (counts.degrees) rows.push(['degree, or none, right', counts.degrees, '-', percent(ratio(counts.degreeRight, counts.degrees)), '-']);
  return rows.length ? table(['', 'labels', 'P', 'R', 'F1'], rows) : '';
}

/** @param {File[]} files */
export function worst(files) {
  const f1 = (/** @type {File} */ file) => file.keywords.shares().f1 ?? 1;
  return [...files].sort((a, b) => f1(a) - f1(b) || (a.file < b.file ? -1 : 1)).slice(0, 10);
}

/** @param {File[]} files */
export function worstTable(files) {
  return table(['', 'labels', 'found', 'P', 'R', 'F1'], worst(files).map(({ file, keywords }) => [file, keywords.labels, keywords.found, ...three(keywords)]));
}

/** The second block. @param {import('./skillspan.mjs').CorpusCounts} counts @param {import('./skillspan.mjs').CorpusCounts} frequency */
export function corpusTables(counts, frequency) {
  const row = (/** @type {string} */ name, /** @type {import('./skillspan.mjs').CorpusCounts} */ one, /** @type {boolean} */ knowsStrength) => [
    name, ...three(one.exact), ...three(one.overlap), percent(ratio(one.bare, one.places)), knowsStrength ? percent(ratio(one.strengthRight, one.strengthKnown)) : '-',
    one.files ? (one.distinct / one.files).toFixed(1) : '-',
  ];
  const left = Object.values(counts.leftOut).reduce((sum, one) => sum + one, 0);
  const reasons = Object.entries(counts.leftOut).map(([reason, number]) => `${reason} ${number}`);
  const head = ['', 'exact P', 'R', 'F1', 'overlap P', 'R', 'F1', 'leak', 'strength right', 'keywords a posting'];
  return `${table(head, [row('resume-check', counts, true), row('frequency', frequency, false)])}

${counts.files} postings, ${counts.spans} labels, of which ${left} are left out: ${reasons.join(', ')}.
Strength is judged for ${counts.strengthKnown} keywords whose lines say it. ${counts.gaps} finds are the first of the page's tags, a gap of the labels; were
they counted, exact P would be ${percent(ratio(counts.exact.right, counts.exact.found + counts.gaps))}.`;
}

/** The figures of build/accuracy.json. @param {Counts} counts @param {string} labelsSha256 */
export function figures(counts, labelsSha256) {
  return {
    posting: {
      keywords: counts.keywords.shares(),
      required: counts.required.shares(),
      preferred: counts.preferred.shares(),
      strengthRight: ratio(counts.strengthRight, counts.strengthKnown) ?? 0,
      boilerplateLeak: ratio(counts.leaked, counts.foundAtAll) ?? 0,
      files: counts.files,
      labelsSha256,
    },
  };
}
