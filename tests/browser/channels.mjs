// Ways out of a page. Each function runs inside the page's frame with one address of its own to reach; a connection at that
// address, whatever is said over it, means that the way is open. `open`: an unsealed page gets out by it in Chromium, so a
// quiet sealed page proves something. A function that goes elsewhere has no page to come back to.

/** @typedef {{ name: string, open: boolean, leaves?: true, udp?: true, run: (url: string) => unknown }} Channel */

/** @type {Channel[]} */
export const channels = [
  // Requests that a script makes.
  { name: 'fetch', open: true, run: url => fetch(url, { mode: 'no-cors' }) },
  { name: 'fetch, kept alive', open: true, run: url => fetch(url, { mode: 'no-cors', keepalive: true, method: 'POST', body: 'resume' }) },
  { name: 'XMLHttpRequest', open: true, run: url => { const request = new XMLHttpRequest(); request.open('GET', url); request.send(); } },
  { name: 'beacon', open: true, run: url => navigator.sendBeacon(url, 'resume') },
  { name: 'WebSocket', open: true, run: url => new WebSocket(url.replace('http', 'ws')) },
  { name: 'EventSource', open: true, run: url => new EventSource(url) },
  { name: 'fetchLater', open: false, run: url => /** @type {any} */ (globalThis).fetchLater(url, { activateAfter: 0 }) },
  { name: 'import', open: true, run: url => import(url) },
  { name: 'audio worklet', open: false, run: url => new OfflineAudioContext(1, 1, 8000).audioWorklet.addModule(url) },
  // Peers: whatever is sent goes by UDP.
  { name: 'WebRTC', open: true, udp: true, run: async url => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: url.replace('http://', 'stun:').replace('/', '') }] });
    peer.createDataChannel('resume');
    await peer.setLocalDescription(await peer.createOffer());
  } },
  { name: 'WebRTC of a fresh window', open: true, udp: true, run: async url => {
    const inner = document.createElement('iframe');
    document.body.append(inner);
    const Peer = /** @type {any} */ (inner.contentWindow).RTCPeerConnection;
    const peer = new Peer({ iceServers: [{ urls: url.replace('http://', 'stun:').replace('/', '') }] });
    peer.createDataChannel('resume');
    await peer.setLocalDescription(await peer.createOffer());
  } },
  // Elements that load by being there.
  { name: 'image', open: true, run: url => { new Image().src = url; } },
  { name: 'image, by srcset', open: true, run: url => { new Image().srcset = `${url} 1x`; } },
  { name: 'image of SVG', open: true, run: url => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    image.setAttribute('href', url);
    svg.append(image);
    document.body.append(svg);
  } },
  { name: 'button of type image', open: true, run: url => { document.body.append(Object.assign(document.createElement('input'), { type: 'image', src: url })); } },
  { name: 'background of a style', open: true, run: url => { document.body.style.backgroundImage = `url(${url})`; } },
  { name: 'background of an adopted sheet', open: true, run: url => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`html { background: url(${url}) }`);
    document.adoptedStyleSheets.push(sheet);
  } },
  { name: 'font of an adopted sheet', open: true, run: url => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@font-face { font-family: Leak; src: url(${url}) } html { font-family: Leak }`);
    document.adoptedStyleSheets.push(sheet);
    return document.fonts.load('16px Leak');
  } },
  { name: 'FontFace by address', open: true, run: url => new FontFace('Leak', `url(${url})`).load() },
  { name: 'video', open: true, run: url => { document.body.append(Object.assign(document.createElement('video'), { src: url, preload: 'auto' })); } },
  { name: 'Audio', open: true, run: url => { new Audio(url).load(); } },
  { name: 'poster', open: true, run: url => { document.body.append(Object.assign(document.createElement('video'), { poster: url })); } },
  { name: 'embed', open: true, run: url => { document.body.append(Object.assign(document.createElement('embed'), { src: url })); } },
  { name: 'object', open: true, run: url => { document.body.append(Object.assign(document.createElement('object'), { data: url })); } },
  { name: 'iframe', open: true, run: url => { document.body.append(Object.assign(document.createElement('iframe'), { src: url })); } },
  { name: 'script', open: true, run: url => { document.body.append(Object.assign(document.createElement('script'), { src: url })); } },
  { name: 'style sheet', open: true, run: url => { document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url })); } },
  { name: 'prefetch', open: true, run: url => { document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: url })); } },
  { name: 'preload', open: true, run: url => { document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'image', href: url })); } },
  { name: 'preconnect', open: true, run: url => { document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: url })); } },
  // Ways round the bar on elements. A preconnect asks nothing of the policy, so only the lock (and Connection-Allowlist) can stop it.
  { name: 'link by innerHTML', open: true, run: url => { document.body.innerHTML += `<link rel="preconnect" href="${url}">`; } },
  { name: 'link by insertAdjacentHTML', open: true, run: url => document.body.insertAdjacentHTML('beforeend', `<link rel="preconnect" href="${url}">`) },
  { name: 'link by setHTMLUnsafe', open: true, run: url => /** @type {any} */ (document.body).setHTMLUnsafe(`<link rel="preconnect" href="${url}">`) },
  { name: 'link by setHTML', open: true, run: url =>
    /** @type {any} */ (document.body).setHTML(`<link rel="preconnect" href="${url}">`, { sanitizer: { elements: ['link'], attributes: ['rel', 'href'] } }) },
  { name: 'link by createContextualFragment', open: true, run: url => {
    document.body.append(document.createRange().createContextualFragment(`<link rel="preconnect" href="${url}">`));
  } },
  { name: 'link by DOMParser', open: true, run: url => {
    document.body.append(/** @type {Element} */ (new DOMParser().parseFromString(`<link rel="preconnect" href="${url}">`, 'text/html').querySelector('link')));
  } },
  { name: 'link by document.write', open: true, run: url => document.write(`<link rel="preconnect" href="${url}">`) },
  { name: 'link by insertHTML', open: false, run: url => {
    document.body.contentEditable = 'true';
    document.body.focus();
    document.execCommand('insertHTML', false, `<img src="${url}">`);
  } },
  { name: 'link by createElementNS', open: true, run: url => {
    document.head.append(Object.assign(document.createElementNS('http://www.w3.org/1999/xhtml', 'link'), { rel: 'preconnect', href: url }));
  } },
  { name: 'link by a name that changes', open: true, run: url => {
    let asked = 0;
    const name = /** @type {any} */ ({ toString: () => asked++ || !('sealRun' in globalThis) ? 'link' : 'p' });
    document.head.append(Object.assign(document.createElement(name), { rel: 'preconnect', href: url }));
  } },
  { name: 'link as the root of a document', open: true, run: url => {
    const link = document.implementation.createDocument('http://www.w3.org/1999/xhtml', 'link').documentElement;
    document.head.append(Object.assign(document.adoptNode(link), { rel: 'preconnect', href: url }));
  } },
  { name: 'link of another document', open: true, run: url => {
    const link = document.implementation.createHTMLDocument('').createElement('link');
    document.head.append(Object.assign(document.adoptNode(link), { rel: 'preconnect', href: url }));
  } },
  { name: 'link by a class of its own', open: true, run: url => {
    customElements.define('le-ak', class extends HTMLLinkElement {}, { extends: 'link' });
    document.head.append(Object.assign(document.createElement('link', { is: 'le-ak' }), { rel: 'preconnect', href: url }));
  } },
  { name: 'copy of an element', open: false, leaves: true, run: url => {
    const meta = /** @type {HTMLMetaElement} */ (/** @type {Element} */ (document.querySelector('meta')).cloneNode());
    Object.assign(meta, { httpEquiv: 'refresh', content: `0;url=${url}` });
    document.head.append(meta);
  } },
  // Trusted Types.
  { name: 'a policy of its own', open: false, run: url => {
    const policy = /** @type {any} */ (globalThis).trustedTypes.createPolicy('own', { createHTML: (/** @type {string} */ text) => text });
    document.body.innerHTML = policy.createHTML(`<link rel="preconnect" href="${url}"><img src="${url}">`);
  } },
  { name: 'code from text', open: true, run: url => (0, eval)(`fetch(${JSON.stringify(url)}, { mode: 'no-cors' })`) },
  { name: 'script text through sealRun', open: false, run: url => globalThis.sealRun(`new Image().src = ${JSON.stringify(url)}`) },
  // Workers.
  { name: 'worker by address', open: false, run: url => new Worker(url) },
  { name: 'worker that fetches', open: true, run: url => {
    const text = `fetch(${JSON.stringify(url)}, { mode: 'no-cors' })`;
    return 'sealWorker' in globalThis ? sealWorker(text) : new Worker(URL.createObjectURL(new Blob([text])));
  } },
  { name: 'worker that imports', open: true, run: url => {
    const text = `importScripts(${JSON.stringify(url)})`;
    return 'sealWorker' in globalThis ? sealWorker(text) : new Worker(URL.createObjectURL(new Blob([text])));
  } },
  { name: 'worker that opens a socket', open: true, run: url => {
    const text = `new WebSocket(${JSON.stringify(url.replace('http', 'ws'))})`;
    return 'sealWorker' in globalThis ? sealWorker(text) : new Worker(URL.createObjectURL(new Blob([text])));
  } },
  { name: 'shared worker', open: false, run: url => new SharedWorker(url) },
  { name: 'service worker', open: false, run: url => navigator.serviceWorker.register(url) },
  // Elsewhere: with the text in the address.
  { name: 'popup', open: true, run: url => { window.open(url); } },
  { name: 'popup without opener', open: true, run: url => { window.open(url, '_blank', 'noopener'); } },
  { name: 'link to a new tab', open: true, run: url => Object.assign(document.body.appendChild(document.createElement('a')), { href: url, target: '_blank' }).click() },
  { name: 'download', open: true, run: url => Object.assign(document.body.appendChild(document.createElement('a')), { href: url, download: 'x' }).click() },
  // Chromium sends it in its own time: heard in most runs, and not in all.
  { name: 'ping', open: false, run: url => {
    Object.assign(document.body.appendChild(document.createElement('a')), { href: 'javascript:void 0', ping: url }).click();
  } },
  { name: 'form', open: true, run: url => {
    const form = Object.assign(document.createElement('form'), { action: url, method: 'post', target: '_blank' });
    document.body.append(form);
    form.submit();
  } },
  { name: 'button that submits', open: false, run: url => {
    const button = Object.assign(document.createElement('button'), { formAction: url, type: 'submit' });
    document.body.append(button);
    button.click();
  } },
  { name: 'location', open: true, leaves: true, run: url => { location.href = url; } },
  { name: 'location.replace', open: true, leaves: true, run: url => location.replace(url) },
  { name: 'link', open: true, leaves: true, run: url => Object.assign(document.body.appendChild(document.createElement('a')), { href: url }).click() },
  { name: 'meta refresh', open: true, leaves: true, run: url => {
    document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${url}` }));
  } },
  { name: 'navigate()', open: true, leaves: true, run: url => { /** @type {any} */ (globalThis).navigation.navigate(url); } },
  { name: 'location of the page around', open: true, leaves: true, run: url => { parent.location.href = url; } },
  { name: 'location of the top', open: true, leaves: true, run: url => { /** @type {Window} */ (top).location.href = url; } },
];
