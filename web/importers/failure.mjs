// Why a file was not read, as a sentence a person can act on.

/** What the file is, then what to do. {name} is filled in. @type {Record<string, string>} */
const sentences = {
  empty: 'This file is empty. Choose the one you wrote, or paste the text.',
  no_text: 'This file holds no text. If the words are in a picture, a parser gets nothing from it either. Export it again from where you wrote it.',
  too_big: '{size} MB is more than we read (20 MB). Without pictures a resume is rarely above 1 MB.',
  too_many_pages: 'This file has {pages} pages; we read up to 50. Save the pages you need as a file of their own.',
  too_long: 'This file has more text than 50 pages hold. Save the part you need as a file of its own.',
  unpacks_too_big: 'Unpacked, this file is larger than we read ({size} MB). Save it again from where you wrote it, without pictures.',
  too_complex: 'This file has more parts than any resume needs, so we stopped reading it. Save it again from where you wrote it.',
  too_slow: 'Reading this file took longer than {seconds} seconds, so we stopped. Save it again as DOCX or PDF, or paste the text.',
  cancelled: 'Reading was cancelled.',
  damaged: 'This {what} is damaged: {where}. Save it again from where you wrote it, or paste the text.',
  entities: 'This {what} defines words of its own (XML entities), which no ordinary document does and we do not read. Save it again from where you wrote it.',
  locked: 'This {what} is locked. It asks for a password. Save an open copy, or paste the text.',
  doc: 'This is a Word file of before 2007 (.doc). Open it in Word or LibreOffice and save it as DOCX or PDF.',
  office_old: 'This is an Office file of before 2007, no resume we can read. Save it as DOCX or PDF.',
  pages: 'This is a Pages file. In Pages choose File, Export To, then Word or PDF.',
  sheet: 'This is a spreadsheet. Save the text as DOCX or PDF, or paste it.',
  slides: 'These are slides. Export them as PDF, or paste the text.',
  book: 'This is an e-book (EPUB). Export it as DOCX or PDF, or paste the text.',
  archive: 'This is an archive ({what}). Unpack it and choose the file inside.',
  picture: 'This is a picture ({what}). Neither we nor a parser read text in pictures. Export the resume as PDF or DOCX from where you wrote it.',
  mail: 'This is a web page or e-mail saved as one file (MHTML). Save it as HTML, DOCX or PDF, or paste the text.',
  postscript: 'This is a PostScript file. Save it as PDF from where you wrote it.',
  tex: 'This is a LaTeX source. Choose the PDF it makes.',
  xml: 'This is an XML file of a kind we do not know ({what}). We read Europass; of others, save a DOCX or PDF.',
  json: 'This is JSON, but no JSON Resume: it has none of its fields (basics, work, education). Check the file, or paste the text.',
  json_broken: 'This is JSON that breaks off or has a mistake in it ({where}). Save it again from where you wrote it.',
  unknown: 'We do not know this kind of file. We read PDF, DOCX, ODT, RTF, HTML, Markdown, text and JSON Resume. Save it as one of these, or paste the text.',
  failed: 'We could not read this {what}. That is our mistake. Save it as PDF or DOCX, or paste the text.',
};

/** A file that was not read. `message` is the sentence, `code` its name for programs. */
export class Failure extends Error {
  /** @param {string} code a name above @param {Record<string, string | number>} values for its {places} */
  constructor(code, values = {}) {
    super((sentences[code] ?? sentences.unknown ?? '').replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole)));
    this.name = 'Failure';
    this.code = code;
  }
}

/** @type {string[]} */
export const failureCodes = Object.keys(sentences);
