// What the two documents and the server say to the browser. One place, so that page, headers and tests agree.
import { createHash } from 'node:crypto';

/** @param {string} text */
const hash = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The content policy of a document: no connection, and no script or style but those listed.
 * @type {(scripts: string[], style: string, last: string) => string}
 */
const policy = (scripts, style, last) => [
  "default-src 'none'", `script-src ${scripts.map(hash).join(' ')} 'wasm-unsafe-eval'`, `style-src ${hash(style)}`, 'img-src data: blob:',
  "connect-src 'none'", "frame-src 'none'", "form-action 'none'", "base-uri 'none'", "require-trusted-types-for 'script'",
  'worker-src blob:', last].join('; ');

/** Scripts of the frame: lock, boot and app. @type {(scripts: string[], style: string) => string} */
export const framePolicy = (scripts, style) => policy(scripts, style, 'trusted-types seal');

/**
 * Scripts of the page around it. The frame inherits this policy, so it lists the frame's scripts too.
 * @type {(scripts: string[], frameScripts: string[], style: string) => string}
 */
export const pagePolicy = (scripts, frameScripts, style) => policy([...scripts, ...frameScripts], style, 'trusted-types guard seal');

const refused = ['payment', 'publickey-credentials-get', 'publickey-credentials-create', 'identity-credentials-get', 'camera', 'microphone',
  'geolocation', 'usb', 'serial', 'hid'];

/** Response headers of the page. A meta element, as in the file, cannot say the later ones. @type {(policy: string) => [string, string][]} */
export const pageHeaders = policy => [
  ['Content-Security-Policy', `${policy}; frame-ancestors *`],
  ['Connection-Allowlist', '(response-origin)'],
  ['X-DNS-Prefetch-Control', 'off'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ['Permissions-Policy', refused.map(name => `${name}=()`).join(', ')],
];
