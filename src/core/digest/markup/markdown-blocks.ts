import { Lexer, type Token, type Tokens } from "marked";
import { type Block, type BlockKind, textBlock } from "../grammar/block.ts";
import { decodeEntities } from "./entities.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { lineStarts } from "./line-starts.ts";
import { inlineText, type MarkdownMode } from "./markdown-inline.ts";

/**
 * Turns Markdown into blocks. Only the lexer's block pass runs; markup inside a
 * paragraph is removed where there is any. The text is lexed in pieces that begin at `#`
 * and `##` headings, so that an error in one paper stays there.
 *
 * `firstLine` is the 1-based line of the source on which the text begins.
 * `mode` says what its backslashes mean.
 */
export function markdownBlocks(
  markdown: string,
  firstLine = 1,
  mode: MarkdownMode = "tex",
): Block[] {
  const writer = new MarkdownBuilder(firstLine, mode);
  for (const piece of pieces(markdown)) {
    const chat = CHAT_SECTION.exec(piece);
    const start = chat === null ? -1 : chat.index + chat[0].length;
    const end = start === -1 ? -1 : piece.indexOf("\n<details>", start);
    if (isSqueezed(piece)) {
      for (const line of paragraphLines(piece)) writer.addPiece(line);
    } else if (end === -1) {
      writer.addPiece(piece);
    } else {
      writer.addPiece(piece.slice(0, start));
      writer.addLoose(piece.slice(start, end + 1));
      writer.addPiece(piece.slice(end + 1));
    }
  }
  return writer.blocks;
}

/**
 * `**[ChatPaperFree](https://…)**`: below it the model's answers of 2024, up to
 * the pictures. They are half Markdown, half HTML, with lists and code that never
 * close: only their lines are kept.
 */
const CHAT_SECTION = /^\*\*\[ChatPaperFree\]\([^)\n]{0,200}\)\*\*[ \t]*\n/m;

/** The line of the names with those around it. */
const AUTHORS_LINE = /authors?\s?[:：*]/i;
/** The names in bold, with text directly below: Markdown whose blank lines were lost. */
const SQUEEZED = /^[ \t]{0,3}\*\*[^\nA-Za-z]{0,6}authors?[^\n]*\*\*[ \t]*\n(?=[^\S\n]*\S)/i;
/** The same without bold: names may go on below a comma, and end before a blank line. */
const SQUEEZED_PLAIN =
  /^[^\n\w*]{0,6}authors?\s?[:：][^\n*]*[^\n*,，\s][ \t]*\n(?=[^\n]*\S[^\n]*\n[^\n]*\S)/i;

function isSqueezed(piece: string): boolean {
  const at = piece.search(AUTHORS_LINE);
  if (at === -1) return false;
  const lines = piece.slice(piece.lastIndexOf("\n", at) + 1);
  return SQUEEZED.test(lines) || SQUEEZED_PLAIN.test(lines);
}

/** What continues the item or the line above it. */
const GOES_ON = /^[ \t]{2,}(?![\s<>#*-]|\d{1,3}[.)])/;

/** Each line as a paragraph of its own, with the indented lines that go on below it. */
function paragraphLines(piece: string): string[] {
  const found: string[] = [];
  for (const line of piece.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    if (GOES_ON.test(line) && found.length > 0) found.push((found.pop() ?? "") + line);
    else found.push(line);
  }
  return found;
}

/** `\n# ` and `\n## `: where a piece may begin. */
const PIECE_START = /\n(?=##? )/g;

function pieces(markdown: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const match of markdown.matchAll(PIECE_START)) {
    addPieces(found, markdown.slice(from, match.index + 1));
    from = match.index + 1;
  }
  addPieces(found, markdown.slice(from));
  return found;
}

/** Far more lines than an entry has: the lexer takes quadratic time on a list. */
const MOST_LINES = 2000;

function addPieces(found: string[], piece: string): void {
  let from = 0;
  let lines = 0;
  for (let at = piece.indexOf("\n"); at !== -1; at = piece.indexOf("\n", at + 1)) {
    lines += 1;
    if (lines % MOST_LINES !== 0) continue;
    found.push(piece.slice(from, at + 1));
    from = at + 1;
  }
  found.push(piece.slice(from));
}

/** Lists or quotes nested deeper than any text: the lexer would run out of stack. */
const TOO_DEEP = /^[ \t]{0,3}(?:(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))[ \t]{0,4}){30}/m;
const TOO_INDENTED = /^[ \t]{120}/m;

class MarkdownBuilder {
  readonly blocks: Block[] = [];
  #line: number;
  readonly #mode: MarkdownMode;

  constructor(firstLine: number, mode: MarkdownMode) {
    this.#line = firstLine;
    this.#mode = mode;
  }

  addPiece(piece: string): void {
    const start = this.#line;
    const before = this.blocks.length;
    try {
      if (TOO_DEEP.test(piece) || TOO_INDENTED.test(piece)) throw new RangeError("nested too deep");
      this.#addAll(new Lexer({ gfm: true }).blockTokens(piece, []), "text");
    } catch {
      this.blocks.length = before;
      this.#addLines(piece, start);
    }
    this.#line = start + countBreaks(piece);
  }

  /** Reads text whose structure means nothing: line by line, without the markup. */
  addLoose(text: string): void {
    const start = this.#line;
    if (ITEM_ELEMENT.test(text)) this.#addHtml(text);
    else this.#addLines(text, start);
    this.#line = start + countBreaks(text);
  }

  #addAll(tokens: readonly Token[], kind: BlockKind): void {
    for (const token of tokens) {
      const start = this.#line;
      this.#add(token, kind);
      this.#line = start + countBreaks(token.raw);
    }
  }

  #add(token: Token, kind: BlockKind): void {
    switch (token.type) {
      case "space":
        return;
      case "hr":
        this.blocks.push(textBlock("text", "", this.#line, this.#line));
        return;
      case "heading":
        return this.#addText("heading", textOf(token), token.raw);
      case "blockquote":
        return this.#addQuote(token);
      case "list":
        return this.#addList(token);
      case "html":
        return this.#addHtml(token.raw);
      case "paragraph":
      case "text":
      case "code":
        return this.#addText(kind, textOf(token), token.raw);
      default:
        return this.#addText(kind, token.raw, token.raw);
    }
  }

  #addQuote(token: Token): void {
    const before = this.blocks.length;
    this.#addAll("tokens" in token ? (token.tokens ?? []) : [], "quote");
    const first = this.blocks[before];
    if (first?.kind === "quote") first.text = first.text.replace(CALLOUT, "");
  }

  #addText(kind: BlockKind, markdown: string, raw: string, mark?: string): void {
    const { text, links, images } = inlineText(markdown, this.#mode);
    if (text.trim() === "" && images.length === 0 && kind !== "heading") return;
    const block: Block = {
      kind,
      text,
      first: this.#line,
      last: this.#line + countBreaks(raw.trimEnd()),
      links,
      images,
    };
    if (mark !== undefined) block.mark = mark;
    this.blocks.push(block);
  }

  #addList(token: Token): void {
    if (!isList(token)) return this.#addText("text", token.raw, token.raw);
    let number = token.start === "" ? 1 : token.start;
    for (const item of token.items) {
      const start = this.#line;
      this.#addText("item", item.text, item.raw, token.ordered ? `${number}.` : "-");
      this.#line = start + countBreaks(item.raw);
      number += 1;
    }
  }

  #addHtml(raw: string): void {
    const { blocks } = htmlBlocks(raw, lineStarts(raw), { firstLine: this.#line });
    // Lines that hold nothing but tags are accounted for by an empty block.
    for (const block of blocks) this.blocks.push(block);
    this.blocks.push(textBlock("text", "", this.#line, this.#line + countBreaks(raw.trimEnd())));
  }

  #addLines(piece: string, firstLine: number): void {
    piece.split("\n").forEach((line, i) => {
      if (line.trim() === "") return;
      this.blocks.push(textBlock("text", looseText(line), firstLine + i, firstLine + i));
    });
  }
}

/** `[!note]`, `[!abstract]- `: how a callout of Obsidian or an alert of GitHub begins */
const CALLOUT = /^\[![A-Za-z][\w-]{0,30}\][+-]?\s{0,9}/;

/** The model's answers in HTML, as they were until May 2024. */
const ITEM_ELEMENT = /<\/(?:li|p)>/;
/**
 * `### `, `3. `, `**`, `` ` ``, `[text](url)`, `<url>`, `*(1)*`: marks in a line whose
 * structure means nothing
 */
const LOOSE_MARKS =
  /^\s{0,12}(?:#{1,6}|>|[-*+]|\d{1,2}\.)\s{1,4}|\*\*|`|\[([^\][\n]{0,200})\]\([^()\s]{0,500}\)|<(https?:\/\/[^\s<>]{1,500})>|\*([(（]\d{1,2}[)）])\*/g;

function looseText(line: string): string {
  return decodeEntities(line.replace(LOOSE_MARKS, "$1$2$3"));
}

function isList(token: Token): token is Tokens.List {
  return token.type === "list" && "items" in token;
}

function textOf(token: Token): string {
  return "text" in token && typeof token.text === "string" ? token.text : token.raw;
}

function countBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
