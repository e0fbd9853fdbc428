import { chineseMagnitude, magnitudes } from "./number-words.ts";
import { readWordQuantities } from "./read-word-quantities.ts";
import { plainView } from "./plain-view.ts";
import type { Quantity } from "./quantity.ts";
import { readUnit } from "./measurement-units.ts";

/**
 * Digits that stand alone: not inside a name (`GPT-4`, `H100`), a version (`1.2.3`)
 * or another number. Examples: `6,832`, `0.77`, `12.1`, `.5`.
 */
const digits = /(?<![\w.])(?:\d{1,3}(?:,\d{3})+(?![\d])(?:\.\d+)?|\d+(?:\.\d+)?(?!\.?\d)|\.\d+)/gu;

/** `10^5`, `10^ -3 `, with or without a factor in front: ` × 10^5`, ` e5`. */
const power = /^(?:\s{0,7}[×x*·]\s{0,7}10\s?\^\s{0,2}(-?\d{1,3})|[eE]([+-]?\d{1,3}))(?![\w])/u;
const exponent = /^\s?\^\s{0,2}(-?\d{1,3})(?!\d)/u;

/** A magnitude glued to digits or one space after: `121K`, `7 billion`, `12.1万`, `3.5 百万`. */
const latinMagnitude =
  /^(?:(?:[ -]?(hundred|thousand|million|billion|trillion)s?|([kKMBT]|mn|bn))(?![A-Za-z])|\s([KMB])(?![A-Za-z]))/u;
const zhMagnitude = /^\s?([余多]?)([十百千万亿兆]{1,4})/u;

/** A list counter or citation: `(1)`, `2)`, `[12]`, `③`; it measures nothing. */
const listMark =
  /[([]\s?(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,6}|[ivxIVX]{1,4})\s?[)\]]|(?<![\w.(])\d{1,2}\)|[①-⑳]/gu;

/** `1.` or `1、` at the head of an item. */
const itemMark = /(?:^|[:;。：；]\s?)\d{1,2}(?:[、．]|\.(?!\d))/gu;

/**
 * A name and its number, blank between: `Llama 3.1`, `Table 2`, `Qwen 2.5`; also names with
 * digits.
 */
const named =
  /(?<!\d)[\p{Script=Latin}\p{Script=Greek}][\p{Script=Latin}\p{N}]*(?:[-_.@+*'’/&][\p{Script=Latin}\p{N}]+)*/gu;

/**
 * The quantities of a text, in order: digits with their magnitude, sign and unit, and
 * numbers written as words. Ordinals, list markers, citations, addresses and the digits
 * inside names don't count. Linear in the length of the text.
 *
 * @example readQuantities("121K proofs", "en")[0].value // 121000
 * @example readQuantities("提高12.5%", "zh")[0].unit // "share.percent"
 */
export function readQuantities(text: string, lang: "en" | "zh"): Quantity[] {
  const view = withoutMarks(plainView(text));
  const found = readDigits(view, lang);
  const covered = new Uint8Array(view.length);
  for (const one of found) covered.fill(1, one.start, one.end);
  for (const one of readWordQuantities(view, lang)) {
    if (covered[one.start] === 0 && covered[one.end - 1] === 0) found.push(one);
  }
  found.sort((a, b) => a.start - b.start);
  return borrowUnits(view, found, text);
}

const blank = (written: string): string => " ".repeat(written.length);

function withoutMarks(view: string): string {
  return view
    .replace(listMark, blank)
    .replace(itemMark, (mark) => blank(mark))
    .replace(named, (name) => (/\d/u.test(name) ? name.replace(/\d/gu, "a") : name));
}

function readDigits(view: string, lang: "en" | "zh"): Quantity[] {
  const found: Quantity[] = [];
  let lastEnd = -1;
  for (const match of view.matchAll(digits)) {
    const start = match.index;
    if (start < lastEnd) continue;
    const one = readOne(view, lang, start, match[0], lastEnd);
    if (one === null) continue;
    found.push(one);
    lastEnd = one.end;
  }
  return found;
}

function readOne(
  view: string,
  lang: "en" | "zh",
  at: number,
  written: string,
  lastEnd: number,
): Quantity | null {
  let end = at + written.length;
  let value = Number(written.replaceAll(",", ""));
  const scaled = readScale(view, end, value);
  value = scaled.value;
  end = scaled.end;
  const unitAt = skipLink(view, end);
  const unit = isDecade(view, at, end) ? null : readUnit(view, unitAt, lang);
  if (unit !== null) end = unit.end;
  // `3DGS`, `4o-mini`: a name that begins with a digit; `15万亿token` isn't one.
  const isBare = end === at + written.length || /[A-Za-z]/u.test(view.charAt(end - 1));
  if (isBare && /[A-Za-z]/u.test(view.charAt(end)) && !isDecade(view, at, end)) return null;
  const sign = readSign(view, at, lastEnd, lang);
  return {
    start: sign.start,
    end,
    value: sign.negative ? -value : value,
    unit: unit?.code ?? unitBefore(view, sign.start),
    written: value === 1 && unit === null ? "one" : "digits",
    borrowed: false,
  };
}

/** Thousands, millions, 万, 亿 and powers of ten after the digits at `end`. */
function readScale(view: string, from: number, bare: number): { value: number; end: number } {
  const rest = view.slice(from, from + 24);
  const factor = power.exec(rest);
  if (factor !== null) {
    return { value: bare * 10 ** Number(factor[1] ?? factor[2]), end: from + factor[0].length };
  }
  const raised = bare === 10 ? exponent.exec(rest) : null;
  if (raised !== null) return { value: 10 ** Number(raised[1]), end: from + raised[0].length };
  let value = bare;
  let end = from;
  const latin = latinMagnitude.exec(rest);
  if (latin !== null) {
    value *= magnitudes.get(latin[1] ?? latin[2] ?? latin[3] ?? "") ?? 1;
    end += latin[0].length;
  } else {
    const zh = zhMagnitude.exec(rest);
    if (zh !== null) {
      value *= chineseMagnitude(zh[2] ?? "");
      end += zh[0].length;
    }
  }
  return { value: Number(value.toPrecision(14)), end };
}

/** One space or hyphen, or `余`, `多`, between a number and its unit: `12-hour`, `5 ms`, `20多年`. */
function skipLink(view: string, at: number): number {
  const link = /^(?:[\s-]{0,3}(?=[\p{L}%‰°℃×])|[余多])/u.exec(view.slice(at, at + 4));
  return at + (link?.[0].length ?? 0);
}

/** `1990s`: the s does not stand for seconds. */
function isDecade(view: string, at: number, end: number): boolean {
  return end - at === 4 && /^(?:19|20)\d0s(?![A-Za-z])/u.test(view.slice(at, end + 2));
}

/** A minus rather than a hyphen, dash or range; `负` and `零下` in Chinese. */
function readSign(
  view: string,
  at: number,
  lastEnd: number,
  lang: "en" | "zh",
): { start: number; negative: boolean } {
  const before = view.charAt(at - 1);
  if (before === "-" && at - 1 !== lastEnd) {
    const prior = view.charAt(at - 2);
    if (
      prior === "" ||
      /[\s([=:,，、:：~]/u.test(prior) ||
      (lang === "zh" && /\p{Script=Han}/u.test(prior))
    ) {
      return { start: at - 1, negative: true };
    }
  }
  if (before === "负") return { start: at - 1, negative: true };
  if (view.slice(at - 2, at) === "零下") return { start: at - 2, negative: true };
  return { start: at, negative: false };
}

/** `€5`, `a factor of 3.2`. */
function unitBefore(view: string, start: number): string {
  if (/\bfactor of[ ~]{1,2}$/iu.test(view.slice(Math.max(0, start - 12), start))) return "times";
  const sign = view.charAt(start - 1);
  if (sign === "€") return "money.eur";
  return sign === "¥" || sign === "￥" ? "money.cny" : "";
}

/** What may stand between the numbers of one list or range. */
const between =
  /^[\s/~～–—-]*(?:(?:,|、|，|and|or|to|和|或|与|至|到|以及|及|vs\.?|versus|,\s?and)[\s~]*)?$/u;

/** `6 to 12%`, `1、2和3毫秒`: the last unit is the unit of the whole list. */
function borrowUnits(view: string, found: Quantity[], text: string): Quantity[] {
  for (let at = found.length - 2; at >= 0; at -= 1) {
    const one = found[at];
    const next = found[at + 1];
    if (one === undefined || next === undefined || one.unit !== "" || next.unit === "") continue;
    if (next.unit === "time.y" || next.unit === "axes" || next.unit === "share") continue;
    if (next.start - one.end <= 8 && between.test(view.slice(one.end, next.start))) {
      one.unit = next.unit;
      one.borrowed = true;
      if (one.written === "one") one.written = "digits";
    }
  }
  for (const one of found) {
    markDollars(one, text);
    if (text.charAt(one.end) === "}") one.end += 1;
  }
  return found;
}

/** A dollar that is not escaped. */
const closesMath = /(?<!\\)\$/u;

/** `$100` is money; `$6$` is mathematics. */
function markDollars(one: Quantity, text: string): void {
  if (one.unit !== "" || text.charAt(one.start - 1) !== "$") return;
  if (text.charAt(one.start - 2) === "\\" || !closesMath.test(text.slice(one.end, one.end + 40))) {
    one.unit = "money.usd";
  }
}
