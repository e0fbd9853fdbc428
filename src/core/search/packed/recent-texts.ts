/**
 * Texts that were lately asked for, by number. One question asks for the texts of some
 * hundred papers several times, and the next letter for much the same ones. When `most`
 * have come, those that were asked for since stay, and the others go.
 *
 * @example
 * const texts = new RecentTexts(1000);
 * texts.get(7, () => decode(7));
 */
export class RecentTexts {
  readonly #most: number;
  #recent = new Map<number, string>();
  #older = new Map<number, string>();

  constructor(most: number) {
    this.#most = most;
  }

  /** The text of a number, made where it is not at hand. */
  get(number: number, make: () => string): string {
    let text = this.#recent.get(number);
    if (text !== undefined) return text;
    text = this.#older.get(number) ?? make();
    if (this.#recent.size >= this.#most) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(number, text);
    return text;
  }
}
