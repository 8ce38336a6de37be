// An editor: a textarea with the browser's own letters, caret, selection and undo over the canvas. The app never alters its
// text but by edits that the browser's undo takes back.

import { Mirror, lowerBound } from './mirror.ts';

/** Texts above this are handed over after a pause in typing. */
const LARGE = 256 * 1024, PAUSE = 300;
const SCROLL_TIME = 260;
/** Letters without a space between, kerned: Chromium shapes all of them anew for each line that it breaks. */
const LONG_WORD = /\S{1000}/;
/** Room kept around a stretch that is brought into view, in lines. */
const LINES_AROUND = 2;

export interface Place {
  x: number; y: number; width: number; height: number;
  left: number; right: number; top: number; bottom: number;
  size: number; line: number;
}

/** Six words a box, as platform_boxes reads them. */
export interface Boxes { count: number; bytes: Uint8Array }

/** Moves a place of one text into another that differs in one stretch; undefined inside that stretch. */
function shift(from: string, to: string): (at: number) => number | undefined {
  if (from === to) return at => at;
  const most = Math.min(from.length, to.length);
  let head = 0, tail = 0;
  while (head < most && from.charCodeAt(head) === to.charCodeAt(head)) head++;
  while (tail < most - head && from.charCodeAt(from.length - 1 - tail) === to.charCodeAt(to.length - 1 - tail)) tail++;
  const end = from.length - tail, by = to.length - from.length;
  return at => at <= head ? at : at >= end ? at + by : undefined;
}

export class Editor {
  readonly textarea: HTMLTextAreaElement;
  readonly #mirror: Mirror;
  readonly #mirrorElement: HTMLElement;
  readonly #ask: () => void;
  #text = '';             // what the textarea holds
  #handed: string | undefined;   // what the views know
  #marked = '';           // what the marks are places of
  #marks: Uint32Array = new Uint32Array();
  #ends: Uint32Array = new Uint32Array();   // for each mark the greatest end up to it, to find those that reach into sight
  #typed = true;          // the textarea may hold another text
  #typedAt = -Infinity;
  #timer = 0;
  #place = '';
  #placed: boolean | undefined;
  #clip = '';
  #waiting: (() => void) | undefined;   // a reveal, until there is a place
  #scrolling = 0;
  #view = '';
  /** The boxes of marks may have moved. */
  stale = true;

  /** `ask`: something changed, a frame is wanted. */
  constructor(textarea: HTMLTextAreaElement, mirror: HTMLElement, ask: () => void) {
    this.textarea = textarea;
    this.#mirrorElement = mirror;
    this.#mirror = new Mirror(mirror);
    this.#ask = ask;
    const moved = () => { this.stale = true; ask(); };
    textarea.addEventListener('input', () => { this.#typed = true; this.#typedAt = performance.now(); ask(); });
    textarea.addEventListener('beforeinput', e => this.#ease((e as InputEvent).data ?? ''));
    textarea.addEventListener('scroll', moved, { passive: true });
    // A listener that might prevent makes the browser scroll where the canvas is drawn: text and marks move in the same frame.
    textarea.addEventListener('wheel', () => { this.#stopScrolling(); }, { passive: false });
    textarea.addEventListener('pointerdown', () => this.#stopScrolling());
    for (const name of ['focus', 'blur', 'select']) textarea.addEventListener(name, ask);
    document.addEventListener('selectionchange', () => { if (document.activeElement === textarea) ask(); });
  }

  get focused() { return document.activeElement === this.textarea; }
  get placed() { return !!this.#placed; }

  /** Reads the textarea; gives its text if the views have yet to get it. */
  changedText(): string | undefined {
    this.#read();
    if (this.#text === this.#handed) return undefined;
    const rest = PAUSE - (performance.now() - this.#typedAt);
    if (this.#text.length > LARGE && this.#handed !== undefined && rest > 0) {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(this.#ask, rest + 1);
      return undefined;
    }
    return this.#handed = this.#text;
  }

  /** A new instance of the module knows nothing. */
  forget() {
    this.#handed = undefined;
    this.#marks = this.#ends = new Uint32Array();
    this.#place = this.#clip = this.#view = '';
    this.#waiting = undefined;
    this.stale = true;
  }

  #read() {
    if (!this.#typed) return;
    this.#typed = false;
    const { value } = this.textarea;
    if (value === this.#text) return;
    this.#text = value;
    this.#ease(value);
    this.#mirror.update(value);
    this.stale = true;
  }

  /** Before a text with endless words is laid out. They stay so, since the browser's undo may bring them back. */
  #ease(text: string) {
    if (text.length < 1000 || !LONG_WORD.test(text)) return;
    for (const element of [this.textarea, this.#mirrorElement]) element.classList.add('unkerned');
  }

  /** Marks as pairs of places in the text handed over last. */
  setMarks(places: Uint32Array) {
    this.#marks = places;
    this.#marked = this.#handed ?? '';
    this.#ends = new Uint32Array(places.length / 2);
    for (let i = 0, most = 0; i < this.#ends.length; i++) this.#ends[i] = most = Math.max(most, places[2 * i + 1]!);
    this.stale = true;
    this.#ask();
  }

  /** Lays the textarea where the views want it; undefined: nowhere, though it keeps its text and can be edited. */
  setPlace(place: Place | undefined) {
    const key = place ? Object.values(place).join() : '';
    if (key === this.#place && this.#placed === !!place) return;
    const { textarea } = this, mirror = this.#mirrorElement;
    textarea.classList.toggle('elsewhere', !place);
    textarea.tabIndex = place ? 0 : -1;
    textarea.ariaHidden = place ? null : 'true';
    this.#placed = !!place;
    if (!place) {
      if (this.focused) textarea.blur();
      return;
    }
    this.#place = key;
    for (const { style } of [textarea, mirror]) {
      style.width = `${place.width}px`;
      style.height = `${place.height}px`;
      style.fontSize = `${place.size}px`;
      style.lineHeight = `${place.line}px`;
    }
    textarea.style.left = `${place.x}px`;
    textarea.style.top = `${place.y}px`;
    this.#setPadding();
    this.#clip = '?';
  }

  #box() { return this.#place.split(',').map(Number) as [x: number, y: number, width: number, height: number, ...more: number[]]; }

  /** The scroll bar lies in the padding, so that the text's column is as wide as asked for. */
  #setPadding() {
    const { textarea } = this, [, , , , left, right, top, bottom] = this.#box();
    const bar = textarea.offsetWidth - textarea.clientWidth;
    textarea.style.padding = this.#mirrorElement.style.padding = `${top}px ${Math.max(0, right! - bar)}px ${bottom}px ${left}px`;
    this.stale = true;
  }

  /** Cuts holes where the canvas draws over the text. They must not overlap. */
  setHoles(holes: readonly (readonly [x: number, y: number, width: number, height: number])[]) {
    let clip = '';
    if (this.#placed && holes.length) {
      const [x, y, width, height] = this.#box();
      const cuts = holes.filter(h => h[0] < x + width && h[0] + h[2] > x && h[1] < y + height && h[1] + h[3] > y)
        .map(h => `M${h[0] - x} ${h[1] - y}h${h[2]}v${h[3]}h${-h[2]}z`);
      if (cuts.length) clip = `path(evenodd, "M0 0H${width}V${height}H0z${cuts.join('')}")`;
    }
    if (clip !== this.#clip) this.textarea.style.clipPath = this.#clip = clip;
    // Where the canvas has something of its own along the whole edge, the browser's scroll bar would show in slivers.
    const [x, y, width, height] = this.#box();
    const edge = holes.some(h => h[0] < x + width - 2 && h[0] + h[2] > x + width - 8 && Math.min(h[1] + h[3], y + height) - Math.max(h[1], y) > 0.9 * height);
    if (edge === this.textarea.classList.contains('barless')) return;
    for (const element of [this.textarea, this.#mirrorElement]) element.classList.toggle('barless', edge);
    this.#setPadding();
  }

  /** Scroll, content height, focus and selection, if they changed since the last call. */
  view(): [scroll: number, height: number, focused: number, begin: number, end: number] | undefined {
    const { textarea } = this;
    const back = shift(this.#text, this.#handed ?? '');
    const begin = back(textarea.selectionStart) ?? 0, end = back(textarea.selectionEnd) ?? begin;
    const view = [textarea.scrollTop, textarea.scrollHeight, this.focused ? 1 : 0, begin, end] as const;
    const key = view.join();
    if (key === this.#view) return undefined;
    this.#view = key;
    return [...view];
  }

  /** The boxes of the marks in sight, in CSS pixels of the screen. */
  boxes(): Boxes {
    if (!this.#placed || !this.#mirror.paragraphs || !this.#ends.length) return { count: 0, bytes: new Uint8Array() };
    const { textarea } = this;
    const top = textarea.scrollTop, screen = textarea.getBoundingClientRect(), origin = this.#mirror.origin();
    const [first, end] = this.#mirror.between(top, top + textarea.clientHeight);
    const from = this.#mirror.startOf(first), to = this.#mirror.startOf(end);
    const move = shift(this.#marked, this.#text), back = shift(this.#text, this.#marked);
    const reaches = this.#marked === this.#text ? from : back(from) ?? 0;
    const found: number[] = [];
    for (let i = lowerBound(this.#ends.length, k => this.#ends[k]! > reaches); i < this.#ends.length; i++) {
      const begins = move(this.#marks[2 * i]!), ends = move(this.#marks[2 * i + 1]!);
      if (begins !== undefined && begins >= to) break;
      if (begins === undefined || ends === undefined || ends <= from || ends <= begins) continue;
      const boxes = this.#mirror.boxes(begins, ends, first, end, origin);
      boxes.forEach((box, at) => {
        const flags = (at === 0 && begins >= from ? 1 : 0) | (at === boxes.length - 1 && ends <= to ? 2 : 0);
        found.push(box.left + screen.left, box.top + screen.top - top, box.right + screen.left, box.bottom + screen.top - top, i, flags);
      });
    }
    const count = found.length / 6, bytes = new Uint8Array(found.length * 4);
    const floats = new Float32Array(bytes.buffer), words = new Uint32Array(bytes.buffer);
    found.forEach((value, at) => { if (at % 6 < 4) floats[at] = value; else words[at] = value; });
    return { count, bytes };
  }

  /** The boxes with the stretches of text they belong to. */
  drawn() {
    const { count, bytes } = this.boxes(), floats = new Float32Array(bytes.buffer), words = new Uint32Array(bytes.buffer);
    return Array.from({ length: count }, (_, i) => {
      const [left, top, right, bottom] = floats.subarray(6 * i, 6 * i + 4) as unknown as [number, number, number, number];
      const mark = words[6 * i + 4]!;
      return { begin: this.#marks[2 * mark]!, end: this.#marks[2 * mark + 1]!, left, top, right, bottom };
    });
  }

  /** For each mark the height of its paragraph, from the content's top. */
  tops(): Float32Array {
    const tops = new Float32Array(this.#ends.length), origin = this.#mirror.origin();
    const move = shift(this.#marked, this.#text);
    for (let i = 0, known = -1, top = 0; i < tops.length; i++) {
      const paragraph = this.#mirror.paragraphAt(move(this.#marks[2 * i]!) ?? this.#marks[2 * i]!);
      if (paragraph !== known) top = this.#mirror.topOf(known = paragraph, origin);
      tops[i] = top;
    }
    return tops;
  }

  /** Scrolls a stretch of the handed text into view and selects it. */
  reveal(begin: number, end: number, focus: boolean, calm: boolean) {
    this.#read();
    const move = shift(this.#handed ?? '', this.#text), from = move(begin), to = move(end);
    if (from === undefined || to === undefined) return;
    if (!this.#placed) {
      this.#waiting = () => this.reveal(begin, end, focus, calm);
      return;
    }
    const { textarea } = this;
    if (focus) textarea.focus({ preventScroll: true });
    const before = textarea.scrollTop;
    textarea.setSelectionRange(from, to);
    textarea.scrollTop = before;   // where the browser jumps to, the marks would have to follow
    const boxes = this.#mirror.boxes(from, Math.max(to, from + 1));
    const top = boxes[0]?.top ?? this.#mirror.topOf(this.#mirror.paragraphAt(from)), bottom = boxes.at(-1)?.bottom ?? top;
    const room = textarea.clientHeight, air = LINES_AROUND * parseFloat(textarea.style.lineHeight || '26');
    if (top >= before + Math.min(air, room / 4) && Math.min(bottom, top + room / 2) <= before + room - Math.min(air, room / 4)) return;
    this.#scrollTo(top - room / 3, calm);
  }

  /** What waited for the textarea to have a place. */
  arrive() {
    const waiting = this.#waiting;
    if (!waiting || !this.#placed) return;
    this.#waiting = undefined;
    waiting();
  }

  /** Replaces a stretch of the handed text as if it had been typed. */
  replace(begin: number, end: number, text: string) {
    this.#read();
    const move = shift(this.#handed ?? '', this.#text), from = move(begin), to = move(end);
    if (from === undefined || to === undefined) return;
    this.#ease(text);
    this.#edit(() => {
      this.textarea.setSelectionRange(from, to);
      const done = text ? document.execCommand('insertText', false, text) : from === to || document.execCommand('delete');
      if (done) return;
      this.textarea.setRangeText(text, from, to, 'end');
      this.textarea.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
  }

  /** Puts words in the place of a stretch of `before`, as if they had been typed; where the text is another by now, at the caret. */
  insert(words: string, before: string, from: number, to: number) {
    const { textarea } = this, same = textarea.value === before;
    this.#ease(words);
    this.#edit(() => {
      if (same) textarea.setSelectionRange(from, to);
      if (document.execCommand('insertText', false, words)) return;
      textarea.setRangeText(words, textarea.selectionStart, textarea.selectionEnd, 'end');
      textarea.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
  }

  /** Another text in this one's place: the browser's undo does not go back behind it. */
  set(text: string) {
    this.#ease(text);
    this.textarea.value = text;
    this.textarea.scrollTop = 0;
    this.#typed = true;
    this.#ask();
  }

  undo() { this.#edit(() => { document.execCommand('undo'); }); }

  scrollBy(by: number) { this.#stopScrolling(); this.textarea.scrollTop += by; }

  /** The browser edits only what has the focus. It goes back to a control that had it; fingers get no keyboard by surprise. */
  #edit(change: () => void) {
    const { textarea } = this, { scrollTop } = textarea, had = document.activeElement;
    const quiet = matchMedia('(pointer: coarse)').matches && had !== textarea;
    if (quiet) textarea.inputMode = 'none';
    textarea.focus({ preventScroll: true });
    change();
    textarea.scrollTop = scrollTop;
    this.#typed = true;
    if (had instanceof HTMLElement && had !== document.body && had !== textarea) had.focus({ preventScroll: true });
    else if (quiet || !this.#placed) textarea.blur();
    if (quiet) textarea.inputMode = '';
    this.#ask();
  }

  #stopScrolling() { cancelAnimationFrame(this.#scrolling); this.#scrolling = 0; }

  /** At most one screen of travel, then a jump. */
  #scrollTo(to: number, calm: boolean) {
    this.#stopScrolling();
    const { textarea } = this, room = textarea.clientHeight;
    to = Math.max(0, Math.min(to, textarea.scrollHeight - room));
    if (calm) { textarea.scrollTop = to; return; }
    const from = Math.max(to - room, Math.min(to + room, textarea.scrollTop)), began = performance.now();
    const step = () => {
      const way = Math.min(1, (performance.now() - began) / SCROLL_TIME);
      textarea.scrollTop = from + (to - from) * (1 - (1 - way) ** 3);
      this.#scrolling = way < 1 ? requestAnimationFrame(step) : 0;
    };
    step();
  }
}
