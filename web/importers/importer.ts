// A source as importers make it; docs/source.schema.json tells it. packSource (pack.mjs) hands it to core.wasm and app.wasm,
// JSON.stringify to the native resume-check.

/** A place on a page in points from its upper left corner: left, top, right, bottom. */
export type Rect = [left: number, top: number, right: number, bottom: number];

/** In the order of FactKind in core/layout/source.hpp. */
export type FactKind =
  | 'columns' | 'table' | 'text_box' | 'header_footer' | 'hidden_text' | 'tiny_text' | 'image' | 'tracked_change'
  | 'comment' | 'unmapped_glyph' | 'icon' | 'rotated' | 'letter_spaced' | 'ligature' | 'split_word' | 'glued_words'
  | 'hyphenated' | 'broken_link' | 'link' | 'file_order' | 'heading';

export interface LayoutFact {
  kind: FactKind;
  /** From 1; left out where the file has no pages. */
  page?: number;
  rect?: Rect;
  /** Half-open, bytes of the text's UTF-8: spansInBytes (pack.mjs) makes them of string indices. */
  span?: [begin: number, end: number];
  count?: number;
  text?: string;
}

export interface Font {
  name: string;
  bold?: boolean;
  italic?: boolean;
}

export interface Run {
  text: string;
  x: number;
  /** Of the base line. */
  y: number;
  width: number;
  size: number;
  /** Place in `fonts`. */
  font?: number;
  /** '#rrggbb', or null: no single colour. Left out: black. */
  color?: string | null;
  /** What was drawn below it. Left out: white. */
  background?: string | null;
  /** Degrees, counter-clockwise. */
  rotation?: number;
  /** PDF's text rendering mode; 3: invisible. */
  mode?: number;
  /** Place in the order of the document's structure, from 1; left out: in none. */
  tag?: number;
}

export interface Page {
  width: number;
  height: number;
  /** In the order of the file. */
  runs: Run[];
  links?: { rect: Rect; url: string }[];
  images?: Rect[];
}

/** Either `text` with `facts`, or `pages` with `fonts`. */
export interface Source {
  sourceVersion: 1;
  /** 'pdf', 'docx', ... */
  format: string;
  text?: string;
  facts?: LayoutFact[];
  fonts?: Font[];
  pages?: Page[];
}
