// Another site's colour in the place of our primary one: on buttons and badges. It is mended until it stands out from every ground
// of the theme, and what stands on it from it, by the 4.5 to 1 of WCAG's AA.

type Rgb = readonly [number, number, number];

/** Of the grounds in tokens.json the one that is hardest to stand out from, and what stands on a primary colour. */
const THEMES = [{ ground: [0xe9, 0xe7, 0xe1], towards: [0, 0, 0], on: [255, 255, 255] }, { ground: [0x26, 0x26, 0x22], towards: [255, 255, 255], on: [0x1c, 0x1b, 0x19] }] as const;
const LEAST = 4.5;

const luminance = (color: Rgb) => {
  const [r, g, b] = color.map(part => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
export const contrast = (one: Rgb, other: Rgb) => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
};
const mix = (from: Rgb, to: Rgb, share: number) => from.map((part, i) => Math.round(part + (to[i]! - part) * share)) as unknown as Rgb;

/** '#183f3b' or '#abc'; undefined on anything else. */
export function colorOf(text: string): Rgb | undefined {
  const [, digits] = /^#([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text) ?? [];
  if (!digits) return undefined;
  const parts = digits.length === 3 ? [...digits].map(digit => digit + digit) : digits.match(/../g)!;
  return parts.map(part => parseInt(part, 16)) as unknown as Rgb;
}

/** For light and dark: the colour, hovered, pressed, and what stands on it. */
export function brandOf(color: Rgb): Rgb[] {
  return THEMES.flatMap(({ ground, towards, on }) => {
    let share = 0;
    while (share < 1 && Math.min(contrast(mix(color, towards, share), ground), contrast(mix(color, towards, share), on)) < LEAST) share += 0.02;
    const mended = mix(color, towards, Math.min(1, share));
    return [mended, mix(mended, towards, 0.14), mix(mended, towards, 0.28), on];
  });
}
