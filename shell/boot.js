// The first script of the app, after the lock. From here on one can type; everything else arrives as a part.
(() => {
  const since = new Date().toTimeString().slice(0, 5);
  /** @param {string} text */
  const say = text => { /** @type {HTMLElement} */ (document.getElementById('notice')).textContent = text; };

  // The policy and the lock have been read; a copy of these elements could become another meta or script.
  for (const used of document.querySelectorAll('meta, script')) used.remove();

  /** @type {Map<string, { promise: Promise<ArrayBuffer>, resolve: Function, reject: Function, settled: boolean }>} */
  const slots = new Map();
  /** @param {string} name */
  const slot = name => {
    let made = slots.get(name);
    if (!made) {
      /** @type {Function} */
      let resolve = () => {}, reject = resolve;
      /** @type {Promise<ArrayBuffer>} */
      const promise = new Promise((kept, failed) => { resolve = kept; reject = failed; });
      promise.catch(() => {});   // whoever asks for it gets the error
      slots.set(name, made = { promise, resolve, reject, settled: false });
    }
    return made;
  };
  /** The bytes of a part, as soon as they are there; fails if the file ended without them. */
  globalThis.part = name => slot(name).promise;
  /** @param {string} name */
  const text = async name => new TextDecoder().decode(await globalThis.part(name));
  /** A worker from a part. */
  globalThis.startWorker = async name => globalThis.sealWorker(await text(name));

  // What the seal shows: both documents' counts since the frame was sealed. The guard says how it counts.
  let around = { requests: 0, violations: 0 }, violations = 0;
  /** @type {string[]} */
  const asked = [], refused = new Set();
  const changed = () => dispatchEvent(new Event('sealchange'));
  addEventListener('securitypolicyviolation', ({ blockedURI }) => { violations++; refused.add(blockedURI); changed(); });
  new PerformanceObserver(list => {
    for (const { name } of list.getEntries()) if (!/^(about|blob|data):/.test(name)) asked.push(name);
    changed();
  }).observe({ type: 'resource', buffered: true });
  globalThis.sealState = () => {
    const requests = around.requests + asked.filter(address => !refused.has(address)).length;
    const closed = origin === 'null' && !('RTCPeerConnection' in globalThis && globalThis.RTCPeerConnection);
    return { sealed: closed && requests === 0, since, requests, violations: around.violations + violations };
  };

  /** @type {Record<string, string>} */
  const families = { inter: 'Inter', display: 'Inter Display', serif: 'Source Serif 4', mono: 'JetBrains Mono' };
  /** @type {(family: string, weight: string | undefined, bytes: ArrayBuffer) => Promise<unknown>} */
  const addFont = async (family, weight, bytes) => document.fonts.add(await new FontFace(families[family] ?? family, bytes, { weight }).load());

  // A line that breaks off tells Chromium's page nothing, so silence has to.
  const needed = new Set(['app.js', 'app.wasm', 'app.late.wasm', 'skill-lists']), silence = 20_000;
  let warned = false;
  const incomplete = () => { warned = true; say(TEXT_INCOMPLETE); };
  let timer = setTimeout(incomplete, silence);
  /** @param {string} name */
  const arrived = name => {
    needed.delete(name);
    clearTimeout(timer);
    if (needed.size) timer = setTimeout(incomplete, silence);
    else if (warned) say('');   // it was slow
  };

  // The policy knows scripts by their hash; bytes that no policy checks (wasm, workers, fonts) are checked here, so that the hash
  // of this document stands for all that runs. Browsers digest on secure pages only; elsewhere a network could change all of it.
  /** @type {Record<string, string>} */
  const hashes = PART_HASHES;
  /** @type {(name: string, bytes: ArrayBuffer) => Promise<boolean>} */
  const isWhole = async (name, bytes) => !globalThis.crypto?.subtle ||
    btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))) === hashes[name];

  // What the guard tells beside parts and counts. Whoever listens later hears the earlier words too.
  /** @type {{ data: any, ports: readonly MessagePort[] }[]} */
  const told = [], /** @type {((word: any, ports: readonly MessagePort[]) => void)[]} */ listeners = [];
  globalThis.hearGuard = listener => {
    listeners.push(listener);
    for (const { data, ports } of told) listener(data, ports);
  };
  /** @type {MessagePort | undefined} */
  let guard;
  globalThis.askGuard = word => guard?.postMessage(word);

  /** @param {MessageEvent} message */
  const receive = async ({ data, ports }) => {
    const { part, bytes: given, zipped, seen, end } = data;
    if (part) {
      const made = slot(part), [, family = '', weight] = /^(\w+)-(\d+)$/.exec(part) ?? [];
      made.settled = true;
      const bytes = zipped ? await new Response(new Blob([given]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer().catch(() => given) : given;
      if (!await isWhole(part, bytes)) return made.reject(new Error(`${part} is damaged`));
      arrived(part);
      if (family) await addFont(family, weight, bytes).catch(() => {});   // the system's faces serve as well
      made.resolve(bytes);
    }
    if (seen) { around = seen; changed(); }
    if (!part && !end) {
      if (!seen) told.push({ data, ports });
      for (const listener of listeners) listener(data, ports);
    }
    if (!end) return;
    clearTimeout(timer);
    await Promise.allSettled([...slots.values()].filter(({ settled }) => settled).map(({ promise }) => promise));
    if (needed.size) incomplete();
    for (const [name, { settled, reject }] of slots) if (!settled) reject(new Error(`${name} did not arrive`));
  };
  addEventListener('message', e => {
    if (e.source !== parent) return;
    const port = /** @type {MessagePort} */ (e.ports[0]);
    if (e.data === 'probe') {   // a frame for 'Try to send': the app's frame hands it one script, which the policy knows
      clearTimeout(timer);
      globalThis.probePort = port;
      port.addEventListener('message', ({ data }) => globalThis.sealRun(data), { once: true });
      return port.start();
    }
    guard = port;
    guard.onmessage = receive;
    if (parent === top) document.getElementById('resume')?.focus();   // embedded, the focus stays with the page around
  }, { once: true });

  if (globalThis.WebAssembly) text('app.js').then(globalThis.sealRun, () => {});
  else say(TEXT_OLD);
})();
