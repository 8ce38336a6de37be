// The first screen, rehearsed in node: an app whose module notes which of its functions run is started, given the sample, shown in
// every width, pointed at and pressed. The page around it is a stub: letters are half as wide as they are high, and marks lie in rows.

import path from 'node:path';
import { pathToFileURL } from 'node:url';

const SINCE = '12:00', HASH = '0'.repeat(64);
/** Bytes that a profile takes at most: a hash, and four a function. */
const ROOM = 1 << 20;
/** What resumes have that the sample has not: headings that nobody knows, lines that go on, years alone, columns, other languages. */
const OTHER = `JON MARSH, PhD
Leeds, United Kingdom  |  +44 20 7946 0018  |  linkedin.com/in/jonmarsh

WHAT I BRING
Data analyst who turns a decade of hospital records into plans that
wards can keep to.

CAREER SO FAR
2019 – present\tSenior Data Analyst, Northgate Hospital Trust (Leeds)
- Cut waiting lists by 18% in two years with a model of
  arrivals that 12 wards use every day
- Python, SQL; Power BI
03/2014 - 11/2018\tAnalyst at Marsh & Sons GmbH, Berlin

EDUCATION AND TRAINING
PhD Statistics, University of Leeds, 2013

Languages: English (native), German (B2)
`;

/** And what most have: a job's parts on one line in several orders, places, two titles at one employer, labels of skills, a degree. */
const USUAL = `Priya Nair
Austin, TX | (512) 555-0148 | priya.nair@example.com | github.com/priyanair

Technical Skills
Languages: Java 17, Go, SQL
Cloud: AWS (ECS, Lambda), Terraform, K8s

Work Experience
Senior Software Engineer, Parcelwise — Austin, TX (Mar 2021 – Present)
• Designed an order router in Go, cutting p99 latency from 900 ms to 120 ms
• Helped with moving 14 services

Software Engineer, FinBridge Inc.\t06/2018 – 02/2021
- Built a ledger (Spring Boot, PostgreSQL) for $2.4M a day

Harbour Analytics Ltd, Leeds
Team Lead
Jan 2017 - May 2018
Software Developer
May 2010 - June 2012
* Wrote reports for 40 clients

Education
B.S. Computer Science, University of Texas at Dallas, 2018
`;

/**
 * @param {string} glue the module's script @param {BufferSource} wasm the module, made to note what runs @param {string} resume
 * @param {string} posting
 * @returns {Promise<boolean[]>} whether each of its functions ran, imports apart
 */
export async function rehearse(glue, wasm, resume, posting) {
  // The glue is made for a page and asks for no more of it than this.
  const globals = /** @type {Record<string, unknown>} */ (globalThis);
  globals.window ??= globalThis;
  const { default: createModule } = await import(pathToFileURL(path.resolve(glue)).href);
  const stage = await setStage(createModule, await WebAssembly.compile(wasm));
  stage.play(resume, posting);
  const profile = stage.profile();
  return Array.from({ length: profile.length / 4 - 2 }, (_, i) => profile.readUInt32LE(8 + 4 * i) !== 0);
}

/** @param {(options: object) => Promise<any>} createModule @param {WebAssembly.Module} compiled */
async function setStage(createModule, compiled) {
  let exported = /** @type {any} */ ({}), pixels = 0, seconds = 0, caret = 0, roams = true;
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
  const m = await createModule({
    host, locateFile: (/** @type {string} */ name) => name,
    instantiateWasm(/** @type {WebAssembly.Imports} */ imports, /** @type {Function} */ done) {
      void WebAssembly.instantiate(compiled, imports).then(instance => { exported = instance.exports; done(instance, compiled); });
      return {};
    },
  });

  /** @type {(bytes: Uint8Array) => number} */
  const give = bytes => {
    const at = m._platform_buffer(bytes.length);
    new Uint8Array(host.memory(), at, bytes.length).set(bytes);
    return bytes.length;
  };
  /** @type {(editor: 0 | 1, text: string) => void} */
  const write = (editor, text) => {
    written[editor] = text;
    give(Buffer.from(text, 'utf16le'));
    m._platform_text(editor, text.length);
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
    m._platform_boxes(editor, count);
    give(new Uint8Array(tops.buffer));
    m._platform_tops(editor, count);
  });
  const frame = (width = 1440, height = 900, ratio = 1) => {
    seconds += 0.05;   // what moves is seen moving
    for (const edit of edits.splice(0)) edit();
    // The caret goes through the resume, which scrolls, until something is pressed: the card at the caret would open.
    if (roams) caret = (caret + 7) % (written[0].length + 1);
    m._platform_editor(0, roams ? caret / 4 : 0, 2000, 1, caret, caret);
    m._platform_editor(1, 0, 2000, 0, 0, 0);
    tellMarks();
    m._platform_frame(width, height, ratio, 0.05);
    m._platform_wishes();
  };
  const settle = (width = 1440, height = 900, ratio = 1) => {
    for (let i = 0; i < 4; i++) frame(width, height, ratio);
    m._access_hash(), m._access_nodes(), m._access_count(), m._access_pool();
  };
  /** What a screen reader finds: twelve words an element, as imgui_app/platform/access.cpp writes them. */
  const elements = () => {
    const count = m._access_count(), numbers = new Uint32Array(host.memory(), m._access_nodes(), 12 * count).slice(), pool = m._access_pool();
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
    m._access_focused(byHand ? 0 : one.id);
    if (byHand) {
      m._platform_pointer(one.x, one.y, 0), frame();
      m._platform_button(0, 1, 0), frame();
      m._platform_button(0, 0, 0), frame();
      m._platform_pointer_left();
    } else m._access_press(one.id);
    settle();
  };

  m._platform_start(1);
  m._platform_preferences(0, 0, 0, 0, 0);
  m._platform_seal(1, 0, 0, give(Buffer.from(SINCE)));
  m._platform_home(3, 0, 0, give(Buffer.from(HASH)));
  m._platform_begin();
  m._platform_fonts();

  return {
    /** @param {string} resume @param {string} posting */
    play(resume, posting) {
      settle();
      press(found(/^Load the sample/)[0], true);
      write(0, resume), write(1, posting);
      for (const [width, height] of /** @type {const} */ ([[1440, 900], [1024, 768], [390, 844]])) settle(width, height, 1), settle(3 * width, 3 * height, 3);
      m._platform_pointer(700, 400, 0), m._platform_wheel(0, -1);
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
      for (const key of ['Enter', 'Escape']) m._platform_key(give(Buffer.from(key))), settle();
      for (const text of [OTHER, USUAL, written[0] + USUAL, '']) write(0, text), settle();
      write(1, '');
      settle();
    },
    profile() {
      const at = m._malloc(ROOM), length = exported.__write_profile(at, ROOM);
      if (length > ROOM) throw new Error('the module has more functions than a profile has room for');
      return Buffer.from(new Uint8Array(host.memory(), at, length));
    },
  };
}
