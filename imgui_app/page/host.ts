// The border as TypeScript sees it. Numbers, and pointers with lengths: no strings that end at a NUL byte, no JSON.

/** What the module exports: imgui_app/platform/frame.cpp and access.cpp. */
export interface AppModule {
  _platform_start(painter: number): void;
  _platform_begin(): void;
  _platform_skill_lists(bytes: number): void;
  _platform_buffer(bytes: number): number;
  _platform_text(editor: number, units: number): void;
  _platform_editor(editor: number, scroll: number, height: number, focused: number, begin: number, end: number): void;
  _platform_boxes(editor: number, count: number): void;
  _platform_tops(editor: number, count: number): void;
  _platform_preferences(dark: number, moreContrast: number, forcedColors: number, reducedMotion: number, coarsePointer: number): void;
  _platform_seal(sealed: number, requests: number, violations: number, sinceBytes: number): void;
  _platform_import(stage: number, editor: number, done: number, nameBytes: number, sentenceBytes: number): void;
  _platform_file(editor: number, nameBytes: number, sourceBytes: number): void;
  _platform_page(page: number, texture: number): void;
  _platform_home(flags: number, stored: number, forgotten: number, hashBytes: number): void;
  _platform_trial(total: number, running: number, bytes: number): void;
  _platform_notices(bytes: number): void;
  _platform_open(what: number): void;
  _platform_brand(): void;
  _platform_settings(bytes: number): void;
  _platform_fonts(): void;
  _platform_pointer(x: number, y: number, touch: number): void;
  _platform_pointer_left(): void;
  _platform_button(button: number, down: number, touch: number): void;
  _platform_wheel(x: number, y: number): void;
  _platform_typed(id: number, bytes: number): void;
  _platform_key(bytes: number): number;
  _platform_context(lost: number): void;
  _platform_frame(width: number, height: number, ratio: number, seconds: number): number;
  _platform_wishes(): number;
  _access_nodes(): number;
  _access_count(): number;
  _access_pool(): number;
  _access_hash(): number;
  _access_press(id: number): void;
  _access_focused(id: number): void;
}

/** What the module asks of the page: imgui_app/platform/host.hpp. */
export interface Host {
  memory: () => ArrayBuffer;   // set by the module
  now(): number;
  wake(): void;
  wakeIn(seconds: number): void;
  fontMetrics(face: number, size: number, out: number): void;
  measureLetter(face: number, size: number, letter: number, out: number): void;
  measureText(face: number, size: number, text: number, length: number, out: number): void;
  takePixels(out: number): void;
  makeTexture(id: number, width: number, height: number, pixels: number): void;
  updateTexture(id: number, x: number, y: number, width: number, height: number, pixels: number, textureWidth: number): void;
  dropTexture(id: number): void;
  draw(ground: number, words: number, lists: number): void;
  wantPage(page: number, width: number): void;
  setMarks(editor: number, places: number, count: number): void;
  reveal(editor: number, begin: number, end: number, focus: number): void;
  replace(editor: number, begin: number, end: number, text: number, length: number): void;
  set(editor: number, text: number, length: number): void;
  undo(editor: number): void;
  scroll(editor: number, by: number): void;
  choose(editor: number): void;
  cancel(): void;
  copy(text: number, length: number): void;
  save(name: number, nameLength: number, type: number, typeLength: number, bytes: number, length: number): void;
  print(text: number, length: number): void;
  announce(text: number, length: number): void;
  wish(what: number): void;
  watch(x: number, y: number, width: number, height: number): void;
  share(summary: number, summaryLength: number, report: number, reportLength: number): number;
  language(text: number, length: number): void;
  focus(item: number): void;
  colors(ink: number, caret: number, selection: number, ground: number, dark: number): void;
}

/** Views of the module's memory. It may move whenever the module runs: take them anew each time. */
export class Memory {
  readonly #buffer: () => ArrayBuffer;
  readonly #utf8 = new TextDecoder();

  constructor(buffer: () => ArrayBuffer) { this.#buffer = buffer; }

  bytes(at: number, count: number) { return new Uint8Array(this.#buffer(), at, count); }
  units(at: number, count: number) { return new Uint16Array(this.#buffer(), at, count); }
  words(at: number, count: number) { return new Uint32Array(this.#buffer(), at, count); }
  floats(at: number, count: number) { return new Float32Array(this.#buffer(), at, count); }
  text(at: number, count: number) { return this.#utf8.decode(this.bytes(at, count)); }
}
