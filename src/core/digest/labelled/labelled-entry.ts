import type { Draft } from "../grammar/paper-draft.ts";
import type { EntryTitle } from "../grammar/entry-title.ts";
import { entryTitle } from "../grammar/entry-title.ts";
import { type FieldName, fieldOf } from "./field-labels.ts";
import { type LabelLine, labelLine } from "./label-line.ts";
import type { LabelledFamily } from "./labelled-family.ts";
import { addAddress, addFields, type Field } from "./labelled-fields.ts";
import { isPaperAddress } from "../grammar/paper-address.ts";
import { isChinese, Paragraph } from "../markup/plain-text.ts";
import type { Problem } from "../problem.ts";
import { recordDraft } from "../grammar/record-draft.ts";

/**
 * The result of reading one entry; `unread` are 0-based lines, `foreign` counts characters
 * under headings that no known digest has.
 */
export type EntryReading = {
  draft: Draft;
  problems: Problem[];
  unread: ReadonlySet<number>;
  foreign: number;
};

type OpenField = {
  name: FieldName;
  label: string | null;
  lines: string[];
  /** Under a heading that no known tool writes. */
  foreign: boolean;
};

/** `</details>`, `<summary>Details</summary>`, `<br>`: markup alone */
const MARKUP =
  /^(?:<\/?[a-z][^>]{0,200}>\s{0,4}){1,6}(?:[^<]{0,60}<\/(?:summary|b|strong|span|a)>\s{0,4}){0,3}$/i;
/** `<br>` at the end of a line: another way to break it */
const LINE_BREAK = /\s*<br\s?\/?>$/i;
/** `---`, `[⬆️ Back](#toc) | [Top](#cs)`, ```` ``` ````: nothing to read */
const FURNITURE =
  /^(?:[-*_=]{3,}|(?:[|·\s]*\[{1,2}[^\]\n]{0,80}\]{1,2}\((?:#|\.{1,2}\/)[^)\n]{0,200}\)\]?){1,6}|`{3,}\w{0,20})$/;
/** `<p align="right"><a href="#toc">Back to top</a></p>`: the same as HTML */
const LINK_WITHIN =
  /^(?:<(?:p|div|sub|sup|center|small|b)\b[^>]{0,100}>\s{0,4}){0,4}[([]?<a\b[^>]{0,100}\bhref="#[^"]{0,200}"[^>]{0,100}>[^<]{0,60}<\/a>[)\]]?\s{0,4}(?:<\/\w{1,8}>\s{0,4}){0,4}$/i;
/** `*A,B,C*`, `_A, B_`: authors under a title that links to the paper */
const AUTHORS = /^(?:\*([^*].*?)\*|_([^_].*?)_)$/;
/** `> *一个译出的标题*` */
const QUOTED_TITLE = /^>\s?\*([^*]{1,400})\*$/;
/** A line of links alone: `[[arxiv](https://…)] [[pdf](https://…)]` */
const LINKS_ALONE = /^(?:[|·,，\s]*\[{1,2}[^\]\n]{0,60}\]\(https?:[^)\n]{1,600}\)\]?){1,8}[|·\s]*$/;
const LINK_TARGET = /\]\((https?:[^)\n]{1,600})\)/g;
/** Fields of several paragraphs; the others end with their line or its continuation. */
const LONG: ReadonlySet<FieldName> = new Set([
  "abstract",
  "translation",
  "summary",
  "api-summary",
  "task",
  "takeaways",
  "detail",
]);

/** Fields that say what a paper is about. */
const CONTENT: readonly FieldName[] = ["abstract", "translation", "summary", "api-summary", "task"];

/** Reads the lines of one entry below its heading. */
export class EntryReader {
  readonly #title: EntryTitle;
  readonly #heading: number;
  readonly #family: LabelledFamily;
  readonly #fields: OpenField[] = [];
  readonly #addresses: string[] = [];
  readonly #unread = new Set<number>();
  #current: OpenField | null = null;
  #afterBlank = true;
  #last: number;

  constructor(title: EntryTitle, heading: number, family: LabelledFamily) {
    this.#title = title;
    this.#heading = heading;
    this.#family = family;
    this.#last = heading;
    this.#addresses.push(...title.addresses);
  }

  add(written: string, line: number): void {
    const text = written.trim().replace(LINE_BREAK, "");
    if (text === "" || isFurniture(text)) {
      this.#afterBlank = true;
      return;
    }
    if (this.#addLine(text)) this.#last = line;
    else this.#unread.add(line);
    this.#afterBlank = false;
  }

  /** Whether this is a paper: its address or id, and its authors or what it says. */
  isPaper(): boolean {
    const { text } = this.#title;
    if (text === "" || fieldOf(text) !== null) return false;
    if (this.#isAddressed()) return this.#has("authors", ...LONG);
    return this.#family.unaddressed === true && this.#has("authors") && this.#has(...CONTENT);
  }

  #isAddressed(): boolean {
    return (
      this.#addresses.some(isPaperAddress) ||
      this.#fields.some(({ name, lines }) => name === "link" && lines.some(isPaperAddress))
    );
  }

  #has(...names: FieldName[]): boolean {
    return this.#fields.some(({ name }) => names.includes(name));
  }

  finish(): EntryReading {
    const draft = recordDraft(this.#title.text, [], this.#heading + 1, this.#last + 1);
    for (const address of this.#addresses) addAddress(draft, "", address);
    const fields = this.#fields.map((field): Field => ({ ...field, text: textOf(field) }));
    const foreign = this.#fields
      .filter((field) => field.foreign)
      .reduce((sum, { lines }) => sum + lines.join("").length, 0);
    return { draft, problems: addFields(draft, fields), unread: this.#unread, foreign };
  }

  #addLine(text: string): boolean {
    const heading = /^#{1,6}\s+(.*)$/.exec(text)?.[1];
    if (heading !== undefined) return this.#openPart(heading);
    const pieces = this.#isOpen("abstract", "translation") ? [text] : text.split(/\s+\|\s+/);
    const labelled = pieces.length > 1 && pieces.slice(1).every(isPiece);
    if (!labelled) return this.#addPiece(text);
    // A mark may stand before the authors: `**8/10** | *Ada Chen, Wei Li*`.
    const names = pieces.filter((piece) => this.#addAuthors(piece));
    for (const piece of pieces) {
      if (names.includes(piece) || this.#addPiece(piece)) continue;
      this.#open("detail", null, piece);
      this.#current = null;
    }
    return true;
  }

  #addPiece(text: string): boolean {
    if (this.#addAuthors(text) || this.#addQuotedTitle(text) || this.#addLinks(text)) return true;
    const label = labelLine(text);
    if (label !== null && this.#begins(label)) {
      this.#open(this.#nameOf(label), label.label, label.text);
      return true;
    }
    return this.#addText(text);
  }

  /** Whether a label begins a field here: inside a text only a bold one or one after a blank line. */
  #begins({ name, label, strong }: LabelLine): boolean {
    if (strong)
      return name !== null || !this.#isOpen("abstract", "translation") || this.#afterBlank;
    if (!this.#afterBlank && this.#isOpen("abstract", "translation")) return false;
    if (name !== null) return true;
    const short = label.length <= 24 && label.split(" ").length <= 4;
    return (
      this.#family.plainLabels === true &&
      short &&
      this.#afterBlank &&
      !this.#isOpen("abstract", "translation")
    );
  }

  #nameOf({ name }: LabelLine): FieldName {
    if (name === "comment" && this.#family.machineComment === true) return "detail";
    return name ?? "detail";
  }

  #isOpen(...names: FieldName[]): boolean {
    return this.#current !== null && names.includes(this.#current.name);
  }

  #open(name: FieldName, label: string | null, text: string, foreign = false): void {
    this.#current = { name, label, lines: text === "" ? [] : [text], foreign };
    this.#fields.push(this.#current);
  }

  #openPart(heading: string): boolean {
    const { text, addresses } = entryTitle(heading);
    this.#addresses.push(...addresses);
    const name = fieldOf(text);
    this.#open(name ?? "detail", text, "", name === null);
    return true;
  }

  #addAuthors(text: string): boolean {
    if (this.#fields.some(({ name }) => name !== "title-translation")) return false;
    const [, starred, underlined] = AUTHORS.exec(text) ?? [];
    const names = starred ?? underlined;
    if (names === undefined || this.#title.addresses.length === 0) return false;
    this.#open("authors", "Authors", names);
    return true;
  }

  #addQuotedTitle(text: string): boolean {
    const title = QUOTED_TITLE.exec(text)?.[1];
    if (title === undefined || !isChinese(title) || this.#fields.some(isLong)) return false;
    this.#open("title-translation", null, title);
    this.#current = null;
    return true;
  }

  #addLinks(text: string): boolean {
    if (!LINKS_ALONE.test(text) || this.#isOpen("abstract", "translation", "authors")) return false;
    for (const [, address = ""] of text.matchAll(LINK_TARGET)) this.#addresses.push(address);
    return true;
  }

  #addText(text: string): boolean {
    const current = this.#current;
    if (current !== null && (!this.#afterBlank || LONG.has(current.name))) {
      current.lines.push(text);
      return true;
    }
    if (this.#family.bareAbstract !== true) return false;
    const name = isChinese(text) ? "translation" : "abstract";
    if (this.#fields.some((field) => field.name === name)) return false;
    this.#open(name, null, text);
    return true;
  }
}

function isFurniture(text: string): boolean {
  return MARKUP.test(text) || FURNITURE.test(text) || LINK_WITHIN.test(text);
}

/** Whether a text after a bar is a field of its own: `Domain: Robotics`, `*Ada Chen, Wei Li*`. */
function isPiece(text: string): boolean {
  return AUTHORS.test(text) || labelLine(text) !== null;
}

function isLong({ name }: OpenField): boolean {
  return LONG.has(name);
}

function textOf({ lines }: OpenField): string {
  const paragraph = new Paragraph();
  for (const line of lines) paragraph.add(line.replace(/^(?:>\s?){1,3}/, ""));
  return paragraph.text();
}
