// The figures of docs/accuracy-format.md: what was found, held against the labels.
import { fold, meet, occurrences, byteOffsets, within } from './labels.mjs';

/** @typedef {import('./labels.mjs').Span} Span @typedef {import('./labels.mjs').Term} Term */
/** @typedef {import('./labels.mjs').LabelledPosting} LabelledPosting @typedef {import('./reader.mjs').Found} Found */

/** Counts of one figure: how many were found, how many of these are right, how many there are, how many of these were met. */
export class Tally {
  found = 0;
  right = 0;
  labels = 0;
  met = 0;

  /** @param {Tally} other */
  add(other) {
    this.found += other.found;
    this.right += other.right;
    this.labels += other.labels;
    this.met += other.met;
  }

  /** @template A, B @param {A[]} found @param {B[]} labels @param {(one: A, label: B) => boolean} same */
  static of(found, labels, same) {
    const tally = new Tally();
    tally.found = found.length;
    tally.labels = labels.length;
    tally.right = found.filter(one => labels.some(label => same(one, label))).length;
    tally.met = labels.filter(label => found.some(one => same(one, label))).length;
    return tally;
  }

  /** Shares; null where there is nothing to divide by. @returns {{ precision: number | null, recall: number | null, f1: number | null }} */
  shares() {
    const precision = this.found ? this.right / this.found : null, recall = this.labels ? this.met / this.labels : null;
    const sum = (precision ?? 0) + (recall ?? 0);
    if (precision === null && recall === null) return { precision, recall, f1: null };
    return { precision, recall, f1: sum ? (2 * (precision ?? 0) * (recall ?? 0)) / sum : 0 };
  }
}

/** What there is to count about one posting, or about a set. */
export class Counts {
  keywords = new Tally();
  required = new Tally();
  preferred = new Tally();
  overlap = new Tally();
  groups = new Tally();
  years = new Tally();
  languages = new Tally();
  form = new Tally();
  strengthKnown = 0;
  strengthRight = 0;
  leaked = 0;
  foundAtAll = 0;
  degreeRight = 0;
  degrees = 0;
  files = 0;

  /** @param {Counts} other */
  add(other) {
    for (const key of /** @type {(keyof Counts)[]} */ (Object.keys(this))) {
      const mine = this[key], theirs = other[key];
      if (mine instanceof Tally && theirs instanceof Tally) mine.add(theirs);
      else if (typeof mine === 'number') /** @type {any} */ (this)[key] = mine + Number(theirs);
    }
  }
}

const order = ['required', 'preferred', 'mentioned'];
const share = (/** @type {{ forms: string[] }} */ one, /** @type {{ forms: string[] }} */ other) =>
  one.forms.some(form => other.forms.includes(form));
const touch = (/** @type {{ spans: Span[] }} */ one, /** @type {{ spans: Span[] }} */ other) =>
  one.spans.some(span => other.spans.some(place => meet(span, place)));

/** Our keywords of a report's `posting`. @param {any} read @param {Buffer} bytes @returns {Found[]} */
export function foundIn(read, bytes) {
  return read.keywords.map((/** @type {any} */ { term, strength, spans, names = [] }) => {
    const words = [...spans, ...names].map((/** @type {Span} */ [begin, end]) => fold(bytes.subarray(begin, end).toString()));
    return { term, strength, spans: names.length ? names : spans, phrases: spans, forms: [...new Set([fold(term), ...words])] };
  });
}

/** A baseline's terms, found in the text again wherever they stand. @param {string[]} terms @param {string} text @returns {Found[]} */
export function foundWords(terms, text) {
  const offsets = byteOffsets(text), lower = text.toLowerCase();
  return terms.map(term => ({
    term,
    strength: null,
    forms: [fold(term)],
    // A letter whose lower case is longer would shift the places: then there are none.
    spans: lower.length !== text.length ? [] : occurrences(lower, term.toLowerCase()).map(at =>
      /** @type {Span} */ ([Number(offsets[at]), Number(offsets[at + term.length])])),
  }));
}

/** Whether a keyword that meets no label is left out of the count. @param {Found} found @param {LabelledPosting} posting */
function isExcused(found, { labels }) {
  if (labels.keywords.some(label => share(found, label))) return false;
  if (found.forms.some(form => labels.optional.includes(form))) return true;
  const others = [...(labels.degree ? [labels.degree] : []), ...labels.languages, ...labels.form].flatMap(({ spans }) => spans);
  return found.spans.length > 0 && found.spans.every(span => within(span, others));
}

/** Counts one posting. @param {LabelledPosting} posting @param {Found[]} all */
export function count(posting, all) {
  const { keywords, boilerplate } = posting.labels;
  const counts = new Counts(), found = all.filter(one => !isExcused(one, posting));
  counts.files = 1;
  counts.keywords = Tally.of(found, keywords, share);
  counts.overlap = Tally.of(found, keywords, (one, label) => share(one, label) || touch(one, label));
  for (const strength of /** @type {const} */ (['required', 'preferred'])) {
    const ours = found.filter(one => one.strength === strength), theirs = keywords.filter(label => label.strength === strength);
    counts[strength] = Tally.of(ours, theirs, share);
  }
  for (const label of keywords) {
    const strongest = found.filter(one => one.strength && share(one, label)).map(one => order.indexOf(String(one.strength))).sort()[0];
    if (strongest === undefined) continue;
    ++counts.strengthKnown;
    if (order[strongest] === label.strength) ++counts.strengthRight;
  }
  counts.foundAtAll = all.length;
  counts.leaked = all.filter(({ spans }) => spans.length && spans.every(span => within(span, boilerplate))).length;
  return counts;
}

/** Pairs of keywords of one either-or group, folded. @param {string[][]} groups */
const pairs = groups => groups.flatMap(group => group.flatMap((one, i) => group.slice(i + 1).map(other => [fold(one), fold(other)].sort().join('\n'))));

/** Adds what a report's `posting` says beside keywords, as far as it does. @param {Counts} counts @param {LabelledPosting} posting @param {any} read */
export function countMore(counts, { labels, bytes }, read) {
  const equal = (/** @type {unknown} */ one, /** @type {unknown} */ other) => one === other;
  // Writings of one term are one name.
  const name = (/** @type {string} */ term) => labels.keywords.find(({ forms }) => forms.includes(fold(term)))?.text ?? term;
  if (read.groups) {
    const groups = read.groups.filter((/** @type {any} */ group) => group.anyOf).map((/** @type {any} */ group) => group.keywords.map(name));
    counts.groups = Tally.of([...new Set(pairs(groups))], [...new Set(pairs(labels.groups))], equal);
  }
  if (read.years)
    counts.years = Tally.of(/** @type {any[]} */ (read.years), labels.years,
      (one, label) => one.min === label.min && label.spans.some(span => meet(span, one.span)));
  if (read.spokenLanguages) {
    const words = read.spokenLanguages.map((/** @type {any} */ { span: [begin, end] }) => fold(bytes.subarray(begin, end).toString()));
    counts.languages = Tally.of([...new Set(words)], [...new Set(labels.languages.map(({ text }) => fold(text)))], equal);
  }
  if (read.questions) {
    const kinds = read.questions.map((/** @type {any} */ { kind }) => kind);
    counts.form = Tally.of([...new Set(kinds)], [...new Set(labels.form.map(({ kind }) => kind))], equal);
  }
  if (read.degrees) {
    const levels = ['any', 'vocational', 'bachelor', 'master', 'doctorate'];
    const [lowest] = [...read.degrees].sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level)), label = labels.degree;
    ++counts.degrees;
    const equivalent = read.degrees.some((/** @type {any} */ one) => one.orEquivalent);
    if (label ? lowest && lowest.level === label.level && equivalent === label.orEquivalent : !lowest) ++counts.degreeRight;
  }
}

/** What was missed and what is wrong, for people. @param {LabelledPosting} posting @param {Found[]} all */
export function differences(posting, all) {
  const { keywords, boilerplate } = posting.labels, found = all.filter(one => !isExcused(one, posting));
  const met = (/** @type {Term} */ label) => found.find(one => share(one, label));
  return {
    missed: keywords.filter(label => !met(label)).map(({ text, strength }) => `${text} (${strength})`),
    wrong: found.filter(one => !keywords.some(label => share(one, label))).map(({ term }) => term),
    strength: keywords.flatMap(label => {
      const one = met(label);
      return one?.strength && one.strength !== label.strength ? [`${label.text}: ${one.strength}, not ${label.strength}`] : [];
    }),
    leaked: all.filter(({ spans }) => spans.length && spans.every(span => within(span, boilerplate))).map(({ term }) => term),
  };
}
