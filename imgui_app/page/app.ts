// The app in its frame: starts the module, hands it texts and input, and computes a frame when one is asked for and never
// otherwise. The texts live in the textareas: when the module fails, a new one reads them again.

import { AccessTree } from './access.ts';
import { Editor, type Place } from './editor.ts';
import { Letters } from './fonts.ts';
import { type AppModule, type Host, Memory } from './host.ts';
import { cursorName, type Input, listenToCanvas, listenToWindow } from './input.ts';
import { connectImports, takeHandedFiles } from './importing.ts';
import type { Which } from './import.ts';
import { Ahead } from './ahead.ts';
import { allHasCome, firstHasCome, makeModule, NotYet, skillLists } from './module.ts';
import { copyText, printText, saveFile } from './give.ts';
import { inPixels, Painter } from './painter.ts';
import { PagePictures } from './pictures.ts';
import { addStyle } from './style.ts';
import { queries, Surroundings } from './surroundings.ts';

/** Faces that the first frame waits for; in any other the system's stand in until it comes. */
const FIRST_FACES = ['inter-400', 'inter-600'];
const LATE_FACES = ['serif-400', 'inter-500', 'display-600', 'serif-600', 'mono-400'];
/** The longest the first screen waits for its faces once the module is there. */
const FACES_WAIT = 3000;
/** The tree follows at rest, and so often while there is no rest. */
const TREE_EVERY = 200;

const $ = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const root = document.documentElement;
const stats: typeof globalThis.stats = { frames: 0, mode: 'starting', whole: false, boxes: editor => editors[editor === 'resume' ? 0 : 1].drawn() };
globalThis.stats = stats;

let module: AppModule | undefined;
let memory = new Memory(() => new ArrayBuffer(0));
let painter: Painter | undefined;
let canvas = $<HTMLCanvasElement>('canvas');
let restarts = 0;
let drawing = false;   // on the canvas; otherwise the page's elements are the app
let asked = 0, last = performance.now(), synced = 0, restless = false;
let timer = 0, timerAt = Infinity;
let exact: { width: number; height: number } | undefined;   // the canvas in device pixels, where the browser tells
let commands: (() => void)[] = [];

const ahead = new Ahead();
const letters = new Letters();
const editors = [new Editor($('resume'), $('mirror-resume'), ask), new Editor($('posting'), $('mirror-posting'), ask)] as const;
const tree = new AccessTree(editors.map(editor => editor.textarea), id => { ahead.press(id, true); call(m => { m.access_press(id); ask(); }); },
  id => call(m => { m.access_focused(id); ask(); }),
  (id, text) => call(m => {
    m.platform_typed(id, giveText(m, text));
    ask();
  }));
const say = (sentence = '') => { $('notice').textContent = sentence; };
const live = document.createElement('div');

// --- The module ---

function ask() { if (!asked && module) asked = requestAnimationFrame(frame); }

function wakeIn(seconds: number) {
  const at = performance.now() + seconds * 1000;
  if (at >= timerAt) return;
  clearTimeout(timer);
  timerAt = at;
  timer = window.setTimeout(() => { timerAt = Infinity; ask(); }, seconds * 1000);
}

/** Every call into the module goes through here: a trap ends it, and a new one takes its place. */
function call<T>(what: (m: AppModule) => T): T | undefined {
  if (!module) return undefined;
  try {
    return what(module);
  } catch (error) {
    if (!(error instanceof NotYet)) console.warn(error);
    restart(error instanceof NotYet);
    return undefined;
  }
}

/** Hands bytes over in the module's buffer. */
function give(m: AppModule, bytes: Uint8Array) { memory.bytes(m.platform_buffer(bytes.length), bytes.length).set(bytes); }

/** Hands words over; gives their bytes. */
function giveText(m: AppModule, words: string) {
  const bytes = new TextEncoder().encode(words);
  give(m, bytes);
  return bytes.length;
}

const host: Host = {
  memory: () => new ArrayBuffer(0),
  now: () => performance.now() / 1000,
  date(out) {
    const now = new Date();
    memory.words(out, 5).set([now.getFullYear(), now.getMonth() + 1, now.getDate(), now.getHours(), now.getMinutes()]);
  },
  wake: ask,
  wakeIn,
  fontMetrics: (face, size, out) => letters.metrics(face, size, memory.floats(out, 2)),
  measureLetter: (face, size, letter, out) => letters.letter(face, size, letter, memory.floats(out, 8)),
  measureText: (face, size, text, length, out) => letters.text(face, size, memory.text(text, length), memory.floats(out, 8)),
  takePixels: out => letters.take(memory.bytes(out, letters.size)),
  makeTexture: (id, width, height, pixels) => painter?.makeTexture(id, width, height, memory.bytes(pixels, 4 * width * height)),
  updateTexture: (id, x, y, width, height, pixels, textureWidth) =>
    painter?.updateTexture(id, x, y, width, height, memory.bytes(pixels + 4 * (y * textureWidth + x), 4 * ((height - 1) * textureWidth + width)), textureWidth),
  dropTexture: id => painter?.dropTexture(id),
  draw: (ground, words, lists) => painter?.draw(memory, ground, words, lists),
  wantPage: (page, width) => later(() => { if (painter) pictures.want(page, width); }),
  setMarks: (editor, places, count) => editorAt(editor).setMarks(memory.words(places, 2 * count).slice()),
  reveal: (editor, begin, end, focus) => later(() => editorAt(editor).reveal(begin, end, !!focus, queries.calm.matches)),
  replace(editor, begin, end, text, length) {
    const words = memory.text(text, length);
    edit(editor, at => at.replace(begin, end, words));
  },
  set(editor, text, length) {
    const words = memory.text(text, length);
    edit(editor, at => at.set(words));
  },
  undo: editor => edit(editor, at => at.undo()),
  scroll: (editor, by) => later(() => editorAt(editor).scrollBy(by)),
  choose: editor => act(() => imports.choose(editor as Which)),
  cancel: () => later(() => imports.cancel()),
  copy(text, length) { const words = memory.text(text, length); act(() => copyText(words)); },
  print(text, length) { const words = memory.text(text, length); act(() => printText(words)); },
  save(name, nameLength, type, typeLength, bytes, length) {
    const file = [memory.text(name, nameLength), memory.text(type, typeLength), memory.bytes(bytes, length).slice()] as const;
    act(() => saveFile(...file));
  },
  announce(text, length) {
    const words = memory.text(text, length);
    later(() => { live.textContent = ''; setTimeout(() => { live.textContent = words; }, 50); });
  },
  wish: what => act(() => around.home.wish(what)),
  watch: (x, y, width, height) => around.hostPage?.watch(x, y, width, height),
  share: (summary, summaryLength, report, reportLength) => around.hostPage?.share(memory.text(summary, summaryLength), memory.text(report, reportLength)) ?? 0,
  language: (text, length) => { root.lang = memory.text(text, length); },
  focus: item => { tree.focus(item); ask(); },
  colors(ink, caret, selection, ground, dark) {
    theme = { ink, caret, selection, ground };
    letters.dark = !!dark;
    stale = true;
    paint();
  },
};

const pictures = new PagePictures((page, picture) => call(m => { if (painter) m.platform_page(page, painter.addPicture(picture)); }));
const imports = connectImports(editors, pictures, { call, give, handOver, say, running: () => !!module });
/** The shortcut that the installed app was opened by, until it is followed. */
let shortcut = 0;
async function followShortcut() {
  if (!shortcut) return;
  await allHasCome();   // the view it opens comes after the first screen
  const what = shortcut;
  if (!what || !module) return;
  shortcut = 0;
  handOver();   // what is written already
  call(m => m.platform_open(what));
}
globalThis.hearGuard(({ start }) => {
  if (start) shortcut = start === '#sample' ? 1 : 2;
  if (module) void followShortcut();
});
takeHandedFiles(imports);

/** The theme's colours where the canvas shows them; without it the page keeps those of the system. */
let theme: Record<string, number> = {};
function paint() {
  for (const [name, color] of Object.entries(theme)) {
    if (drawing) root.style.setProperty(`--${name}`, `#${(color >>> 0).toString(16).padStart(8, '0')}`);
    else root.style.removeProperty(`--${name}`);
  }
  root.style.colorScheme = drawing ? (letters.dark ? 'dark' : 'light') : '';
}

/** Done when the frame is over: nothing here calls back into a module that is at work. */
function later(command: () => void) { commands.push(command); ask(); }
/** The same; the press that led to it has done its work and is not pressed again. */
function act(command: () => void) { later(() => { ahead.take(); command(); }); }
const editorAt = (place: number) => editors[place === 1 ? 1 : 0];

/** An edit that the views asked for reaches them by itself, however many are asked for in one frame. */
function edit(place: number, change: (editor: Editor) => void) {
  act(() => {
    change(editorAt(place));
    handOver();
  });
}

function handOver() {
  editors.forEach((editor, place) => {
    const text = module && editor.changedText();   // the one before it may have ended the module: a new one reads both
    if (text === undefined) return;
    call(m => {
      const units = memory.units(m.platform_buffer(2 * text.length), text.length);
      for (let i = 0; i < units.length; i++) units[i] = text.charCodeAt(i);
      m.platform_text(place, units.length);
    });
  });
}

const around = new Surroundings(editors, { call, giveText, give, ask });

// --- Frames ---

/** What is on the screen no longer fits what was measured or told. */
let stale = false;
let topsWanted = false;

function frame(now: number) {
  asked = 0;
  const again = ahead.due();
  if (again) call(m => m.access_press(again));
  const seconds = (now - last) / 1000;
  last = now;
  handOver();
  let wait = -1;
  for (let round = 0; round < 3 && module; round++) {
    stale = false;
    measure();
    wait = compute(round ? 0.001 : seconds) ?? -1;
    call(follow);
    show();
    if (!stale && !editors.some(editor => editor.stale)) break;
  }
  for (const editor of editors) editor.arrive();
  for (const command of commands.splice(0)) command();
  restless = wait === 0 || !!asked;
  if (!restless || now - synced > TREE_EVERY) {
    synced = now;
    call(m => tree.sync(m, memory, devicePixelRatio));
  }
  if (wait === 0 || ahead.waits) ask();
  else if (wait > 0) wakeIn(wait);
}

function compute(seconds: number) {
  const width = inPixels(exact?.width, innerWidth), height = inPixels(exact?.height, innerHeight);
  if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
  stats.frames++;
  return call(m => m.platform_frame(width, height, devicePixelRatio, seconds));
}

/** Tells the module where the browser laid the marks. */
function measure() {
  tellEditors();
  editors.forEach((editor, place) => {
    if (!editor.stale) return;
    editor.stale = false;
    const boxes = editor.boxes();
    call(m => {
      give(m, boxes.bytes);
      m.platform_boxes(place, boxes.count);
      if (!topsWanted) return;
      const tops = editor.tops();
      give(m, new Uint8Array(tops.buffer));
      m.platform_tops(place, tops.length);
    });
  });
}
function tellEditors() {
  editors.forEach((editor, place) => {
    const view = editor.view();
    if (view) call(m => m.platform_editor(place, ...view));
  });
}

/** Does what the views wished: places the textareas and cuts their holes. */
function follow(m: AppModule) {
  const at = m.platform_wishes(), head = memory.floats(at, 25);
  const holes = Array.from({ length: head[24]! }, (_, i) => [...memory.floats(at + 4 * (25 + 4 * i), 4)] as [number, number, number, number]);
  if (stats.mode === 'report') return;
  editors.forEach((editor, i) => {
    const [placed, x, y, width, height, left, right, top, bottom, size, line] = head.subarray(11 * i, 11 * i + 11) as unknown as number[];
    const place = { x, y, width, height, left, right, top, bottom, size, line } as Place;
    editor.setPlace(placed ? place : undefined);
    editor.setHoles(holes);
  });
  canvas.style.cursor = cursorName(head[22]!);
  if (!!head[23] === topsWanted) return;
  topsWanted = !!head[23];
  if (topsWanted) for (const editor of editors) editor.stale = true;
}

/** With its first frame the app takes the page over. */
function show() {
  if (!module || stats.mode !== 'starting') return;
  stats.mode = drawing ? 'canvas' : 'report';
  root.classList.add('app');
  root.classList.toggle('report', !drawing);
  paint();
  say(drawing ? '' : $('notice').dataset.undrawn);
  stale = true;
  for (const editor of editors) editor.stale = true;
}

// --- Start, and start again ---

let pointer: [x: number, y: number] = [0, 0];
const input: Input = {
  move: (x, y, touch) => { pointer = [x, y]; call(m => m.platform_pointer(x, y, touch ? 1 : 0)); },
  left: () => { call(m => m.platform_pointer_left()); },
  button: (button, down, touch) => {
    if (!down) ahead.press(tree.at(pointer[0] / devicePixelRatio, pointer[1] / devicePixelRatio), false);
    call(m => m.platform_button(button, down ? 1 : 0, touch ? 1 : 0));
  },
  wheel: (x, y) => { call(m => m.platform_wheel(x, y)); },
  key: name => call(m => {
    handOver();   // a key goes by the text and the caret as they are, not as they were a frame ago
    tellEditors();
    return m.platform_key(giveText(m, name)) !== 0;
  }) ?? false,
};

/** A context that is not back by then leaves the page to its elements. */
const LOST_WAIT = 3000;
let lostTimer = 0;

function listenToContext() {
  listenToCanvas(canvas, input);
  canvas.addEventListener('webglcontextlost', e => {
    e.preventDefault();   // or it never comes back
    call(m => m.platform_context(1));
    lostTimer = window.setTimeout(() => { drawing = false; stats.mode = 'starting'; ask(); }, LOST_WAIT);
  });
  canvas.addEventListener('webglcontextrestored', () => {
    clearTimeout(lostTimer);
    painter?.restore();
    drawing = !!painter;
    if (stats.mode === 'report') stats.mode = 'starting';
    call(m => m.platform_context(0));
  });
  const observer = new ResizeObserver(([entry]) => {
    const box = entry?.devicePixelContentBoxSize?.[0];
    exact = box && { width: box.inlineSize, height: box.blockSize };
    ask();
  });
  try { observer.observe(canvas, { box: 'device-pixel-content-box' }); } catch { observer.observe(canvas); }
}

/** `whole`: only when all of the module has come. */
async function begin(whole = false) {
  module = undefined;
  module = await makeModule(host, whole);
  memory = new Memory(() => host.memory());
  painter = Painter.on(canvas);
  drawing = !!painter;
  call(m => m.platform_start(painter ? 1 : 0));
  around.tell();
  call(m => m.platform_begin());
  around.tellWished();
  const made = module;
  skillLists().then(lists => { if (module === made) takeSkillLists(new Uint8Array(lists)); }, () => {});
  void followShortcut();
  ask();
}

function takeSkillLists(lists: Uint8Array) {
  call(m => {
    give(m, lists);
    m.platform_skill_lists(lists.length);
  });
  stats.whole = true;
  ask();
}

/** `early`: nothing went wrong, but what was asked for has not come yet. */
function restart(early: boolean) {
  module = undefined;
  cancelAnimationFrame(asked);
  asked = 0;
  commands = [];
  tree.clear();
  for (const editor of editors) editor.forget();
  if (!early && restarts++ > 0) return stop();
  const fresh = canvas.cloneNode() as HTMLCanvasElement;
  canvas.replaceWith(fresh);
  canvas = fresh;
  listenToContext();
  stats.mode = 'starting';
  const again = ahead.take();
  begin(early).then(() => { if (early && again) ahead.repeat(again, id => tree.focus(id)); }).catch(stop);
}

/** The textareas stay, as they were before the app drew. */
function stop() {
  module = undefined;
  stats.mode = 'stopped';
  root.classList.remove('app', 'report');
  drawing = false;
  paint();
  for (const { textarea } of editors) {
    textarea.removeAttribute('style');
    textarea.classList.remove('elsewhere');
  }
  say($('notice').dataset.failed);
}

addStyle();
live.id = 'live';
live.role = 'status';
document.body.append(live);
listenToWindow(input);
listenToContext();
addEventListener('resize', ask);
visualViewport?.addEventListener('resize', ask);
const watchRatio = () => matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', () => { watchRatio(); ask(); }, { once: true });
watchRatio();
for (const face of LATE_FACES)
  part(face).then(() => {
    for (const editor of editors) editor.stale = true;
    call(m => m.platform_fonts());
  }, () => {});

const faces = Promise.allSettled(FIRST_FACES.map(part));
firstHasCome.then(() => Promise.race([faces, new Promise(done => setTimeout(done, FACES_WAIT))]))
  .then(() => begin())
  .then(() => faces)   // they may have come after the wait
  .then(() => call(m => m.platform_fonts()))
  .catch(stop);
