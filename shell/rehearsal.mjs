// The first screen, rehearsed in node: an app whose module notes which of its functions run is started, given the sample, shown in
// every width, pointed at and pressed. The page around it is a stub: letters are half as wide as they are high, and marks lie in rows.

import { begin, importsFrom } from '../imgui_app/page/instance.mjs';

const DATE = [2026, 12, 1, 12, 0], SINCE = '12:00', HASH = '0'.repeat(64);
/** Bytes that a profile takes at most: a hash, and four a function. */
const ROOM = 1 << 20;
/**
 * @param {BufferSource} wasm the module, made to note what runs @param {string} resume @param {string} posting
 * @param {string[]} others resumes that have what the first has not: tests/site/rehearsal.test.mjs tells when one more is wanted
 * @returns {Promise<boolean[]>} whether each of its functions ran, imports apart
 */
export async function rehearse(wasm, resume, posting, others) {
  const stage = await setStage(await WebAssembly.compile(wasm));
  stage.play(resume, posting, others);
  const profile = stage.profile();
  return Array.from({ length: profile.length / 4 - 2 }, (_, i) => profile.readUInt32LE(8 + 4 * i) !== 0);
}

/** @param {WebAssembly.Module} compiled @param {WebAssembly.Imports} [more] what it imports beside the page */
export async function setStage(compiled, more = {}) {
  let pixels = 0, seconds = 0, caret = 0, roams = true;
  /** @type {[Uint32Array, Uint32Array]} */
  const marks = [new Uint32Array(), new Uint32Array()];
  /** @type {(() => void)[]} */
  const edits = [];
  /** @type {[string, string]} */
  const written = ['', ''];
  /** @type {(out: number, width: number, size: number) => void} */
  const letter = (out, width, size) => {
    const columns = Math.ceil(width), rows = Math.ceil(1.3 * size);
    new Float32Array(host.memory(), out, 8).set([width, 0, -size, columns, rows - size, columns, rows, 0]);
    pixels = 4 * columns * rows;
  };
  /** @type {(at: number, length: number) => string} */
  const words = (at, length) => new TextDecoder().decode(new Uint8Array(host.memory(), at, length));
  /** What a page answers and does; whatever else it is asked for it does not. @type {Record<string, any>} */
  const acts = {
    memory: () => new ArrayBuffer(0),   // set by the module
    now: () => seconds,
    date: (/** @type {number} */ out) => new Uint32Array(host.memory(), out, DATE.length).set(DATE),
    fontMetrics: (/** @type {number} */ _, /** @type {number} */ size, /** @type {number} */ out) => new Float32Array(host.memory(), out, 2).set([size, size / 4]),
    measureLetter: (/** @type {number} */ _, /** @type {number} */ size, /** @type {number} */ __, /** @type {number} */ out) => letter(out, size / 2, size),
    measureText: (/** @type {number} */ _, /** @type {number} */ size, /** @type {number} */ __, /** @type {number} */ length, /** @type {number} */ out) => letter(out, size / 2 * length, size),
    takePixels: (/** @type {number} */ out) => new Uint8Array(host.memory(), out, pixels).fill(128),
    setMarks: (/** @type {0 | 1} */ editor, /** @type {number} */ places, /** @type {number} */ count) => { marks[editor] = new Uint32Array(host.memory(), places, 2 * count).slice(); },
    set: (/** @type {0 | 1} */ editor, /** @type {number} */ at, /** @type {number} */ length) => {
      const text = words(at, length);
      edits.push(() => write(editor, text));
    },
    replace: (/** @type {0 | 1} */ editor, /** @type {number} */ begin, /** @type {number} */ end, /** @type {number} */ at, /** @type {number} */ length) => {
      const text = written[editor].slice(0, begin) + words(at, length) + written[editor].slice(end);
      edits.push(() => write(editor, text));
    },
    undo: (/** @type {0 | 1} */ editor) => { edits.push(() => write(editor, written[editor].replace('\n', '\n\n'))); },
  };
  const host = /** @type {{ memory(): ArrayBuffer }} */ (new Proxy(acts, { get: (known, name) => known[String(name)] ?? (() => 0) }));
  const instance = await WebAssembly.instantiate(compiled, { ...importsFrom(host), ...more });
  begin(instance, host);
  const m = /** @type {any} */ (instance.exports);

  /** @type {(bytes: Uint8Array) => number} */
  const give = bytes => {
    const at = m.platform_buffer(bytes.length);
    new Uint8Array(host.memory(), at, bytes.length).set(bytes);
    return bytes.length;
  };
  /** @type {(editor: 0 | 1, text: string) => void} */
  const write = (editor, text) => {
    written[editor] = text;
    give(Buffer.from(text, 'utf16le'));
    m.platform_text(editor, text.length);
  };
  const tellMarks = () => marks.forEach((places, editor) => {
    const count = places.length / 2, boxes = new ArrayBuffer(24 * count), floats = new Float32Array(boxes), numbers = new Uint32Array(boxes);
    const tops = Float32Array.from({ length: count }, (_, i) => 26 * Math.floor((places[2 * i] ?? 0) / 60));
    tops.forEach((top, i) => {
      const left = 300 + (8 * (places[2 * i] ?? 0)) % 480;
      floats.set([left, 180 + top, left + 60, 200 + top], 6 * i);
      numbers.set([i, 3], 6 * i + 4);
    });
    give(new Uint8Array(boxes));
    m.platform_boxes(editor, count);
    give(new Uint8Array(tops.buffer));
    m.platform_tops(editor, count);
  });
  const frame = (width = 1440, height = 900, ratio = 1) => {
    seconds += 0.05;   // what moves is seen moving
    for (const edit of edits.splice(0)) edit();
    // The caret goes through the resume, which scrolls, until something is pressed: the card at the caret would open.
    if (roams) caret = (caret + 7) % (written[0].length + 1);
    m.platform_editor(0, roams ? caret / 4 : 0, 2000, 1, caret, caret);
    m.platform_editor(1, 0, 2000, 0, 0, 0);
    tellMarks();
    m.platform_frame(width, height, ratio, 0.05);
    m.platform_wishes();
  };
  const settle = (width = 1440, height = 900, ratio = 1) => {
    for (let i = 0; i < 4; i++) frame(width, height, ratio);
    m.access_hash(), m.access_nodes(), m.access_count(), m.access_pool();
  };
  /** What a screen reader finds: twelve words an element, as imgui_app/platform/access.cpp writes them. */
  const elements = () => {
    const count = m.access_count(), numbers = new Uint32Array(host.memory(), m.access_nodes(), 12 * count).slice(), pool = m.access_pool();
    return Array.from({ length: count }, (_, i) => {
      const [id = 0, role = 0, , , , , , , label = 0, length = 0] = numbers.subarray(12 * i, 12 * i + 12);
      const [x = 0, y = 0, width = 0, height = 0] = new Float32Array(numbers.buffer, 48 * i + 16, 4);
      return { id, role, label: words(pool + label, length), x: x + width / 2, y: y + height / 2 };
    });
  };
  /** The buttons, checkboxes and tabs of these names. @type {(named: RegExp) => ReturnType<typeof elements>} */
  const found = named => elements().filter(({ role, label }) => role >= 1 && role <= 4 && named.test(label));
  /** Presses one of them, by hand or by key. @type {(one: ReturnType<typeof elements>[number] | undefined, byHand: boolean) => void} */
  const press = (one, byHand) => {
    if (!one) return;
    m.access_focused(byHand ? 0 : one.id);
    if (byHand) {
      m.platform_pointer(one.x, one.y, 0), frame();
      m.platform_button(0, 1, 0), frame();
      m.platform_button(0, 0, 0), frame();
      m.platform_pointer_left();
    } else m.access_press(one.id);
    settle();
  };

  m.platform_start(1);
  m.platform_preferences(0, 0, 0, 0, 0);
  m.platform_seal(1, 0, 0, give(Buffer.from(SINCE)));
  m.platform_home(3, 0, 0, give(Buffer.from(HASH)));
  m.platform_begin();
  m.platform_fonts();

  return {
    /** Shows a resume. @param {string} resume */
    show(resume) { write(0, resume), settle(); },
    /** Presses a link of the navigation. @param {RegExp} name */
    open(name) { m.access_press(elements().find(({ label }) => name.test(label))?.id ?? 0), settle(); },
    /** @param {string} resume @param {string} posting @param {string[]} others */
    play(resume, posting, others) {
      settle();
      press(found(/^Load the sample/)[0], true);
      write(0, resume), write(1, posting);
      for (const [width, height] of /** @type {const} */ ([[1440, 900], [1024, 768], [390, 844]])) settle(width, height, 1), settle(3 * width, 3 * height, 3);
      m.platform_pointer(700, 400, 0), m.platform_wheel(0, -1);
      settle();
      roams = false;
      for (const byHand of [false, true]) {
        for (const one of found(/^(As written|Not shown)|: (As written|Other form|Alias|Acronym|Not shown), /)) press(one, byHand);
        // A finding stands among the first to do, too: its note is the last of that name.
        for (const finding of [/Give an e-mail address/, /Write \S+, as the posting does/, /Say what you did/])
          for (const next of [finding, /^Apply$/, /^Undo$/, finding, /^Ignore$/, /^Undo$/]) press(found(next).at(-1), byHand);
      }
      roams = true;
      for (const typed of ['\n', '• Responsible for', ' nothing at all.']) write(0, written[0] + typed), caret = written[0].length, settle();
      for (const key of ['Enter', 'Escape']) m.platform_key(give(Buffer.from(key))), settle();
      for (const text of [written[0] + others.at(-1), ...others, '']) write(0, text), settle();
      write(1, '');
      settle();
    },
    profile() {
      const at = m.platform_buffer(ROOM), length = m.__write_profile(at, ROOM);
      if (length > ROOM) throw new Error('the module has more functions than a profile has room for');
      return Buffer.from(new Uint8Array(host.memory(), at, length));
    },
  };
}
