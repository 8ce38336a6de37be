// The program of 'Try to send'. It runs in a frame made like the app's, tries one way out at a time when it is told to, and says
// what the browser answered: it has no resume, only the address it is given.
import { channels } from './channels.mjs';
import { workerChannels } from './worker_channels.mjs';

/**
 * What became of an attempt. `refused`: the browser or the lock said no, `how` names who. `absent`: not in this browser. `unseen`:
 * nothing was said. `open`: an answer came.
 * @typedef {{ state: 'refused' | 'absent' | 'unseen' | 'open', how: string }} Outcome
 * @typedef {import('./channels.mjs').Channel} Channel
 */

/**
 * Tries one. Stands alone: the worker gets it as text.
 * @type {(run: Channel['run'], api: string | undefined, url: string, removed: readonly string[]) => Promise<Outcome>}
 */
const attempt = async (run, api, url, removed) => {
  const had = (/** @type {string} */ path) => path.split('.').reduce((/** @type {any} */ at, name) => {
    try { return at?.[name]; } catch { return undefined; }   // a getter that the sandbox refuses is a refusal, not an absence
  }, globalThis);
  const host = new URL(url).host;
  let directive = '';
  /** @param {any} event */
  const onViolation = event => {
    if (!directive && (String(event.blockedURI).includes(host) || !/^https?:|^wss?:/.test(event.blockedURI))) directive = event.effectiveDirective;
  };
  addEventListener('securitypolicyviolation', onViolation);
  /** @type {any} */
  let thrown, answered = false;
  try {
    const work = Promise.resolve(run(url));
    await Promise.race([work.then(value => {
      answered = value instanceof Response || (!!value && typeof value === 'object' && 'datagrams' in value);
    }, error => { thrown = error; }), new Promise(done => setTimeout(done, 150))]);
  } catch (error) {
    thrown = error;
  }
  const root = api?.split('.')[0] ?? '', words = String(thrown?.message ?? '');
  // A report comes a moment after what it reports, and what a style asks for when it is drawn. Of what the lock refuses there is none.
  const held = words.includes('sealed off') || (thrown && removed.includes(root));
  for (let waits = 0; waits < 8 && !directive && !held; waits++) await new Promise(done => setTimeout(done, 20));
  removeEventListener('securitypolicyviolation', onViolation);
  if (answered) return { state: 'open', how: 'an answer came' };
  if (directive) return { state: 'refused', how: directive };
  if (removed.includes(root)) return { state: 'refused', how: 'taken away' };
  if (api && had(api) === undefined && !(thrown && thrown.name === 'SecurityError')) return { state: 'absent', how: '' };
  // A request that fails rejects with a TypeError or NetworkError too, so these prove nothing.
  const name = String(thrown?.name ?? '');
  if (['NotAllowedError', 'SecurityError', 'EvalError', 'NotSupportedError', 'InvalidStateError'].includes(name) || /Trusted|sealed off|assign|read.only|not a function|not a constructor/i.test(words))
    return { state: 'refused', how: /Trusted/.test(words) ? 'Trusted Types' : /sealed off/.test(words) ? 'lock' : name };
  return { state: 'unseen', how: name };
};

const port = globalThis.probePort;
/** @type {(run: Channel['run'], api: string | undefined, url: string) => Promise<Outcome>} */
const attemptInWorker = (run, api, url) => new Promise(done => {
  const text = `const attempt = ${attempt};
const runs = [${workerChannels.map(channel => channel.run)}];
onmessage = async ({ data: { index, api, url } }) => postMessage(await attempt(runs[index], api, url, []));`;
  const worker = globalThis.sealWorker(text);
  const end = (/** @type {Outcome} */ outcome) => { worker.terminate(); done(outcome); };
  worker.onmessage = ({ data }) => end(data);
  worker.onerror = () => end({ state: 'unseen', how: 'the worker ended' });
  setTimeout(() => end({ state: 'unseen', how: 'the worker was silent' }), 3000);
  worker.postMessage({ index: workerChannels.findIndex(channel => channel.run === run), api, url });
});

port?.addEventListener('message', async ({ data: { id, worker, index, url } }) => {
  const { run, api } = (worker ? workerChannels : channels)[index];
  port.postMessage({ id, outcome: worker ? await attemptInWorker(run, api, url) : await attempt(run, api, url, globalThis.sealRemoved) });
});
/** @type {(list: Channel[]) => { name: string, leaves: boolean, unclosed: boolean }[]} */
const told = list => list.map(({ name, leaves = false, unclosed = false }) => ({ name, leaves, unclosed }));
port?.postMessage({ frame: told(channels), worker: told(workerChannels) });
