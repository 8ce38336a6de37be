// What the build puts in the place of these names, and what lock and boot leave for the app (README.md).
export {};

declare global {
  const FRAME_HTML: string;
  const TEXT_INCOMPLETE: string, TEXT_OLD: string;
  /** A worker from a part of the file. */
  function startWorker(name: string): Promise<Worker>;
  /** A worker from its text; and a script of this file, known to the policy by its hash. */
  function sealWorker(text: string): Worker;
  function sealRun(text: string): void;
  /** Not in every browser. */
  var trustedTypes: undefined | {
    createPolicy<T extends object>(name: string, rules: T): T;
  };
  var navigation: undefined | EventTarget;
}
