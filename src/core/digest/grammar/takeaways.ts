import type { Block } from "./block.ts";
import { itemLine, splitItems, splitRunOn } from "./list-items.ts";
import { joinLines, plainText } from "../markup/plain-text.ts";

/** `以下是关于该文本的关键见解：`: a sentence that only leads in the list */
const LEAD_IN = /[:：]$/;

/** `以上是对所给文本…`, `希望这份…符合您的要求！`: the model's closing words, not a takeaway */
const CLOSING =
  /^(?:以上(?:是|就是|内容|要点|见解|回答|为)|希望(?:这份|以上|这些|能够?|对您|上述)|这些(?:关键|要点|见解)[^。]{0,20}(?:准确|概括|涵盖|总结|反映|提供|有助|展示|突出)|请注意|如有(?:需要|任何)|如果您)/;

/**
 * Gathers the key takeaways in whatever form they come: list items, lines with
 * numbers or bullets, one paragraph with numbers inside, or bare lines.
 * `marked` says that the carrier has paragraphs: then a bare paragraph after a list isn't
 * an item.
 */
export class Takeaways {
  readonly #marked: boolean;
  readonly #items: string[] = [];
  readonly #others: string[] = [];
  #listed = false;

  constructor(marked: boolean) {
    this.#marked = marked;
  }

  add(block: Block, text: string): void {
    if (block.kind === "item") this.#addItem(text);
    else this.#addLines(text);
  }

  isEmpty(): boolean {
    return this.#items.length === 0;
  }

  items(): string[] {
    const [only, second] = this.#items;
    return only !== undefined && second === undefined ? splitRunOn(only) : this.#items;
  }

  /** Paragraphs beside the list that are neither an item nor the usual closing words. */
  others(): { label: null; text: string }[] {
    return this.#others.map((text) => ({ label: null, text }));
  }

  #addItem(text: string): void {
    if (!this.#listed && this.#items.length === 1 && LEAD_IN.test(this.#items[0] ?? "")) {
      this.#items.length = 0;
    }
    this.#listed = true;
    const pieces = splitItems(text, this.#items.length + 2);
    for (const written of pieces) {
      const piece = withoutSecondMark(written, this.#items.length + 1);
      if (!CLOSING.test(piece) || this.#items.length === 0) this.#items.push(piece);
    }
  }

  #addLines(text: string): void {
    for (const line of text.split("\n")) {
      const trimmed = plainText(line);
      if (trimmed !== "") this.#addLine(trimmed);
    }
  }

  #addLine(line: string): void {
    const item = itemLine(line);
    const next = this.#items.length + 1;
    if (item !== null && (item.number === null || item.number === next)) {
      const text = withoutSecondMark(item.text, next);
      this.#items.push(item.number === 1 ? line : text);
      if (item.number === 1) this.#keepRunOn(line, text);
      this.#listed = true;
      return;
    }
    if (this.#items.length === 0 && LEAD_IN.test(line)) return;
    if (CLOSING.test(line) && this.#items.length > 0) return;
    this.#addBare(line);
  }

  /** A line that begins with 1 may hold all the items. */
  #keepRunOn(line: string, text: string): void {
    const pieces = splitRunOn(line);
    this.#items.pop();
    this.#items.push(...(pieces.length > 1 ? pieces : [text]));
  }

  #addBare(line: string): void {
    const last = this.#items.pop();
    if (last === undefined) {
      this.#items.push(line);
    } else if (this.#listed) {
      if (this.#marked) {
        this.#items.push(last);
        this.#others.push(line);
      } else {
        this.#items.push(joinLines(last, line));
      }
    } else {
      this.#items.push(last, line);
    }
  }
}

/** `- 1. text`, `1. • text`: two marks of one item; a number must be the item's own. */
function withoutSecondMark(text: string, number: number): string {
  const second = itemLine(text);
  const isMark = second !== null && (second.number === null || second.number === number);
  return isMark && second.text !== "" ? second.text : text;
}
