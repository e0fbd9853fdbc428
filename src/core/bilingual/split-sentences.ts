import { openers } from "./sentences/abbreviations.ts";
import { findProtectedSpans, type ProtectedSpans } from "./sentences/protected-spans.ts";
import { trimSpan, type Span } from "./span.ts";
import { endsChinese, mayStopChinese } from "./sentences/chinese-sentence-ends.ts";
import { endsEnglish } from "./sentences/english-sentence-ends.ts";

/** What may end a sentence in either language. `;` never does. */
const marks = ".!?。｡．！？…";

/** Closing marks that still belong to the sentence. */
const closers = "\"'”’」』)）】》〉]}";

/** What opens a quotation. */
const quotes = '"“‘「『';

/** A full stop with the space after it forgotten: `methods.We show`. */
const glued = /^(\p{Lu}\p{Ll}*)\s/u;

/**
 * The sentences of one text, as spans with the white space between them.
 *
 * English does not end after abbreviations, initials and list markers, nor inside
 * decimals, addresses, mathematics, brackets and quotations, nor at `;`. Chinese
 * ends at full-width marks and at the half-width ones that a text carrier leaves
 * (`！？` become `!?`), not inside brackets; closing marks stay, opening ones go
 * with the next sentence. Every non-blank unit is in exactly one span. Linear in
 * the length of the text.
 *
 * @param text plain text; TeX may be in it.
 * @param lang the language the text is written in, whatever else it quotes.
 * @example splitSentences("It works. pi0 too.", "en") // [[0, 9], [10, 18]]
 */
export function splitSentences(text: string, lang: "en" | "zh"): Span[] {
  const spans: Span[] = [];
  const shields = findProtectedSpans(text);
  let from = 0;
  let at = 0;
  while (at < text.length) {
    if (!marks.includes(text.charAt(at))) {
      at += 1;
      continue;
    }
    const end = endOfSentence(text, lang, shields, from, at);
    if (end === null) {
      at += 1;
      continue;
    }
    const span = trimSpan(text, [from, end]);
    if (span !== null) spans.push(span);
    from = end;
    while (from < text.length && text.charAt(from).trim() === "") from += 1;
    at = Math.max(end, from);
  }
  const last = trimSpan(text, [from, text.length]);
  if (last !== null) spans.push(last);
  return spans;
}

/** Where the sentence ends, if the mark at `at` ends it; otherwise `null`. */
function endOfSentence(
  text: string,
  lang: "en" | "zh",
  shields: ProtectedSpans,
  from: number,
  at: number,
): number | null {
  if (shields.solid[at] === 1) return null;
  let run = at + 1;
  while (run < text.length && marks.includes(text.charAt(run))) run += 1;
  let after = run;
  while (after < text.length && isCloser(text, shields, after)) after += 1;
  if (isHeld(text, shields, from, at, after)) return null;
  let next = after;
  while (next < text.length && text.charAt(next).trim() === "") next += 1;
  if (next >= text.length) return text.length;
  const last = run - 1;
  const ends =
    lang === "en"
      ? endsInEnglish(text, { from, last, run, after, next })
      : endsInChinese(text, { from, last, run, after, next });
  return ends ? after : null;
}

/**
 * Where a sentence may end: it began at `from`; its last mark stands at `last`, and all
 * of its marks end at `run`, with closing marks up to `after`; what follows begins at `next`.
 */
type Stop = { from: number; last: number; run: number; after: number; next: number };

/** A closing mark, and not a straight quotation mark that opens the next sentence. */
function isCloser(text: string, shields: ProtectedSpans, at: number): boolean {
  const char = text.charAt(at);
  if (!closers.includes(char)) return false;
  return !((char === '"' || char === "'") && (shields.pair[at] === at || opensNext(text, at)));
}

function opensNext(text: string, at: number): boolean {
  return text.charAt(at) === "'" && /^\p{Lu}/u.test(text.slice(at + 1, at + 2));
}

/**
 * Inside a pair that is not closed by `after`, or inside a bracket that opened in
 * the middle of the sentence: `(Smith et al.) Then`. A quotation may end its
 * sentence: `He asked "Why?" Nobody knew.`
 */
function isHeld(
  text: string,
  shields: ProtectedSpans,
  from: number,
  at: number,
  after: number,
): boolean {
  let opened = shields.pair[at] ?? -1;
  while (opened !== -1) {
    if ((shields.close[opened] ?? -1) >= after) return true;
    if (opened > from && !quotes.includes(text.charAt(opened))) return true;
    opened = opened > 0 ? (shields.pair[opened - 1] ?? -1) : -1;
  }
  return false;
}

function endsInEnglish(text: string, { from, last, run, after, next }: Stop): boolean {
  if ("。！？".includes(text.charAt(last))) return true;
  if (next === after) return endsGlued(text, last, run, next);
  return endsEnglish(text, from, last, next);
}

function endsGlued(text: string, last: number, run: number, next: number): boolean {
  if (text.charAt(last) !== "." || next !== run) return false;
  const word = glued.exec(text.slice(next, next + 24))?.[1];
  return (
    word !== undefined &&
    openers.has(word) &&
    /\p{Ll}{3}$/u.test(text.slice(Math.max(0, last - 3), last))
  );
}

/** Chinese, one capital, then (after a full stop) Chinese: `见附录A. 我们`, never an initial. */
const lettered = /^\p{Script=Han}[A-Z]\p{Script=Han}$/u;

function endsInChinese(text: string, { from, last, run, after, next }: Stop): boolean {
  const rest = text.slice(next, next + 24);
  const spaced = next > after;
  if (spaced && lettered.test(text.slice(Math.max(0, last - 2), last) + rest.charAt(0)))
    return true;
  if (text.charAt(last) !== ".") return endsChinese(text, last, run, after, rest, spaced);
  return mayStopChinese(text, last, rest, spaced) && endsEnglish(text, from, last, next);
}
