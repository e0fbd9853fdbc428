import { letterMacros, signMacros, wordMacros } from "../../digest/tex/macro-tables.ts";
import { readAccent } from "../../digest/tex/accents.ts";
import { numberMacro } from "../../digest/tex/number-macros.ts";
import { texSymbols } from "../../digest/tex/symbols.ts";
import { findMath } from "../sentences/protected-spans.ts";

/**
 * A text in one notation, so that the same number or name is written the same
 * way whichever carrier and language it comes from: TeX accents composed, TeX
 * symbols as characters, braces, font commands and math dollars dropped, indices
 * set on the line (`CO$_2$` and `CO₂` are `CO2`), powers as `10^5`, thousands as
 * `12,000`.
 */
export type Notation = {
  text: string;
  /**
   * The piece of the source that a piece of `text` was made from; the piece itself when it
   * is not in `text`.
   */
  sourceOf: (piece: string) => string;
};

/** What one stretch of the source is replaced by, up to `end`. */
type Step = { end: number; text: string };

/** Everything that may need replacement begins with one of these. */
const special = /[\\{}$^_*~⁰¹²³⁴-⁹⁻₀-₉\d-]/gu;

/**
 * Rewrites a text in one notation. Linear in the length of the text.
 *
 * @example readNotation("SF$^2$Bench at $3{,}200$~Hz").text // "SF2Bench at 3,200 Hz"
 */
export function readNotation(source: string): Notation {
  const math = new Set(findMath(source).flatMap(([start, end]) => [start, end - 1]));
  let text = "";
  /** For each unit of `text`, where in the source it was read from and where that ended. */
  const from: number[] = [];
  const to: number[] = [];
  let done = 0;

  const put = (piece: string, start: number, end: number): void => {
    text += piece;
    for (let at = 0; at < piece.length; at += 1) {
      from.push(piece.length === end - start ? start + at : start);
      to.push(piece.length === end - start ? start + at + 1 : end);
    }
  };

  for (const { index } of source.matchAll(special)) {
    if (index < done) continue;
    const before = (text.slice(-6) + source.slice(done, index)).slice(-6);
    const step = readStep(source, index, before, math);
    if (step === null) continue;
    put(source.slice(done, index), done, index);
    put(step.text, index, step.end);
    done = step.end;
  }
  put(source.slice(done), done, source.length);

  return {
    text,
    sourceOf(piece) {
      const at = piece === "" ? -1 : text.indexOf(piece);
      const start = from[at];
      const end = to[at + piece.length - 1];
      return start === undefined || end === undefined ? piece : source.slice(start, end);
    },
  };
}

function readStep(
  source: string,
  at: number,
  before: string,
  math: ReadonlySet<number>,
): Step | null {
  const char = source.charAt(at);
  if (char === "\\") return readMacro(source, at, before);
  if (char === "$") return readDollar(source, at, math);
  if (char === "{") return readBrace(source, at);
  if (char === "}") return { end: at + 1, text: "" };
  if (char === "^" || char === "_") return readIndex(source, at, before);
  if (char === "~") return readTie(source, at);
  if (char === "-") return readDash(source, at);
  if (char === "*") return readDoubleStar(source, at, before);
  if (/\d/u.test(char)) return readDigits(source, at, before);
  return readRaised(source, at, before);
}

/**
 * Dollars of mathematics are dropped, also where no space parts them from a number
 * (`768$\\times$1280`).
 */
function readDollar(source: string, at: number, math: ReadonlySet<number>): Step | null {
  const isGlued = /[A-Za-z}\d)]$/u.test(source.charAt(at - 1)) && source.slice(at - 2, at) !== "US";
  const isMoney = /\d/u.test(source.charAt(at + 1)) && !isGlued;
  return math.has(at) || !isMoney ? { end: at + 1, text: "" } : null;
}

const macro = /\\([A-Za-z]+)\*?/y;

/** Macros whose argument is a name for the author alone: what it refers to is not in the sentence. */
const referring = /^(?:cite[a-z]*|ref|eqref|autoref|cref|Cref|label|footnotemark)$/u;
const argument = /\s?(?:\[[^\]]{0,80}\])?\{([^{}]{0,200})\}/y;

function readMacro(source: string, at: number, before: string): Step {
  const accent = readAccent(source, at);
  if (accent !== null) return accent;
  macro.lastIndex = at;
  const name = macro.exec(source)?.[1];
  if (name === undefined) return readSign(source, at, before);
  const end = macro.lastIndex;
  if (referring.test(name)) {
    argument.lastIndex = end;
    const key = argument.exec(source)?.[1];
    return key === undefined ? { end, text: "" } : { end: argument.lastIndex, text: `[${key}]` };
  }
  const code = numberMacro(name, source, end);
  if (code !== null) return code;
  const letter = letterMacros.get(name);
  if (letter !== undefined)
    return { end: /\s/u.test(source.charAt(end)) ? end + 1 : end, text: letter };
  // `\n` before Chinese is a line break that a program has escaped.
  return { end, text: wordMacros.get(name) ?? texSymbols.get(name) ?? "" };
}

/** `\%`, `3\,200`, `\-`. */
function readSign(source: string, at: number, before: string): Step {
  const sign = source.charAt(at + 1);
  const end = at + 1 + sign.length;
  if (sign === "-") return { end, text: "-" };
  if (sign === ",") {
    const groups = /\d$/u.test(before) && /^\d{3}(?!\d)/u.test(source.slice(end, end + 4));
    return { end, text: groups ? "," : " " };
  }
  return { end, text: (signMacros.get(sign) ?? sign).replace("\u2009", " ") };
}

/** `3{,}200`, `{text}`. */
function readBrace(source: string, at: number): Step {
  return source.startsWith("{,}", at) ? { end: at + 3, text: "," } : { end: at + 1, text: "" };
}

/**
 * An index on the line: `R^2` is `R2`, `5^{th}` is `5th`; a power of digits keeps its sign:
 * `10^5`.
 */
function readIndex(source: string, at: number, before: string): Step {
  const rest = source.slice(at + 1, at + 20);
  const isPower = /\d$/u.test(before) && /^\s?[{(]?\s?[-−]?[\dn]/u.test(rest);
  const digits = isPower && source.charAt(at) === "^" ? "^" : "";
  const braced = /^\s?\{\s?/u.exec(rest)?.[0].length ?? 0;
  return { end: at + 1 + braced, text: digits };
}

/** `43~dB` is a space, `3~4` a range. */
function readTie(source: string, at: number): Step | null {
  return /\p{Script=Latin}|[\\$([]/u.test(source.charAt(at + 1))
    ? { end: at + 1, text: " " }
    : null;
}

/** `--` and `---` are dashes. */
function readDash(source: string, at: number): Step | null {
  const length = /^-+/u.exec(source.slice(at, at + 4))?.[0].length ?? 1;
  if (length < 2) return null;
  return { end: at + length, text: length === 2 ? "–" : "—" };
}

/** `10**3` is a power. */
function readDoubleStar(source: string, at: number, before: string): Step | null {
  const isPower = source.startsWith("**", at) && /\d$/u.test(before);
  return isPower && /[-\d]/u.test(source.charAt(at + 2)) ? { end: at + 2, text: "^" } : null;
}

/** Thousands separated by spaces: `12 000`. */
const blankGroups = /\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d.])/y;
/** A decimal split by a space: `7. 5\%`. */
const torn = /(\d+)\. (\d+)(?=\s?\\?%)/y;

function readDigits(source: string, at: number, before: string): Step | null {
  if (/[\d.,]$/u.test(before.slice(-1)) && /[\d.,]/u.test(source.charAt(at - 1))) return null;
  blankGroups.lastIndex = at;
  const groups = blankGroups.exec(source)?.[0];
  if (groups !== undefined)
    return { end: blankGroups.lastIndex, text: groups.replace(/\s/gu, ",") };
  torn.lastIndex = at;
  const decimal = torn.exec(source);
  if (decimal === null) return null;
  return { end: torn.lastIndex, text: `${decimal[1] ?? ""}.${decimal[2] ?? ""}` };
}

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const lowered = "₀₁₂₃₄₅₆₇₈₉";

/** `10⁵` is `10^5`, `R²` is `R2`, `CO₂` is `CO2`. */
function readRaised(source: string, at: number, before: string): Step {
  const run = /^[⁻⁰¹²³⁴-⁹]+|^[₀-₉]+/u.exec(source.slice(at, at + 12))?.[0] ?? source.charAt(at);
  const plain = Array.from(run, (char) => {
    if (char === "⁻") return "-";
    const digit = Math.max(raised.indexOf(char), lowered.indexOf(char));
    return String(digit);
  }).join("");
  const isPower = /\d$/u.test(before) && raised.concat("⁻").includes(run.charAt(0));
  return { end: at + run.length, text: isPower ? `^${plain}` : plain };
}
