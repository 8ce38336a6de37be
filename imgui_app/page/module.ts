// The module comes in two parts: what the first screen runs, and the rest (shell/split.mjs). Functions of the second stand in the
// first one's table once they have come; until then whoever calls one is told that it is not there yet.

import { weave } from '../../shell/strands.mjs';
import { begin, importsFrom } from './instance.mjs';
import type { AppModule, Host } from './host.ts';

/** The rest is asked for and has not come. The instance it happened in is spoilt: its functions ended in their midst. */
export class NotYet extends Error {}

const compiled = (name: string) => {
  const made = part(name).then(bytes => WebAssembly.compile(weave(bytes)));
  made.catch(() => {});   // whoever waits for it gets the error
  return made;
};
const first = compiled('app.wasm'), late = compiled('app.late.wasm');

/** Done when the first part can be made an instance of. */
export const firstHasCome: Promise<unknown> = first;

let joined: Promise<unknown> = late;
/** Done when nothing that the instance of now may call is missing; also when it never will be there. */
export const allHasCome = () => joined.catch(() => {});
/** What stands last of what a check needs: the lists of skills. Fails when something before them is missing. */
export const skillLists = () => joined.then(() => part('skill-lists'));

/** Called by an instance for a function that has not come. */
const notYet = new Proxy({}, { get: () => () => { throw new NotYet(); } });

/** A new instance; `whole`: not before the rest is there. */
export async function makeModule(host: Host, whole: boolean): Promise<AppModule> {
  const module = await first, rest = whole ? await late : undefined;
  const instance = await WebAssembly.instantiate(module, { ...importsFrom(host), late: notYet });
  const join = (rest: WebAssembly.Module) => WebAssembly.instantiate(rest, { first: instance.exports });
  joined = rest ? join(rest) : late.then(join);
  joined.catch(() => {});   // whoever waits for it gets the error
  if (rest) await joined;
  begin(instance, host);
  return instance.exports as unknown as AppModule;
}
