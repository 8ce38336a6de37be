// What is stored in this browser, and what the page around the frame can do for us. It keeps one envelope for us and never opens it;
// what comes back out of it is checked as if a stranger had written it.

import { Attempts, type State } from './attempts.ts';
import type { Editor } from './editor.ts';

/** The numbers of platform::Wish. */
const WISHES = ['try', 'stop', 'keep', 'keep not', 'forget', 'update', 'notices', 'close'] as const;
const OUTCOMES: State[] = ['refused', 'absent', 'unseen', 'open'];
/** After the last change, until it is kept. */
const KEEP_WAIT = 800;
/** Characters of a text that an envelope may hold. */
const MOST_KEPT = 4_000_000;

interface Teller {
  home(flags: number, stored: number, forgotten: number, hash: string): void;
  trial(total: number, running: boolean, lines: string): void;
  /** The notices are asked for. */
  notices(): void;
  /** The page of another site is to put the checker away. */
  close(): void;
  /** Whether the page around listens to what is shared, has got something, and whether what would go is out of sight. */
  sharing(): [can: boolean, sent: boolean, covered: boolean];
}

export class Home {
  readonly #editors: readonly Editor[];
  readonly #teller: Teller;
  readonly #attempts = new Attempts(() => this.#tellTrial());
  #about = { hash: '', served: false, embedded: false };
  #stored = { bytes: 0, program: false };
  #told = false;   // the guard has storage
  #keeping = false;
  #update = false;
  #forgotten = -1;
  #timer = 0;

  constructor(editors: readonly Editor[], teller: Teller) {
    this.#editors = editors;
    this.#teller = teller;
    hearGuard(word => {
      if (word.about) this.#about = word.about;
      if (word.stored) [this.#stored, this.#told] = [word.stored, true];
      if (word.update) this.#update = true;
      if (typeof word.forgotten === 'number') this.#forgotten = word.forgotten;
      if (word.kept instanceof Blob) void this.#restore(word.kept);
      if (!word.seen) this.tell();
    });
    for (const { textarea } of editors) textarea.addEventListener('input', () => this.#keepSoon());
  }

  tell() {
    const flags = [this.#stored.program, this.#told && !this.#about.embedded, this.#keeping, this.#update, this.#about.embedded, !this.#about.served,
      ...this.#teller.sharing()];
    this.#teller.home(flags.reduce((sum, on, i) => sum + (on ? 1 << i : 0), 0), this.#stored.bytes, this.#forgotten, this.#about.hash);
  }

  #tellTrial() {
    const { tried, total, running } = this.#attempts, plain = (text: string) => text.replace(/[\t\n]/g, ' ');
    this.#teller.trial(total, running, tried.map(({ worker, name, state, how }) =>
      `${worker ? 'w' : 'f'}${OUTCOMES.indexOf(state)}\t${plain(name)}\t${plain(how)}`).join('\n'));
  }

  wish(number: number) {
    const what = WISHES[number];
    if (what === 'try') void this.#attempts.start();
    if (what === 'stop') this.#attempts.stop();
    if (what === 'notices') this.#teller.notices();
    if (what === 'close') this.#teller.close();
    if (what === 'keep') {
      this.#keeping = true;
      this.#keep();
    }
    if (what === 'keep not') {
      this.#keeping = false;
      askGuard('drop');
    }
    if (what === 'forget') {
      this.#keeping = false;
      clearTimeout(this.#timer);
      askGuard('forget');
    }
    if (what === 'update') {   // messages arrive in order: the texts are in their envelope before the page is loaded anew
      this.#keep();
      askGuard('update');
    }
    this.tell();
  }

  #keepSoon() {
    clearTimeout(this.#timer);
    if (this.#keeping) this.#timer = window.setTimeout(() => this.#keep(), KEEP_WAIT);
  }

  #keep() {
    clearTimeout(this.#timer);
    const [resume, posting] = this.#editors.map(({ textarea }) => textarea.value);
    askGuard({ keep: new Blob([JSON.stringify({ version: 1, keeping: this.#keeping, resume, posting })]) });
  }

  /** Only into empty editors: what is typed is newer. */
  async #restore(envelope: Blob) {
    if (envelope.size > 4 * MOST_KEPT) return;
    let kept: unknown;
    try { kept = JSON.parse(await envelope.text()); } catch { return; }
    if (typeof kept !== 'object' || kept === null) return;
    const { version, keeping, resume, posting } = kept as Record<string, unknown>;
    if (version !== 1 || typeof resume !== 'string' || typeof posting !== 'string') return;
    [resume, posting].forEach((text, i) => {
      const editor = this.#editors[i];
      if (editor && text && !editor.textarea.value && text.length <= MOST_KEPT) editor.set(text);
    });
    this.#keeping = keeping === true;
    if (!this.#keeping) askGuard('drop');   // it was for the way over an update
    this.tell();
  }
}
