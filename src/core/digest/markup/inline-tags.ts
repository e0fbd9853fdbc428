/** Elements that format words within a paragraph and come in pairs. */
const PAIRED: ReadonlySet<string> = new Set(
  "abbr b big cite code del dfn em i ins kbd label mark nobr q small strike strong sub sup tt u var".split(
    " ",
  ),
);
/** Elements that are markup even where one of a pair is missing. */
const LOOSE: ReadonlySet<string> = new Set("a br font img p span wbr".split(" "));

/** `<think`, `</s`: the beginning of a tag and its name */
const TAG = /^<(\/?)([a-z][a-z\d-]*)/i;
const TAGS = /<(\/?)([a-z][a-z\d-]*)/gi;

/**
 * Distinguishes markup from tags that a paper mentions: `<think>`, `</s>`, `<mask>`. Markup
 * are the elements that a paragraph may hold, with an end to each beginning.
 */
export class InlineTags {
  readonly #opened = new Map<string, number>();

  /** `paragraph` is the whole text in which the tags stand. */
  constructor(paragraph: string) {
    if (!paragraph.includes("<")) return;
    for (const [, slash, written = ""] of paragraph.matchAll(TAGS)) {
      const name = written.toLowerCase();
      this.#opened.set(name, (this.#opened.get(name) ?? 0) + (slash === "/" ? -1 : 1));
    }
  }

  /** Whether a tag, a comment or a declaration is markup; else it is text. */
  isMarkup(raw: string): boolean {
    const name = TAG.exec(raw)?.[2]?.toLowerCase();
    if (name === undefined || LOOSE.has(name)) return true;
    return PAIRED.has(name) && this.#opened.get(name) === 0;
  }
}
