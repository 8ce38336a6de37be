// Who presses something before the part of the app that it needs has come waits for it (module.ts), and does not press again: the press
// is kept until what it led to has been drawn.

/** Frames, in which a press has shown all that it leads to, and after which a new instance has all its items. */
const LASTS = 10, SETTLES = 3;

interface Press { id: number; byKey: boolean }

export class Ahead {
  #last: Press | undefined;
  #age = 0;
  #next = 0;
  #frames = 0;

  /** `id` 0: nothing is there to be pressed. */
  press(id: number, byKey: boolean) {
    this.#last = id ? { id, byKey } : undefined;
    this.#age = 0;
  }

  /** The press that may have gone with the instance it went to. */
  take(): Press | undefined {
    const last = this.#last;
    this.#last = undefined;
    return last;
  }

  /** `focus` takes the item that had it. */
  repeat({ id, byKey }: Press, focus: (id: number) => void) {
    this.#next = id;
    this.#frames = SETTLES;
    if (byKey) focus(id);
  }

  get waits() { return this.#frames > 0; }

  /** Called for each frame: what is to be pressed in it, or 0. */
  due(): number {
    if (this.#last && ++this.#age > LASTS) this.#last = undefined;
    return this.#frames > 0 && --this.#frames === 0 ? this.#next : 0;
  }
}
