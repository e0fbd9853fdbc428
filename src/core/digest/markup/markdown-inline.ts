import { Lexer, type Token } from "marked";
import { type BlockLink, NONE } from "../grammar/block.ts";
import { decodeEntities } from "./entities.ts";
import { InlineTags } from "./inline-tags.ts";
import { hideTex } from "./hide-tex.ts";

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
 * What the backslashes of the Markdown are: TeX of the authors (`tex`), or escapes of
 * the program that made Markdown of the text (`escaped`). A web clipper (`clipped`)
 * escapes every `_`, too, so that a bare one is emphasis wherever it stands.
 */
export type MarkdownMode = "tex" | "escaped" | "clipped";

/**
 * Removes the markup from one paragraph of Markdown, as the digests' renderer would, with
 * four differences: TeX is left as it is (see `hideTex`), a single tilde strikes nothing
 * out, tags that are not markup are text, and `**` is bold beside Chinese punctuation, too.
 * Line breaks stay `\n`.
 *
 * `inlineText("**A** [b](https://c.example)").text` is `"A b"`.
 */
export function inlineText(markdown: string, mode: MarkdownMode = "tex"): InlineText {
  if (!MARKUP.test(markdown)) return { text: markdown, links: NONE, images: NONE };
  const bold = WHOLLY_BOLD.exec(markdown) ?? BOLD_FIRST_LINE.exec(markdown);
  if (bold !== null) return { text: (bold[1] ?? "") + (bold[2] ?? ""), links: NONE, images: NONE };
  const link = LINK_FIRST.exec(markdown);
  if (link !== null) {
    const [, label = "", url = "", behind = ""] = link;
    return { text: label + behind, links: [{ text: label, url }], images: NONE };
  }
  return new InlineReader(mode).read(markdown);
}

/** Pieces longer than in any digest are left as they are: the lexer is too slow for them. */
const LONGEST = 100_000;
/** More emphasis markers than any paragraph has; the lexer takes quadratic time on them. */
const MOST_MARKS = 2000;

class InlineReader {
  readonly #links: BlockLink[] = [];
  readonly #images: string[] = [];
  readonly #mode: MarkdownMode;
  #restore = (text: string): string => text;
  #tags = new InlineTags("");
  #dollars = 0;
  #open: { url: string; start: number } | null = null;

  constructor(mode: MarkdownMode) {
    this.#mode = mode;
  }

  read(markdown: string): InlineText {
    const { source, restore } =
      this.#mode === "tex" ? hideTex(markdown) : { source: markdown, restore: this.#restore };
    this.#restore = restore;
    this.#tags = new InlineTags(source);
    const text = this.#plain(boldBesideChinese(source));
    return { text: restore(text), links: this.#links, images: this.#images };
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
    if (href !== undefined) this.#open = { url: this.#address(href), start: before.length };
    if (this.#open === null || !/^<\/a\b/i.test(raw)) return;
    this.#links.push({
      text: this.#restore(before.slice(this.#open.start).trim()),
      url: this.#open.url,
    });
    this.#open = null;
  }

  #textOfOne(token: Token): string {
    switch (token.type) {
      case "link":
        return this.#link(token);
      case "image":
        if (typeof token["href"] === "string") this.#images.push(this.#restore(token["href"]));
        return "";
      case "br":
        return "\n";
      case "html":
        return this.#html(token.raw);
      case "del":
        return this.#struck(token);
      case "codespan":
        return textField(token);
      case "text":
        return this.#mode === "clipped"
          ? this.#unmark(textField(token))
          : decodeEntities(textField(token));
      case "escape":
        return decodeEntities(textField(token));
      default:
        return "tokens" in token && token.tokens !== undefined
          ? this.#textOf(token.tokens)
          : decodeEntities(textField(token));
    }
  }

  /** Drops stray emphasis markers; inside `$…$` they were subscripts. */
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
      this.#links.push({ text: this.#restore(text.trim()), url: this.#address(token.href) });
    }
    return text;
  }

  #address(written: string): string {
    return this.#restore(decodeEntities(written));
  }

  /** `~~old~~` is struck out; `3~4 to 5~6` means about, or to. */
  #struck(token: Token): string {
    const text =
      "tokens" in token && token.tokens !== undefined
        ? this.#textOf(token.tokens)
        : textField(token);
    return token.raw.startsWith("~~") ? text : `~${text}~`;
  }

  #html(raw: string): string {
    if (/^<br\b/i.test(raw)) return "\n";
    const source = /^<img\b[^>]{0,500}?\bsrc="([^"]{1,2000})"/i.exec(raw)?.[1];
    if (source !== undefined) this.#images.push(this.#address(source));
    return this.#tags.isMarkup(raw) ? "" : raw;
  }
}

/** `**无需位姿：**联合`: bold to everybody but CommonMark, which looks for a space after the stop */
const STAR_BESIDE_CHINESE =
  /\*[\u2018-\u201d\u3000-\u9fff\uff00-\uffef]|[\u2018-\u201d\u3000-\u9fff\uff00-\uffef]\*/;
const BOLD_BESIDE_CHINESE = /(?<![\\*])\*{2,3}(?=[^\s*])([^*]{1,400}?)(?<=[^\s*\\])\*{2,3}/g;
const EMPHASIS_BESIDE_CHINESE =
  /(?<![*\w])\*(?=[^\s*])([^*\n]{1,100}[\u3000-\u303f\uff00-\uffef”’])\*(?=[\u3400-\u9fff])/g;

function boldBesideChinese(text: string): string {
  if (!text.includes("*") || !STAR_BESIDE_CHINESE.test(text)) return text;
  return text.replace(BOLD_BESIDE_CHINESE, "$1").replace(EMPHASIS_BESIDE_CHINESE, "$1");
}

/** A link whose text is an address: nothing in it is emphasis. */
const ADDRESS_START = /^https?:\/\//i;
/** `\_` */
const ESCAPE = /\\([!-/:-@[-`{-~])/g;

function textField(token: Token): string {
  return "text" in token && typeof token.text === "string" ? token.text : token.raw;
}

/** `!`, `*`, `<`, `[`, `\`, `_`, backtick and `~`: where the lexer stops and tries. */
const MARK_UNITS: ReadonlySet<number> = new Set(
  Array.from("!*<[\\_`~", (mark) => mark.charCodeAt(0)),
);

function countMarks(source: string): number {
  let marks = 0;
  for (let at = 0; at < source.length; at += 1)
    if (MARK_UNITS.has(source.charCodeAt(at))) marks += 1;
  return marks;
}
