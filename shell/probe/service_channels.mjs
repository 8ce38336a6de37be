// Newer ways to load by an address, and services of the browser that a server may be asked for.

/** @type {import('./channels.mjs').Channel[]} */
export const serviceChannels = [
  { name: 'import of JSON', open: true, run: url => import(url, { with: { type: 'json' } }) },
  { name: 'import of a style sheet', open: false, run: url => import(url, { with: { type: 'css' } }) },
  { name: 'WebAssembly by address', open: true, run: url => WebAssembly.compileStreaming(fetch(url, { mode: 'no-cors' })) },
  { name: 'fetch with a token', open: false, run: url => fetch(url, /** @type {any} */ ({ mode: 'no-cors', privateToken: { version: 1, operation: 'token-request' } })) },
  // The page has one style element that the policy knows; rules may be added to it.
  { name: 'import of the page\'s own sheet', open: false, run: url => { (document.styleSheets[0] ?? document.head.appendChild(document.createElement('style')).sheet)?.insertRule(`@import url(${url})`); } },
  { name: 'font of the page\'s own sheet', open: false, run: url => {
    const sheet = document.styleSheets[0] ?? document.head.appendChild(document.createElement('style')).sheet;
    sheet?.insertRule(`@font-face { font-family: Leak2; src: url(${url}) }`, sheet.cssRules.length);
    return document.fonts.load('16px Leak2');
  } },
  { name: 'style: cross-fade', open: false, run: url => { document.body.appendChild(document.createElement('p')).style.backgroundImage = `-webkit-cross-fade(url(${url}), url(${url}), 50%)`; } },
  { name: 'style: offset-path', open: false, run: url => { document.body.appendChild(document.createElement('p')).style.setProperty('offset-path', `url(${url}#a)`); } },
  { name: 'style: backdrop-filter', open: false, run: url => { document.body.appendChild(document.createElement('p')).style.setProperty('backdrop-filter', `url(${url}#a)`); } },
  { name: 'style: box-reflect', open: false, run: url => {
    const box = Object.assign(document.createElement('p'), { textContent: 'a' });
    document.body.append(box);
    box.style.setProperty('-webkit-box-reflect', `below 0 url(${url})`);
  } },
  { name: 'symbols of a counter', open: false, run: url => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@counter-style leak { system: cyclic; symbols: url(${url}) } li { list-style: leak }`);
    document.adoptedStyleSheets.push(sheet);
    document.body.append(Object.assign(document.createElement('li'), { textContent: 'a' }));
  } },
  { name: 'sheet with an address of its own', open: false, run: url => {
    const sheet = new CSSStyleSheet({ baseURL: url });
    sheet.replaceSync('html { border-image-source: url(a.png) }');
    document.adoptedStyleSheets.push(sheet);
  } },
  { name: 'layout worklet', api: 'CSS.layoutWorklet', open: false, run: url => /** @type {any} */ (CSS).layoutWorklet.addModule(url) },
  { name: 'new passkey of another site', api: 'navigator.credentials', open: false, run: url => navigator.credentials.create({ publicKey: {
    challenge: new Uint8Array(8), rp: { name: 'a', id: new URL(url).hostname }, user: { id: new Uint8Array(8), name: 'a', displayName: 'a' }, pubKeyCredParams: [{ type: 'public-key', alg: -7 }] } }) },
  { name: 'passkey that another site knows no more', api: 'PublicKeyCredential.signalUnknownCredential', open: false, run: url =>
    /** @type {any} */ (PublicKeyCredential).signalUnknownCredential({ rpId: new URL(url).hostname, credentialId: 'YWE' }) },
  { name: 'user of another site', api: 'IdentityProvider.getUserInfo', open: false, run: url =>
    /** @type {any} */ (globalThis).IdentityProvider.getUserInfo({ configURL: `${url.replace('http:', 'https:')}fedcm.json`, clientId: 'resume' }) },
  { name: 'leave another site', api: 'IdentityCredential.disconnect', open: false, run: url =>
    /** @type {any} */ (globalThis).IdentityCredential.disconnect({ configURL: `${url.replace('http:', 'https:')}fedcm.json`, clientId: 'resume', accountHint: 'resume' }) },
  { name: 'digital credential', api: 'DigitalCredential', open: false, run: url =>
    navigator.credentials.get(/** @type {any} */ ({ digital: { requests: [{ protocol: 'openid4vp', data: { client_id: url } }] } })) },
  { name: 'storage of another site', api: 'document.requestStorageAccessFor', open: false, run: url => /** @type {any} */ (document).requestStorageAccessFor(url.replace('http:', 'https:')) },
  { name: 'interest group', api: 'navigator.joinAdInterestGroup', open: false, run: url => {
    const owner = url.replace('http:', 'https:');
    return /** @type {any} */ (navigator).joinAdInterestGroup({ owner, name: 'resume', updateURL: owner, lifetimeMs: 1e6 });
  } },
  { name: 'auction of advertisements', api: 'navigator.runAdAuction', open: false, run: url => {
    const seller = url.replace('http:', 'https:');
    return /** @type {any} */ (navigator).runAdAuction({ seller, decisionLogicURL: seller, interestGroupBuyers: [seller] });
  } },
  { name: 'installation of another app', api: 'navigator.install', open: false, run: url => /** @type {any} */ (navigator).install(url.replace('http:', 'https:')) },
  { name: 'sharing of an address', api: 'navigator.share', open: false, run: url => navigator.share({ url }) },
  { name: 'window over other windows', api: 'documentPictureInPicture', open: false, run: async url => {
    const inner = await /** @type {any} */ (globalThis).documentPictureInPicture.requestWindow();
    return inner.fetch(url, { mode: 'no-cors' });
  } },
  { name: 'payment by Apple', api: 'ApplePaySession', open: false, run: url => /** @type {any} */ (globalThis).ApplePaySession.openPaymentSetup?.(new URL(url).hostname) },
  { name: 'page of data that fetches', open: false, leaves: true, run: url => {
    location.href = `data:text/html,${encodeURIComponent(`<script>fetch(${JSON.stringify(url)}, { mode: 'no-cors' })</scr${''}ipt>`)}`;
  } },
];
