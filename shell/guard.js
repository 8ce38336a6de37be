// The guard: the page around the checker, and the only script that runs outside the sealed frame. It is short so that a
// person who doubts us can read all of it.
//
// What it does: it puts the checker into a sandboxed frame, hands it the parts of this file as they arrive, and counts
// requests. What it never does: read what is typed, answer the frame, make an address, ask any server for anything.
// The policy at the head of this file forbids both documents every connection; the frame's sandbox takes its cookies,
// storage, forms, popups and navigation away; the lock (the script after this one) removes what no policy reaches.
//
// It runs the same when the file is served, opened from a disk, or embedded in another site's page.
(() => {
  /** The frame's first document: the lock, two text fields and a small script. The build writes it in here. */
  const inner = FRAME_HTML;

  // Where the browser has Trusted Types, no text becomes a document but that one.
  const policy = globalThis.trustedTypes?.createPolicy('guard', {
    /** @param {string} text */
    createHTML(text) {
      if (text !== inner) throw new TypeError('not the document of this file');
      return text;
    },
  });

  const { port1: port, port2: framePort } = new MessageChannel();
  const frame = document.createElement('iframe');
  // Scripts, saving a file that was made in the frame, and printing. Never allow-same-origin, -popups, -forms, -top-navigation.
  frame.sandbox.value = 'allow-scripts allow-downloads allow-modals';
  frame.allow = 'clipboard-write; fullscreen';
  frame.title = document.title;
  frame.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;border:0';
  // The frame's origin is 'null', which no target can name; the message goes to this one window and holds only the port.
  frame.addEventListener('load', () => {
    frame.contentWindow?.postMessage('parts', '*', [framePort]);
    if (parent === window && document.activeElement === document.body) frame.focus();   // one types at once; embedded, it stays where it is
  }, { once: true });
  frame.srcdoc = policy ? policy.createHTML(inner) : inner;
  // It takes the place of the sentence for browsers in which this script does not run.
  document.querySelector('p')?.replaceWith(frame);

  /** One character a byte: U+0000 to U+00FF, or 256 above where HTML would not keep the character. */
  /** @type {(text: string) => Uint8Array<ArrayBuffer>} */
  const bytesOf = text => Uint8Array.from(text, c => c.charCodeAt(0));

  /** Called by the one-line script after each part. The part leaves the document, so that memory holds it once. */
  const next = () => {
    /** @type {any} */
    const part = document.currentScript?.previousElementSibling;
    const { buffer } = bytesOf(part.type === 'text/x-base64' ? atob(part.text) : part.text);
    port.postMessage({ part: part.id, bytes: buffer }, [buffer]);
    document.currentScript?.remove();
    part.remove();
  };
  Object.defineProperty(globalThis, 'next', { value: next });
  addEventListener('DOMContentLoaded', () => port.postMessage({ end: true }));

  // What the seal in the app shows: attempts that the policy refused, and requests since this page's own that it did not.
  /** @type {string[]} */
  const asked = [], refused = new Set();
  let violations = 0;
  const tell = () => port.postMessage({ seen: { requests: asked.filter(address => !refused.has(address)).length, violations } });
  addEventListener('securitypolicyviolation', ({ blockedURI }) => { violations++; refused.add(blockedURI); tell(); });
  new PerformanceObserver(list => {
    for (const { name } of list.getEntries()) if (!/^(about|blob|data):/.test(name)) asked.push(name);   // those stay in here
    tell();
  }).observe({ type: 'resource', buffered: true });

  // No reload may carry a cookie to the server.
  Object.defineProperty(Document.prototype, 'cookie', { value: '', configurable: false, writable: false });
})();
