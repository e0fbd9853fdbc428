import type { Replacement } from "./accents.ts";

/** `2`, ` 2`, `{2}` after `\romannumeral`. */
const decimal = /\s?(?:\{(\d{1,4})\}|(\d{1,4}))/y;

/**
 * `{x2014}`, `{"2014}`, `{U+2014}`, `{8212}` after `\unicode` (with a font or without) or
 * `\symbol`.
 */
const codePoint = /(?:\[[^\]]{0,40}\])?\{\s?(?:(?:0?x|"|U\+)([\da-f]{1,6})|(\d{1,7}))\s?\}/iy;

/** Macros whose argument is a number: `\romannumeral 4` is `iv`, `\unicode{xB0}` is `°`. */
export function numberMacro(name: string, source: string, after: number): Replacement | null {
  if (name === "romannumeral" || name === "Romannumeral") {
    decimal.lastIndex = after;
    const found = decimal.exec(source);
    if (found === null) return null;
    const small = roman(Number(found[1] ?? found[2]));
    const text = name === "romannumeral" ? small : small.toUpperCase();
    return text === "" ? null : { end: decimal.lastIndex, text };
  }
  if (name !== "unicode" && name !== "symbol") return null;
  codePoint.lastIndex = after;
  const found = codePoint.exec(source);
  if (found === null) return null;
  const code = found[1] === undefined ? Number(found[2]) : Number.parseInt(found[1], 16);
  return isReadable(code) ? { end: codePoint.lastIndex, text: String.fromCodePoint(code) } : null;
}

/** The character that a whole `\unicode{…}` stands for, or null. */
export function unicodeMacro(macro: string): string | null {
  return numberMacro("unicode", macro, "\\unicode".length)?.text ?? null;
}

const numerals: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(number: number): string {
  let left = number;
  let text = "";
  for (const [value, numeral] of numerals) {
    while (left >= value) {
      text += numeral;
      left -= value;
    }
  }
  return text;
}

/** No control characters, half surrogate pairs, or bidirectional controls. */
const unreadable = /[\p{C}\p{Zl}\p{Zp}]/u;

function isReadable(code: number): boolean {
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return false;
  return !unreadable.test(String.fromCodePoint(code));
}
