// The lock: first script of the app's frame, before any other can run, and last of the page around it. The policy stops
// requests; the lock takes away what leaves a browser by other ways (WebRTC), the elements that reach out by being there
// (a link that looks up a host name), and each way round that we know. What it removes no later script can bring back,
// as a window to fetch a fresh copy from (an inner frame, a popup) is a stranger in the sandbox.
(() => {
  'use strict';
  // All that is used later is taken now: no script can then put its own in the place of String, Set or Function.prototype.call.
  const { apply } = Reflect, { defineProperty, getOwnPropertyDescriptor, getOwnPropertyNames, create: makeObject } = Object, Refusal = DOMException;
  /** A method, to be called with what it is of. @type {(owner: any, name: string) => (self: any, ...given: any[]) => any} */
  const take = (owner, name) => {
    const way = owner[name];
    return (self, ...given) => apply(way, self, given);
  };
  /** @type {(what: string) => never} */
  const refuse = what => { throw new Refusal(`${what} is sealed off`, 'NotAllowedError'); };
  /** @type {(object: object, name: string, value: unknown) => void} */
  const fix = (object, name, value) => defineProperty(object, name, { value, configurable: false, writable: false });
  const small = take(String.prototype, 'toLowerCase');
  /** What a name is among, whatever its case; nothing can be added by way of a prototype. @type {(names: string) => (name: string) => boolean} */
  const oneOf = names => {
    const set = makeObject(null);
    for (const name of names.split(' ')) set[name] = true;
    return name => set[small(name)] === true;
  };

  // Connections of their own, and services that the browser may ask a server for.
  /** @type {string[]} */
  const removed = [];
  for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'mozRTCPeerConnection', 'RTCIceTransport', 'RTCDtlsTransport',
    'WebTransport', 'WebSocket', 'WebSocketStream', 'EventSource', 'PaymentRequest', 'PresentationRequest', 'SharedWorker',
    'XSLTProcessor', 'fetchLater', 'FencedFrameConfig', 'open', 'Notification', 'MediaMetadata', 'Audio', 'speechSynthesis',
    'SpeechSynthesisUtterance', 'SpeechRecognition', 'webkitSpeechRecognition', 'LanguageModel', 'Translator', 'LanguageDetector',
    'Summarizer', 'Writer', 'Rewriter', 'Proofreader', 'PublicKeyCredential', 'IdentityProvider', 'IdentityCredential', 'DigitalCredential',
    'ApplePaySession', 'safari', 'documentPictureInPicture', 'sharedStorage']) {
    if (!(name in globalThis)) continue;
    removed.push(name);
    Reflect.deleteProperty(globalThis, name);
    if (name in globalThis) fix(globalThis, name, undefined);
  }
  fix(globalThis, 'sealRemoved', Object.freeze(removed));   // so that 'Try to send' can tell taken away from never there

  // Elements that only show or take something, and no others: not link, iframe or meta, none that a browser may bring next year, and
  // not a: a link that is pressed has its server looked up in Chromium, and in WebKit where it asks for a new window, before it is refused.
  const { createElement } = Document.prototype;
  const harmless = oneOf('article aside b blockquote body br button canvas caption code dd details dialog div dl dt em fieldset figcaption figure ' +
    'footer h1 h2 h3 h4 h5 h6 header hr i img input kbd label legend li main mark meter nav ol optgroup option output p pre progress s samp search ' +
    'section select small span strong style sub summary sup table tbody td template textarea tfoot th thead time tr u ul');
  /** @this {Document} @param {any[]} given */
  const makeElement = function (...given) {
    const name = `${given[0]}`;   // once: an object may change its mind
    given[0] = name;
    return harmless(name) ? apply(createElement, this, given) : refuse(name);
  };
  const ownScript = createElement.bind(document, 'script'), ownLink = createElement.bind(document, 'a');
  fix(Document.prototype, 'createElement', makeElement);

  /** Refuses the methods of these names, an object's own and those it gives. @type {(names: RegExp, owners: string[]) => void} */
  const bar = (names, owners) => {
    for (const owner of owners) {
      const object = /** @type {any} */ (globalThis)[owner];
      for (const door of object ? [object, object.prototype] : [])
        for (const name of getOwnPropertyNames(door).filter(name => names.test(name)))
          if (typeof getOwnPropertyDescriptor(door, name)?.value === 'function') fix(door, name, () => refuse(name));
    }
  };
  // Elements by any other way: by namespace (and there by a name of three parts), as the root of a document, as a class of one's own,
  // out of text. Trusted Types (below) refuse text as HTML; the doors that sanitize it are no sinks of theirs and would let a link pass.
  bar(/HTML|^createElementNS$|^createDocument$|^createContextualFragment$|^createProcessingInstruction$|^parseFromString$|^write|^open$/,
    ['Document', 'Element', 'ShadowRoot', 'Range', 'DocumentFragment', 'CharacterData', 'DocumentType', 'DOMImplementation', 'DOMParser']);
  bar(/^define$/, ['CustomElementRegistry']);
  bar(/^(get|create|store)$/, ['CredentialsContainer']);
  bar(/^(install|share|registerProtocolHandler|getInstalledRelatedApps|joinAdInterestGroup|updateAdInterestGroups|runAdAuction)$/, ['Navigator']);

  // An editor makes links too: by its commands, and of what is pasted or dropped. Text goes into fields of text alone.
  const { execCommand } = Document.prototype, mayDo = oneOf('inserttext delete forwarddelete undo redo copy cut selectall');
  /** @this {Document} @param {any[]} given */
  const doCommand = function (...given) {
    const name = given[0] = `${given[0]}`;
    return mayDo(name) ? apply(execCommand, this, given) : refuse(name);
  };
  fix(Document.prototype, 'execCommand', doCommand);
  const prevent = take(Event.prototype, 'preventDefault'), isField = oneOf('textarea input');
  /** @type {(owner: object, name: string) => (self: any) => any} */
  const taken = (owner, name) => {
    const get = /** @type {() => any} */ (getOwnPropertyDescriptor(owner, name)?.get);
    return self => apply(get, self, []);
  };
  const targetOf = taken(Event.prototype, 'target'), nameOf = taken(Element.prototype, 'localName');
  addEventListener('beforeinput', e => { if (!isField(nameOf(targetOf(e)))) prevent(e); }, { capture: true });

  // No way to another address; the same one again is the guard's, for an update.
  const here = location.href.split('#')[0];
  globalThis.navigation?.addEventListener('navigate', e => {
    const { navigationType, destination } = /** @type {any} */ (e);
    if (e.cancelable && !(navigationType === 'reload' && destination.url.split('#')[0] === here)) prevent(e);
  }, { capture: true });

  // The one Trusted Types policy, kept in here. The document's policy allows no other, so innerHTML and its like are closed;
  // scripts and workers start by the two functions below and in no other way.
  let blobAddress = '';
  const policy = globalThis.trustedTypes?.createPolicy('seal', {
    /** @param {string} url */
    createScriptURL: url => url === blobAddress ? url : refuse('worker'),
    /** @param {string} text */
    createScript: text => text,   // the content policy has the last word: it runs listed hashes only
  });
  /** @type {(name: string) => (text: string) => any} */
  const trust = name => {
    if (!policy) return text => text;
    const way = take(policy, name);
    return text => way(policy, text);
  };
  const trustScript = trust('createScript'), trustAddress = trust('createScriptURL');
  const { Blob, Worker } = globalThis, addressOf = URL.createObjectURL.bind(URL), forget = URL.revokeObjectURL.bind(URL);
  /** A worker from its text. It inherits the frame's policy: no connection, and no window at all. */
  /** @param {string} text */
  const startWorker = text => {
    blobAddress = addressOf(new Blob([text], { type: 'text/javascript' }));
    return new Worker(trustAddress(blobAddress));
  };
  fix(globalThis, 'sealWorker', startWorker);
  const whole = document.documentElement, append = take(whole, 'append'), remove = take(whole, 'remove');
  const setText = /** @type {(text: any) => void} */ (getOwnPropertyDescriptor(HTMLScriptElement.prototype, 'text')?.set);
  /** Runs a script of this file, which the content policy knows by its hash. */
  /** @param {string} text */
  const run = text => {
    const script = ownScript();
    apply(setText, script, [trustScript(text)]);
    append(whole, script);
    remove(script);
  };
  fix(globalThis, 'sealRun', run);
  // The one link: it saves what was made here. No later script gets hold of it.
  const press = take(HTMLElement.prototype, 'click'), put = take(whole, 'setAttribute');
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
