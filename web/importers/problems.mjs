// Why a file was not read, in a sentence that says which and what to do. The texts on screen stay as they are.

/** @typedef {import('./importer.ts').Problem} Problem */

/** A file may be no larger than this. */
export const maxBytes = 20 * 1024 * 1024;
/** And have no more pages than this. */
export const maxPages = 50;

/** @type {Record<Problem, string>} */
const sentences = {
  encrypted: 'This file is locked with a password. Save a copy without one and drop that.',
  scanned: 'This file is a picture of a resume: there is no text in it to read. Export it as a PDF from the program you wrote it in.',
  damaged: 'This file is damaged and cannot be read. Export it again and drop the new file.',
  empty: 'This file is empty. Check that you exported the right document.',
  too_large: 'This file is larger than 20 MB. Make its pictures smaller or leave them out, then export it again.',
  too_many_pages: 'This file has more than 50 pages. Export the pages of your resume alone.',
  too_big_inside: 'This file unpacks to far more than a resume holds, so reading it was stopped. Export it again from the program you wrote it in.',
  too_slow: 'Reading this file took too long and was stopped. Export it again with fewer drawings and pictures, or paste its text.',
  cancelled: 'Reading was cancelled.',
  old_word: 'This is an old Word file (.doc). Open it in Word or LibreOffice and save it as .docx or PDF.',
  pages_app: 'This is a Pages file. In Pages, choose File, Export To, and then Word or PDF.',
  picture: 'This is a picture, so there is no text in it to read. Export your resume as a PDF from the program you wrote it in.',
  unknown_type: 'This kind of file cannot be read. PDF, Word (.docx), OpenDocument, RTF, HTML, Markdown and plain text can.',
};

/** @param {Problem} problem */
export function refuse(problem) {
  return { problem, sentence: sentences[problem] };
}
