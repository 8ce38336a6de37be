// Plain text, in whatever encoding.
import { Failure } from '../failure.mjs';

/** @type {import('../format.ts').Format} */
export default {
  kind: 'text',
  name: 'text file',
  rank: -1,
  fits: ({ text }) => text !== '',
  async read({ text }, watch) {
    if (text.trim() === '') throw new Failure('empty');
    if (text.length > watch.limits.letters) throw new Failure('too_long');
    return { text, facts: [] };
  },
};
