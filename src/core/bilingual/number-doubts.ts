import { bothSides, type Doubt, type DoubtContext, type DoubtKind } from "./doubt.ts";
import type { QuantityMatch } from "./pair-quantities.ts";
import { sameValue, type Quantity } from "./quantity.ts";
import { readQuantities } from "./read-quantities.ts";
import { dimensionOf, inBase } from "./units.ts";

/** What Chinese may count where English does not: a decade is 10年, `a week` 7天. */
const counted: { en: RegExp; values: number[] }[] = [
  { en: /\bdecades?\b/iu, values: [10] },
  { en: /\bcentur(?:y|ies)\b/iu, values: [100] },
  { en: /\bweek(?:s|ly)?\b/iu, values: [7] },
  { en: /\bdozens?\b/iu, values: [12] },
  { en: /\bquarter(?:s|ly)?\b/iu, values: [0.25, 4] },
  { en: /\bround[- ]the[- ]clock\b|\bdaily\b|\bday\b/iu, values: [24, 7] },
  { en: /\bbinary\b|\bpairwise\b|\bpairs?\b|\bsecond\b|\bcouple\b|\bhalf\b/iu, values: [2, 0.5] },
  {
    en: /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u,
    values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  },
  { en: /\b(?:19|20)\d0s\b/u, values: [20, 21, 10, 20, 30, 40, 50, 60, 70, 80, 90] },
];

/** Digits with their glued magnitude: `3.1`, `8B`. */
const numerals = /\d+(?:[.,]\d+)*[KMBkmb]?(?![a-z])/gu;

/** A name with digits in it, or a capital one with a number behind it: `GSM8K`, `top-5`, `Llama 3.1`. */
const numberedName =
  /\p{Script=Latin}[\p{Script=Latin}\d‐_.@-]{0,60}|(?<=\p{Lu}\p{Script=Latin}{0,30}[\d.]{0,6} )\d+(?:\.\d+)?[KMBkmb]?(?![\d%])/gu;

/** What Chinese counts things by: `四个`, `三种`. */
const measureWord =
  /^[余多]?(?:个|种|项|类|大|组|名|位|层|步|阶|次|倍|款|篇|条|张|套|份|家|所|对|例|台|部|轮|点|场|支|只|维|方|座|国|城|年|月|天|周|小时|分钟|秒|段|代|级|数据|任务|模型|方面|语言|领域)/u;

/**
 * Doubts about numbers that stand on one side only. Numbers in digits are told
 * alone; numbers in words only against another one, since idioms come and go.
 */
export function numberDoubts(
  en: string,
  zh: string,
  match: QuantityMatch,
  context: DoubtContext,
): Doubt[] {
  const doubts: Doubt[] = [];
  const left = match.en.filter((one) => one.written !== "one" && !hasDigits(zh, en, one));
  const right = match.zh.filter(
    (one) => one.written !== "one" && !hasDigits(en, zh, one) && !isCounted(en, one),
  );
  const partners = new Set(right);
  for (const one of left) {
    const partner =
      findPartner(one, partners, zh) ?? findPartner(one, repeatedWords(one, match), zh);
    if (partner === null) {
      if (isWeighty(one) && !isElsewhere(one, context.zh, zh, "zh"))
        doubts.push(oneSided("en", en, one));
      continue;
    }
    partners.delete(partner);
    doubts.push(...bothSides(piece(en, one), piece(zh, partner), kindOf(one, partner)));
  }
  for (const one of partners) {
    if (
      isWeighty(one) &&
      !isListed(zh, one, en) &&
      !isElsewhere(one, `${context.en} ${context.title}`, en, "en")
    ) {
      doubts.push(oneSided("zh", zh, one));
    }
  }
  return doubts;
}

const piece = (text: string, one: Quantity): string => text.slice(one.start, one.end);

function oneSided(side: "en" | "zh", text: string, one: Quantity): Doubt {
  return { side, text: piece(text, one), kind: "number" };
}

/** A number in digits; 2D and 3D may be told in other words. */
function isWeighty(one: Quantity): boolean {
  return one.written === "digits" && one.unit !== "axes";
}

/** `三种……四种` told as `四种……四种`: the second of two equal words may stand for another one. */
function repeatedWords(one: Quantity, match: QuantityMatch): Set<Quantity> {
  if (one.written !== "words") return new Set();
  return new Set(match.repeats.filter((other) => other.written === "words"));
}

/** The number on the other side that stands in this one's place. */
function findPartner(one: Quantity, others: ReadonlySet<Quantity>, zh: string): Quantity | null {
  let best: Quantity | null = null;
  for (const other of others) {
    if (!mayStandFor(one, other, zh)) continue;
    if (best === null || closeness(one, other) > closeness(one, best)) best = other;
  }
  return best;
}

function mayStandFor(en: Quantity, zh: Quantity, text: string): boolean {
  if ((en.unit === "axes") !== (zh.unit === "axes")) return false;
  if (isWeighty(en) && isWeighty(zh)) return true;
  if (zh.written === "words" && zh.unit === "" && !measureWord.test(text.slice(zh.end, zh.end + 3)))
    return false;
  if (en.unit === "axes") return true;
  if ((en.unit === "share") !== (zh.unit === "share") && en.written === "words") return false;
  return zh.written === "digits" || zh.value >= 2;
}

/** The same unit, then the same digits, tell which number was meant. */
function closeness(one: Quantity, other: Quantity): number {
  const unit =
    one.unit === other.unit ? 2 : dimensionOf(one.unit) === dimensionOf(other.unit) ? 1 : 0;
  return unit + (kindOf(one, other) === "number" ? 0 : 2);
}

function kindOf(en: Quantity, zh: Quantity): DoubtKind {
  if (sameValue(en.value, -zh.value)) return "sign";
  const ratio = Math.log10(Math.abs(inBase(en.value, en.unit) / inBase(zh.value, zh.unit)));
  const shift = Math.abs(ratio - Math.round(ratio));
  if (!Number.isFinite(ratio) || shift > 1e-6 || Math.round(ratio) === 0) return "number";
  return en.unit !== zh.unit && dimensionOf(en.unit) === dimensionOf(zh.unit)
    ? "unit"
    : "magnitude";
}

/** `GSM8K`, `Llama3.1-8B`, `Llama 3`: the digits are there, inside a name or behind it. */
function hasDigits(other: string, text: string, one: Quantity): boolean {
  const [digits] = piece(text, one).match(numerals) ?? [];
  if (digits === undefined) return false;
  for (const name of other.matchAll(numberedName)) {
    if (name[0].match(numerals)?.includes(digits) === true) return true;
  }
  return false;
}

function isCounted(en: string, zh: Quantity): boolean {
  return counted.some((entry) => entry.values.includes(zh.value) && entry.en.test(en));
}

/** `10,100` of a carrier that narrows the Chinese comma: two numbers, not one. */
function isListed(zh: string, one: Quantity, en: string): boolean {
  const parts = piece(zh, one).split(",");
  if (parts.length < 2) return false;
  const known = readQuantities(en, "en");
  return parts.every((part) => known.some((other) => other.value === Number.parseFloat(part)));
}

/** The clause with the number was moved to another sentence. */
function isElsewhere(one: Quantity, context: string, sentence: string, lang: "en" | "zh"): boolean {
  const rest = context.includes(sentence) ? context.replace(sentence, " ") : context;
  return readQuantities(rest, lang).some((other) => sameValue(one.value, other.value));
}
