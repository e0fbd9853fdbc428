/** Elements before and after which a new block begins. */
export const BLOCK_ELEMENTS = new Set(
  (
    "p h1 h2 h3 h4 h5 h6 li ul ol blockquote div details summary pre dl dt dd table thead tbody tr td th " +
    "section article header footer nav main aside figure figcaption hr form body html head address center title"
  ).split(" "),
);

/** Elements whose text is no text of the page. */
export const SILENT_ELEMENTS = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "math",
  "iframe",
]);

/** The attributes that matter, by element. */
export const WANTED: ReadonlyMap<string, readonly string[]> = new Map([
  ["a", ["href"]],
  ["img", ["src"]],
  ["div", ["id"]],
  ["meta", ["name", "content"]],
]);
/** Most elements: no attribute matters. */
export const NOTHING_WANTED: readonly string[] = [];

/** `h1` to `h6`. */
export function isHeading(element: string): boolean {
  return (
    element.length === 2 && element.charCodeAt(0) === 104 && element >= "h1" && element <= "h6"
  );
}

/** Whether a text is white space only, or empty. */
export function isBlank(text: string): boolean {
  return leadingBlanks(text) === text.length;
}

/** How many characters of white space a text begins with. */
export function leadingBlanks(text: string): number {
  let at = 0;
  while (at < text.length && isBlankUnit(text.charCodeAt(at))) at += 1;
  return at;
}

function isBlankUnit(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 160;
}

/** The marks of list items, `2.` in a numbered list and `-` in any other, for lists inside lists. */
export class ListMarks {
  readonly #counters: number[] = [];

  open(numbered: boolean): void {
    this.#counters.push(numbered ? 0 : BULLETS);
  }

  close(): void {
    this.#counters.pop();
  }

  /** The mark of the next item. */
  next(): string {
    const top = this.#counters.length - 1;
    const count = this.#counters[top] ?? BULLETS;
    if (count === BULLETS) return "-";
    this.#counters[top] = count + 1;
    return `${count + 1}.`;
  }
}

const BULLETS = -1;
