// The accessibility tree: what was drawn, as real elements over its places on the canvas. Keyboard and assistive technology
// work on these elements and never on the canvas. Without a canvas they are made visible, and are the app.

import type { AppModule, Memory } from './host.ts';

/** In the order of access::Role: tag and ARIA role. An empty tag is no element. */
const ROLES: readonly (readonly [tag: string, role?: string])[] = [
  [''], ['button'], ['button', 'checkbox'], ['button', 'radio'], ['button', 'tab'], ['button', 'link'], ['div', 'heading'], ['p'],
  ['div', 'group'], ['div', 'list'], ['div', 'listitem'], ['div', 'img'], ['div', 'status'], ['section', 'region'], ['nav'],
  ['div', 'main'], ['div', 'complementary'], ['div', 'row'], ['div', 'cell'], ['input'],
];
const CHECKBOX = 2, RADIO = 3, TAB = 4, HEADING = 6, LIST = 9, LIST_ITEM = 10, IMAGE = 11, MAIN = 15, COMPLEMENTARY = 16, ROW = 17;
const EDITOR = 100;
const PRESSABLE = new Set([1, CHECKBOX, RADIO, TAB, 5]);
/** Roles that must stand in a container of another role; one is made where the views made none. */
const WRAPS: Record<number, readonly [role: string, parent: number]> = {
  [TAB]: ['tablist', -1], [RADIO]: ['radiogroup', -1], [LIST_ITEM]: ['list', LIST], [ROW]: ['table', -1],
};
const CHECKED = 1, SELECTED = 2, DISABLED = 4, EXPANDED = 8, AWAY = 16, CONTAINER = 32;
const WORDS = 12;

interface Node {
  id: number; role: number; flags: number; parent: number;
  x: number; y: number; width: number; height: number; label: string; value: string;
}
interface Entry { element: HTMLElement; id: number; role: number; fixed?: boolean; was?: Node }

export class AccessTree {
  readonly #editors: readonly HTMLTextAreaElement[];
  readonly #main: HTMLElement | null;
  readonly #aside: HTMLElement | null;
  readonly #root: HTMLElement;
  readonly #press: (id: number) => void;
  readonly #typed: (id: number, text: string) => void;
  #known = new Map<string, Entry>();
  readonly #of = new WeakMap<Element, Entry>();
  #hash: number | undefined;
  #wanted = 0;   // the item that shall have the focus as soon as it is there

  /** `press` and `focus` carry an item's id to the views; 0 is none. `typed` carries what stands in a field. */
  constructor(editors: readonly HTMLTextAreaElement[], press: (id: number) => void, focus: (id: number) => void,
    typed: (id: number, text: string) => void) {
    this.#editors = editors;
    this.#press = press;
    this.#typed = typed;
    this.#main = editors[0]!.closest('main');
    this.#aside = editors[1]!.closest('aside');
    this.#root = this.#main?.parentElement ?? document.body;
    document.addEventListener('click', e => this.#click(e));
    document.addEventListener('keydown', e => { this.#arrows(e); this.#enter(e); });
    document.addEventListener('input', e => this.#input(e));
    document.addEventListener('focusin', e => focus(this.#entryOf(e.target)?.id ?? 0));
    document.addEventListener('focusout', e => { if (!e.relatedTarget) focus(0); });
  }

  /** Brings the elements up to date. Compares two numbers when nothing changed. */
  sync(module: AppModule, memory: Memory, ratio: number) {
    const hash = module.access_hash();
    if (hash === this.#hash && !this.#wanted) return;
    this.#hash = hash;
    this.#show(this.#read(module, memory, ratio));
  }

  /** Moves the focus to an item, now or when it is there. */
  focus(id: number) { this.#wanted = id >>> 0; }   // wasm hands numbers over with a sign

  /** What would be pressed there, in CSS pixels: the last that was drawn; 0: nothing. */
  at(x: number, y: number): number {
    const hit = ({ was: box }: Entry) => !!box && PRESSABLE.has(box.role) && x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
    return [...this.#known.values()].filter(hit).at(-1)?.id ?? 0;
  }

  /** Takes all elements away: the module that made them is gone. */
  clear() {
    for (const { element, fixed } of this.#known.values()) if (!fixed) element.remove();
    this.#known.clear();
    this.#hash = undefined;
  }

  #read(module: AppModule, memory: Memory, ratio: number): Node[] {
    const count = module.access_count(), at = module.access_nodes(), pool = module.access_pool();
    const words = memory.words(at, count * WORDS), floats = memory.floats(at, count * WORDS);
    return Array.from({ length: count }, (_, i) => {
      const w = i * WORDS, box = (k: number) => Math.round(floats[w + k]! / ratio * 100) / 100;
      return {
        id: words[w]!, role: words[w + 1]!, flags: words[w + 2]!, parent: words[w + 3]! | 0,
        x: box(4), y: box(5), width: box(6), height: box(7),
        label: memory.text(pool + words[w + 8]!, words[w + 9]!), value: memory.text(pool + words[w + 10]!, words[w + 11]!),
      };
    });
  }

  #show(nodes: Node[]) {
    const seen = new Set<string>(), placed: [parent: HTMLElement, child: HTMLElement, fixed: boolean][] = [];
    const elements: HTMLElement[] = [], roles: number[] = [];
    const last = new Map<HTMLElement, { role: number; wrap: HTMLElement }>();   // the wrapper that is open in a parent
    for (const node of nodes) {
      const parent = node.parent < 0 || (node.role === COMPLEMENTARY && this.#aside) ? this.#root : elements[node.parent]!;
      if (node.role === EDITOR) {
        const element = this.#editors[node.id]!;
        elements.push(element), roles.push(node.role);
        placed.push([parent, element, true]);
        last.delete(parent);
        continue;
      }
      const key = unique(`${node.id}`, seen), entry = this.#entry(key, node);
      elements.push(entry.element), roles.push(node.role);
      this.#update(entry, node);
      const [role, inside] = WRAPS[node.role] ?? [];
      if (!role || roles[node.parent] === inside) {
        last.delete(parent);
        placed.push([parent, entry.element, !!entry.fixed]);
        continue;
      }
      let open = last.get(parent);
      if (open?.role !== node.role) {
        const wrap = this.#wrapper(unique(`${role} ${key}`, seen), role);
        last.set(parent, open = { role: node.role, wrap });
        placed.push([parent, wrap, false]);
      }
      placed.push([open.wrap, entry.element, false]);
    }
    const focused = document.activeElement as HTMLElement | null;
    const heir = this.#removeOthers(seen, focused);
    this.#order(placed);
    if (focused && focused !== document.activeElement && focused.isConnected) focused.focus({ preventScroll: true });
    else heir?.focus({ preventScroll: true });
    this.#giveFocus();
  }

  #giveFocus() {
    for (const { id, element } of this.#known.values()) {
      if (!this.#wanted || id !== this.#wanted) continue;
      this.#wanted = 0;
      element.focus({ preventScroll: true });
    }
  }

  /** Removes what is no longer there; answers who gets the focus if that had it: what has the same name now, or the nearest. */
  #removeOthers(seen: Set<string>, focused: HTMLElement | null): HTMLElement | undefined {
    const gone = [...this.#known].filter(([key]) => !seen.has(key));
    const leaving = new Set(gone.map(([, { element }]) => element));
    let heir: HTMLElement | undefined;
    if (focused && [...leaving].some(element => element.contains(focused))) {
      const all = [...document.querySelectorAll<HTMLElement>('button.item')], at = all.indexOf(focused);
      const stays = (element: HTMLElement) => ![...leaving].some(other => other.contains(element));
      const same = [...this.#known.values()].find(({ element, role }) => role > 0 && element.textContent === focused.textContent && stays(element));
      heir = same?.element ?? all.slice(at + 1).find(stays) ?? all.slice(0, at).reverse().find(stays);
    }
    for (const [key, { element, fixed }] of gone) {
      if (!fixed) element.remove();
      this.#known.delete(key);
    }
    return heir;
  }

  /** Reading order is the order of drawing. What is fixed (editors and what holds them) never moves: the rest moves around it. */
  #order(placed: [HTMLElement, HTMLElement, boolean][]) {
    const next = new Map<HTMLElement, ChildNode | null>();
    for (const [parent, child, fixed] of placed) {
      const expected = next.has(parent) ? next.get(parent)! : parent.firstChild;
      if (fixed) {
        if (child.parentElement === parent) next.set(parent, child.nextSibling);
        continue;
      }
      if (child === expected) {
        next.set(parent, child.nextSibling);
        continue;
      }
      for (const [other, waiting] of next) if (waiting === child) next.set(other, child.nextSibling);
      parent.insertBefore(child, expected);
      next.set(parent, expected);
    }
  }

  #entry(key: string, node: Node): Entry {
    let entry = this.#known.get(key);
    if (entry?.role === node.role) return entry;
    if (entry && !entry.fixed) entry.element.remove();
    const fixed = node.role === MAIN ? this.#main : node.role === COMPLEMENTARY ? this.#aside : null;
    if (fixed) entry = { element: fixed, id: node.id, role: node.role, fixed: true };
    else {
      const [tag, role] = ROLES[node.role] ?? ['div'];
      const element = document.createElement(tag || 'div');
      if (role) element.setAttribute('role', role);
      if (element instanceof HTMLButtonElement) element.type = 'button';
      if (element instanceof HTMLInputElement) Object.assign(element, { type: 'text', autocomplete: 'off', autocapitalize: 'off', spellcheck: false });
      element.className = node.flags & CONTAINER ? 'items' : 'item';
      entry = { element, id: node.id, role: node.role };
    }
    this.#known.set(key, entry);
    this.#of.set(entry.element, entry);
    return entry;
  }

  #wrapper(key: string, role: string): HTMLElement {
    const known = this.#known.get(key);
    if (known) return known.element;
    const element = document.createElement('div');
    element.setAttribute('role', role);
    element.className = 'items';
    this.#known.set(key, { element, id: 0, role: -1 });
    return element;
  }

  #update(entry: Entry, now: Node) {
    const { element, was } = entry, { flags } = now;
    entry.was = now;
    entry.id = now.id;
    if (element instanceof HTMLInputElement) {
      if (now.label !== was?.label) element.ariaLabel = element.placeholder = now.label;
      if (now.value !== element.value) element.value = now.value;
    } else if (now.label !== was?.label || now.value !== was.value) this.#name(element, now);
    if (!(flags & CONTAINER) && (now.x !== was?.x || now.y !== was.y)) element.style.transform = `translate(${now.x}px, ${now.y}px)`;
    if (!(flags & CONTAINER) && (now.width !== was?.width || now.height !== was.height)) {
      element.style.width = `${now.width}px`;
      element.style.height = `${now.height}px`;
    }
    if (flags === was?.flags) return;
    const set = (name: string, on: number, always = false) => {
      if (always || on || element.hasAttribute(name)) element.setAttribute(name, on ? 'true' : 'false');
    };
    if (now.role === CHECKBOX || now.role === RADIO) set('aria-checked', flags & CHECKED, true);
    else set('aria-pressed', flags & CHECKED);
    if (now.role === TAB || now.role === ROW) set('aria-selected', flags & SELECTED, true);
    else set('aria-current', flags & SELECTED);
    set('aria-disabled', flags & DISABLED);
    set('aria-expanded', flags & EXPANDED);
    if (now.role === HEADING) element.setAttribute('aria-level', String(flags >> 8 || 2));
    element.classList.toggle('away', !!(flags & AWAY));
  }

  #name(element: HTMLElement, { role, flags, label, value }: Node) {
    const words = value && role === IMAGE ? `${label}, ${value}` : label;
    if (flags & CONTAINER || role === IMAGE) {
      if (words) element.setAttribute('aria-label', words); else element.removeAttribute('aria-label');
      return;
    }
    if (!value) { element.textContent = label; return; }
    const more = document.createElement('span');
    more.textContent = value;
    element.replaceChildren(`${label} `, more);
  }

  #entryOf(target: EventTarget | null) {
    const element = target instanceof Element ? target.closest('.item') : null;
    return element ? this.#of.get(element) : undefined;
  }

  #click(e: Event) {
    const entry = this.#entryOf(e.target);
    if (!entry || !(entry.element instanceof HTMLButtonElement) || (entry.was?.flags ?? 0) & DISABLED) return;
    this.#press(entry.id);
  }

  #input({ target }: Event) {
    const entry = target instanceof HTMLInputElement && this.#of.get(target);
    if (!entry) return;
    this.#hash = undefined;   // what the views make of it may be what they said before
    this.#typed(entry.id, target.value);
  }

  /** Enter in a field presses it. */
  #enter(e: KeyboardEvent) {
    const entry = e.key === 'Enter' && !e.isComposing && e.target instanceof HTMLInputElement && this.#of.get(e.target);
    if (!entry) return;
    e.preventDefault();
    this.#press(entry.id);
  }

  /** Arrow keys walk the tabs of a list, and the choices of a group. */
  #arrows(e: KeyboardEvent) {
    const entry = this.#entryOf(e.target);
    if (!entry || (entry.role !== TAB && entry.role !== RADIO)) return;
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[e.key];
    const all = [...entry.element.parentElement!.children] as HTMLElement[];
    if (!by || all.length < 2) return;
    e.preventDefault();
    all[(all.indexOf(entry.element) + by + all.length) % all.length]!.focus();
  }
}

function unique(key: string, seen: Set<string>) {
  let made = key;
  for (let times = 2; seen.has(made); times++) made = `${key} ${times}`;
  seen.add(made);
  return made;
}
