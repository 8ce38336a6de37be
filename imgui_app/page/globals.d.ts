// What the first document's scripts leave for the app (shell/README.md), and the module that em++ links.
export {};

declare global {
  /** The bytes of a part of the page's file, as soon as they are there; a font's, when its face is in `document.fonts`. */
  function part(name: string): Promise<ArrayBuffer>;
  /** A worker from a part. */
  function startWorker(name: string): Promise<Worker>;
  function sealState(): { sealed: boolean; since: string; requests: number; violations: number };
  /** For tests: frames computed since the page began; what draws: the canvas, the page's elements, or nothing; and where the
   * marks in sight are drawn, in CSS pixels, beside the stretch of text (UTF-16 units) that each box covers a line of. */
  var stats: {
    frames: number;
    /** The module has all it works with. */
    whole: boolean;
    mode: 'starting' | 'canvas' | 'report' | 'stopped';
    boxes(editor: 'resume' | 'posting'): { begin: number; end: number; left: number; top: number; right: number; bottom: number }[];
  };
  interface FocusOptions {
    focusVisible?: boolean;
  }
}
