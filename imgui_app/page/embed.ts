// In another site's page: what that page may say to us and we to it. Every message is checked; nothing of the applicant's goes out
// but what they send by 'Share with this employer'.

import type { Editor } from './editor.ts';
import { brandOf, colorOf } from './brand.ts';
import { briefOf, SHARED, Sight } from './share.ts';

const MOST = { text: 200_000, perSecond: 20, rules: 200 };
const HEIGHT = 650;   // in steps of 50: the height of a text would tell its length

export interface HostTheme { dark?: boolean; contrast?: boolean }

/** Settings of the page around as lines for the module; undefined where one is not as it must be. */
export function settingsOf({ rules = {}, locale = '', role = '' }: Record<string, unknown>): string | undefined {
  if (typeof rules !== 'object' || rules === null || typeof locale !== 'string' || typeof role !== 'string') return undefined;
  const given = Object.entries(rules), lines: string[] = [];
  if (given.length > MOST.rules) return undefined;
  const [language = ''] = locale.toLowerCase().split('-');
  if (/^[a-z]{2,3}$/.test(language)) lines.push(`language\t${language}`);
  if (/^[a-z][a-z0-9_]{0,63}$/.test(role)) lines.push(`role\t${role}`);
  for (const [rule, value] of given) {
    const points = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100;
    if (!/^[\w.-]{1,64}$/.test(rule) || (typeof value !== 'boolean' && !points)) return undefined;
    lines.push(`${rule}\t${value === false ? 0 : 1}\t${points ? value : -1}`);
  }
  return lines.join('\n');
}

export interface Told {
  /** The page around wishes one. */
  theme(wish: HostTheme): void;
  /** Its colour, as brandOf gives it. */
  brand(colors: readonly (readonly [number, number, number])[]): void;
  /** Its settings, as settingsOf gives them. */
  settings(lines: string): void;
  /** It listens now; or what is to be shared came in sight, or went. */
  changed(): void;
}

export class HostPage {
  readonly #posting: Editor;
  readonly #told: Told;
  readonly #sight: Sight;
  #port: MessagePort | undefined;
  #build = '';
  #second = 0;
  #heard = 0;
  #given = '';
  #sent = false;

  constructor(posting: Editor, told: Told) {
    this.#posting = posting;
    this.#told = told;
    this.#sight = new Sight(() => told.changed());
    hearGuard((word, ports) => {
      if (word.about) this.#build = word.about.hash;
      const port = ports[0];
      if (!word.host || !port) return;
      this.#port = port;
      port.onmessage = ({ data }) => this.#hear(data);
      this.#tell({ type: 'ready', build: this.#build });
      this.#tell({ type: 'resize', height: HEIGHT });
      told.changed();
    });
  }

  get canShare() { return !!this.#port; }
  get sent() { return this.#sent; }
  get covered() { return this.#sight.covered; }

  watch(x: number, y: number, width: number, height: number) { this.#sight.watch(x, y, width, height); }

  /** The page around hides the frame; the texts stay in it. */
  close() { this.#tell({ type: 'closed' }); }

  /** Sends it if a person has just pressed with it in sight; the number of a platform::Shared. */
  share(summary: string, text: string): number {
    const brief = briefOf(summary, text), outcome = this.#sight.take();
    if (!this.#port || !brief || outcome !== SHARED.sent) return outcome === SHARED.sent ? SHARED.tooSoon : outcome;
    this.#tell({ type: 'report', report: brief });
    this.#sent = true;
    this.#told.changed();
    return outcome;
  }

  #tell(message: object) { this.#port?.postMessage({ v: 1, ...message }); }

  #hear(message: unknown) {
    const now = Math.floor(performance.now() / 1000);
    this.#heard = now === this.#second ? this.#heard + 1 : 1;
    this.#second = now;
    if (this.#heard > MOST.perSecond || typeof message !== 'object' || message === null) return;
    const { v, type, text, name, brand } = message as Record<string, unknown>;
    if (v !== 1) return;
    if (type === 'posting' && typeof text === 'string' && text.length <= MOST.text) {
      // What the applicant wrote in its place stays.
      const there = this.#posting.textarea.value;
      if (there && there !== this.#given) return;
      this.#given = text;
      this.#posting.set(text);
    }
    if (type === 'theme') {
      if (name === 'light' || name === 'dark' || name === 'contrast') this.#told.theme({ dark: name !== 'light', contrast: name === 'contrast' });
      if (name === 'system') this.#told.theme({});
      const color = typeof brand === 'string' ? colorOf(brand) : undefined;
      if (color) this.#told.brand(brandOf(color));
    }
    if (type === 'settings') {
      const lines = settingsOf(message as Record<string, unknown>);
      if (lines !== undefined) this.#told.settings(lines);
    }
  }
}
