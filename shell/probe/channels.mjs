// Ways out of a page. Each function runs inside a frame with one address of its own to reach; a look-up of that name or a
// connection there, whatever is said over it, means that the way is open. Functions stand alone: they are also sent as text.
import { lockChannels } from './lock_channels.mjs';
import { serviceChannels } from './service_channels.mjs';

/**
 * @typedef {object} Channel
 * @property {string} name
 * @property {boolean} open an unsealed page gets out by it in Chromium, so a quiet sealed page proves something
 * @property {string} [api] what it needs of the browser, from globalThis; told apart: never there, and taken away by the lock
 * @property {true} [looksUp] looks a name up and does no more: an address in figures tells nothing of it
 * @property {true} [leaves] goes elsewhere, so it has no page to come back to
 * @property {true} [udp] reaches by UDP
 * @property {true} [unclosed] a navigation that Chromium looks up before it refuses it, where no header forbids that
 * @property {(url: string) => unknown} run
 */

/** @type {Channel[]} */
export const channels = [
  // Requests that a script makes.
  { name: 'fetch', open: true, run: url => fetch(url, { mode: 'no-cors' }) },
  { name: 'fetch, kept alive', open: true, run: url => fetch(url, { mode: 'no-cors', keepalive: true, method: 'POST', body: 'resume' }) },
  { name: 'XMLHttpRequest', open: true, run: url => { const request = new XMLHttpRequest(); request.open('GET', url); request.send(); } },
  { name: 'beacon', api: 'navigator.sendBeacon', open: true, run: url => navigator.sendBeacon(url, 'resume') },
  { name: 'WebSocket', api: 'WebSocket', open: true, run: url => new WebSocket(url.replace('http', 'ws')) },
  { name: 'EventSource', api: 'EventSource', open: true, run: url => new EventSource(url) },
  { name: 'fetchLater', api: 'fetchLater', open: false, run: url => /** @type {any} */ (globalThis).fetchLater(url, { activateAfter: 0 }) },
  { name: 'import', open: true, run: url => import(url) },
  { name: 'audio worklet', api: 'AudioWorklet', open: false, run: url => new OfflineAudioContext(1, 1, 8000).audioWorklet.addModule(url) },
  // Peers: whatever is sent goes by UDP.
  { name: 'WebRTC', api: 'RTCPeerConnection', open: true, udp: true, run: async url => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: url.replace('http://', 'stun:').replace('/', '') }] });
    peer.createDataChannel('resume');
    await peer.setLocalDescription(await peer.createOffer());
  } },
  { name: 'WebRTC of a fresh window', api: 'RTCPeerConnection', open: true, udp: true, run: async url => {
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
  { name: 'Audio', api: 'Audio', open: true, run: url => { new Audio(url).load(); } },
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
  { name: 'link by setHTMLUnsafe', api: 'Element.prototype.setHTMLUnsafe', open: true, run: url => /** @type {any} */ (document.body).setHTMLUnsafe(`<link rel="preconnect" href="${url}">`) },
  { name: 'link by setHTML', api: 'Element.prototype.setHTML', open: true, run: url =>
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
  { name: 'a policy of its own', api: 'trustedTypes', open: false, run: url => {
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
  { name: 'shared worker', api: 'SharedWorker', open: false, run: url => new SharedWorker(url) },
  { name: 'service worker', api: 'navigator.serviceWorker', open: false, run: url => navigator.serviceWorker.register(url) },
  // Elsewhere: with the text in the address.
  { name: 'popup', open: true, run: url => { window.open(url); } },
  { name: 'popup without opener', open: true, run: url => { window.open(url, '_blank', 'noopener'); } },
  { name: 'link to a new tab', open: true, run: url => Object.assign(document.body.appendChild(document.createElement('a')), { href: url, target: '_blank' }).click() },
  { name: 'download', open: true, run: url => Object.assign(document.body.appendChild(document.createElement('a')), { href: url, download: 'x' }).click() },
  { name: 'ping', open: true, run: url => { Object.assign(document.body.appendChild(document.createElement('a')), { href: '#here', ping: url }).click(); } },
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
  { name: 'location', open: true, leaves: true, unclosed: true, run: url => { location.href = url; } },
  { name: 'location.replace', open: true, leaves: true, unclosed: true, run: url => location.replace(url) },
  { name: 'link', open: true, leaves: true, run: url => Object.assign(document.body.appendChild(document.createElement('a')), { href: url }).click() },
  { name: 'meta refresh', open: true, leaves: true, run: url => {
    document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${url}` }));
  } },
  { name: 'navigate()', api: 'navigation', open: true, leaves: true, unclosed: true, run: url => { /** @type {any} */ (globalThis).navigation.navigate(url); } },
  { name: 'location of the page around', open: true, leaves: true, run: url => { parent.location.href = url; } },
  { name: 'location of the top', open: true, leaves: true, run: url => { /** @type {Window} */ (top).location.href = url; } },

  // More that load by being there.
  { name: 'dns-prefetch', open: true, looksUp: true, run: url => { document.head.append(Object.assign(document.createElement('link'), { rel: 'dns-prefetch', href: url })); } },
  { name: 'modulepreload', open: true, run: url => { document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: url })); } },
  { name: 'icon', open: false, run: url => { document.head.append(Object.assign(document.createElement('link'), { rel: 'icon', href: url })); } },
  { name: 'manifest', open: false, run: url => { document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest', href: url })); } },
  { name: 'speculation rules', open: false, run: url => {
    const script = document.createElement('script');
    script.type = 'speculationrules';
    script.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [url] }] });
    document.head.append(script);
  } },
  { name: 'picture', open: true, run: url => {
    const picture = document.createElement('picture'), source = document.createElement('source');
    source.srcset = url;
    picture.append(source, document.createElement('img'));
    document.body.append(picture);
  } },
  { name: 'track', open: false, run: url => {
    const video = document.createElement('video'), track = document.createElement('track');
    Object.assign(track, { kind: 'subtitles', src: url, default: true });
    video.append(track);
    document.body.append(video);
    track.track.mode = 'showing';
  } },
  { name: 'background attribute', open: true, run: url => document.body.setAttribute('background', url) },
  { name: 'attributionsrc', open: false, run: url => { document.body.append(Object.assign(document.createElement('img'), { attributionSrc: url })); } },
  { name: 'use of SVG', open: false, run: url => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    use.setAttribute('href', `${url}#a`);
    svg.append(use);
    document.body.append(svg);
  } },
  { name: 'feImage of SVG', open: true, run: url => {
    const make = (/** @type {string} */ name) => document.createElementNS('http://www.w3.org/2000/svg', name);
    const svg = make('svg'), filter = make('filter'), image = make('feImage'), box = make('rect');
    filter.id = 'leak';
    image.setAttribute('href', url);
    filter.append(image);
    box.setAttribute('filter', 'url(#leak)');
    box.setAttribute('width', '9');
    box.setAttribute('height', '9');
    svg.append(filter, box);
    document.body.append(svg);
  } },
  { name: 'style: list-style-image', open: false, run: url => {
    const box = Object.assign(document.createElement('li'), { textContent: 'a' });
    document.body.append(box);
    box.style.setProperty('list-style-image', `url(${url})`);
  } },
  { name: 'style: border-image-source', open: false, run: url => {
    const box = Object.assign(document.createElement('li'), { textContent: 'a' });
    document.body.append(box);
    box.style.setProperty('border-image-source', `url(${url})`);
  } },
  { name: 'style: mask-image', open: false, run: url => {
    const box = Object.assign(document.createElement('li'), { textContent: 'a' });
    document.body.append(box);
    box.style.setProperty('mask-image', `url(${url})`);
  } },
  { name: 'style: shape-outside', open: false, run: url => {
    const box = Object.assign(document.createElement('li'), { textContent: 'a' });
    document.body.append(box);
    box.style.setProperty('shape-outside', `url(${url})`);
  } },
  { name: 'style: cursor', open: false, run: url => {
    const box = Object.assign(document.createElement('li'), { textContent: 'a' });
    document.body.append(box);
    box.style.setProperty('cursor', `url(${url}), auto`);
  } },
  { name: 'style: content', open: false, run: url => {
    const box = Object.assign(document.createElement('li'), { textContent: 'a' });
    document.body.append(box);
    box.style.setProperty('content', `url(${url})`);
  } },
  { name: 'style: filter', open: false, run: url => {
    const box = Object.assign(document.createElement('li'), { textContent: 'a' });
    document.body.append(box);
    box.style.setProperty('filter', `url(${url}#a)`);
  } },
  { name: 'style: clip-path', open: false, run: url => {
    const box = Object.assign(document.createElement('li'), { textContent: 'a' });
    document.body.append(box);
    box.style.setProperty('clip-path', `url(${url}#a)`);
  } },
  { name: 'image-set of a style', open: true, run: url => { document.body.appendChild(document.createElement('p')).style.backgroundImage = `image-set(url(${url}) 1x)`; } },
  { name: 'style attribute', open: true, run: url => document.body.appendChild(document.createElement('p')).setAttribute('style', `background: url(${url})`) },
  { name: 'style element', open: true, run: url => { document.head.append(Object.assign(document.createElement('style'), { textContent: `html { background: url(${url}) }` })); } },
  { name: 'import of a style element', open: true, run: url => { document.head.append(Object.assign(document.createElement('style'), { textContent: `@import url(${url});` })); } },
  { name: 'filter of a canvas', open: false, run: url => {
    const context = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));
    context.filter = `url(${url}#a)`;
    context.fillRect(0, 0, 9, 9);
  } },
  { name: 'picture of a media session', api: 'MediaMetadata', open: false, run: url => {
    navigator.mediaSession.metadata = new MediaMetadata({ title: 'resume', artwork: [{ src: url }] });
  } },
  { name: 'paint worklet', api: 'CSS.paintWorklet', open: false, run: url => /** @type {any} */ (CSS).paintWorklet.addModule(url) },
  { name: 'animation worklet', api: 'CSS.animationWorklet', open: false, run: url => /** @type {any} */ (CSS).animationWorklet.addModule(url) },
  { name: 'shared storage worklet', api: 'sharedStorage', open: false, run: url => /** @type {any} */ (globalThis).sharedStorage.worklet.addModule(url) },
  // Connections with services of their own.
  { name: 'WebTransport', api: 'WebTransport', open: false, run: url => new (/** @type {any} */ (globalThis).WebTransport)(url.replace('http:', 'https:')).ready },
  { name: 'WebSocketStream', api: 'WebSocketStream', open: false, run: url => new (/** @type {any} */ (globalThis).WebSocketStream)(url.replace('http', 'ws')).opened },
  { name: 'XMLHttpRequest, synchronous', open: true, run: url => { const request = new XMLHttpRequest(); request.open('POST', url, false); request.send('resume'); } },
  { name: 'TURN over TCP', api: 'RTCPeerConnection', open: true, run: async url => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `${url.replace('http://', 'turn:').replace('/', '')}?transport=tcp`, username: 'a', credential: 'b' }] });
    peer.createDataChannel('resume');
    await peer.setLocalDescription(await peer.createOffer());
  } },
  { name: 'payment method', api: 'PaymentRequest', open: false, run: url =>
    new PaymentRequest([{ supportedMethods: url.replace('http:', 'https:') }], { total: { label: 'a', amount: { currency: 'EUR', value: '1' } } }).canMakePayment() },
  { name: 'presentation', api: 'PresentationRequest', open: false, run: url => new (/** @type {any} */ (globalThis).PresentationRequest)([url.replace('http:', 'https:')]).getAvailability() },
  { name: 'passkey of another site', api: 'navigator.credentials', open: false, run: url =>
    navigator.credentials.get({ publicKey: { challenge: new Uint8Array(8), rpId: new URL(url).hostname } }) },
  { name: 'sign-in by another site', api: 'IdentityCredential', open: false, run: url =>
    navigator.credentials.get(/** @type {any} */ ({ identity: { providers: [{ configURL: `${url.replace('http:', 'https:')}fedcm.json`, clientId: 'resume' }] } })) },
  { name: 'picture of a notification', api: 'Notification', open: false, run: url => new Notification('resume', { icon: url }) },
  { name: 'speech of another server', api: 'speechSynthesis', open: false, run: () => speechSynthesis.speak(new SpeechSynthesisUtterance('')) },
  { name: 'protocol handler', api: 'navigator.registerProtocolHandler', open: false, run: url => navigator.registerProtocolHandler('web+resume', `${url}?%s`) },
  { name: 'report to an address', open: false, leaves: true, run: url => {
    document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'Content-Security-Policy', content: `img-src 'none'; report-uri ${url}` }));
    new Image().src = 'data:,';
  } },
  // Code from elsewhere.
  { name: 'import of a blob', open: true, run: url => import(URL.createObjectURL(new Blob([`fetch(${JSON.stringify(url)}, { mode: 'no-cors' })`], { type: 'text/javascript' }))) },
  { name: 'event attribute', open: true, run: url => {
    const image = document.createElement('img');
    image.setAttribute('onerror', `fetch(${JSON.stringify(url)}, { mode: 'no-cors' })`);
    image.src = 'data:,';
    document.body.append(image);
  } },
  { name: 'transform by XSLT', api: 'XSLTProcessor', open: false, run: url => {
    const sheet = new DOMParser().parseFromString(`<x:stylesheet version="1.0" xmlns:x="http://www.w3.org/1999/XSL/Transform"><x:import href="${url}"/></x:stylesheet>`, 'text/xml');
    new XSLTProcessor().importStylesheet(sheet);
  } },
  { name: 'worker of a worker', open: true, run: url => {
    const inner = `fetch(${JSON.stringify(url)}, { mode: 'no-cors' })`, text = `new Worker(URL.createObjectURL(new Blob([${JSON.stringify(inner)}])))`;
    return 'sealWorker' in globalThis ? sealWorker(text) : new Worker(URL.createObjectURL(new Blob([text])));
  } },
  { name: 'module worker', open: true, run: url => new Worker(URL.createObjectURL(new Blob([`import ${JSON.stringify(url)}`], { type: 'text/javascript' })), { type: 'module' }) },
  // Elsewhere, by other doors.
  { name: 'location.assign', open: true, leaves: true, unclosed: true, run: url => location.assign(url) },
  { name: 'link to the top', open: true, leaves: true, run: url => Object.assign(document.body.appendChild(document.createElement('a')), { href: url, target: '_top' }).click() },
  { name: 'link of SVG', open: true, leaves: true, run: url => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), link = document.createElementNS('http://www.w3.org/2000/svg', 'a');
    link.setAttribute('href', url);
    svg.append(link);
    document.body.append(svg);
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  } },
  { name: 'area of a map', open: true, leaves: true, run: url => {
    const map = document.createElement('map'), area = document.createElement('area');
    area.href = url;
    map.append(area);
    document.body.append(map);
    area.click();
  } },
  { name: 'form, by GET', open: true, leaves: true, run: url => {
    const form = Object.assign(document.createElement('form'), { action: url, method: 'get' });
    document.body.append(form);
    form.requestSubmit();
  } },
  { name: 'navigation to a blob that fetches', open: false, leaves: true, run: url => {
    location.href = URL.createObjectURL(new Blob([`<script>fetch(${JSON.stringify(url)}, { mode: 'no-cors' })</scr${''}ipt>`], { type: 'text/html' }));
  } },
  { name: 'address of script', open: false, leaves: true, run: url => { location.href = `javascript:fetch(${JSON.stringify(url)}, { mode: 'no-cors' })`; } },
  { name: 'frame of its own text', open: true, run: url => {
    document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: `<img src="${url}">` }));
  } },
  { name: 'frame of nothing', open: true, run: url => {
    const inner = document.createElement('iframe');
    document.body.append(inner);
    return /** @type {any} */ (inner.contentWindow).fetch(url, { mode: 'no-cors' });
  } },
  { name: 'fenced frame', api: 'HTMLFencedFrameElement', open: false, run: url => {
    const inner = /** @type {any} */ (document.createElement('fencedframe'));
    inner.config = new (/** @type {any} */ (globalThis).FencedFrameConfig)(url);
    document.body.append(inner);
  } },
  ...lockChannels, ...serviceChannels,
];
