// What comes with pdf.js, as the build of the page has it: one file behind the other, zipped. Unpacked when the first is asked for.
import { gunzipSync } from 'fflate';
// @ts-expect-error: bundle.mjs makes it
import { sizes, zipped } from 'pdf-files';

/** @type {Map<string, Uint8Array> | undefined} */
let files;

function unpack() {
  const bytes = gunzipSync(zipped);
  let end = 0;
  return new Map(/** @type {[string, number][]} */ (sizes).map(([name, size]) => [name, bytes.subarray(end, end += size)]));
}

/** The bytes of one of its files, the caller's to keep; null: there is none. @param {string} folder @param {string} name */
export const readFileOf = async (folder, name) => (files ??= unpack()).get(`${folder}/${name}`)?.slice() ?? null;
