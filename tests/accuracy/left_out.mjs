// Labels of SkillSpan that are not asked for: industries, degrees, spoken languages, and words that name nothing in particular. Made
// from even-numbered postings only.

/** Field labels of the job board's page whose next line names industries. */
const industryFields = new Set(['Industry:']);

const degree =
  /\b(degrees?|bachelor\S*|masters?\b|master['’]s|master of|doctorate|ph\.?d|b\.?sc?|m\.?sc?|m\.s|bs\/ba|diploma|university|college|graduates?|technical field)(?![\w+#])/i;
const subject = /^(computer science|software engineering|(electrical |computer )?engineering|ee|mathematics|physics|information technology|information systems|(interaction|industrial|graphic) design|human-computer interaction|statistics|bioinformatics|economics|finance)$/i;

const spoken = new Set((
  'arabic bulgarian cantonese catalan chinese croatian czech danish dutch english estonian finnish flemish french german ' +
  'greek hebrew hindi hungarian italian japanese korean latvian lithuanian luxembourgish mandarin norwegian polish ' +
  'portuguese romanian russian serbian slovak slovenian spanish swedish turkish ukrainian'
).split(' '));
const spokenExtra = new Set('a and as b1 b2 business c1 c2 fluency fluent good in language level native or proficiency skills spoken very we written'.split(' '));

// A span made of nothing but these narrows no search.
export const general = new Set((
  'a all an and any as at best both business by common current different end-to-end entire existing for full general good ' +
  'in industry industry-wide latest main modern new of on or other our own real relevant similar standard the their to ' +
  'up-to-date various with application applications approach approaches area areas aspects assurance basics career code ' +
  'coding company concepts conception customer cycle data delivery design desktop developer developers development ' +
  'developmental domain engineering environment environments execution experience fields final framework frameworks ' +
  'fundamentals grade growth ideas implementation improvement industry-standard information internet it knowledge ' +
  'landscape language languages level libraries library life lifecycle lifecycles maintenance management market ' +
  'methodologies methodology methods online operations organization organisation planning platform platforms practice ' +
  'practices principles procedures process processes product production products programming program programs project ' +
  'projects provision quality requirements roadmaps scale services service side software solution solutions source space ' +
  'stack stacks standards strategies strategy support system systems task tasks team teams tech techniques technical ' +
  'technologies technology theory tool tooling tools toolsets trends use web work workflow workflows working'
).split(' '));

/** The order in which the rules are tried. */
export const rules = /** @type {const} */ (['industry', 'degree', 'spoken language', 'nothing in particular']);

/** Why a label is left out, or null. `line` is the line it stands in, `before` the one above.
 * @param {string} span @param {string} line @param {string} before @returns {typeof rules[number] | null} */
export function reasonToLeaveOut(span, line, before) {
  if (industryFields.has(before.trim())) return 'industry';
  if (degree.test(span) || (subject.test(span.trim()) && degree.test(line))) return 'degree';
  const words = span.toLowerCase().replaceAll(/<[^>]*>/g, ' ').split(/[^\p{L}\p{N}+#-]+/u).filter(Boolean);
  if (words.some(word => spoken.has(word)) && words.every(word => spoken.has(word) || spokenExtra.has(word))) return 'spoken language';
  if (words.every(word => general.has(word))) return 'nothing in particular';
  return null;
}
