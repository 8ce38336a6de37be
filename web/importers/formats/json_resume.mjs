// JSON Resume, of any version of its schema.
import { Failure } from '../failure.mjs';
import { writeBlocks } from '../parts/blocks.mjs';
import { resumeBlocks } from '../parts/resume_blocks.mjs';

const FIELDS = ['basics', 'work', 'education', 'skills', 'projects'];
const DEEPEST = 60;

/** Whether brackets stand in each other deeper than any resume, before a parser goes down there. @param {string} text */
function isDeep(text) {
  let depth = 0, quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '\\' && quoted) at++;
    else if (letter === '"') quoted = !quoted;
    else if (!quoted && (letter === '{' || letter === '[') && ++depth > DEEPEST) return true;
    else if (!quoted && (letter === '}' || letter === ']')) depth--;
  }
  return false;
}

/** @type {import('../format.ts').Format} */
export default {
  kind: 'json_resume',
  name: 'JSON Resume file',
  rank: 2,
  fits: ({ text }) => /^\s*\{\s*("|\})/.test(text.slice(0, 2000)),
  async read({ text }, watch) {
    if (isDeep(text)) throw new Failure('too_complex');
    let data;
    try {
      data = JSON.parse(text);
    } catch (error) {
      const place = /position (\d+)/.exec(/** @type {Error} */ (error).message)?.[1];
      throw new Failure('json_broken', { where: place ? `line ${text.slice(0, Number(place)).split('\n').length}` : 'near its end' });
    }
    if (data?.resume && typeof data.resume === 'object') data = data.resume;
    if (!FIELDS.some(field => data?.[field] && typeof data[field] === 'object')) throw new Failure('json');
    watch.check();
    return writeBlocks(resumeBlocks(data), watch.limits.letters);
  },
};
