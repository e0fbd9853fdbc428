import { Tokenizer } from "htmlparser2";
import { Lexer, type Token } from "marked";
import { type BlockLink, NONE } from "./block.ts";

/** The text of a piece of Markdown with the links and pictures that it holds. */
export type InlineText = {
  text: string;
  links: readonly BlockLink[];
  images: readonly string[];
};

/** Anything that Markdown or HTML could take for markup inside a paragraph. */
const MARKUP = /[*_`[\]<&\\~!]/;
/** The same without emphasis at both ends, `**Summary**`. */
const WHOLLY_BOLD = /^\*\*([^*_`[\]<&\\~!\n]{1,2000})\*\*[ ]{0,9}$/;
/** `**Summary**`, then lines without markup. */
const BOLD_FIRST_LINE = /^\*\*([^*_`[\]<&\\~!\n]{1,100})\*\*[ ]{0,9}(\n[^*_`[\]<&\\~!]{0,5000})$/;

/** `[PDF](http://arxiv.org/abs/2505.23766v1) CVPR 2025`: a link, then text without markup */
const LINK_FIRST =
  /^\[([^*_`[\]<&\\~!\n]{1,100})\]\((https?:\/\/[^()\s<>&\\]{1,500})\)([^*_`[\]<&\\~!]{0,2000})$/;

/**
 * Takes the markup off the Markdown of one paragraph, as the renderer of the
 * digests would, with one difference: formulas (`$…$`) are left as they are.
 * Line breaks stay `\n`.
 *
 * `inlineText("**A** [b](https://c.example)").text` is `"A b"`.
 *
 * A web clipper escapes every `_` of the text, formulas too: in `clipped` Markdown
 * nothing is protected, and a bare `_` is emphasis wherever it stands.
 */
export function inlineText(markdown: string, clipped = false): InlineText {
  if (!MARKUP.test(markdown)) return { text: markdown, links: NONE, images: NONE };
  const bold = WHOLLY_BOLD.exec(markdown) ?? BOLD_FIRST_LINE.exec(markdown);
  if (bold !== null) return { text: (bold[1] ?? "") + (bold[2] ?? ""), links: NONE, images: NONE };
  const link = LINK_FIRST.exec(markdown);
  if (link !== null) {
    const [, label = "", url = "", behind = ""] = link;
    return { text: label + behind, links: [{ text: label, url }], images: NONE };
  }
  return new InlineReader(clipped).read(markdown);
}

/** Longer pieces than any digest holds are taken as they stand: the lexer is not made for them. */
const LONGEST = 100_000;
/** More marks of emphasis than any paragraph has; the lexer's time grows with their square. */
const MOST_MARKS = 2000;

/** A character that no text holds stands for each formula while the lexer is at work. */
const HOLE = "\ufdd0";
/** `$E^{3}$`: a formula on one line. */
const FORMULA = /\$[^$\n]{1,400}\$/g;

class InlineReader {
  readonly #links: BlockLink[] = [];
  readonly #images: string[] = [];
  readonly #clipped: boolean;
  #dollars = 0;
  #open: { url: string; start: number } | null = null;

  constructor(clipped: boolean) {
    this.#clipped = clipped;
  }

  read(markdown: string): InlineText {
    const formulas: string[] = [];
    const source =
      markdown.includes("$") && !this.#clipped
        ? markdown.replaceAll(HOLE, "").replace(FORMULA, (formula) => {
            formulas.push(formula);
            return HOLE;
          })
        : markdown;
    let next = 0;
    const text = this.#plain(source);
    return {
      text: formulas.length === 0 ? text : text.replaceAll(HOLE, () => formulas[next++] ?? ""),
      links: this.#links,
      images: this.#images,
    };
  }

  #plain(source: string): string {
    if (source.length > LONGEST || countMarks(source) > MOST_MARKS) return decodeEntities(source);
    try {
      return this.#textOf(new Lexer({ gfm: true }).inlineTokens(source));
    } catch {
      return decodeEntities(source);
    }
  }

  #textOf(tokens: readonly Token[]): string {
    let text = "";
    for (const token of tokens) {
      if (token.type === "html") this.#followLink(token.raw, text);
      text += this.#textOfOne(token);
    }
    return text;
  }

  /** A link written in HTML, `<a href="…">text</a>`; its text is what stands between the tags. */
  #followLink(raw: string, before: string): void {
    const href = /^<a\b[^>]{0,500}?\bhref="([^"]{1,2000})"/i.exec(raw)?.[1];
    if (href !== undefined) this.#open = { url: decodeEntities(href), start: before.length };
    if (this.#open === null || !/^<\/a\b/i.test(raw)) return;
    this.#links.push({ text: before.slice(this.#open.start).trim(), url: this.#open.url });
    this.#open = null;
  }

  #textOfOne(token: Token): string {
    switch (token.type) {
      case "link":
        return this.#link(token);
      case "image":
        if (typeof token["href"] === "string") this.#images.push(token["href"]);
        return "";
      case "br":
        return "\n";
      case "html":
        return this.#html(token.raw);
      case "codespan":
        return textField(token);
      case "text":
        return this.#clipped ? this.#unmark(textField(token)) : decodeEntities(textField(token));
      case "escape":
        return decodeEntities(textField(token));
      default:
        return "tokens" in token && token.tokens !== undefined
          ? this.#textOf(token.tokens)
          : decodeEntities(textField(token));
    }
  }

  /** Drops stray marks of emphasis; inside `$…$` they were subscripts. */
  #unmark(text: string): string {
    let kept = "";
    for (const character of decodeEntities(text)) {
      if (character === "$") this.#dollars += 1;
      if (character !== "_" || this.#dollars % 2 === 1) kept += character;
    }
    return kept;
  }

  #link(token: Token): string {
    const written = textField(token);
    const text =
      "tokens" in token && token.tokens !== undefined && !ADDRESS_START.test(written)
        ? this.#textOf(token.tokens)
        : decodeEntities(written.replace(ESCAPE, "$1"));
    if ("href" in token && typeof token.href === "string") {
      this.#links.push({ text: text.trim(), url: decodeEntities(token.href) });
    }
    return text;
  }

  #html(raw: string): string {
    if (/^<br\b/i.test(raw)) return "\n";
    const source = /^<img\b[^>]{0,500}?\bsrc="([^"]{1,2000})"/i.exec(raw)?.[1];
    if (source !== undefined) this.#images.push(decodeEntities(source));
    return "";
  }
}

/** A link whose text is an address: nothing in it is emphasis. */
const ADDRESS_START = /^https?:\/\//i;
/** `\_` */
const ESCAPE = /\\([!-/:-@[-`{-~])/g;

function textField(token: Token): string {
  return "text" in token && typeof token.text === "string" ? token.text : token.raw;
}

function countMarks(source: string): number {
  let marks = 0;
  for (let at = 0; at < source.length; at += 1) {
    const unit = source.charCodeAt(at);
    if (unit === 42 || unit === 95 || unit === 91 || unit === 96 || unit === 60 || unit === 126) {
      marks += 1;
    }
  }
  return marks;
}

/** `&lt;`, `&#x2F;` */
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Named and numbered entities as the characters they stand for; unknown ones stay. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  const known = new Map<string, string>();
  return text.replace(ENTITY, (entity) => {
    const decoded = known.get(entity) ?? decodeEntity(entity);
    known.set(entity, decoded);
    return decoded;
  });
}

function ignore(): void {}

function decodeEntity(entity: string): string {
  let decoded = "";
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext: (start, end) => (decoded += entity.slice(start, end)),
      ontextentity: (codepoint) => (decoded += String.fromCodePoint(codepoint)),
      onattribdata: ignore,
      onattribentity: ignore,
      onattribend: ignore,
      onattribname: ignore,
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
    },
  );
  tokenizer.write(entity);
  tokenizer.end();
  return decoded;
}
