// The first script of the app, after the lock. From here on one can type; everything else arrives as a part.
(() => {
  const since = new Date().toTimeString().slice(0, 5);
  const say = text => { /** @type {HTMLElement} */ (document.getElementById('notice')).textContent = text; };

  // The policy and the lock have been read; a copy of these elements could become another meta or script.
  for (const used of document.querySelectorAll('meta, script')) used.remove();

  /** @type {Map<string, { promise: Promise<ArrayBuffer>, resolve: Function, reject: Function, settled: boolean }>} */
  const slots = new Map();
  const slot = name => {
    let made = slots.get(name);
    if (!made) {
      let resolve = () => {}, reject = () => {};
      const promise = new Promise((kept, failed) => { resolve = kept; reject = failed; });
      promise.catch(() => {});   // whoever asks for it gets the error
      slots.set(name, made = { promise, resolve, reject, settled: false });
    }
    return made;
  };
  /** The bytes of a part, as soon as they are there; fails if the file ended without them. */
  globalThis.part = name => slot(name).promise;
  const text = async name => new TextDecoder().decode(await globalThis.part(name));
  /** A worker from a part. */
  globalThis.startWorker = async name => globalThis.sealWorker(await text(name));

  // What the seal shows: both documents' counts since the frame was sealed.
  let around = { requests: 0, violations: 0 };
  const here = { requests: 0, violations: 0 };
  const changed = () => dispatchEvent(new Event('sealchange'));
  addEventListener('securitypolicyviolation', () => { here.violations++; changed(); });
  new PerformanceObserver(list => {
    const made = list.getEntries().filter(({ name }) => !/^(about|blob|data):/.test(name)).length;
    if (made) { here.requests += made; changed(); }
  }).observe({ type: 'resource', buffered: true });
  globalThis.sealState = () => {
    const requests = around.requests + here.requests, violations = around.violations + here.violations;
    const closed = origin === 'null' && !('RTCPeerConnection' in globalThis && globalThis.RTCPeerConnection);
    return { sealed: closed && requests === 0, since, requests, violations };
  };

  const families = { inter: 'Inter', display: 'Inter Display', serif: 'Source Serif 4', mono: 'JetBrains Mono' };
  const addFont = async (family, weight, bytes) => document.fonts.add(await new FontFace(family, bytes, { weight }).load());

  const receive = async ({ data: { part, bytes, seen, end } }) => {
    if (part) {
      const made = slot(part), [, family = '', weight] = /^(\w+)-(\d+)$/.exec(part) ?? [];
      made.settled = true;
      if (family) await addFont(families[family], weight, bytes).catch(() => {});   // the system's faces serve as well
      made.resolve(bytes);
    }
    if (seen) { around = seen; changed(); }
    if (end)
      for (const [name, { settled, reject }] of slots)
        if (!settled) { reject(new Error(`${name} did not arrive`)); say(TEXT_INCOMPLETE); }
  };
  addEventListener('message', e => {
    if (e.source === parent && e.data === 'parts') e.ports[0].onmessage = receive;
  }, { once: true });

  if (globalThis.WebAssembly) text('app.js').then(globalThis.sealRun, () => {});
  else say(TEXT_OLD);
  if (parent === top) document.getElementById('resume')?.focus();   // embedded, the focus stays with the page around
})();
