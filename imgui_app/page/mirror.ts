// Where the letters of a textarea are. A textarea does not tell; a hidden element of the same style lays the same text out in
// the same way, and Range.getClientRects reads places from it. It holds one <div> a paragraph, in groups so that a long text
// stacks few boxes; only paragraphs that changed are replaced.

const GROUP = 64;
/** Above this many UTF-16 units a text is not laid out twice, and its marks have no places. */
const MOST_UNITS = 2_000_000;

export interface Rect { left: number; top: number; right: number; bottom: number }

/** First i of 0..count for which `test` holds; it must not hold before and must hold after. */
export function lowerBound(count: number, test: (i: number) => boolean) {
  let low = 0, high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle; else low = middle + 1;
  }
  return low;
}

export class Mirror {
  readonly #host: HTMLElement;
  #texts: string[] = [];
  #elements: HTMLElement[] = [];
  #starts: number[] = [];
  readonly #range = document.createRange();

  constructor(host: HTMLElement) { this.#host = host; }

  get paragraphs() { return this.#elements.length; }

  /** Lays out a text, whole or the paragraphs in which it differs from the one before. */
  update(text: string) {
    const old = this.#texts, now = text.length > MOST_UNITS ? [] : text.split('\n');
    const most = Math.min(old.length, now.length);
    let head = 0, tail = 0;
    while (head < most && old[head] === now[head]) head++;
    while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
    for (const element of this.#elements.splice(head, old.length - head - tail, ...this.#insert(head, now.slice(head, now.length - tail)))) {
      const group = element.parentElement;
      element.remove();
      if (group && !group.firstChild) group.remove();
    }
    this.#texts = now;
    this.#starts.length = head;
    let at = head === 0 ? 0 : this.#starts[head - 1]! + now[head - 1]!.length + 1;
    for (let i = head; i < now.length; i++) {
      this.#starts.push(at);
      at += now[i]!.length + 1;
    }
  }

  /** The paragraph that holds a place of the text. */
  paragraphAt(unit: number) { return Math.max(0, lowerBound(this.#starts.length, i => this.#starts[i]! > unit) - 1); }
  startOf(paragraph: number) { return this.#starts[paragraph] ?? Infinity; }

  /** Where the content's corner is on the screen; all places below are told from there. */
  origin() {
    const { left, top } = this.#host.getBoundingClientRect();
    return { left, top: top - this.#host.scrollTop };
  }
  topOf(paragraph: number, origin = this.origin()) { return (this.#elements[paragraph]?.getBoundingClientRect().top ?? origin.top) - origin.top; }

  /** The paragraphs, half-open, that show between two heights of the content. */
  between(top: number, bottom: number): [number, number] {
    const { top: zero } = this.origin();
    const box = (i: number) => this.#elements[i]!.getBoundingClientRect();
    const first = lowerBound(this.#elements.length, i => box(i).bottom - zero > top);
    const end = lowerBound(this.#elements.length, i => box(i).top - zero >= bottom);
    return [first, Math.max(first, end)];
  }

  /** One box for each line of a stretch of the text that lies in the given paragraphs. */
  boxes(begin: number, end: number, first = 0, last = this.#elements.length, origin = this.origin()): Rect[] {
    const found: Rect[] = [];
    for (let i = Math.max(first, this.paragraphAt(begin)); i < last && this.#starts[i]! < end; i++) {
      const letters = this.#elements[i]!.firstChild;
      if (!letters) continue;
      const length = this.#texts[i]!.length, start = this.#starts[i]!;
      this.#range.setStart(letters, Math.min(Math.max(begin - start, 0), length));
      this.#range.setEnd(letters, Math.min(end - start, length));
      for (const { left, top, right, bottom, width } of this.#range.getClientRects())
        if (width > 0.5) found.push({ left: left - origin.left, top: top - origin.top, right: right - origin.left, bottom: bottom - origin.top });
    }
    return found;
  }

  /** Makes elements for new paragraphs and puts them behind paragraph `head - 1`. */
  #insert(head: number, texts: string[]) {
    const fresh = texts.map(text => {
      const element = document.createElement('div');
      if (text) element.append(text);
      return element;
    });
    if (!fresh.length) return fresh;
    const before = this.#elements[head - 1];
    let group = (before?.parentElement ?? this.#host.firstElementChild) as HTMLElement | null;
    if (group && fresh.length <= GROUP) {
      if (before) before.after(...fresh); else group.prepend(...fresh);
      if (group.childElementCount > 2 * GROUP) group.after(this.#group([...group.children].slice(GROUP)));
      return fresh;
    }
    if (before && before.nextSibling) group!.after(this.#group([...group!.children].slice([...group!.children].indexOf(before) + 1)));
    const groups: HTMLElement[] = [];
    for (let i = 0; i < fresh.length; i += GROUP) groups.push(this.#group(fresh.slice(i, i + GROUP)));
    if (before) group!.after(...groups); else this.#host.prepend(...groups);
    return fresh;
  }

  #group(elements: Element[]) {
    const group = document.createElement('div');
    group.append(...elements);
    return group;
  }
}
