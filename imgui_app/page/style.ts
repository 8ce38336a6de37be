// Rules beside those of the first document, which lays the textareas out until the app draws.

const RULES = `
/* The mirror keeps room for a scroll bar as the textarea does, so that both leave the same width to the text. */
[id^=mirror], .app textarea { overflow: hidden auto; scrollbar-width: thin; scrollbar-gutter: stable; }
.app .barless { scrollbar-width: none; }
.unkerned { font-kerning: none; }

.app:not(.report) {
  & textarea { z-index: 1; outline: none; scrollbar-color: color-mix(in srgb, var(--ink) 40%, transparent) transparent; }
  & textarea::placeholder { color: transparent; }
  & textarea.elsewhere { clip-path: inset(50%) !important; pointer-events: none; }
  /* Elements over their pictures: met by keyboard and screen reader, not by eye or mouse. */
  & .item {
    position: fixed; z-index: 2; inset: 0 auto auto 0; margin: 0; padding: 0; border: 0; min-width: 24px; min-height: 24px; overflow: clip;
    background: none; appearance: none; color: transparent; font: 12px/1 system-ui, sans-serif; text-align: start; white-space: nowrap;
    pointer-events: none; forced-color-adjust: none; user-select: none;
  }
  /* A field's letters are the browser's, over the box that the canvas drew. */
  & input.item {
    pointer-events: auto; user-select: auto; color: var(--ink); caret-color: var(--caret); font: 14px/21px Inter, system-ui, sans-serif; padding: 0 12px; box-sizing: border-box;
  }
  @media (pointer: coarse) { & input.item { font-size: 16px; } }
  & input.item::placeholder { color: transparent; }
  & input.item::selection { background: var(--selection); }
  & .item:focus-visible { outline: 2px solid var(--caret); outline-offset: 2px; border-radius: 6px; overflow: visible; }
  & .item.away { clip-path: inset(50%); }
  & input.item:focus-visible { outline-offset: -2px; border-radius: 8px; overflow: clip; }
  & #notice:not(:empty) {
    position: fixed; z-index: 3; inset: auto 0 12px; width: fit-content; margin: 0 auto; padding: 10px 16px; border-radius: 12px;
    background: var(--ink); color: var(--ground);
  }
}
/* Without the arrows that some systems draw. */
@supports selector(::-webkit-scrollbar) {
  [id^=mirror], .app textarea { scrollbar-width: auto; }
  .app:not(.report) textarea { scrollbar-color: auto; }
  [id^=mirror]::-webkit-scrollbar, .app textarea::-webkit-scrollbar { width: 10px; }
  .app textarea::-webkit-scrollbar-thumb { border: 2px solid transparent; border-radius: 5px; background: color-mix(in srgb, var(--ink) 40%, transparent) padding-box; }
}
@media (prefers-contrast: more) { .app .item:focus-visible { outline-width: 3px; } }
#live { position: fixed; inset: 0 auto auto 0; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }

@media screen { #paper { display: none; } }
@page { margin: 20mm; }
@media print {
  html, html body { display: block; height: auto; max-width: none; margin: 0; padding: 0; overflow: visible; background: none; }
  body > :not(#paper) { display: none !important; }
  #paper { font: 11pt/1.45 Inter, system-ui, sans-serif; color: #000; }
  #paper h1 { font: 600 16pt/1.3 Inter, system-ui, sans-serif; margin: 0 0 14pt; }
  #paper p { margin: 10pt 0 0; break-inside: avoid; overflow-wrap: break-word; }
  #paper p + p { margin-top: 2pt; }
  #paper p:has(+ blockquote) { break-after: avoid; }
  #paper blockquote { margin: 2pt 0 0 16pt; padding-left: 8pt; border-left: 1pt solid #999; font: 11pt/1.45 'Source Serif 4', Georgia, serif; break-inside: avoid; overflow-wrap: break-word; }
}

/* Without a canvas the same elements in the page's own flow. */
.report {
  height: auto; overflow: auto;
  & body { height: auto; overflow: visible; max-width: 60rem; margin: 0 auto; padding: 0 16px 48px; }
  & #canvas, & [id^=mirror] { display: none; }
  & #notice { position: static; margin: 16px 0; padding: 10px 14px; border: 1px solid var(--control); border-radius: 8px; background: var(--sheet); color: var(--ink); }
  & main, & aside { display: block; height: auto; padding: 0; }
  & label { position: static; display: block; margin: 20px 0 6px; clip-path: none; font-weight: 600; }
  & textarea {
    position: static; display: block; width: 100% !important; height: 45vh !important; padding: 16px 20px !important; resize: vertical;
    background: var(--sheet); box-shadow: 0 0 0 1px var(--control); border-radius: 12px; clip-path: none !important;
  }
  & .item { transform: none !important; width: auto !important; height: auto !important; max-width: 100%; }
  & p.item, & div.item { display: block; margin: 8px 0; }
  & [role=heading] { font: 600 18px/26px Inter, system-ui, sans-serif; margin-top: 20px !important; }
  & [role=heading][aria-level='1'] { font-size: 24px; line-height: 32px; }
  & .items { display: block; margin: 8px 0; }
  & .items[aria-label]:not([role=list], [role=listitem], [role=tablist])::before { content: attr(aria-label); display: block; font: 600 14px/21px Inter, system-ui, sans-serif; color: var(--ink2); margin: 16px 0 4px; }
  & nav, & [role=tablist], & [role=group] { display: flex; flex-wrap: wrap; gap: 6px; align-items: baseline; }
  & [role=img]::before { content: attr(aria-label); }
  & [role=listitem] { margin: 6px 0 6px 18px; display: list-item; list-style: disc; }
  & button.item {
    margin: 2px 4px 2px 0; padding: 6px 12px; border: 1px solid var(--control); border-radius: 8px; background: var(--sheet); color: var(--ink);
    font: inherit; text-align: start; white-space: normal; cursor: pointer;
  }
  & input.item { padding: 8px 12px; width: 100% !important; box-sizing: border-box; border: 1px solid var(--control); border-radius: 8px; background: var(--sheet); color: var(--ink); font: inherit; }
  & button.item:is([aria-current=true], [aria-selected=true], [aria-pressed=true]) { border-width: 2px; padding: 5px 11px; font-weight: 600; }
  & button.item[role=checkbox]::before { content: '\\2610\\a0'; }
  & button.item[role=checkbox][aria-checked=true]::before { content: '\\2611\\a0'; }
  & button.item[aria-disabled=true] { opacity: .6; cursor: default; }
  & .item > span { color: var(--ink2); }
}
`;

export function addStyle() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
