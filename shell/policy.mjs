// What the documents and the server say to the browser. The one place: page, service worker, header files and tests read it.
import { createHash } from 'node:crypto';

/** @param {string | Buffer} text */
export const sha256 = text => createHash('sha256').update(text).digest('base64');
/** @param {string} text */
const hash = text => `'sha256-${sha256(text)}'`;

/**
 * The content policy of a document: no connection, and no script or style but those listed.
 * @type {(scripts: string[], style: string, more: string[]) => string}
 */
const policy = (scripts, style, more) => [
  "default-src 'none'", `script-src ${scripts.map(hash).join(' ')} 'wasm-unsafe-eval'`, `style-src ${hash(style)}`, 'img-src data: blob:',
  "connect-src 'none'", "frame-src 'none'", "form-action 'none'", "base-uri 'none'", "require-trusted-types-for 'script'", ...more].join('; ');

/** Scripts of the frame: lock, boot, app, probe. @type {(scripts: string[], style: string) => string} */
export const framePolicy = (scripts, style) => policy(scripts, style, ['worker-src blob:', 'trusted-types seal']);

/**
 * Scripts of the page around it. The frame inherits this policy, so it lists the frame's scripts too; of its own it has the
 * manifest and the service worker, which the guard asks for before the lock bars every other address.
 * @type {(scripts: string[], frameScripts: string[], style: string) => string}
 */
export const pagePolicy = (scripts, frameScripts, style) =>
  policy([...scripts, ...frameScripts], style, ["worker-src blob: 'self'", "manifest-src 'self'", 'trusted-types guard seal']);

const refused = ['payment', 'publickey-credentials-get', 'publickey-credentials-create', 'identity-credentials-get', 'camera', 'microphone',
  'geolocation', 'usb', 'serial', 'hid', 'picture-in-picture'];

/** @typedef {[name: string, value: string]} Header */

/** Response headers of the page. A meta element, as in the file, cannot say the later ones. @type {(policy: string) => Header[]} */
export const pageHeaders = policy => [
  ['Content-Security-Policy', `${policy}; frame-ancestors *`],
  ['Connection-Allowlist', '(response-origin)'],
  ['X-DNS-Prefetch-Control', 'off'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ['Permissions-Policy', refused.map(name => `${name}=()`).join(', ')],
];

/** The service worker may fetch from its own server, and obeys its own response's policy alone, never the page's. @type {Header[]} */
const workerHeaders = [
  ['Content-Security-Policy', "default-src 'none'; connect-src 'self'; script-src 'self'"],
  ['Connection-Allowlist', '(response-origin)'],
];

/** What other sites' pages load: the element and its facade, also by those that ask for integrity or isolation. @type {Header[]} */
const moduleHeaders = [
  ['Content-Security-Policy', "default-src 'none'"],
  ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ['Access-Control-Allow-Origin', '*'],
];

/** The careers page of the demo has a policy as strict as an employer's may be. @type {Header[]} */
const demoHeaders = [
  ['Content-Security-Policy', "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; frame-src 'self'; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'"],
  ['Referrer-Policy', 'no-referrer'],
];

/**
 * Every address of the site that has headers, in the order of the header files. `version`: of the pinned copies.
 * @type {(policy: string, version: string) => { path: string, headers: Header[] }[]}
 */
export const siteHeaders = (policy, version) => {
  const page = pageHeaders(policy);
  /** @type {Header[]} for hosts that isolate themselves; costs WebKit its worker, so it has an address of its own */
  const isolated = [...page, ['Cross-Origin-Embedder-Policy', 'require-corp']];
  return [
    ...['/', '/index.html', '/resume-checker.html', `/v/${version}/resume-checker.html`].map(path => ({ path, headers: page })),
    ...['/isolated.html', `/v/${version}/isolated.html`].map(path => ({ path, headers: isolated })),
    { path: '/sw.js', headers: workerHeaders },
    ...['/element.js', '/facade.js', `/v/${version}/element.js`, `/v/${version}/facade.js`].map(path => ({ path, headers: moduleHeaders })),
    ...['/careers/', '/careers/index.html'].map(path => ({ path, headers: demoHeaders })),
  ];
};
