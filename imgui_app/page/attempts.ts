// 'Try to send': tries every way out of a frame and of a worker, in a second frame that the guard makes as it made this one, with a
// marker in place of the resume and addresses that nobody has. What it answers is what the browser said, no more.

export type State = 'refused' | 'absent' | 'unseen' | 'open';
export interface Attempt { worker: boolean; name: string; state: State; how: string }
interface Channel { name: string; leaves: boolean; unclosed: boolean }
interface Probe { port: MessagePort; frame: Channel[]; worker: Channel[] }
interface About { served: boolean; headers: boolean; embedded: boolean }

/** The longest a channel of a frame that stands may take to answer. */
const ANSWER_WAIT = 2500;
/** After a navigation: until it is refused, or the frame is no longer ours. */
const LEAVE_WAIT = 500;

const pause = (milliseconds: number) => new Promise<void>(done => setTimeout(done, milliseconds));

export class Attempts {
  tried: Attempt[] = [];
  total = 0;
  running = false;
  #changed: () => void;
  #about: About = { served: false, headers: false, embedded: false };
  #violations = 0;
  #directive = '';
  #answers = new Map<number, (outcome: { state: State; how: string }) => void>();
  #given: ((port: MessagePort) => void) | undefined;
  #asked = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
    hearGuard((word, ports) => {
      if (word.about) this.#about = word.about;
      if (word.seen) {
        this.#violations = word.seen.violations;
        this.#directive = word.seen.last;
      }
      if (word.probe && ports[0]) this.#given?.(ports[0]);
    });
  }

  stop() { this.running = false; }

  async start() {
    if (this.running) return;
    Object.assign(this, { running: true, tried: [], total: 0 });
    this.#changed();
    const marker = `resume-${crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36)}`;
    try {
      let probe = await this.#open();
      this.total = probe.frame.length + probe.worker.length;
      for (const worker of [false, true])
        for (let index = 0; index < (worker ? probe.worker : probe.frame).length && this.running; index++) {
          const channel = (worker ? probe.worker : probe.frame)[index]!, before = this.#violations;
          const url = `http://${worker ? 'w' : 'f'}${index}.${marker}.invalid/`;
          let outcome = await this.#ask(probe, worker, index, url);
          const held = outcome?.how === 'lock' || outcome?.how === 'taken away';   // then it never left
          if (!worker && ((channel.leaves && !held) || !outcome)) {
            await pause(LEAVE_WAIT);
            // The document that a navigation replaced cannot tell; the guard's document can.
            if ((!outcome || outcome.state === 'unseen') && this.#violations > before) outcome = { state: 'refused', how: this.#directive };
            probe = await this.#open();
          }
          outcome ??= { state: 'unseen', how: '' };
          if (channel.unclosed && this.#looksUp() && outcome.state !== 'absent') outcome = { state: 'open', how: 'DNS' };
          this.tried.push({ worker, name: channel.name, ...outcome });
          this.#changed();
        }
    } catch (error) {
      console.warn(error);
    }
    askGuard('probe over');
    this.running = false;
    this.#changed();
  }

  /** Chromium looks a name up for a navigation before it refuses it, unless a header forbids that; it has obeyed since 152. */
  #looksUp() {
    const version = Number(/Chrome\/(\d+)/.exec(navigator.userAgent)?.[1] ?? 0);
    return version > 0 && !(this.#about.served && this.#about.headers && version >= 152);
  }

  /** A fresh frame, ready to try. */
  async #open(): Promise<Probe> {
    const port = await new Promise<MessagePort>((done, failed) => {
      this.#given = done;
      setTimeout(() => failed(new Error('no frame to try in')), 5000);
      askGuard('probe');
    });
    const script = new TextDecoder().decode(await part('probe.js'));
    return new Promise((done, failed) => {
      setTimeout(() => failed(new Error('nothing to try with')), 5000);
      port.onmessage = ({ data: { frame, worker, id, outcome } }) => {
        if (frame) done({ port, frame, worker });
        else this.#answers.get(id)?.(outcome);
      };
      port.postMessage(script);
    });
  }

  #ask({ port }: Probe, worker: boolean, index: number, url: string) {
    const id = this.#asked++;
    return new Promise<{ state: State; how: string } | undefined>(done => {
      const timer = setTimeout(() => end(undefined), worker ? 4000 : ANSWER_WAIT);
      const end = (outcome: { state: State; how: string } | undefined) => {
        clearTimeout(timer);
        this.#answers.delete(id);
        done(outcome);
      };
      this.#answers.set(id, end);
      port.postMessage({ id, worker, index, url });
    });
  }
}
