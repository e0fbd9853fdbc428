import { decodeEntities } from "./entities.ts";
import { readAccent } from "../tex/accents.ts";

/**
 * Markdown whose TeX is hidden from the lexer: each piece of TeX is replaced by two
 * placeholder characters that never occur together in text.
 * `restore` puts the pieces back.
 */
export type HiddenTex = { source: string; restore: (text: string) => string };

/** A character that never occurs in text, and the private-use ones that number the pieces. */
const HOLE = "\ufdd0";
const FIRST_NUMBER = 0xe000;
const MOST_PIECES = 6400;
const HOLES = /\ufdd0([\ue000-\uf8ff])/g;

/**
 * A formula, a pair of delimiters, backticks, a backslash with what it escapes, or a star
 * as an index (`x^{*}`).
 */
const PIECE =
  /\$\$[^$]{1,2000}\$\$|\$[^$\n]{1,400}\$|\$(?=\S)[^$]{1,400}(?<=\S)\$|\\\((?:(?!\\[()])[^]){1,2000}?\\\)|\\\[(?:(?!\\[[\]])[^]){1,2000}?\\\]|`+|\\[^]|[\^_]\{\*{1,3}\}|\^\*(?!\*)/g;

/**
 * Hides what is TeX and not Markdown in a paragraph: formulas between `$`, `\(`, `\[`,
 * accents (`Fr\'echet`), escapes (`\%`, `3\,dB`), quotation marks (` ``one'' `). What
 * authors escape with TeX stays as they wrote it.
 */
export function hideTex(markdown: string): HiddenTex {
  if (!/[$\\`]|[\^_]\{?\*/.test(markdown)) return { source: markdown, restore: (text) => text };
  const pieces: string[] = [];
  const source = markdown
    .replaceAll(HOLE, "")
    .replace(PIECE, (piece, at: number, whole: string) => {
      if (pieces.length === MOST_PIECES || !isTex(piece, at, whole)) return piece;
      pieces.push(decodeEntities(piece));
      return HOLE + String.fromCharCode(FIRST_NUMBER + pieces.length - 1);
    });
  if (pieces.length === 0) return { source, restore: (text) => text };
  const put = (_: string, number: string) => pieces[number.charCodeAt(0) - FIRST_NUMBER] ?? "";
  return { source, restore: (text) => text.replace(HOLES, put) };
}

function isTex(piece: string, at: number, whole: string): boolean {
  const [first, second = ""] = piece;
  if (first === "$") return !piece.includes("](");
  if (first === "`") return isQuotation(piece, whole.slice(at + piece.length, at + LONGEST_QUOTE));
  if (first === "^" || first === "_") return true;
  if (piece.length > 2) return MATHEMATICS.test(piece.slice(2, -2));
  if (TEX_SIGNS.has(second)) return true;
  const next = whole.charAt(at + 2);
  if (second === "-") return LETTER.test(whole.charAt(at - 1)) && LETTER.test(next);
  if (second === "!") return /[\w\\{(]/.test(next);
  return isAccent(second, at, whole);
}

/** What TeX uses for escapes or spacing, and Markdown hardly ever. */
const TEX_SIGNS: ReadonlySet<string> = new Set("%&$_#{},;: \\");
const LETTER = /[A-Za-z]/;

/** Brackets that a program escaped hold a number or words; formulas hold a sign or are short. */
const MATHEMATICS = /^(?!\s*[\d,\s–-]+$)(?:[^]*[=^_\\+<>|{}*/]|\s*[A-Za-z]{1,3}['′]?\s*$|[^]*\w\()/;

function isAccent(sign: string, at: number, whole: string): boolean {
  const next = whole.charAt(at + 2);
  if (sign === "~" || sign === "^") if (whole.startsWith("{}", at + 2)) return true;
  if (sign === "`" && !LETTER.test(whole.charAt(at - 1)) && ESCAPED_END.test(whole.slice(at + 3))) {
    return false;
  }
  const accent = next === "" ? null : readAccent(whole, at);
  return accent !== null && accent.text !== sign;
}

/** `` \`code\` ``: backticks that a program escaped */
const ESCAPED_END = /\\`(?![A-Za-z{])/;

const LONGEST_QUOTE = 600;

/**
 * Whether backticks open a quotation of TeX, which ends with `'`, and not code: their
 * like comes after the apostrophes, or never.
 */
function isQuotation(ticks: string, after: string): boolean {
  if (ticks.length > 2) return false;
  const code = after.indexOf(ticks);
  const inside = code === -1 ? after : after.slice(0, code);
  return ticks.length === 2 ? /''|"/.test(inside) : CLOSING_QUOTE.test(inside);
}

/** The first apostrophe closes: it follows a word, and no letter follows it. */
const CLOSING_QUOTE =
  /^[^'`]*(?:[\p{L}\p{N}]'(?=\p{L})[^'`]*)*[\p{L}\p{N}.,!?)\ue000-\uf8ff]'(?!\p{L})/u;

/** Backslashes before letters, doubled or not; a run of them is tried once, from its beginning. */
const MACROS = /\\(?<!\\\\)\\*(?=[A-Za-z])/g;

/**
 * Whether a program wrote the Markdown and escaped every backslash of the text: then
 * no TeX in it is as its authors wrote it.
 */
export function hasEscapedTex(markdown: string): boolean {
  let [single, double] = [0, 0];
  for (const [backslashes] of markdown.matchAll(MACROS)) {
    if (backslashes.length === 1) single += 1;
    else double += 1;
  }
  return double > single;
}
