import { QuoteType, Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { type Block, type BlockKind, type BlockLink, NONE } from "../grammar/block.ts";
import { WantedAttributes } from "./html-attributes.ts";
import {
  BLOCK_ELEMENTS,
  isBlank,
  isHeading,
  isKnownElement,
  isWrittenTag,
  LAZY_SOURCES,
  leadingBlanks,
  ListMarkers,
  SILENT_ELEMENTS,
  SOURCE_SETS,
} from "./html-elements.ts";
import { LostEmphasis } from "./restore-mistaken-markdown.ts";
import { LineCursor, type LineStarts } from "./line-starts.ts";

/** What an HTML page says about itself outside its text. */
export type HtmlPage = { blocks: Block[]; title: string | null; description: string | null };

/**
 * Turns HTML into blocks, in document order and with the lines where they stand.
 * It works on the token stream: no tree is built, so that elements closed in
 * the wrong place or opened by accident (a stray `<summary>`) change nothing and nesting
 * costs nothing. Scripts, styles and drawings leave no text; attributes other than link and
 * picture addresses are not read at all.
 *
 * `firstLine` is added to the lines when the HTML is a piece of a larger source. With
 * `byLine` every line break, `<br>` or one in preformatted text, begins a new block.
 */
export function htmlBlocks(
  html: string,
  lines: LineStarts,
  { firstLine = 1, byLine = false } = {},
): HtmlPage {
  const builder = new HtmlBuilder(html, lines, firstLine - 1, byLine);
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, builder);
  tokenizer.write(html);
  tokenizer.end();
  return { blocks: builder.blocks, title: builder.title, description: builder.description };
}

/** `- (1) …`: an item of the old generation's lists, as it stands in a block of code. */
const CODED_ITEM = /^[ \t]{0,12}[-*] {1,4}(?=[(（]\d)/m;
const AUTHORS = /^[^\p{L}]{0,8}authors?[^\p{L}]{0,4}[:：]/iu;

class HtmlBuilder implements TokenizerCallbacks {
  readonly blocks: Block[] = [];
  title: string | null = null;
  description: string | null = null;

  readonly #html: string;
  readonly #cursor: LineCursor;
  readonly #lineOffset: number;
  readonly #byLine: boolean;

  #text = "";
  #first = -1;
  #last = -1;
  /** Dollar signs in the text so far: an odd number means that a formula is open. */
  #dollars = 0;
  #links: BlockLink[] = [];
  #images: string[] = [];

  #heading = false;
  #quotes = 0;
  #item: string | null = null;
  readonly #lists = new ListMarkers();
  #preformatted = 0;
  #silent: string | null = null;
  #silentDepth = 0;

  #element = "";
  #tagStart = 0;
  readonly #attributes = new WantedAttributes();
  readonly #marks = new LostEmphasis();

  /** Where the link being read began in `#text`, and its target. */
  #linkStart = -1;
  #linkUrl = "";

  #divs = 0;
  #articleAt = -1;
  #articles = 0;
  #details = 0;
  #articleDepth = 0;
  readonly #inArticle = new Set<Block>();
  readonly #unknown = new Set<string>();

  constructor(html: string, lines: LineStarts, lineOffset: number, byLine: boolean) {
    this.#html = html;
    this.#cursor = new LineCursor(lines);
    this.#lineOffset = lineOffset;
    this.#byLine = byLine;
  }

  ontext(start: number, end: number): void {
    if (this.#silent !== null) return;
    const lines = this.#preformatted > 0 && (this.#byLine || this.#isList(start, end));
    if (lines) this.#addLines(start, end);
    else this.#addText(start, end);
  }

  /** Markdown renderers treat a list that was indented too far as code. */
  #isList(start: number, end: number): boolean {
    return CODED_ITEM.test(this.#html.slice(start, end));
  }

  #addLines(start: number, end: number): void {
    let from = start;
    for (const line of this.#html.slice(start, end).split("\n")) {
      if (from > start) this.#flush();
      const mark = CODED_ITEM.exec(line)?.[0].length ?? 0;
      this.#addText(from + mark, from + line.length);
      from += line.length + 1;
    }
  }

  #addText(start: number, end: number): void {
    const text = this.#html.slice(start, end);
    if (this.#text === "" && isBlank(text)) return;
    if (this.#first === -1) this.#first = start + leadingBlanks(text);
    this.#last = end;
    if (text.includes("$")) this.#dollars += text.split("$").length - 1;
    this.#text += this.#preformatted > 0 || !text.includes("\n") ? text : text.replace(/\n/g, " ");
  }

  ontextentity(codepoint: number, end: number): void {
    if (this.#silent !== null) return;
    if (this.#first === -1) this.#first = end - 1;
    this.#last = end;
    this.#text += String.fromCodePoint(codepoint);
  }

  onopentagname(start: number, end: number): void {
    this.#tagStart = start - 1;
    this.#element = this.#html.slice(start, end).toLowerCase();
    this.#attributes.begin(this.#element);
  }

  onattribname(start: number, end: number): void {
    if (!this.#attributes.none) this.#attributes.name(this.#html.slice(start, end));
  }

  onattribdata(start: number, end: number): void {
    if (this.#attributes.reads) this.#attributes.add(this.#html.slice(start, end));
  }

  onattribentity(codepoint: number): void {
    if (this.#attributes.reads) this.#attributes.add(String.fromCodePoint(codepoint));
  }

  onattribend(quote: QuoteType): void {
    this.#attributes.end(quote !== QuoteType.NoValue);
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end);
    if (this.#silent === "svg" || this.#silent === "math") this.#endSilence(this.#element);
  }

  onopentagend(end: number): void {
    const element = this.#element;
    if (this.#silent !== null) {
      if (element === this.#silent) this.#silentDepth += 1;
      return;
    }
    if (SILENT_ELEMENTS.has(element)) {
      this.#silent = element;
      this.#silentDepth = 1;
      return;
    }
    // A machine that echoes its instructions writes `<summary>` into the text.
    const isText = element === "summary" && this.#details === 0 && !isBlank(this.#text);
    if (isText || this.#isWrittenTag(element, end + 1)) {
      this.#addText(this.#tagStart, end + 1);
    } else if (BLOCK_ELEMENTS.has(element)) {
      this.#flush();
      this.#openBlock(element);
    } else {
      this.#openInline(element, end);
    }
  }

  /** Elements that are markup although HTML does not know them: their end tags aren't text either. */
  #isWrittenTag(element: string, end: number): boolean {
    const isText = isWrittenTag(element, this.#html, this.#tagStart, end);
    if (!isText && !isKnownElement(element)) this.#unknown.add(element);
    return isText;
  }

  onclosetag(start: number, end: number): void {
    const element = this.#html.slice(start, end).toLowerCase();
    if (this.#silent !== null) {
      this.#endSilence(element);
    } else if (element === "title") {
      this.title ??= this.#text.trim();
      this.#drop();
    } else if (
      !this.#unknown.has(element) &&
      isWrittenTag(element, this.#html, start - 2, end + 1)
    ) {
      this.#addText(start - 2, end + 1);
    } else if (BLOCK_ELEMENTS.has(element)) {
      this.#flush();
      this.#closeBlock(element);
    } else if (element === "a") {
      this.#closeLink();
    } else {
      this.#closeInline(element);
    }
  }

  onend(): void {
    this.#flush();
    const inside = this.#articles > 0 ? null : this.#articleBlocks();
    if (this.#articles > 0) for (const block of this.blocks) block.aside ??= true;
    else if (inside !== null) for (const block of this.blocks) block.aside = !inside.has(block);
  }

  /** The blocks in `<article>` elements, if all papers are in them. */
  #articleBlocks(): ReadonlySet<Block> | null {
    if (this.#inArticle.size === 0) return null;
    const authors = this.blocks.filter(({ text }) => AUTHORS.test(text));
    return authors.length > 0 && authors.every((block) => this.#inArticle.has(block))
      ? this.#inArticle
      : null;
  }

  oncomment(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  isInForeignContext(): boolean {
    return this.#silent === "svg" || this.#silent === "math";
  }

  #endSilence(element: string): void {
    if (element !== this.#silent) return;
    this.#silentDepth -= 1;
    if (this.#silentDepth === 0) this.#silent = null;
  }

  #openBlock(element: string): void {
    if (isHeading(element)) this.#heading = true;
    else if (element === "blockquote") this.#quotes += 1;
    else if (element === "ol") this.#lists.open(true);
    else if (element === "ul") this.#lists.open(false);
    else if (element === "li") this.#item = this.#lists.next();
    else if (element === "pre") this.#preformatted += 1;
    else if (element === "div") this.#openDiv();
    else if (element === "details") this.#details += 1;
    else if (element === "article") this.#articleDepth += 1;
  }

  #closeBlock(element: string): void {
    if (isHeading(element)) this.#heading = false;
    else if (element === "blockquote") this.#quotes = Math.max(0, this.#quotes - 1);
    else if (element === "ol" || element === "ul") this.#lists.close();
    else if (element === "li") this.#item = null;
    else if (element === "pre") this.#preformatted = Math.max(0, this.#preformatted - 1);
    else if (element === "div") this.#closeDiv();
    else if (element === "details") this.#details = Math.max(0, this.#details - 1);
    else if (element === "article") this.#articleDepth = Math.max(0, this.#articleDepth - 1);
  }

  #openDiv(): void {
    this.#divs += 1;
    if (this.#articleAt === -1 && this.#attributes.get("id") === "articleContent") {
      this.#articleAt = this.#divs;
      this.#articles += 1;
    }
  }

  #closeDiv(): void {
    if (this.#divs === this.#articleAt) this.#articleAt = -1;
    this.#divs = Math.max(0, this.#divs - 1);
  }

  #openInline(element: string, end: number): void {
    if (element === "br") this.#break();
    else if (element === "a") this.#openLink();
    else if (element === "img") this.#addImage(end);
    else if (element === "meta") this.#readMeta();
    else this.#emphasis(element);
  }

  #break(): void {
    if (this.#byLine) this.#flush();
    else this.#text += "\n";
  }

  #closeInline(element: string): void {
    if (element === "del") this.#text = this.#marks.closeStrike(this.#text);
    else if (element === "code") this.#text = this.#marks.closeCode(this.#text);
    else this.#emphasis(element);
  }

  /**
   * In formulas the renderer takes `_` for emphasis and drops it; it is put back
   * where the emphasis begins or ends inside `$…$`.
   */
  #emphasis(element: string): void {
    if (element === "del") this.#marks.openStrike(this.#text);
    if (element === "code" && this.#preformatted === 0) this.#marks.openCode(this.#text);
    if (element === "em" && this.#dollars % 2 === 1) this.#text += "_";
  }

  #openLink(): void {
    const href = this.#attributes.get("href");
    if (href === undefined) return;
    this.#linkStart = this.#text.length;
    this.#linkUrl = href;
  }

  #closeLink(): void {
    if (this.#linkStart === -1) return;
    this.#links.push({ text: this.#text.slice(this.#linkStart).trim(), url: this.#linkUrl });
    this.#linkStart = -1;
  }

  #addImage(end: number): void {
    const lazy = LAZY_SOURCES.find((name) => this.#attributes.get(name));
    const stated = this.#attributes.get(lazy ?? "src") ?? "";
    const placeholder = stated === "" || stated.startsWith("data:");
    const source = (placeholder && this.#firstOfSet()) || stated;
    if (source === "") return;
    if (this.#first === -1) this.#first = end;
    this.#last = end + 1;
    this.#images.push(source);
  }

  /** The first picture of a choice of sizes. */
  #firstOfSet(): string {
    const sets = SOURCE_SETS.map((name) => this.#attributes.get(name)?.trim() ?? "");
    return /^[^\s,]{1,2000}/.exec(sets.find((set) => set !== "") ?? "")?.[0] ?? "";
  }

  #readMeta(): void {
    if (this.#attributes.get("name") !== "description") return;
    this.description ??= this.#attributes.get("content") ?? null;
  }

  #flush(): void {
    if (this.#text === "" && this.#images.length === 0) return;
    if (this.#linkStart !== -1) this.#closeLink();
    if (this.#first !== -1 && (this.#images.length > 0 || !isBlank(this.#text))) this.#push();
    this.#drop();
  }

  #push(): void {
    const block: Block = {
      kind: this.#kind(),
      text: this.#marks.finish(this.#text),
      first: this.#cursor.lineOf(this.#first) + this.#lineOffset,
      last: this.#cursor.lineOf(this.#last - 1) + this.#lineOffset,
      links: this.#links.length > 0 ? this.#links : NONE,
      images: this.#images.length > 0 ? this.#images : NONE,
    };
    if (this.#item !== null && block.kind === "item") {
      block.mark = this.#item;
      this.#item = null;
    }
    if (this.#articleDepth > 0) this.#inArticle.add(block);
    if (this.#articleAt !== -1) block.aside = false;
    this.blocks.push(block);
  }

  #drop(): void {
    this.#text = "";
    this.#marks.reset();
    this.#dollars = 0;
    this.#first = -1;
    this.#last = -1;
    this.#linkStart = -1;
    if (this.#links.length > 0) this.#links = [];
    if (this.#images.length > 0) this.#images = [];
  }

  #kind(): BlockKind {
    if (this.#heading) return "heading";
    if (this.#item !== null) return "item";
    return this.#quotes > 0 ? "quote" : "text";
  }
}
