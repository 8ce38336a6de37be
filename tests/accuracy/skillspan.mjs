// The second block: postings and labels of others. docs/accuracy-format.md says what is counted and which postings may be looked at.
import fs from 'node:fs';
import path from 'node:path';
import { byteOffsets, meet } from './labels.mjs';
import { reasonToLeaveOut, rules } from './left_out.mjs';
import { Tally } from './score.mjs';

/** @typedef {import('./labels.mjs').Span} Span @typedef {import('./reader.mjs').Found} Found */
/** @typedef {{ span: Span, reason: ReturnType<typeof reasonToLeaveOut> }} Knowledge */
/** @typedef {{ name: string, text: string, bytes: Buffer, knowledge: Knowledge[], bare: Span[], gap: Span | null, cues: { span: Span, strength: string }[] }} Posting */

/** Where it is looked for: beside a clone of this repository. */
export const beside = path.join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'postings');

const preferredCue = new RegExp(
  '\\b(nice[- ]to[- ]haves?|(is|are|would be|as) (a|an) (big |huge |strong |great |definite |real )?(plus|bonus|advantage|asset|benefit)|' +
  'bonus points|preferred|preferably|ideally|desirable|beneficial|advantageous|not required)\\b', 'i');
// 'If you have any questions', 'the place you have been looking for', 'at least one of them', 'employed for 3 years' and 'no must'
// ask for nothing: 'you have' begins a sentence, numbers are of years of experience.
const requiredCue = new RegExp(
  "(?<!\\b(not a|no|not) )\\b(must|mandatory|essential|is required|are required|requires)\\b|\\brequired:|" +
  "(^|[.:;!?•*·-] *)you((’|')ll)? (have|need)\\b|\\b(at least|minimum)( of)?( \\w+)? \\d|" +
  '\\b1?\\d ?\\+? ?(or more )?years(’|\')?( [\\w-]+){0,3} (experience|of|with|in|using|working)\\b', 'i');

// A longer line is several sentences run together, and the words that say how strongly speak of one of them.
const mostWords = 40;

/** The part of `line` around `at` that none of the ends cuts off.
 * @param {string} line @param {number} at @param {string[]} ends */
function partAround(line, at, ends) {
  const behind = ends.map(end => line.indexOf(end, at)).filter(end => end >= 0);
  return { begin: Math.max(...ends.map(end => line.lastIndexOf(end, at) + 1)), end: Math.min(line.length, ...behind) };
}

/** The part of a line that says how strongly its terms are asked for, or null: it does not, or says both.
 * @param {string} line @returns {{ begin: number, end: number, strength: string } | null} */
export function cueOf(line) {
  const soft = preferredCue.exec(line), hard = requiredCue.exec(line);
  if ((soft !== null) === (hard !== null) || line.trim().split(/\s+/).length > mostWords) return null;
  const sentence = ['. ', '! ', '? '];
  if (hard) return { ...partAround(line, hard.index + 1, sentence), strength: 'required' };
  const words = soft?.[0] ?? '', at = soft?.index ?? 0;
  // 'React ( Vue is a plus )': said of what stands in the bracket.
  const open = line.lastIndexOf('(', at), close = line.indexOf(')', at);
  if (open >= 0 && close > open && !line.slice(open, at).includes(')') && /\w/.test(line.slice(open, close).replace(words, '')))
    return { begin: open, end: close, strength: 'preferred' };
  // 'SCL and GRAPH; CODESYS is an advantage': of its clause.
  const { begin, end } = partAround(line, at, [...sentence, '; ']);
  return { begin: /^(ideally|preferably|bonus points)/i.test(words) ? at : begin, end, strength: 'preferred' };
}

/** Whether the last heading above a line, a short one, says that what stands below is nice to have: it is, then, whatever years it
 * counts. @param {string[]} lines @param {number} at */
function isBelowPreferred(lines, at) {
  const mostHeadingWords = 6;
  for (let above = at - 1; above >= 0; --above) {
    const line = lines[above].trim();
    if (line.split(/\s+/).length > mostHeadingWords || /[.!?]$/.test(line)) continue;
    if (preferredCue.test(line)) return true;
    if (line.endsWith(':') || requiredCue.test(line) || /\b(requirements|qualifications|skills)\b/i.test(line)) return false;
  }
  return false;
}

/** Where a text says how strongly it asks, by its lines. @param {string} text @returns {{ span: Span, strength: string }[]} */
export function cuesOf(text) {
  const offsets = byteOffsets(text), lines = [...text.matchAll(/[^\n]+/g)], texts = lines.map(([line]) => line);
  return lines.flatMap((line, i) => {
    const cue = cueOf(line[0]);
    if (!cue || (cue.strength === 'required' && isBelowPreferred(texts, i))) return [];
    return [{ span: /** @type {Span} */ ([Number(offsets[line.index + cue.begin]), Number(offsets[line.index + cue.end])]), strength: cue.strength }];
  });
}

/** How strongly a keyword is asked for that stands at these places; null: it is not said of all. @param {Span[]} spans @param {Posting['cues']} cues */
export function judgedStrength(spans, cues) {
  const said = spans.map(span => cues.find(cue => meet(cue.span, span))?.strength);
  if (said.includes('required')) return 'required';
  return said.length && said.every(strength => strength === 'preferred') ? 'preferred' : null;
}

/** @param {any} row @returns {Posting} */
function read(row) {
  // The spans count characters, not UTF-16 units.
  const units = [0];
  for (const letter of row.text) units.push(units[units.length - 1] + letter.length);
  const offsets = byteOffsets(row.text);
  // Tokenising leaves punctuation at the ends: 'Symfony )'. A bracket whose other half is within stays.
  const balance = (/** @type {string} */ words) => words.split('(').length - words.split(')').length;
  const cut = (/** @type {Span} */ [begin, end]) => {
    let from = units[begin], to = units[end];
    const words = () => row.text.slice(from, to);
    while (to - from > 1 && /[\s),.;:*•(–-]$/u.test(words()) && !(words().endsWith(')') && balance(words()) === 0)) --to;
    while (to - from > 1 && /^[\s(,;:*•)–-]/u.test(words()) && !(words().startsWith('(') && balance(words()) === 0)) ++from;
    return [from, to];
  };
  const lines = [...row.text.matchAll(/[^\n]+/g)].map(match => ({ begin: match.index, end: match.index + match[0].length, text: match[0] }));
  const bytesOf = (/** @type {number[]} */ [begin, end]) => /** @type {Span} */ ([Number(offsets[begin]), Number(offsets[end])]);
  const labelled = [...row.knowledge, ...row.skill].map((/** @type {Span} */ [begin, end]) => [units[begin], units[end]]);
  const knowledge = row.knowledge.map((/** @type {Span} */ span) => {
    const [begin, end] = cut(span), at = lines.findIndex(line => line.end > begin);
    return { span: bytesOf([begin, end]), reason: reasonToLeaveOut(row.text.slice(begin, end), lines[at]?.text ?? '', lines[at - 1]?.text ?? '') };
  });
  const bare = lines.filter(({ begin, end }) => !labelled.some(([from, to]) => from < end && begin < to)).map(({ begin, end }) => bytesOf([begin, end]));
  // The first of the page's tags is labelled in no posting that has them, the second in nearly all: 'Technologies java python'.
  const tag = /\bDate posted:[^\n]*\bTechnologies (\S+)/.exec(row.text);
  const gap = tag && bytesOf([tag.index + tag[0].length - tag[1].length, tag.index + tag[0].length]);
  return { name: row.id, text: row.text, bytes: Buffer.from(row.text), knowledge, bare, gap, cues: cuesOf(row.text) };
}

/** The postings of the developers' job board whose number is odd, or even. Null where the file is not there.
 * @param {string} folder @param {'odd' | 'even'} which @returns {Posting[] | null} */
export function readCorpus(folder, which) {
  const file = path.join(folder, 'skillspan-train.jsonl');
  if (!fs.existsSync(file)) return null;
  const rows = fs.readFileSync(file, 'utf8').trimEnd().split('\n').map(line => JSON.parse(line));
  return rows.filter(({ id, domain }) => domain === 'tech' && Number(id.split('-').at(-1)) % 2 === (which === 'odd' ? 1 : 0)).map(read);
}

const equal = (/** @type {Span} */ one, /** @type {Span} */ other) => one[0] === other[0] && one[1] === other[1];

export class CorpusCounts {
  exact = new Tally();
  overlap = new Tally();
  places = 0;
  bare = 0;
  distinct = 0;
  files = 0;
  strengthKnown = 0;
  strengthRight = 0;
  spans = 0;
  gaps = 0;
  /** @type {Record<string, number>} */
  leftOut = Object.fromEntries(rules.map(rule => [rule, 0]));
}

/** Adds a posting to the counts, and gives what differs, for people.
 * @param {CorpusCounts} counts @param {Posting} posting @param {Found[]} found */
export function countPosting(counts, posting, found) {
  const { knowledge, bytes } = posting, kept = knowledge.filter(({ reason }) => !reason).map(({ span }) => span);
  const leftOut = knowledge.filter(({ reason }) => reason).map(({ span }) => span);
  /** @type {Span[]} */
  const all = [];
  for (const { spans, phrases = spans } of found) for (const span of phrases) if (!all.some(one => equal(one, span))) all.push(span);
  all.sort((a, b) => a[0] - b[0]);
  const labelled = (/** @type {Span} */ span) => kept.some(label => meet(span, label));
  const judged = all.filter(span => labelled(span) || !leftOut.some(label => meet(span, label)));
  const ours = judged.filter(span => labelled(span) || !posting.gap || !meet(span, posting.gap));
  counts.gaps += judged.length - ours.length;
  counts.exact.add(Tally.of(ours, kept, equal));
  counts.overlap.add(Tally.of(ours, kept, meet));
  counts.places += ours.length;
  counts.bare += ours.filter(span => posting.bare.some(line => meet(line, span))).length;
  counts.distinct += found.length;
  ++counts.files;
  counts.spans += knowledge.length;
  for (const { reason } of knowledge) if (reason) ++counts.leftOut[reason];
  for (const { spans, strength } of found) {
    const expected = strength && judgedStrength(spans, posting.cues);
    if (!expected) continue;
    ++counts.strengthKnown;
    if (expected === strength) ++counts.strengthRight;
  }
  const words = (/** @type {Span} */ [begin, end]) => bytes.subarray(begin, end).toString();
  return {
    missed: kept.filter(label => !ours.some(span => meet(span, label))).map(words),
    cutElsewhere: kept.filter(label => ours.some(span => meet(span, label)) && !ours.some(span => equal(span, label)))
      .map(label => `${words(label)} <- ${ours.filter(span => meet(span, label)).map(words).join(' | ')}`),
    wrong: ours.filter(span => !kept.some(label => meet(span, label))).map(words),
    bare: ours.filter(span => posting.bare.some(line => meet(line, span))).map(words),
  };
}
