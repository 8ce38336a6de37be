// Letters for Dear ImGui: the browser measures and paints them, one code point at a time, or a whole text where its script
// needs shaping. Sizes are device pixels.

/** In the order of platform::Face. */
const FACES: readonly (readonly [weight: number, families: string])[] = [
  [400, 'Inter, system-ui, sans-serif'],
  [500, 'Inter, system-ui, sans-serif'],
  [600, 'Inter, system-ui, sans-serif'],
  [600, '"Inter Display", Inter, system-ui, sans-serif'],
  [400, '"Source Serif 4", Georgia, serif'],
  [600, '"Source Serif 4", Georgia, serif'],
  [400, '"JetBrains Mono", ui-monospace, monospace'],
];

/** The atlas is at most 4,096 pixels wide; no line of the app is. */
const MOST_COLUMNS = 4000;
const RIGHT_TO_LEFT = /^\P{L}*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

export class Letters {
  /** Light letters for a dark ground: browsers smooth them differently. */
  dark = false;
  readonly #context: CanvasRenderingContext2D;
  #pixels = new Uint8ClampedArray();

  constructor() {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no 2D canvas');
    this.#context = context;
  }

  metrics(face: number, size: number, out: Float32Array) {
    this.#use(face, size);
    const { fontBoundingBoxAscent, fontBoundingBoxDescent } = this.#context.measureText('x');
    out.set([fontBoundingBoxAscent, fontBoundingBoxDescent]);
  }

  letter(face: number, size: number, letter: number, out: Float32Array) {
    // Pens stop between pixels: small letters get three columns a pixel, so that they look the same wherever they land.
    this.#paint(face, size, String.fromCodePoint(letter), size < 32 ? 3 : 1, out);
  }

  text(face: number, size: number, text: string, out: Float32Array) { this.#paint(face, size, text, 1, out); }

  /** Bytes of what was measured last, and the bytes: RGBA. */
  get size() { return this.#pixels.length; }
  take(out: Uint8Array) { out.set(this.#pixels); }

  #use(face: number, size: number) {
    const [weight, families] = FACES[face] ?? FACES[0]!;
    const font = `${weight} ${size}px ${families}`;
    if (this.#context.font !== font) this.#context.font = font;
  }

  #paint(face: number, size: number, text: string, columnsPerPixel: number, out: Float32Array) {
    const context = this.#context;
    this.#use(face, size);
    context.direction = RIGHT_TO_LEFT.test(text) ? 'rtl' : 'ltr';
    context.textAlign = 'left';
    const measured = context.measureText(text);
    // A pixel of air on every side for smoothing.
    const left = Math.floor(-measured.actualBoundingBoxLeft) - 1, top = Math.floor(-measured.actualBoundingBoxAscent) - 1;
    const right = Math.ceil(measured.actualBoundingBoxRight) + 1, bottom = Math.ceil(measured.actualBoundingBoxDescent) + 1;
    const empty = !(measured.actualBoundingBoxRight + measured.actualBoundingBoxLeft > 0 && bottom - top > 2);
    const width = empty ? 0 : Math.min((right - left) * columnsPerPixel, MOST_COLUMNS), height = empty ? 0 : bottom - top;
    let colored = false;
    if (!empty) {
      this.#grow(width, height, () => this.#use(face, size));
      context.textAlign = 'left';
      context.direction = RIGHT_TO_LEFT.test(text) ? 'rtl' : 'ltr';
      context.setTransform(columnsPerPixel, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, width, height);
      context.fillStyle = this.dark ? '#fff' : '#000';
      context.fillText(text, -left, -top);
      context.setTransform(1, 0, 0, 1, 0, 0);
      this.#pixels = context.getImageData(0, 0, width, height).data;
      colored = isColored(this.#pixels, this.dark ? 255 : 0);
      if (!colored) whiten(this.#pixels);
      if (columnsPerPixel === 3) spread(this.#pixels);
    }
    out.set([measured.width, left, top, left + width / columnsPerPixel, bottom, width, height, colored ? 1 : 0]);
  }

  #grow(width: number, height: number, again: () => void) {
    const { canvas } = this.#context;
    if (canvas.width >= width && canvas.height >= height) return;
    canvas.width = Math.max(canvas.width, width);
    canvas.height = Math.max(canvas.height, height);
    again();   // a new size forgets the font
  }
}

/** Emoji bring their own colours: then some pixel that is not faint differs from the ink. */
function isColored(pixels: Uint8ClampedArray, ink: number) {
  const far = (value: number) => Math.abs(value - ink) > 48;
  for (let i = 0; i < pixels.length; i += 4)
    if (pixels[i + 3]! > 48 && (far(pixels[i]!) || far(pixels[i + 1]!) || far(pixels[i + 2]!))) return true;
  return false;
}

/** Dear ImGui tints white. */
function whiten(pixels: Uint8ClampedArray) {
  for (let i = 0; i < pixels.length; i += 4) pixels.fill(255, i, i + 3);
}

/** Each column becomes the mean of itself and its neighbours; the air at both ends of a row keeps rows apart. */
function spread(pixels: Uint8ClampedArray) {
  for (let i = 7, before = 0; i < pixels.length; i += 4) {
    const alpha = pixels[i]!;
    pixels[i] = (before + alpha + (pixels[i + 4] ?? 0)) / 3;
    before = alpha;
  }
}
