// The guard: the page around the checker, and the only script that runs outside the sealed frame. It is short so that a
// person who doubts us can read all of it; docs/privacy.md goes through it part by part.
//
// What it does: it puts the checker into a sandboxed frame, hands it the parts of this file as they arrive, files that the
// system gives to an installed app, and counts of requests. If you ask for it, it keeps one sealed envelope for the frame in
// this browser's storage. What it never does: read what is typed, open the envelope, make an address, ask any server for
// anything but this file and its service worker.
// The policy at the head of this file forbids both documents every connection; the frame's sandbox takes its cookies,
// storage, forms, popups and navigation away; the lock (the script after this one) removes what no policy reaches.
//
// It runs the same when the file is served, opened from a disk, or embedded in another site's page.
(() => {
  /** The frame's first document: the lock, two text fields and a small script. The build writes it in here. */
  const inner = FRAME_HTML;

  // Where the browser has Trusted Types, no text becomes a document but that one, and none an address of code but that one.
  /** @type {(wanted: string) => (given: string) => string} */
  const only = wanted => given => {
    if (given !== wanted) throw new TypeError('not of this file');
    return given;
  };
  const policy = globalThis.trustedTypes?.createPolicy('guard', { createHTML: only(inner), createScriptURL: only('sw.js') });

  const served = /^https?:/.test(globalThis.origin);   // a file and a sandboxed frame have the origin 'null'
  const embedded = parent !== window;

  // ---- The frame ----

  /** Taken now, since the lock, which runs next, bars frames for every script. */
  /** @type {() => HTMLIFrameElement} */
  const newFrame = /** @type {any} */ (document.createElement.bind(document, 'iframe'));
  /** A frame with that document. It gets its port once, and says nothing to us but through it. */
  /** @type {(purpose: 'parts' | 'probe', framePort: MessagePort) => HTMLIFrameElement} */
  const makeFrame = (purpose, framePort) => {
    const frame = newFrame();
    // Scripts, saving a file that was made in the frame, and printing. Never allow-same-origin, -popups, -forms, -top-navigation.
    frame.sandbox.value = 'allow-scripts allow-downloads allow-modals';
    frame.allow = 'clipboard-write; fullscreen';
    frame.title = document.title;
    // The frame's origin is 'null', which no target can name; the message goes to this one window and holds only the port.
    frame.addEventListener('load', () => { frame.contentWindow?.postMessage(purpose, '*', [framePort]); }, { once: true });
    frame.srcdoc = policy ? policy.createHTML(inner) : inner;
    return frame;
  };
  const { port1: port, port2: framePort } = new MessageChannel();
  const frame = makeFrame('parts', framePort);
  frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0';
  // One types at once; embedded, the focus stays where it is.
  frame.addEventListener('load', () => { if (!embedded && document.activeElement === document.body) frame.focus(); }, { once: true });
  // It takes the place of the sentence for browsers in which this script does not run.
  document.querySelector('p')?.replaceWith(frame);

  // ---- The parts of this file ----

  /** One character a byte, of the same number or 256 above. */
  /** @type {(text: string) => Uint8Array<ArrayBuffer>} */
  const bytesOf = text => Uint8Array.from(text, c => c.charCodeAt(0));
  /** HTML keeps no character 0 or 13: 30 and 31 stand for them. */
  /** @type {(text: string) => string} */
  const restored = text => text.replaceAll('\x1e', '\0').replaceAll('\x1f', '\r');

  /** Called by the one-line script after each part. The part leaves the document, so that memory holds it once. */
  const next = () => {
    /** @type {any} */
    const part = document.currentScript?.previousElementSibling;
    const { buffer } = bytesOf(part.type === 'text/x-bytes' ? restored(part.text) : atob(part.text));
    port.postMessage({ part: part.id, bytes: buffer, zipped: part.type === 'text/x-gzip' }, [buffer]);
    document.currentScript?.remove();
    part.remove();
  };
  Object.defineProperty(globalThis, 'next', { value: next });
  addEventListener('DOMContentLoaded', () => port.postMessage({ end: true }));

  // ---- What the seal in the app shows ----

  // Attempts that the policy refused, and requests since this page's own that it did not. The page's manifest and service
  // worker are asked for by the browser, are of this server, and are known before anything is typed.
  /** @type {string[]} */
  const asked = [], refused = new Set(), own = ['app.webmanifest', 'sw.js'].map(name => String(new URL(name, location.href)));
  let violations = 0, last = '';
  const tell = () => port.postMessage({ seen: { requests: asked.filter(address => !refused.has(address)).length, violations, last } });
  addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
    violations++;
    last = effectiveDirective;
    refused.add(blockedURI);
    tell();
  });
  new PerformanceObserver(list => {
    for (const { name } of list.getEntries()) if (!/^(about|blob|data):/.test(name) && !own.includes(name)) asked.push(name);   // those stay in here
    tell();
  }).observe({ type: 'resource', buffered: true });

  // The hash of the document that was put into the frame: docs/privacy.md says how to get the same from a file you trust.
  // It stands for all that runs, since that document names the hash of every script and every part.
  const digest = globalThis.crypto?.subtle?.digest('SHA-256', new TextEncoder().encode(inner));
  Promise.resolve(digest).then(bytes => {
    const hash = bytes ? Array.from(new Uint8Array(bytes), byte => byte.toString(16).padStart(2, '0')).join('') : '';
    // Whether the server sent headers shows in a feature that every page has until they switch it off.
    const headers = !(/** @type {any} */ (document).featurePolicy?.allowsFeature('picture-in-picture') ?? true);
    port.postMessage({ about: { hash, served: /^https?:/.test(location.protocol), headers, embedded } });
  });

  // ---- What is stored here: the envelope, and this file for the next visit ----

  /** Storage that is switched off is empty storage. @type {<T>(work: () => Promise<T>) => Promise<T | undefined>} */
  const ifAllowed = async work => {
    try { return await work(); } catch { return undefined; }
  };
  const envelopeOf = () => caches.match('kept', { cacheName: 'kept' });   // asking makes no cache
  const tellStored = () => ifAllowed(async () => {
    const envelope = await envelopeOf(), program = (await caches.keys()).some(name => name !== 'kept' && name !== 'shared');
    port.postMessage({ stored: { bytes: envelope ? (await envelope.blob()).size : 0, program } });
  });
  /** Everything: envelope, shared files, the kept copy of this file, the service worker. Says how much is left. */
  const forget = () => ifAllowed(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
    const left = await caches.keys(), workers = await navigator.serviceWorker.getRegistrations();
    port.postMessage({ forgotten: left.length + workers.length });
  });

  // ---- What the frame may ask for: fixed words, and the envelope, which is never opened here ----

  let updateReady = false;
  /** @type {HTMLIFrameElement | undefined} */
  let probe;
  const heed = async (/** @type {any} */ data) => {
    if (data === 'probe' || data === 'probe over') {   // a second frame, for 'Try to send': there a refused navigation costs nothing
      probe?.remove();
      probe = undefined;
      if (data === 'probe') {
        const { port1, port2 } = new MessageChannel();
        probe = makeFrame('probe', port2);
        probe.style.cssText = 'position:fixed;width:8px;height:8px;border:0;opacity:0;pointer-events:none';
        probe.tabIndex = -1;
        probe.ariaHidden = 'true';
        document.body.append(probe);
        port.postMessage({ probe: true }, [port1]);
      }
    }
    if (data === 'update' && updateReady) location.reload();   // once, and only then: reloads could be counted
    if (data === 'forget') await forget();
    if (data?.keep instanceof Blob) await ifAllowed(async () => (await caches.open('kept')).put('kept', new Response(data.keep)));
    if (data === 'drop') await ifAllowed(() => caches.delete('kept'));
    if (data?.keep || data === 'drop' || data === 'forget') await tellStored();
  };
  let heeded = Promise.resolve();   // one after the other: the envelope is put away before an update loads the page anew
  port.onmessage = ({ data }) => { heeded = heeded.then(() => heed(data)); };

  // ---- Served at the top: offline, updates, files from the system ----

  const openAtHome = async () => {
    const manifest = document.createElement('link');
    manifest.rel = 'manifest';
    manifest.href = 'app.webmanifest';
    document.head.append(manifest);

    await ifAllowed(async () => {
      const envelope = await envelopeOf();
      if (envelope) port.postMessage({ kept: await envelope.blob() });
      if (!await caches.has('shared')) return;
      const shared = await caches.open('shared');
      for (const request of await shared.keys()) {   // put there by the service worker; its name is the last of the address
        const file = await (await shared.match(request))?.blob();
        if (file) port.postMessage({ file: new File([file], decodeURIComponent(request.url.split('/').pop() ?? ''), { type: file.type }) });
      }
      await caches.delete('shared');
    });
    /** @type {any} */ (globalThis).launchQueue?.setConsumer(async (/** @type {any} */ { files }) => {
      for (const handle of files) port.postMessage({ file: await handle.getFile() });
    });
    tellStored();
    if (['#sample', '#privacy'].includes(location.hash)) port.postMessage({ start: location.hash });   // the installed app's shortcuts
  };
  // After the last part, so that its own request for this file does not compete with the first one.
  const keepForOffline = () => ifAllowed(async () => {
    const worker = navigator.serviceWorker, had = worker.controller;
    const registration = await worker.register(/** @type {string} */ (policy ? policy.createScriptURL('sw.js') : 'sw.js'), { updateViaCache: 'none' });
    const watch = () => registration.installing?.addEventListener('statechange', event => {
      if (/** @type {ServiceWorker} */ (event.target).state !== 'activated') return;
      updateReady = !!had;
      if (had) port.postMessage({ update: true });   // the next visit takes it; nothing changes under the hands
      tellStored();
    });
    registration.addEventListener('updatefound', watch);
    watch();
  });
  if (served && !embedded) {
    openAtHome();
    addEventListener('load', keepForOffline);
  }

  // ---- Embedded in another site's page ----

  // The page around may hand one port in, once. It goes to the frame unread, and the frame decides what it heeds.
  const meetHost = (/** @type {MessageEvent} */ event) => {
    if (event.source !== parent || event.data !== 'resume-checker' || !event.ports[0]) return;
    removeEventListener('message', meetHost);
    port.postMessage({ host: true }, [event.ports[0]]);
  };
  if (embedded) addEventListener('message', meetHost);

  // No reload may carry a cookie to the server.
  Object.defineProperty(Document.prototype, 'cookie', { value: '', configurable: false, writable: false });
})();
