// The words of one paragraph as its runs come.

export class Words {
  text = '';
  /** Words that are there and not to be seen. */
  hidden = '';
  /** What stands in the paragraph and is none of its words: text boxes. @type {import('./blocks.mjs').Block[]} */
  blocks = [];
  /** How its letters are set; null: not all alike. @type {import('./set_apart.mjs').Type | null | undefined} */
  type;
  #hiding = false;
  #marked = 0;

  /** @param {string} words @param {import('./set_apart.mjs').Type=} type */
  add(words, type) {
    if (this.#hiding) this.hidden += words;
    else {
      this.text += words;
      if (words.trim() !== '') this.#see(type);
    }
  }
  /** @param {import('./set_apart.mjs').Type | null | undefined} type */
  #see(type) {
    if (this.type === undefined) this.type = type;
    else if (!type || !this.type || type.size !== this.type.size || type.bold !== this.type.bold || type.color !== this.type.color) this.type = null;
  }
  /** What is added next is hidden, or no longer. @param {boolean} on */
  hide(on) { this.#hiding = on; }
  /** @param {Words} inner @param {string} text its words, altered */
  take(inner, text) {
    this.text += text;
    if (text.trim() !== '') this.#see(inner.type);
    this.hidden += inner.hidden;
    this.blocks.push(...inner.blocks);
  }
  mark() { this.#marked = this.text.length; }
  /** @param {(inside: string) => string} change of what came since the mark */
  replaceMarked(change) { this.text = this.text.slice(0, this.#marked) + change(this.text.slice(this.#marked)); }
}
