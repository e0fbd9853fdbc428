import { composedValues, type ComposedValue } from "../reading/composed-values.ts";
import { englishNumbers, magnitudes } from "../reading/number-words.ts";
import { plainView } from "../reading/plain-view.ts";
import { sameValue, type Quantity } from "../reading/quantity.ts";
import { readQuantities } from "../reading/read-quantities.ts";
import { dimensionOf, toBaseUnit } from "../reading/measurement-units.ts";

/**
 * Does another text say this number in any notation: the same digits, alone or
 * within a name (`GSM8K`, `4th`, `R2`), the same value in words or with another
 * unit of its dimension, a Chinese numeral?
 *
 * @param one the number, read from `text`.
 * @param lang the language of `other`.
 */
export function isSaid(one: Quantity, text: string, other: string, lang: "en" | "zh"): boolean {
  return (
    hasDigits(text.slice(one.start, one.end), other) ||
    (one.written === "words" && hasDigits(String(one.value), other.replace(listMark, " "))) ||
    hasValue(one, other, lang) ||
    isComposed(one, text, other, lang) ||
    (mayBeWord(one) && (lang === "zh" ? hasNumeral(one.value, other) : hasWord(one.value, other)))
  );
}

/** `2%` and `3 dB` are never written as words. */
function mayBeWord({ unit }: Quantity): boolean {
  const dimension = dimensionOf(unit);
  return dimension === "" || dimension === "time" || dimension === "times" || dimension === "axes";
}

const digitRun = /\d+(?:[.,]\d+)*/gu;

/** `(1)`, `2)`: a counter of a list. */
const listMark = /[(（]?\d{1,2}[)）]/gu;

/** The digits of a piece with their scale: `28.65 million` and `28.65万` differ. */
function hasDigits(piece: string, other: string): boolean {
  const [digits] = piece.match(digitRun) ?? [];
  if (digits === undefined) return false;
  const scale = scaleOf(piece.slice(piece.indexOf(digits) + digits.length));
  const wanted = digits.replaceAll(",", "");
  const view = plainView(other);
  for (const { 0: run, index } of view.matchAll(digitRun)) {
    const same =
      run === digits || run.replaceAll(",", "") === wanted || run.split(",").includes(wanted);
    if (!same) continue;
    const otherScale = scaleOf(view.slice(index + run.length, index + run.length + 12));
    if (scale === otherScale || (scale === "" && !/\d{3}/u.test(wanted) && otherScale === ""))
      return true;
    if (/\p{Script=Latin}/u.test(view.charAt(index - 1))) return true;
  }
  return false;
}

/** What multiplies a number right after its digits: a word of magnitude, `K`, 万, a power. */
function scaleOf(behind: string): string {
  return (
    /^[ -]?(?:(thousand|million|billion|trillion)|([kKMBT])(?![A-Za-z])|([十百千万亿兆]+))/u
      .exec(behind)?.[0]
      .trim() ?? ""
  );
}

function hasValue(one: Quantity, other: string, lang: "en" | "zh"): boolean {
  const value = toBaseUnit(one.value, one.unit);
  return quantitiesOf(other, lang).some(
    (quantity) =>
      sameValue(one.value, quantity.value) ||
      sameValue(value, toBaseUnit(quantity.value, quantity.unit)),
  );
}

/** `9 out of 10` is 90%, 四成 is 40%, 一个数量级 a factor of 10: on either side, or on both. */
function isComposed(one: Quantity, text: string, other: string, lang: "en" | "zh"): boolean {
  const own = composedOf(text, lang === "zh" ? "en" : "zh")
    .filter(({ start, end }) => start <= one.start && one.start < end)
    .map(({ value }) => value);
  const values = [toBaseUnit(one.value, one.unit), ...own];
  const isOneOf = (value: number): boolean => values.some((known) => sameValue(known, value));
  if (composedOf(other, lang).some(({ value }) => isOneOf(value))) return true;
  return (
    own.length > 0 &&
    quantitiesOf(other, lang).some(({ value, unit }) => isOneOf(toBaseUnit(value, unit)))
  );
}

/** The last two texts looked up: it is the same two for sentence after sentence. */
const read = new Map<string, Quantity[]>();

function quantitiesOf(text: string, lang: "en" | "zh"): Quantity[] {
  const key = lang + text;
  const known = read.get(key);
  if (known !== undefined) return known;
  if (read.size > 40) read.clear();
  const quantities = readQuantities(text, lang);
  read.set(key, quantities);
  return quantities;
}

const composed = new Map<string, ComposedValue[]>();

function composedOf(text: string, lang: "en" | "zh"): ComposedValue[] {
  const key = lang + text;
  const known = composed.get(key);
  if (known !== undefined) return known;
  if (composed.size > 40) composed.clear();
  const values = composedValues(text, lang);
  composed.set(key, values);
  return values;
}

const numerals = "零一二三四五六七八九";

/** `100` as 一百, `12` as 十二, `2` as 两. */
function hasNumeral(value: number, zh: string): boolean {
  return numeralsOf(value).some((numeral) => zh.includes(numeral));
}

function numeralsOf(value: number): string[] {
  if (!Number.isInteger(value) || value < 0) return [];
  const digit = (at: number): string => numerals.charAt(at);
  if (value === 2) return ["二", "两", "双"];
  if (value < 10) return [digit(value)];
  if (value < 20) return [`十${value === 10 ? "" : digit(value - 10)}`];
  if (value < 100)
    return [`${digit(Math.floor(value / 10))}十${value % 10 === 0 ? "" : digit(value % 10)}`];
  for (const [unit, sign] of [
    [100, "百"],
    [1000, "千"],
    [1e4, "万"],
    [1e8, "亿"],
  ] as const) {
    const count = value / unit;
    if (Number.isInteger(count) && count < 10)
      return [
        `${digit(count)}${sign}`,
        ...(count === 2 ? [`两${sign}`] : []),
        ...(count === 1 ? [sign] : []),
      ];
  }
  return [];
}

const ordinals =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(
    " ",
  );

/** Words for a value that readQuantities does not find: `fifth`, `dual`, `triple`, `quad`. */
const prefixed: Readonly<Record<number, RegExp>> = {
  1: /\b(?:mono|uni|single|once|sole)/iu,
  2: /\b(?:two|twice|dual|double|bi|pair|both|half|second|couple)/iu,
  3: /\b(?:three|thrice|tri|third)/iu,
  4: /\b(?:four|quad|tetra|quarter)/iu,
  5: /\b(?:five|penta|fif|quint)/iu,
  6: /\b(?:six|hexa|sext)/iu,
  7: /\b(?:seven|hepta)/iu,
  8: /\b(?:eigh|octa|octo)/iu,
  10: /\b(?:ten|deca|decade)/iu,
  100: /\b(?:hundred|centur|percent|cent)/iu,
  1000: /\b(?:thousand|kilo|millenn)/iu,
};

function hasWord(value: number, en: string): boolean {
  return words.get(value)?.test(en) === true;
}

/** For each value, all words that stand for it or begin with it. */
const words = new Map<number, RegExp>();
for (const [word, value] of [...englishNumbers, ...magnitudes, ...ordinals.map(withValue)]) {
  if (word.length < 3) continue;
  const known = words.get(value) ?? prefixed[value];
  const before = known === undefined ? "" : `${known.source}|`;
  words.set(value, new RegExp(`${before}\\b${word}`, "iu"));
}

function withValue(word: string, value: number): [string, number] {
  return [word, value];
}
