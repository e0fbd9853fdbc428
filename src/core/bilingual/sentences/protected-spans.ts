import { findUrls } from "./find-urls.ts";

/**
 * What keeps a sentence together. For every UTF-16 unit of a text:
 * where the innermost closed pair of brackets or quotation marks around it opens
 * (`pair`), or -1; where the pair that opens here closes (`close`), or -1; and
 * whether it is part of an address or of mathematics (`solid`).
 */
export type ProtectedSpans = { pair: Int32Array; close: Int32Array; solid: Uint8Array };

/** A pair longer than this is a typo, not a pair. */
const longestBracket = 600;
const longestQuote = 240;
const longestMath = 300;

const closerOf: Readonly<Record<string, string>> = {
  "(": ")",
  "[": "]",
  "{": "}",
  "（": "）",
  "【": "】",
  "《": "》",
  "“": "”",
  "「": "」",
  "『": "』",
};

const quotes = "“「『";

/** Brackets of one family may close each other: `[0, 1)` and `（a)` are pairs. */
const family: Readonly<Record<string, string>> = {
  ")": "round",
  "]": "round",
  "）": "round",
  "}": "curly",
  "】": "lens",
  "》": "title",
  "”": "quote",
  "」": "corner",
  "』": "corner",
};

/**
 * Finds what protects places in a text. Pairs that never close, or close too late, protect
 * nothing. Linear in the length of the text.
 *
 * @example findShields("a (b. c) d").pair[4] // 2
 */
export function findProtectedSpans(text: string): ProtectedSpans {
  const pair = new Int32Array(text.length).fill(-1);
  const solid = new Uint8Array(text.length);
  for (const [start, end] of findUrls(text)) solid.fill(1, start, end);
  for (const [start, end] of findMath(text)) solid.fill(1, start, end);
  const close = new Int32Array(text.length).fill(-1);
  for (const [from, to] of findPairs(text, solid)) {
    close[from] = to;
    // Inner pairs come first, so the outer ones only fill what is still free.
    for (let at = from; at < to; at += 1) if (pair[at] === -1) pair[at] = from;
  }
  return { pair, close, solid };
}

type Open = { at: number; family: string; quote: boolean };

function findPairs(text: string, solid: Uint8Array): [number, number][] {
  const open: Open[] = [];
  const closed: [number, number][] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (solid[at] === 1) continue;
    const char = text.charAt(at);
    const closer = closerOf[char];
    if (closer !== undefined) {
      open.push({ at, family: family[closer] ?? "", quote: quotes.includes(char) });
    } else if (char === '"') {
      const top = open.at(-1);
      if (top?.family === "straight") closePair(open, open.length - 1, at, closed);
      else if (opensStraight(text, at)) open.push({ at, family: "straight", quote: true });
    } else {
      const kind = family[char];
      if (kind !== undefined) closeFamily(open, kind, at, closed);
    }
  }
  return closed;
}

/** Closes the nearest open pair of the family, if it is not too deep below others. */
function closeFamily(open: Open[], kind: string, at: number, closed: [number, number][]): void {
  for (let depth = open.length - 1; depth >= Math.max(0, open.length - 4); depth -= 1) {
    if (open[depth]?.family === kind) {
      closePair(open, depth, at, closed);
      return;
    }
  }
}

function closePair(open: Open[], depth: number, at: number, closed: [number, number][]): void {
  const opened = open[depth];
  open.length = depth;
  if (opened === undefined) return;
  const longest = opened.quote ? longestQuote : longestBracket;
  if (at - opened.at <= longest) closed.push([opened.at, at]);
}

function opensStraight(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  return (
    after.trim() !== "" &&
    (before.trim() === "" || !/[\p{L}\p{N}.,!?]/u.test(before) || /\p{Script=Han}/u.test(before))
  );
}

/**
 * Mathematics between dollars, distinguished from money by Pandoc's rule: no white space
 * after the opening one or before the closing one, no digit after the closing one.
 */
export function findMath(text: string): [number, number][] {
  const found: [number, number][] = [];
  let opened = -1;
  for (let at = text.indexOf("$"); at !== -1; at = text.indexOf("$", at + 1)) {
    if (text.charAt(at - 1) === "\\") continue;
    const closes = /\S/u.test(text.charAt(at - 1)) && !/\d/u.test(text.charAt(at + 1));
    if (opened !== -1 && at - opened <= longestMath && closes) {
      found.push([opened, at + 1]);
      opened = -1;
    } else {
      opened = /\S/u.test(text.charAt(at + 1)) ? at : -1;
    }
  }
  return found;
}
