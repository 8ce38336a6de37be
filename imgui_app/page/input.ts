// Pointer, wheel and keys for Dear ImGui. What happens over a textarea or on an element of the tree is the browser's.

export interface Input {
  /** Device pixels. */
  move(x: number, y: number, touch: boolean): void;
  left(): void;
  button(button: number, down: boolean, touch: boolean): void;
  /** In hundreds of CSS pixels, up positive. */
  wheel(x: number, y: number): void;
  /** True: taken. */
  key(name: string): boolean;
}

/** DOM's buttons to Dear ImGui's. */
const BUTTONS = [0, 2, 1];
const CURSORS = ['default', 'text', 'move', 'ns-resize', 'ew-resize', 'nesw-resize', 'nwse-resize', 'pointer', 'wait', 'progress', 'not-allowed'];
const MAC = /Mac|iPhone|iPad/.test(navigator.platform);

/** By ImGuiMouseCursor. */
export const cursorName = (cursor: number) => CURSORS[cursor] ?? 'default';

/** Mouse moves are told wherever they happen, so that a mark under the text knows that it is hovered. */
export function listenToWindow(input: Input) {
  addEventListener('pointermove', e => {
    if (e.pointerType !== 'touch') input.move(e.clientX * devicePixelRatio, e.clientY * devicePixelRatio, false);
  });
  document.documentElement.addEventListener('pointerleave', () => input.left());
  addEventListener('keydown', e => {
    const name = keyName(e);
    if (name && input.key(name)) e.preventDefault();
  });
}

/** Buttons and wheel count on the canvas alone. */
export function listenToCanvas(canvas: HTMLCanvasElement, input: Input) {
  let finger = -1;   // one at a time
  const place = (e: PointerEvent, touch: boolean) => input.move(e.clientX * devicePixelRatio, e.clientY * devicePixelRatio, touch);
  canvas.addEventListener('pointerdown', e => {
    const touch = e.pointerType === 'touch';
    if (touch && finger !== -1) return;
    if (touch) finger = e.pointerId;
    canvas.setPointerCapture(e.pointerId);
    place(e, touch);
    input.button(BUTTONS[e.button] ?? 0, true, touch);
  });
  canvas.addEventListener('pointermove', e => { if (e.pointerId === finger) place(e, true); });
  const up = (e: PointerEvent) => {
    const touch = e.pointerType === 'touch';
    if (touch && e.pointerId !== finger) return;
    if (e.type === 'pointerup') place(e, touch);
    else input.left();   // taken away: whatever was held is not pressed
    input.button(BUTTONS[e.button] ?? 0, false, touch);
    if (touch) finger = -1, input.left();
  };
  canvas.addEventListener('pointerup', up);
  canvas.addEventListener('pointercancel', up);
  canvas.addEventListener('wheel', e => {
    if (e.ctrlKey) return;   // the browser's zoom
    e.preventDefault();
    const unit = e.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : e.deltaMode === WheelEvent.DOM_DELTA_PAGE ? innerHeight : 1;
    input.wheel(-e.deltaX * unit / 100, -e.deltaY * unit / 100);
  }, { passive: false });
}

/** The name of a key that may be a shortcut; undefined where it belongs to what has the focus. */
function keyName(e: KeyboardEvent): string | undefined {
  const { key } = e;
  if (e.defaultPrevented || e.isComposing || /^(Tab|Dead|Process|Unidentified|Control|Shift|Alt|AltGraph|Meta)$/.test(key)) return undefined;
  if (e.getModifierState('AltGraph')) return undefined;
  const ctrl = MAC ? e.metaKey : e.ctrlKey, plain = !ctrl && !e.altKey;
  const target = e.target instanceof Element ? e.target : null;
  if (plain && target?.closest('textarea, input') && !/^(Escape|F\d+)$/.test(key)) return undefined;
  if (plain && target?.closest('button') && /^(Enter| |Arrow\w+)$/.test(key)) return undefined;
  const letter = key.length === 1;
  const shift = e.shiftKey && (!letter || (key.toLowerCase() !== key.toUpperCase() && !plain));
  const name = letter && !plain ? key.toLowerCase() : key;
  return `${ctrl ? 'Ctrl+' : ''}${e.altKey ? 'Alt+' : ''}${shift ? 'Shift+' : ''}${name}`;
}
