// Web pages, and text with its looks off the clipboard.
import { decodeText } from '../parts/bytes.mjs';
import { writeBlocks } from '../parts/blocks.mjs';
import { htmlBlocks } from '../parts/html_blocks.mjs';

/** @type {import('../format.ts').Format} */
export default {
  kind: 'html',
  name: 'web page (HTML)',
  rank: 2,
  fits: ({ text }) => /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]{0,4000}?-->\s*)*<(!doctype\s+html|html|head|body|meta|title|h[1-6]|div|p|table|ul|article|section|main|span|b|font|center)\b/i.test(text.slice(0, 8000)),
  async read({ bytes, head }, watch) {
    const html = decodeText(bytes, /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]);
    watch.stage(0.1, 0.9);
    return writeBlocks(await htmlBlocks(html, watch), watch.limits.letters);
  },
};
