import { itemLine } from "../grammar/list-items.ts";
import type { LabelKind } from "../grammar/section-labels.ts";
import { isChinese, joinLines } from "./plain-text.ts";
import { firstPieceWidth } from "./text-width.ts";
import { isCut, type Wrap, type WrappedLine } from "./measure-wrap.ts";
import { wrappedTitles } from "../grammar/wrapped-titles.ts";

/** Lines that belong together: a paragraph or a list item, in one string. */
export type WrappedParagraph = {
  text: string;
  item: boolean;
  quoted: boolean;
  first: number;
  last: number;
};

/** Joins wrapped lines again. */
export function unwrap(lines: readonly (WrappedLine | null)[], wrap: Wrap): WrappedParagraph[] {
  const titles = wrappedTitles(lines);
  const paragraphs: WrappedParagraph[] = [];
  let open: OpenParagraph | null = null;
  let part: LabelKind | null = null;
  for (const [i, line] of lines.entries()) {
    const title = titles[i] ?? null;
    if (
      line !== null &&
      open !== null &&
      (title === "on" || (title === null && open.continues(line)))
    ) {
      open.add(line);
      continue;
    }
    if (open !== null) paragraphs.push(open.close());
    open = null;
    if (line === null) continue;
    const mark = loneMark(line);
    part = mark ?? (line.label?.kind === "authors" ? "authors" : part);
    open = new OpenParagraph(line, wrap, mark, part);
  }
  if (open !== null) paragraphs.push(open.close());
  return paragraphs;
}

/** Rules and pictures (`─────`, `* * *`) stand alone; a stop pushed to the next line does not. */
const LETTER = /[\p{L}\p{N}]/u;
const STRAY_STOP = /^[。，、；：.,;:!?！？)）」』”’]/;
const DISCLAIMER_START = /^(?:>\s?)?(?:⚠|🔴|💗)/u;
/**
 * A target that is not closed yet, `<https://github.com/`, `<#A-Title-`,
 * `[https://pic1.zhimg.com/v2-`
 */
const OPEN_TARGET =
  /(?:<(?:https?:|[#/])[^<>]{0,600}|\[(?:https?|file):[^\][]{0,600}|\[(?:https?:?|h|ht|htt)?\/{0,2})$/;
/** The line of links after an abstract: `PDF`, `PDF 8 pages`, but not `PDF files are …` */
const PDF_LINE = /^PDF(?:$|\s(?![a-z]))/;
const NEW_AUTHORS = /^[*_]{0,2}authors:\S/i;
/**
 * `7.`, `-` alone: the tool did not break the Chinese that follows, and so moved all of it
 * to the next line.
 */
const LONE_ITEM = /^(?:\d{1,2}[.、)]|[-*•●])$/;
const SENTENCE_END = /[。.!?！？;；][”’"')）]?$/;

/** An address as some tools break it, continued on the next line. */
const ADDRESS_TO_HYPHEN = /:\/\/\S{1,300}-$/;
const ADDRESS_END = /:\/\/\S{1,300}$/;
/** This many lines are enough to know the language of a paragraph. */
const RECENT_LINES = 12;

class OpenParagraph {
  readonly #lines: WrappedLine[];
  readonly #wrap: Wrap;
  readonly #mark: LabelKind | null;
  readonly #item: boolean;
  readonly #authors: boolean;
  /** Its first line is just a list marker. */
  readonly #loneItem: boolean;
  /**
   * In the takeaways without list markers: each item begins a line, and nothing else
   * separates them.
   */
  readonly #bareItem: boolean;

  /** In the abstract, where a line that begins with `(3)` goes on. */
  readonly #listless: boolean;

  /** `part` is the label that was passed last. */
  constructor(line: WrappedLine, wrap: Wrap, mark: LabelKind | null, part: LabelKind | null) {
    this.#lines = [line];
    this.#wrap = wrap;
    this.#mark = mark;
    this.#listless = part === "authors";
    this.#loneItem = LONE_ITEM.test(line.text);
    this.#item =
      mark === null && !this.#listless && (this.#loneItem || itemLine(line.text) !== null);
    this.#authors = line.label?.kind === "authors";
    this.#bareItem = part === "takeaways" && !this.#item && mark === null;
  }

  add(line: WrappedLine): void {
    this.#lines.push(line);
  }

  close(): WrappedParagraph {
    const pieces: string[] = [];
    let before: WrappedLine | null = null;
    for (const line of this.#lines) {
      if (before !== null && !isCut(before, this.#wrap)) {
        pieces.push(separator(before.text, line.text, this.#wrap.gap));
      }
      pieces.push(line.text);
      before = line;
    }
    return {
      text: pieces.join(""),
      item: this.#item,
      quoted: this.#first.quoted,
      first: this.#first.number,
      last: this.#last.number,
    };
  }

  /** Whether a line goes on where the paragraph's last line stopped. */
  continues(line: WrappedLine): boolean {
    const last = this.#last;
    if (NEW_AUTHORS.test(line.text)) return false;
    if (OPEN_TARGET.test(last.text)) return true;
    if (this.#mark === "screenshots") return line.text.startsWith("[");
    if (this.#mark !== null || loneMark(line) !== null) return false;
    if (DISCLAIMER_START.test(line.text)) return false;
    if (this.#listless && PDF_LINE.test(line.text) && SENTENCE_END.test(last.text)) return false;
    if (this.#loneItem && this.#lines.length === 1) return !LONE_ITEM.test(line.text);
    if (!LETTER.test(line.text) || !LETTER.test(last.text)) return STRAY_STOP.test(line.text);
    if (!this.#indentFits(line)) return false;
    if (last.flowed) return true;
    if (this.#authors) return this.#namesGoOn(last, line);
    if (!this.#listless && itemLine(line.text) !== null) {
      if (this.#item || !this.#isFull(last, line, 8)) return false;
    }
    if (this.#bareItem && this.#first.indent >= 4) return line.indent === 0;
    if (this.#bareItem) return !SENTENCE_END.test(last.text) && this.#isFull(last, line, 0);
    if (this.#wrap.airy || this.#item) return true;
    return !this.#changesLanguage(line) && this.#isFull(last, line, 1);
  }

  get #first(): WrappedLine {
    return this.#lines[0] ?? NO_LINE;
  }

  get #last(): WrappedLine {
    return this.#lines.at(-1) ?? NO_LINE;
  }

  #indentFits(line: WrappedLine): boolean {
    const first = this.#first;
    if (this.#item) {
      return line.indent > first.indent || (first.indent === 0 && itemLine(line.text) === null);
    }
    // Only the first line of a paragraph is indented when a copy was wrapped afterwards.
    if (line.indent === 0 && first.indent >= 4) return line.quoted === first.quoted;
    return Math.abs(line.indent - (this.#lines[1] ?? first).indent) <= 2;
  }

  /** A line was ended on purpose if the next word would have fitted on it. */
  #isFull(last: WrappedLine, next: WrappedLine, slack: number): boolean {
    const { breaksBetweenWide } = this.#wrap;
    const width = isChinese(last.text) ? this.#wrap.chineseWidth : this.#wrap.width;
    const wide = isChinese(next.text) && breaksBetweenWide;
    const piece = firstPieceWidth(next.text, breaksBetweenWide);
    // Stops that may not begin a line, and wide characters, leave a few columns free.
    return last.width + (wide ? 0 : 1) + piece + slack + (wide ? 3 : 0) > width;
  }

  /**
   * After a comma names always continue; otherwise names look like names: short, with
   * commas between.
   */
  #namesGoOn(last: WrappedLine, line: WrappedLine): boolean {
    if (/[,，]$/.test(last.text) || this.#wrap.airy) return true;
    const halfName = HALF_NAME.test(last.text) && NAME_END.test(line.text);
    return looksLikeNames(line.text) && (halfName || this.#isFull(last, line, 1));
  }

  #changesLanguage(line: WrappedLine): boolean {
    const before = this.#lines.at(-2)?.text ?? "";
    const last = ADDRESS_TO_HYPHEN.test(before) ? before + this.#last.text : this.#last.text;
    if (!isChinese(line.text) || isChinese(this.#last.text)) return false;
    // An address ends an English text without a stop; in a Chinese one the sentence goes on.
    return ADDRESS_END.test(last) ? !this.#isChineseSoFar() : /[.!?}\])”"]$/.test(last);
  }

  #isChineseSoFar(): boolean {
    return this.#lines.slice(-RECENT_LINES).some(({ text }) => isChinese(text));
  }
}

const NO_LINE: WrappedLine = {
  text: "",
  indent: 0,
  width: 0,
  number: 1,
  flowed: false,
  quoted: false,
  label: null,
};

/**
 * `Gui, Jan Kautz`, `Zhiding Yu`, `van den Berg, Ada`: few words before the first comma,
 * none of prose
 */
function looksLikeNames(text: string): boolean {
  const comma = text.search(/[,，]/);
  const words = (comma === -1 ? text : text.slice(0, comma)).split(/\s+/);
  return words.length <= 4 && !isChinese(text) && words.every((word) => NAME_PART.test(word));
}

/** `…, Jan`, `…, Matthew B.`: a name of which the family name is still to come */
const HALF_NAME = /[,，]\s{0,3}(?:\p{Lu}[\p{L}'’-]*|\p{Lu}[\p{L}'’-]*\s\p{Lu}\.)$/u;
/** `Kautz, Zhiding Yu`, `Mithal`: the rest of a name, then others or nothing */
const NAME_END = /^[^\s,，]+(?:\s[^\s,，]+)?(?:[,，]|$)/;

/** A capital, a script without them, or a particle. */
const NAME_PART =
  /^(?:[^\p{Ll}]|(?:d|da|de|del|della|den|der|des|di|do|dos|du|af|al|av|bin|el|ibn|la|le|ten|ter|van|von|y|zu|zur)(?![\p{L}\p{N}]))/u;

/** `https://`, or a whole line of one address: the rest of the address follows. */
/** An address in a Chinese line, where no space says that it ends: `…见https://github.com/` */
const ADDRESS_TO_SIGN = /:\/\/\S{0,190}[/_=?&-]$/;
const BROKEN_ADDRESS = /(?:^|[\s(:：])https?:\/\/$|^\S{0,30}:\/\/\S{20,}$/;

function separator(before: string, after: string, gap: "" | " "): string {
  if (LONE_ITEM.test(before)) return " ";
  if (OPEN_TARGET.test(before.slice(-700))) return "";
  if (BROKEN_ADDRESS.test(before.slice(-200)) && /^[\w./?#=&%~-]/.test(after)) return "";
  if (ADDRESS_TO_SIGN.test(before.slice(-200)) && isChinese(before)) return "";
  const [left, right] = [before.slice(-4), after.slice(0, 8)];
  return joinLines(left, right, gap).slice(left.length, -right.length);
}

/** A label alone on its line; `Summary:text` isn't one. */
function loneMark({ label }: WrappedLine): LabelKind | null {
  return label === null || !label.alone || label.kind === "authors" ? null : label.kind;
}
