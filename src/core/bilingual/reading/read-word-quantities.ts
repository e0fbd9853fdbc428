import { chineseNumber, englishNumbers, magnitudes } from "./number-words.ts";
import type { Quantity } from "./quantity.ts";
import { readUnit } from "./measurement-units.ts";

/** `twenty-one`, `three hundred`, `half a million`, `two-thirds`, `a dozen`. */
const ones = "one|two|three|four|five|six|seven|eight|nine";
const teens = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen";
const tens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const scale = "hundred|thousand|million|billion|trillion";
const englishNumber = new RegExp(
  `\\b(?:(${tens})[- ](${ones})|(${ones}|${teens}|${tens}|an?|half a))?(?:[- ]?\\b(${scale}))?\\b`,
  "giu",
);

/** A run of Chinese numerals, `三百二十`, `十二`, `两`, `三点五`, `三十多万`. */
const chineseRun =
  /[零〇一二两三四五六七八九十百千万亿]+(?:[多余来][万亿]+)?(?:点[零一二三四五六七八九]+)?/gu;

/** `一千三百`, `一点五`: a number, although it begins like `一些`. */
const beginsWithOne = /^一(?:[百千万亿].|点)/u;

/** Before a run: an ordinal or an indefinite number. After it: an idiom. */
const notCounting = /[第初数几若上成好]$|(?:每|逐|唯|统|专|单|万|同|另|进)$/u;

/** Words that contain a numeral but count nothing. */
const idioms =
  /^(?:十分|一[^\d]|千万不|万一|万能|万物|百科|百度|三者|四处|七彩|五官|八卦|两难|三明治|千变万化|成千上万|千差万别|百分|千分|万维|二氧化|一氧化|两两)/u;

const fixed: { written: RegExp; value: number; unit: string }[] = [
  {
    written: /\b(?:halves|half)\b(?! a (?:million|billion|thousand))/giu,
    value: 0.5,
    unit: "share",
  },
  { written: /\b(?:one|a)[- ]third\b/giu, value: 1 / 3, unit: "share" },
  { written: /\btwo[- ]thirds\b/giu, value: 2 / 3, unit: "share" },
  { written: /\b(?:one|a)[- ]quarter\b/giu, value: 0.25, unit: "share" },
  { written: /\bthree[- ]quarters\b/giu, value: 0.75, unit: "share" },
  { written: /\b(?:twice|twofold|two-fold|doubl(?:es?|ed|ing))\b/giu, value: 2, unit: "times" },
  {
    written: /\b(?:thrice|threefold|three-fold|tripl(?:es?|ed|ing))\b/giu,
    value: 3,
    unit: "times",
  },
  { written: /\b(?:tenfold|ten-fold)\b/giu, value: 10, unit: "times" },
  {
    written: /\b(?:both|dual|twin|bi(?:directional|lingual|manual|nary|modal)|two)\b/giu,
    value: 2,
    unit: "",
  },
  { written: /\b(?:an|one) (?=orders? of magnitude)/giu, value: 1, unit: "orders" },
  { written: /\b(?:triplets?|triple|tri)\b/giu, value: 3, unit: "" },
  { written: /\ba dozen\b/giu, value: 12, unit: "" },
];

const fixedChinese: { written: RegExp; value: number; unit: string }[] = [
  { written: /一半|半数|减半/gu, value: 0.5, unit: "share" },
  { written: /翻倍|加倍|翻一番|翻了一番/gu, value: 2, unit: "times" },
  { written: /双/gu, value: 2, unit: "" },
];

/** `百分之十二`, `三分之一`, `十分之一`. */
const fraction = /([百千十]|[二三四五六七八九])分之([零一二两三四五六七八九十百点\d.]+)/gu;

/**
 * Quantities written as words, in a view of plain-view.ts. A lone "one" (`one of`, `一个`) is
 * marked as such: it never means a difference.
 */
export function readWordQuantities(view: string, lang: "en" | "zh"): Quantity[] {
  return lang === "en" ? readEnglish(view) : readChinese(view);
}

const quantity = (start: number, end: number, value: number, unit: string): Quantity => ({
  start,
  end,
  value,
  unit,
  written: sameOne(value, unit) ? "one" : "words",
  borrowed: false,
});

const sameOne = (value: number, unit: string): boolean => value === 1 && unit !== "orders";

/** Collects quantities of a text of this length, skipping any that begins within an earlier one. */
function collect(length: number) {
  const found: Quantity[] = [];
  const taken = new Uint8Array(length + 1);
  return {
    add: (one: Quantity | null): void => {
      if (one === null || taken[one.start] === 1) return;
      taken.fill(1, one.start, one.end);
      found.push(one);
    },
    inOrder: () => found.sort((a, b) => a.start - b.start),
  };
}

function readEnglish(view: string): Quantity[] {
  const { add, inOrder } = collect(view.length);
  for (const { written, value, unit } of fixed) {
    for (const match of view.matchAll(written)) {
      if (value === 2 && unit === "" && match[0].toLowerCase() === "two") continue;
      add(quantity(match.index, match.index + match[0].length, value, unit));
    }
  }
  for (const match of view.matchAll(englishNumber)) {
    add(englishOne(view, match));
  }
  return inOrder();
}

function englishOne(view: string, match: RegExpExecArray): Quantity | null {
  const [whole, ten, unit, single, big] = match;
  if (whole === "" || isPartOfWord(view, match.index, whole.length)) return null;
  const word = single?.toLowerCase();
  const article = word === "a" || word === "an" || word === "half a";
  if (big === undefined && (article || (single === undefined && ten === undefined))) return null;
  // A bare `million` or `hundreds` counts nothing definite.
  if (big !== undefined && single === undefined && ten === undefined) return null;
  const factor = magnitudes.get(big?.toLowerCase() ?? "") ?? 1;
  const base =
    ten === undefined
      ? baseOf(word)
      : (englishNumbers.get(ten.toLowerCase()) ?? 0) +
        (englishNumbers.get(unit?.toLowerCase() ?? "") ?? 0);
  const end = match.index + whole.length;
  const linked = /^[\s-]/u.test(view.charAt(end)) ? end + 1 : end;
  const measure = readUnit(view, linked, "en");
  return quantity(match.index, measure?.end ?? end, base * factor, measure?.code ?? "");
}

function baseOf(word: string | undefined): number {
  if (word === "half a") return 0.5;
  return englishNumbers.get(word ?? "") ?? 1;
}

/** `everyone`, `two-stage` is a number still; `one-shot`, `zero-shot`, `someone` are not. */
function isPartOfWord(view: string, start: number, length: number): boolean {
  return (
    /[\p{L}\d]$/u.test(view.charAt(start - 1)) || /^[\p{L}\d]/u.test(view.charAt(start + length))
  );
}

function readChinese(view: string): Quantity[] {
  const { add, inOrder } = collect(view.length);
  for (const match of view.matchAll(fraction)) {
    add(chineseFraction(match));
  }
  for (const { written, value, unit } of fixedChinese) {
    for (const match of view.matchAll(written)) {
      add(quantity(match.index, match.index + match[0].length, value, unit));
    }
  }
  for (const match of view.matchAll(chineseRun)) {
    add(chineseOne(view, match));
  }
  return inOrder();
}

function chineseFraction(match: RegExpExecArray): Quantity | null {
  const [whole, under = "", over = ""] = match;
  const top = /^[\d.]+$/u.test(over) ? Number(over) : chineseNumber(over);
  const bottom = chineseNumber(under);
  if (top === null || bottom === null || bottom === 0) return null;
  const end = match.index + whole.length;
  if (under === "百") return quantity(match.index, end, top, "share.percent");
  return quantity(match.index, end, top / bottom, "share");
}

function chineseOne(view: string, match: RegExpExecArray): Quantity | null {
  const written = match[0];
  const start = match.index;
  const rest = view.slice(start, start + written.length + 2);
  if (
    notCounting.test(view.slice(Math.max(0, start - 2), start)) ||
    (idioms.test(rest) && written !== "一" && !beginsWithOne.test(written))
  )
    return null;
  if (/\d$/u.test(view.charAt(start - 1)) || /^[百千万亿]+$/u.test(written)) return null;
  if (view.slice(Math.max(0, start - 2), start) === "分之") return null;
  const value = chineseNumber(written.replace(/[多余来]/u, ""));
  if (value === null) return null;
  const end = start + written.length;
  const measure = readUnit(view, end, "zh");
  const negative = view.charAt(start - 1) === "负" ? -1 : 1;
  return quantity(start, measure?.end ?? end, value * negative, measure?.code ?? "");
}
