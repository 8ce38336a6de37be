// <resume-checker>: the checker in another site's page, in a frame that neither side can read through. No dependencies.
// Attributes and properties: posting, posting-src (the id of an element of the page), role, rules (JSON), locale, theme, brand, open, src.
// Events: ready, closed, report (what an applicant sent, in its detail). Messages go over one MessageChannel: { v: 1, type, ... }; unknown ones are ignored on both sides.

const home = new URL('resume-checker.html', import.meta.url).href;
const most = { text: 200_000, perSecond: 20, report: 400_000, findings: 200 };

/** A copy of what an applicant sent, with nothing in it but what belongs there. @param {any} given */
function reportOf(given) {
  const { scoring, scores, findings, text } = given ?? {}, whole = (/** @type {any} */ number, /** @type {number} */ up) => Number.isInteger(number) && number >= 0 && number <= up;
  const kinds = ['readable', 'written', 'matched'];
  if (typeof scoring !== 'string' || scoring.length > 16 || !Array.isArray(findings) || findings.length > most.findings) return;
  if (!kinds.every(kind => scores?.[kind] === null || whole(scores?.[kind], 100))) return;
  if (!findings.every(one => /^[\w.-]{1,64}$/.test(one?.rule) && /^(blocker|major|minor|info)$/.test(one.severity) && whole(one.points, 999_999))) return;
  if (text !== undefined && (typeof text !== 'string' || text.length > most.report)) return;
  return { scoring, scores: Object.fromEntries(kinds.map(kind => [kind, scores[kind]])),
    findings: findings.map(({ rule, severity, points }) => ({ rule, severity, points })), ...(text ? { text } : {}) };
}

/** The posting that the page describes for search engines. @param {string} role */
function postingOfPage(role) {
  for (const block of document.querySelectorAll('script[type="application/ld+json"]')) {
    let found;
    try { found = JSON.parse(block.textContent ?? ''); } catch { continue; }
    for (const item of [found].flat().flatMap(one => one?.['@graph'] ?? [one])) {
      if (item?.['@type'] !== 'JobPosting' || typeof item.description !== 'string') continue;
      if (role && !String(item.title).toLowerCase().includes(role.toLowerCase())) continue;
      return `${item.title ?? ''}\n\n${plain(item.description)}`;
    }
  }
  return '';
}

/** Text of HTML without making HTML of it: a host that requires Trusted Types would refuse that. @param {string} html */
const plain = html => html.replace(/<(br|\/p|\/li|\/h\d|\/ul|\/div)\b[^>]*>/gi, '\n').replace(/<li\b[^>]*>/gi, '\u2022 ').replace(/<[^>]*>/g, '')
  .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': '\'', nbsp: ' ' })[name] ?? '')
  .replace(/\n{3,}/g, '\n\n').trim();

export class ResumeChecker extends HTMLElement {
  static observedAttributes = ['posting', 'posting-src', 'role', 'rules', 'locale', 'theme', 'brand', 'open'];
  /** @type {HTMLIFrameElement | undefined} */
  #frame;
  /** @type {MessagePort | undefined} */
  #port;
  #second = 0;
  #heard = 0;

  /** What is given, what stands in an element of the page, or what the page tells search engines. */
  get posting() {
    const from = this.getAttribute('posting-src');
    const text = this.getAttribute('posting') ?? (from ? document.getElementById(from.replace(/^#/, ''))?.innerText : undefined) ?? postingOfPage(this.getAttribute('role') ?? '');
    return text.slice(0, most.text);
  }
  set posting(text) { this.setAttribute('posting', text); }
  get postingSrc() { return this.getAttribute('posting-src') ?? ''; }
  set postingSrc(id) { this.setAttribute('posting-src', id); }
  /** By rule: false switches it off, a number gives its points. */
  get rules() { try { return JSON.parse(this.getAttribute('rules') ?? '{}'); } catch { return {}; } }
  set rules(rules) { this.setAttribute('rules', JSON.stringify(rules)); }
  get locale() { return this.getAttribute('locale') ?? document.documentElement.lang; }
  set locale(code) { this.setAttribute('locale', code); }
  get brand() { return this.getAttribute('brand') ?? ''; }
  set brand(color) { this.setAttribute('brand', color); }
  get theme() { return this.getAttribute('theme') ?? ''; }
  set theme(name) { this.setAttribute('theme', name); }
  get open() { return this.getAttribute('open') !== 'false'; }
  set open(on) { this.setAttribute('open', on ? 'true' : 'false'); }

  connectedCallback() { this.#show(); }
  disconnectedCallback() {
    this.#hide();
    this.replaceChildren();
    this.#frame = this.#port = undefined;
  }
  /** @param {string} name */
  attributeChangedCallback(name) {
    if (name === 'open') this.#show();
    else if (name === 'theme' || name === 'brand') this.#dress();
    else if (name.startsWith('posting')) this.#tell('posting', { text: this.posting });
    else this.#settle();
  }
  focus() { this.#frame?.focus(); }

  #show() {
    if (!this.isConnected || !this.open) return this.#hide();
    this.style.display = 'block';
    if (this.#frame) return;
    const frame = this.#frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts allow-downloads allow-modals');
    frame.allow = 'clipboard-write; fullscreen';
    frame.referrerPolicy = 'no-referrer';
    frame.title = this.getAttribute('aria-label') ?? 'Check your resume against this job';
    frame.style.cssText = 'display:block;width:100%;height:600px;border:0;border-radius:16px';
    frame.addEventListener('load', () => this.#meet(frame));
    frame.src = this.getAttribute('src') ?? home;
    // Who does not trust this page opens the checker without it. The frame cannot: it opens nothing.
    const alone = Object.assign(document.createElement('a'), { href: frame.src, target: '_blank', rel: 'noopener noreferrer', textContent: this.getAttribute('alone') ?? 'Open the checker by itself' });
    alone.style.cssText = 'display:block;padding:8px;text-align:center;font-size:14px;color:inherit';
    this.append(frame, alone);
  }

  /** Closed it keeps its frame: who opens it again finds the text as it was. */
  #hide() {
    if (!this.#frame || this.style.display === 'none') return;
    this.style.display = 'none';
    this.dispatchEvent(new CustomEvent('closed'));
  }

  /** @param {HTMLIFrameElement} frame */
  #meet(frame) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = ({ data }) => this.#hear(data);
    frame.contentWindow?.postMessage('resume-checker', '*', [port2]);
  }

  #dress() { this.#tell('theme', { name: this.theme, brand: this.brand }); }
  #settle() {
    this.#tell('settings', { rules: this.rules, locale: this.locale, role: this.role ?? '' });
    this.#tell('posting', { text: this.posting });   // the role may choose another
  }
  /** @param {string} type @param {object} more */
  #tell(type, more) { this.#port?.postMessage({ v: 1, type, ...more }); }

  /** @param {any} message */
  #hear(message) {
    const second = Math.floor(performance.now() / 1000);
    this.#heard = second === this.#second ? this.#heard + 1 : 1;
    this.#second = second;
    if (this.#heard > most.perSecond || message?.v !== 1) return;
    if (message.type === 'ready') {
      this.#dress();
      this.#settle();
      this.dispatchEvent(new CustomEvent('ready', { detail: { build: String(message.build).slice(0, 64) } }));
    }
    if (message.type === 'resize' && Number.isInteger(message.height) && message.height % 50 === 0 && this.#frame)
      this.#frame.style.height = `${Math.max(400, Math.min(1200, message.height))}px`;
    const report = message.type === 'report' && reportOf(message.report);
    if (report) this.dispatchEvent(new CustomEvent('report', { detail: report, bubbles: true }));
    if (message.type === 'closed') this.open = false;
  }
}

if (!customElements.get('resume-checker')) customElements.define('resume-checker', ResumeChecker);
