// The lock: first script of the app's frame, before any other can run, and last of the page around it. The policy stops
// requests; the lock takes away what leaves a browser by other ways (WebRTC), the elements that reach out by being there
// (a link that looks up a host name), and each way round that we know. What it removes no later script can bring back,
// as a window to fetch a fresh copy from (an inner frame, a popup) is a stranger in the sandbox.
(() => {
  /** @type {(what: string) => never} */
  const refuse = what => { throw new DOMException(`${what} is sealed off`, 'NotAllowedError'); };
  /** @type {(object: object, name: string, value: unknown) => void} */
  const fix = (object, name, value) => Object.defineProperty(object, name, { value, configurable: false, writable: false });

  // Connections of their own, and services that the browser may ask a server for.
  /** @type {string[]} */
  const removed = [];
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'mozRTCPeerConnection', 'RTCIceTransport', 'RTCDtlsTransport',
    'WebTransport', 'WebSocket', 'WebSocketStream', 'EventSource', 'PaymentRequest', 'PresentationRequest', 'SharedWorker',
    'XSLTProcessor', 'fetchLater', 'FencedFrameConfig', 'open', 'Notification', 'MediaMetadata', 'Audio', 'speechSynthesis',
    'SpeechSynthesisUtterance', 'SpeechRecognition', 'webkitSpeechRecognition', 'LanguageModel', 'Translator', 'LanguageDetector',
    'Summarizer', 'Writer', 'Rewriter', 'Proofreader']) {
    if (!(name in globalThis)) continue;
    removed.push(name);
    Reflect.deleteProperty(globalThis, name);
    if (name in globalThis) fix(globalThis, name, undefined);
  }
  fix(globalThis, 'sealRemoved', Object.freeze(removed));   // so that 'Try to send' can tell taken away from never there

  // Elements that the app never makes, however their name is spelt: 'LINK', 'svg:use', an object that changes its mind.
  /** @type {() => any} */
  const ownScript = document.createElement.bind(document, 'script');
  /** @type {() => HTMLElement} */
  const ownLink = document.createElement.bind(document, 'a');
  // A link that is pressed has its server looked up in Chromium, and in WebKit where it asks for a new window, before it is refused.
  const barred = new Set(['a', 'link', 'iframe', 'frame', 'frameset', 'object', 'embed', 'meta', 'base', 'form', 'area', 'script', 'portal',
    'fencedframe', 'audio', 'video', 'track', 'source', 'use', 'feimage', 'foreignobject']);
  /** @type {(tag: unknown) => string} */
  const checked = tag => {
    const text = String(tag);
    return barred.has(text.toLowerCase().replace(/^.*:/, '')) ? refuse(text) : text;
  };
  const { createElement, createElementNS } = Document.prototype, { define } = CustomElementRegistry.prototype;
  /** @this {Document} @param {unknown} tag @param {any[]} rest */
  const create = function (tag, ...rest) { return createElement.call(this, checked(tag), ...rest); };
  /** @this {Document} @param {any} space @param {unknown} tag @param {any[]} rest */
  const createIn = function (space, tag, ...rest) { return createElementNS.call(this, space, checked(tag), ...rest); };
  fix(Document.prototype, 'createElement', create);
  fix(Document.prototype, 'createElementNS', createIn);
  // A class of one's own that extends a link would be one.
  /** @this {CustomElementRegistry} @param {string} name @param {CustomElementConstructor} made @param {ElementDefinitionOptions} [options] */
  const defineOwn = function (name, made, options) {
    return options?.extends === undefined ? define.call(this, name, made) : refuse('extends');
  };
  fix(CustomElementRegistry.prototype, 'define', defineOwn);
  // A document of one's own may have any element as its root.
  fix(DOMImplementation.prototype, 'createDocument', () => refuse('createDocument'));
  // Trusted Types (below) refuse text as HTML; the doors that sanitize it are no sinks of theirs and would let a link pass.
  for (const owner of [Element, ShadowRoot, Document, globalThis.Range, globalThis.DocumentFragment])
    for (const door of [owner, owner.prototype])
      for (const name of Object.getOwnPropertyNames(door))
        if (/HTML/.test(name) && typeof Object.getOwnPropertyDescriptor(door, name)?.value === 'function') fix(door, name, () => refuse(name));

  // No way to another address; the same one again is the guard's, for an update.
  const here = location.href.split('#')[0];
  globalThis.navigation?.addEventListener('navigate', e => {
    const { navigationType, destination } = /** @type {any} */ (e);
    if (e.cancelable && !(navigationType === 'reload' && destination.url.split('#')[0] === here)) e.preventDefault();
  }, { capture: true });

  // The one Trusted Types policy, kept in here. The document's policy allows no other, so innerHTML, document.write, DOMParser
  // and their like are closed; scripts and workers start by the two functions below and in no other way.
  const policy = globalThis.trustedTypes?.createPolicy('seal', {
    /** @param {string} url */
    createScriptURL: url => /^blob:/.test(url) ? url : refuse('worker'),
    /** @param {string} text */
    createScript: text => text,   // the content policy has the last word: it runs listed hashes only
  });
  /** A worker from its text. It inherits the frame's policy: no connection, and no window at all. */
  /** @param {string} text */
  const startWorker = text => {
    const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    return new Worker(policy ? policy.createScriptURL(url) : url);
  };
  fix(globalThis, 'sealWorker', startWorker);
  /** Runs a script of this file, which the content policy knows by its hash. */
  /** @param {string} text */
  const run = text => {
    const script = ownScript();
    script.text = policy ? policy.createScript(text) : text;
    document.body.append(script);
    script.remove();
  };
  fix(globalThis, 'sealRun', run);
  // The one link: it saves what was made here. Its ways are taken now, so that no later script gets hold of it.
  const { call } = Function.prototype, press = call.bind(HTMLElement.prototype.click), put = call.bind(Element.prototype.setAttribute);
  const addressOf = URL.createObjectURL.bind(URL), forget = URL.revokeObjectURL.bind(URL);
  /** @param {string} name @param {Blob} blob */
  const save = (name, blob) => {
    const link = ownLink(), address = addressOf(blob);
    put(link, 'download', name);
    put(link, 'href', address);
    press(link);
    setTimeout(() => forget(address), 60_000);
  };
  fix(globalThis, 'sealSave', save);
})();
