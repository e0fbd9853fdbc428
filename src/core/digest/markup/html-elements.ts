/** Elements before and after which a new block begins. */
export const BLOCK_ELEMENTS = new Set(
  (
    "p h1 h2 h3 h4 h5 h6 li ul ol blockquote div details summary pre dl dt dd table thead tbody tr td th " +
    "section article header footer nav main aside figure figcaption hr form body html head address center title"
  ).split(" "),
);

/** Elements whose text isn't part of the page. */
export const SILENT_ELEMENTS = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "math",
  "iframe",
]);

/** All other HTML elements: those within a paragraph, and those without text. */
const OTHER_ELEMENTS =
  "a abbr acronym applet area audio b base basefont bdi bdo big blink br button canvas caption cite code col colgroup data datalist del dfn dialog dir em embed fieldset font frame frameset hgroup i img input ins kbd label legend link map mark marquee menu meta meter nobr noframes object optgroup option output param picture progress q rp rt ruby s samp search select slot small source span strike strong sub sup tbody textarea tfoot time track tt u var video wbr xmp";
const KNOWN_ELEMENTS = new Set([
  ...BLOCK_ELEMENTS,
  ...SILENT_ELEMENTS,
  ...OTHER_ELEMENTS.split(" "),
]);
/** Whether HTML knows an element, now or in an older version. */
export function isKnownElement(element: string): boolean {
  return KNOWN_ELEMENTS.has(element);
}

/** `<o:p>`, `<mjx-container>`: elements that programs define */
const FOREIGN_ELEMENT = /^[a-z][a-z\d]*[:-][a-z\d:-]*$/;
/** Longer than any tag that a paper mentions. */
const LONGEST_WRITTEN_TAG = 500;

/**
 * Whether a tag that HTML does not know is text: `<think>`, `<JM≤N。我们…>`. Programs
 * give the elements that they define attributes or names with a hyphen. The tag
 * stands in `html` from `start` to `end`.
 */
export function isWrittenTag(element: string, html: string, start: number, end: number): boolean {
  if (KNOWN_ELEMENTS.has(element) || FOREIGN_ELEMENT.test(element)) return false;
  const raw = html.slice(start, Math.min(end, start + LONGEST_WRITTEN_TAG + 1));
  return raw.length <= LONGEST_WRITTEN_TAG && !raw.includes("=") && !raw.includes("\n");
}

/** Where lazy loading keeps the address of a picture; `src` holds a placeholder. */
export const LAZY_SOURCES = ["data-lazy-src", "data-src", "data-original"] as const;
/** The same with the sizes to choose from, `a.jpg 1x, b.jpg 2x`; `src` may be missing. */
export const SOURCE_SETS = ["data-lazy-srcset", "data-srcset", "srcset"] as const;

/** The attributes that matter, by element. */
export const WANTED: ReadonlyMap<string, readonly string[]> = new Map([
  ["a", ["href"]],
  ["img", ["src", ...LAZY_SOURCES, ...SOURCE_SETS]],
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

/**
 * The markers of list items, `2.` in a numbered list and `-` in any other, for lists inside
 * lists.
 */
export class ListMarkers {
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
