// PDF. pdf.js is large, so that it is loaded with the first file that needs it.

/** @type {import('../format.ts').Format} */
export default {
  kind: 'pdf',
  name: 'PDF',
  rank: 10,
  fits: ({ head }) => head.includes('%PDF-'),
  async read({ bytes }, watch) {
    const { readPdf } = await import('../pdf/read.mjs');
    return readPdf(bytes, watch);
  },
};
