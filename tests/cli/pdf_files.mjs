// PDF files made by hand, as small as they can be: each object is written as the standard has it.

/** @param {(string | Uint8Array)[]} objects the bodies of objects 1, 2, ...; the first is the catalogue @param {string} trailer */
export function pdfOf(objects, trailer = '') {
  /** @type {Buffer[]} */
  const parts = [Buffer.from('%PDF-1.7\n')];
  /** @type {number[]} */
  const places = [];
  let size = parts[0].length;
  const add = (/** @type {string | Uint8Array} */ part) => {
    const bytes = Buffer.from(/** @type {any} */ (part));
    parts.push(bytes);
    size += bytes.length;
  };
  objects.forEach((body, i) => {
    places.push(size);
    add(`${i + 1} 0 obj\n`);
    add(body);
    add('\nendobj\n');
  });
  const start = size;
  const rows = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts));
}

/** @param {string} content @param {string} dictionary */
const stream = (content, dictionary = '') => `<< /Length ${Buffer.byteLength(content, 'latin1')} ${dictionary} >>\nstream\n${content}\nendstream`;

/**
 * Pages of 612 x 792 points with Helvetica as F1 and a picture of one dot as P1.
 * @param {string[]} contents the operators of each page
 * @param {{ page?: string, annotations?: string[], trailer?: string, extra?: string[], names?: string, fonts?: string }} more `page`: entries of every page;
 * `names`: of the catalogue; `fonts`: beside F1, which `extra` holds from the object after the pages on
 */
export function pdf(contents, { page = '', annotations = [], trailer = '', extra = [], names = '', fonts = '' } = {}) {
  const first = 5, kids = contents.map((_, i) => `${first + 2 * i} 0 R`).join(' ');
  const links = annotations.length ? `/Annots [${annotations.join(' ')}]` : '';
  return pdfOf([
    `<< /Type /Catalog /Pages 2 0 R ${names} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    stream('\xff', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray'),
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${first + 2 * i + 1} 0 R ${links} ${page} ` +
        `/Resources << /Font << /F1 3 0 R ${fonts} >> /XObject << /P1 4 0 R >> >> >>`,
      stream(content),
    ]),
    ...extra,
  ], trailer);
}

/** Operators that show a line. @param {number} x @param {number} y from below @param {string} text @param {number} size @param {string} before */
export const line = (x, y, text, size = 11, before = '') =>
  `${before} BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[()\\]/g, '\\$&')}) Tj ET\n`;
