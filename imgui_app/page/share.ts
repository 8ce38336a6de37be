// 'Share with this employer': what goes, once a person has pressed Send with it before their eyes. A script of the page around
// cannot press: its events do not reach this frame. What it can do is to lie over the frame; Chromium tells of that.

export interface Brief {
  scoring: string;
  scores: Record<'readable' | 'written' | 'matched', number | null>;
  findings: { rule: string; severity: string; points: number }[];
  text?: string;
}

/** The numbers of platform::Shared. */
export const SHARED = { tooSoon: 0, covered: 1, sent: 2 } as const;
/** In milliseconds: so long it must have been in sight; so old a press may be when the app comes to it. */
const SIGHT = 600, PRESS = 3000;
const SEVERITIES = ['blocker', 'major', 'minor', 'info'];
export const MOST = { findings: 200, text: 400_000 };

/** From the lines of the module; undefined where one is not as it must be: then nothing goes. */
export function briefOf(summary: string, text: string): Brief | undefined {
  const [scoring = '', readable, written, matched, ...rows] = summary.split('\n');
  const score = (word: string | undefined) => (word === '-' ? null : /^\d+$/.test(word ?? '') && Number(word) <= 100 ? Number(word) : undefined);
  const scores = { readable: score(readable), written: score(written), matched: score(matched) };
  const findings = rows.map(row => {
    const [rule = '', severity = '', points = ''] = row.split('\t');
    return /^[\w.-]{1,64}$/.test(rule) && SEVERITIES.includes(severity) && /^\d{1,6}$/.test(points) ? { rule, severity, points: Number(points) } : undefined;
  });
  if (!/^[\w.]{1,16}$/.test(scoring) || Object.values(scores).includes(undefined) || findings.includes(undefined)) return undefined;
  if (findings.length > MOST.findings || text.length > MOST.text) return undefined;
  return { scoring, scores: scores as Brief['scores'], findings: findings as Brief['findings'], ...(text ? { text } : {}) };
}

export class Sight {
  readonly #element = document.createElement('div');
  readonly #changed: () => void;
  readonly #observer: IntersectionObserver;
  #shown = false;
  #clear: boolean | undefined;   // undefined: this browser cannot tell
  #since = Infinity;
  #pressed = -Infinity;

  /** `changed`: it is in sight, or no longer. */
  constructor(changed: () => void) {
    this.#changed = changed;
    this.#element.id = 'sight';
    this.#element.style.cssText = 'position:fixed;z-index:2147483647;pointer-events:none;left:0;top:0;width:0;height:0';
    this.#element.ariaHidden = 'true';
    const pressed = (e: Event) => { if (e.isTrusted) this.#pressed = e.timeStamp; };
    for (const type of ['pointerup', 'click']) addEventListener(type, pressed, { capture: true });
    addEventListener('keydown', e => { if ((e.key === 'Enter' || e.key === ' ') && !e.repeat) pressed(e); }, { capture: true });
    const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = { trackVisibility: true, delay: 100, threshold: [0, 0.5, 0.9, 1] };
    this.#observer = new IntersectionObserver(entries => {
      const last = entries.at(-1) as IntersectionObserverEntry & { isVisible?: boolean };
      if (!this.#shown) return;
      // Where the engine does not say what lies over it, being on the screen has to do.
      const clear = 'isVisible' in last ? !!last.isVisible && last.intersectionRatio >= 0.9 : undefined;
      if (clear === this.#clear) return;
      this.#clear = clear;
      this.#since = performance.now();
      this.#changed();
    }, options);
    document.body.append(this.#element);
  }

  /** CSS pixels; no width: nothing is shown. */
  watch(x: number, y: number, width: number, height: number) {
    Object.assign(this.#element.style, { transform: `translate(${x}px, ${y}px)`, width: `${width}px`, height: `${height}px` });
    if (this.#shown === width > 0) return;
    this.#shown = width > 0;
    this.#clear = undefined;
    this.#since = performance.now();
    if (this.#shown) this.#observer.observe(this.#element);   // answers at once, and at each change
    else this.#observer.unobserve(this.#element);
  }

  get covered() { return this.#shown && this.#clear === false; }

  /** Whether a person has just pressed, with the box before their eyes. Each press counts once. */
  take(): number {
    const now = performance.now(), pressed = this.#pressed;
    this.#pressed = -Infinity;
    if (this.covered) return SHARED.covered;
    return this.#shown && now - pressed < PRESS && pressed - this.#since > SIGHT ? SHARED.sent : SHARED.tooSoon;
  }
}
