// The border as TypeScript sees it. Numbers, and pointers with lengths: no strings that end at a NUL byte, no JSON.

/** What the module exports: imgui_app/platform/frame.cpp and access.cpp. */
export interface AppModule {
  platform_start(painter: number): void;
  platform_begin(): void;
  platform_skill_lists(bytes: number): void;
  platform_buffer(bytes: number): number;
  platform_text(editor: number, units: number): void;
  platform_editor(editor: number, scroll: number, height: number, focused: number, begin: number, end: number): void;
  platform_boxes(editor: number, count: number): void;
  platform_tops(editor: number, count: number): void;
  platform_preferences(dark: number, moreContrast: number, forcedColors: number, reducedMotion: number, coarsePointer: number): void;
  platform_seal(sealed: number, requests: number, violations: number, sinceBytes: number): void;
  platform_import(stage: number, editor: number, done: number, nameBytes: number, sentenceBytes: number): void;
  platform_file(editor: number, nameBytes: number, sourceBytes: number): void;
  platform_page(page: number, texture: number): void;
  platform_home(flags: number, stored: number, forgotten: number, hashBytes: number): void;
  platform_trial(total: number, running: number, bytes: number): void;
  platform_notices(bytes: number): void;
  platform_open(what: number): void;
  platform_brand(): void;
  platform_settings(bytes: number): void;
  platform_fonts(): void;
  platform_pointer(x: number, y: number, touch: number): void;
  platform_pointer_left(): void;
  platform_button(button: number, down: number, touch: number): void;
  platform_wheel(x: number, y: number): void;
  platform_typed(id: number, bytes: number): void;
  platform_key(bytes: number): number;
  platform_context(lost: number): void;
  platform_frame(width: number, height: number, ratio: number, seconds: number): number;
  platform_wishes(): number;
  access_nodes(): number;
  access_count(): number;
  access_pool(): number;
  access_hash(): number;
  access_press(id: number): void;
  access_focused(id: number): void;
}

/** What the module asks of the page: imgui_app/platform/host.hpp. */
export interface Host {
  memory: () => ArrayBuffer;   // set by the module
  now(): number;
  date(out: number): void;
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
