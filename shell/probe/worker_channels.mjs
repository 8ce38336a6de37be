// Ways out of a worker, as channels.mjs has them for a frame. The readers of files run in a worker made in the same way.

/** @type {import('./channels.mjs').Channel[]} */
export const workerChannels = [
  { name: 'fetch', open: true, run: url => fetch(url, { mode: 'no-cors' }) },
  { name: 'fetch, kept alive', open: true, run: url => fetch(url, { mode: 'no-cors', keepalive: true, method: 'POST', body: 'resume' }) },
  { name: 'fetch of a request', open: true, run: url => fetch(new Request(url, { mode: 'no-cors', credentials: 'include', referrer: '' })) },
  { name: 'XMLHttpRequest', open: true, run: url => { const request = new XMLHttpRequest(); request.open('POST', url); request.send('resume'); } },
  { name: 'XMLHttpRequest, synchronous', open: true, run: url => { const request = new XMLHttpRequest(); request.open('GET', url, false); request.send(); } },
  { name: 'WebSocket', api: 'WebSocket', open: true, run: url => new WebSocket(url.replace('http', 'ws')) },
  { name: 'WebSocketStream', api: 'WebSocketStream', open: false, run: url => new (/** @type {any} */ (globalThis).WebSocketStream)(url.replace('http', 'ws')).opened },
  { name: 'WebTransport', api: 'WebTransport', open: false, run: url => new (/** @type {any} */ (globalThis).WebTransport)(url.replace('http:', 'https:')).ready },
  { name: 'EventSource', api: 'EventSource', open: true, run: url => new EventSource(url) },
  { name: 'fetchLater', api: 'fetchLater', open: false, run: url => /** @type {any} */ (globalThis).fetchLater(url, { activateAfter: 0 }) },
  { name: 'beacon', api: 'navigator.sendBeacon', open: false, run: url => navigator.sendBeacon(url, 'resume') },
  { name: 'WebRTC', api: 'RTCPeerConnection', open: false, udp: true, run: url => new RTCPeerConnection({ iceServers: [{ urls: url.replace('http://', 'stun:').replace('/', '') }] }) },
  { name: 'importScripts', open: true, run: url => /** @type {any} */ (globalThis).importScripts(url) },
  { name: 'importScripts of data', open: true, run: url => /** @type {any} */ (globalThis).importScripts(`data:text/javascript,fetch(${JSON.stringify(url)})`) },
  { name: 'import', open: true, run: url => import(url) },
  { name: 'worker by address', open: false, run: url => new Worker(url) },
  { name: 'worker of a blob', open: true, run: url => new Worker(URL.createObjectURL(new Blob([`fetch(${JSON.stringify(url)}, { mode: 'no-cors' })`]))) },
  { name: 'worker of data', open: true, run: url => new Worker(`data:text/javascript,fetch(${JSON.stringify(url)}, { mode: 'no-cors' })`) },
  { name: 'worker of a blob that imports', open: true, run: url => new Worker(URL.createObjectURL(new Blob([`importScripts(${JSON.stringify(url)})`]))) },
  { name: 'module worker', open: true, run: url => new Worker(URL.createObjectURL(new Blob([`import ${JSON.stringify(url)}`], { type: 'text/javascript' })), { type: 'module' }) },
  { name: 'shared worker', api: 'SharedWorker', open: false, run: url => new SharedWorker(url) },
  { name: 'font by address', api: 'FontFace', open: true, run: url => new FontFace('Leak', `url(${url})`).load() },
  { name: 'font of a canvas', api: 'OffscreenCanvas', open: false, run: url => {
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(9, 9).getContext('2d'));
    context.filter = `url(${url}#a)`;
    context.fillRect(0, 0, 9, 9);
  } },
  { name: 'WebAssembly by address', api: 'WebAssembly.compileStreaming', open: true, run: url => WebAssembly.compileStreaming(fetch(url, { mode: 'no-cors' })) },
  { name: 'cache', api: 'caches', open: false, run: async url => (await caches.open('leak')).add(url) },
  { name: 'service worker', api: 'navigator.serviceWorker', open: false, run: url => navigator.serviceWorker.register(url) },
  { name: 'code from text', open: true, run: url => (0, eval)(`fetch(${JSON.stringify(url)}, { mode: 'no-cors' })`) },
  { name: 'timer of text', open: true, run: url => setTimeout(/** @type {any} */ (`fetch(${JSON.stringify(url)}, { mode: 'no-cors' })`), 0) },
  { name: 'function of text', open: true, run: url => new Function(`fetch(${JSON.stringify(url)}, { mode: 'no-cors' })`)() },
  { name: 'import of JSON', open: true, run: url => import(url, { with: { type: 'json' } }) },
  { name: 'import of a blob', open: true, run: url => import(URL.createObjectURL(new Blob([`fetch(${JSON.stringify(url)}, { mode: 'no-cors' })`], { type: 'text/javascript' }))) },
  { name: 'import of data', open: true, run: url => import(`data:text/javascript,fetch(${JSON.stringify(url)})`) },
  { name: 'WebAssembly, made by address', api: 'WebAssembly.instantiateStreaming', open: true, run: url => WebAssembly.instantiateStreaming(fetch(url, { mode: 'no-cors' })) },
  { name: 'fetch with a token', open: false, run: url => fetch(url, /** @type {any} */ ({ mode: 'no-cors', privateToken: { version: 1, operation: 'token-request' } })) },
  { name: 'fetch of a stream', open: false, run: url => fetch(url, /** @type {any} */ ({ method: 'POST', body: new Blob(['resume']).stream(), duplex: 'half' })) },
  { name: 'picture of a notification', api: 'Notification', open: false, run: url => new Notification('resume', { icon: url }) },
  // Each worker may make a policy of the name that the frame has taken; the content policy has the last word.
  { name: 'importScripts, by a policy', open: true, run: url => {
    const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('seal', { createScriptURL: (/** @type {string} */ text) => text });
    /** @type {any} */ (globalThis).importScripts(policy ? policy.createScriptURL(url) : url);
  } },
  { name: 'worker of data, by a policy', open: true, run: url => {
    const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('seal', { createScriptURL: (/** @type {string} */ text) => text }), text = `data:text/javascript,fetch(${JSON.stringify(url)}, { mode: 'no-cors' })`;
    return new Worker(policy ? policy.createScriptURL(text) : text);
  } },
  { name: 'worker of a blob, by a policy', open: true, run: url => {
    const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('seal', { createScriptURL: (/** @type {string} */ text) => text });
    const text = URL.createObjectURL(new Blob([`fetch(${JSON.stringify(url)}, { mode: 'no-cors' }); importScripts(${JSON.stringify(url)})`]));
    return new Worker(policy ? policy.createScriptURL(text) : text);
  } },
  { name: 'code from text, by a policy', open: true, run: url => {
    const text = `fetch(${JSON.stringify(url)}, { mode: 'no-cors' })`, policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('seal', { createScript: (/** @type {string} */ given) => given });
    return (0, eval)(policy ? policy.createScript(text) : text);
  } },
];
