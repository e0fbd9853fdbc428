/**
 * Restores what a renderer mistook for Markdown in the text of a paper: a single tilde
 * that means about or to (`3<del>4 to 5</del>6` is `3~4 to 5~6`), and TeX's quotation
 * marks (`<code>one'' and </code>two''` is ` ``one'' and ``two'' `).
 */
export class LostEmphasis {
  #strikes: [start: number, end: number][] = [];
  #strikeStart = -1;
  #codeStart = -1;

  openStrike(text: string): void {
    this.#strikeStart = text.length;
  }

  closeStrike(text: string): string {
    if (this.#strikeStart !== -1) this.#strikes.push([this.#strikeStart, text.length]);
    this.#strikeStart = -1;
    return text;
  }

  openCode(text: string): void {
    this.#codeStart = text.length;
  }

  closeCode(text: string): string {
    const start = this.#codeStart;
    this.#codeStart = -1;
    if (start === -1) return text;
    const code = text.slice(start);
    return isCutQuotation(code) ? `${text.slice(0, start)}\`\`${code}\`\`` : text;
  }

  /** The text of a whole block. */
  finish(text: string): string {
    return this.#strikes.length === 0 ? text : withTildes(text, this.#strikes);
  }

  reset(): void {
    if (this.#strikes.length > 0) this.#strikes = [];
    this.#strikeStart = -1;
    this.#codeStart = -1;
  }
}

/** What was struck out on purpose has spaces or Chinese around it, a tilde has numbers and signs. */
const GLUED_BEFORE = /[\w%$)°\\]$/;
const GLUED_AFTER = /^[\w$\\]/;

function withTildes(text: string, strikes: readonly (readonly [number, number])[]): string {
  let result = "";
  let from = 0;
  for (const [start, end] of strikes) {
    const glued =
      GLUED_BEFORE.test(text.slice(Math.max(0, start - 1), start)) ||
      GLUED_AFTER.test(text.slice(end, end + 1));
    result +=
      text.slice(from, start) + (glued ? `~${text.slice(start, end)}~` : text.slice(start, end));
    from = end;
  }
  return result + text.slice(from);
}

/** Code that ends quotations and begins none: `whole'' and `. */
function isCutQuotation(code: string): boolean {
  const straight = code.split('"').length - 1;
  return code.includes("''") || code.includes("’’") || straight % 2 === 1;
}
