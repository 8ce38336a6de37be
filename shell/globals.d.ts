// What the build puts in the place of these names, and what lock and boot leave for the app (README.md).
export {};

declare global {
  const FRAME_HTML: string;
  const PAGE_HEADERS: Record<string, string>;
  function skipWaiting(): Promise<void>;
  const PART_HASHES: Record<string, string>;
  const TEXT_INCOMPLETE: string, TEXT_OLD: string;
  /** A worker from a part of the file. */
  function startWorker(name: string): Promise<Worker>;
  /** A worker from its text; and a script of this file, known to the policy by its hash. */
  function sealWorker(text: string): Worker;
  function sealRun(text: string): void;
  /** Hands the person a file. */
  function sealSave(name: string, blob: Blob): void;
  /** What the lock took away from this browser. */
  var sealRemoved: readonly string[];
  /** What the guard tells: `{ about }`, `{ stored }`, `{ kept }`, `{ file }`, `{ start }`, `{ update }`, `{ forgotten }`, `{ probe }` and `{ host }` with a port. */
  function hearGuard(listener: (word: any, ports: readonly MessagePort[]) => void): void;
  /** What it heeds: 'probe', 'probe over', 'update', 'forget', 'drop', `{ keep: Blob }`. */
  function askGuard(word: unknown): void;
  /** In the frame of 'Try to send' alone: the way to the app's frame. */
  var probePort: MessagePort | undefined;
  /** Not in every browser. */
  var trustedTypes: undefined | {
    createPolicy<T extends object>(name: string, rules: T): T;
  };
  var navigation: undefined | EventTarget;
}
