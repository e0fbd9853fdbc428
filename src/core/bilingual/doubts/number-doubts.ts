import { bothSides, type Doubt, type DoubtContext, type DoubtKind } from "./doubt.ts";
import { isSaid } from "./number-notations.ts";
import { chineseMagnitude, magnitudes } from "../reading/number-words.ts";
import type { QuantityMatch } from "../reading/pair-quantities.ts";
import { sameValue, type Quantity } from "../reading/quantity.ts";
import { readQuantities } from "../reading/read-quantities.ts";
import { dimensionOf, toBaseUnit } from "../reading/measurement-units.ts";

/** What Chinese may count where English doesn't: a decade is 10年, `a week` 7天. */
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

/** What Chinese counts things by: `四个`, `三种`. */
const measureWord =
  /^[余多]?(?:个|种|项|类|大|组|名|位|层|步|阶|次|倍|款|篇|条|张|套|份|家|所|对|例|台|部|轮|点|场|支|只|维|方|座|国|城|年|月|天|周|小时|分钟|秒|段|代|级|数据|任务|模型|方面|语言|领域)/u;

/**
 * Doubts about numbers: a different number in its place, a different magnitude, or digits
 * that the whole other text lacks in every notation. Numbers in words are doubted only
 * against another number, since idioms differ.
 */
export function numberDoubts(
  en: string,
  zh: string,
  match: QuantityMatch,
  context: DoubtContext,
): Doubt[] {
  const doubts: Doubt[] = [];
  const english = `${context.en} ${context.title}`;
  const left = match.en.filter(
    (one) => one.written !== "one" && !isSaid(one, en, zh, "zh") && !isPeriod(en, zh, one),
  );
  const right = match.zh.filter(
    (one) => one.written !== "one" && !isSaid(one, zh, en, "en") && !isCounted(en, one),
  );
  const { doubts: turned, done } = signDoubts(en, zh, match);
  doubts.push(...turned);
  const partners = new Set(right.filter((one) => !done.has(one)));
  for (const one of left.filter((quantity) => !done.has(quantity))) {
    const partner =
      findPartner(one, partners, zh) ?? findPartner(one, repeatedWords(one, match), zh);
    if (partner === null) {
      if (isWeighty(one) && !isSaid(one, en, context.zh, "zh"))
        doubts.push(oneSided("en", en, one));
      continue;
    }
    partners.delete(partner);
    const kind = kindOf(one, partner);
    const moved = isSaid(one, en, context.zh, "zh") && isSaid(partner, zh, english, "en");
    if (kind === "number" && moved && one.written === "digits") continue;
    if (!isOneMagnitude(one, partner, en, zh))
      doubts.push(
        ...bothSides(piece(en, one), piece(zh, partner), kind, isIncrement(one, partner, zh)),
      );
  }
  for (const one of partners) {
    if (isWeighty(one) && !isListed(zh, one, en) && !isSaid(one, zh, english, "en"))
      doubts.push(oneSided("zh", zh, one));
  }
  return doubts;
}

const falls =
  /reduc|decreas|drop|declin|fall|fell|lower|less|loss|minus|negative|degrad|shrink|cut/iu;
const fallsInChinese = /降|减|少|低|跌|负|缩|损失/u;

/**
 * The same number with another sign; a minus that stands for a fall expressed in words is
 * worth a look at most.
 */
function signDoubts(
  en: string,
  zh: string,
  match: QuantityMatch,
): { doubts: Doubt[]; done: Set<Quantity> } {
  const done = new Set<Quantity>();
  const doubts = match.en.flatMap((one) => {
    const other = match.zh.find(
      (quantity) =>
        !done.has(quantity) &&
        quantity.written === "digits" &&
        one.written === "digits" &&
        sameValue(one.value, -quantity.value),
    );
    if (other === undefined) return [];
    done.add(one).add(other);
    const inWords =
      one.value > 0 ? falls.test(en) && !fallsInChinese.test(zh) : fallsInChinese.test(zh);
    return bothSides(piece(en, one), piece(zh, other), "sign", inWords);
  });
  return { doubts, done };
}

const piece = (text: string, one: Quantity): string => text.slice(one.start, one.end);

/** A small whole number that is merely missing may be expressed otherwise: worth a look at most. */
function oneSided(side: "en" | "zh", text: string, one: Quantity): Doubt {
  const written = { side, text: piece(text, one), kind: "number" } as const;
  return Number.isInteger(one.value) && Math.abs(one.value) < 10
    ? { ...written, soft: true }
    : written;
}

/** A number in digits; 2D and 3D may be expressed otherwise. */
function isWeighty(one: Quantity): boolean {
  return one.written === "digits" && one.unit !== "axes";
}

/** `三种……四种` rendered as `四种……四种`: the second of two equal words may stand for another one. */
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
  // `both` and 一对 depend on the idiom.
  const inWords = en.written === "words" && zh.written === "words" && en.unit === "";
  if (inWords && (en.value < 3 || zh.value < 2)) return false;
  if ((en.unit === "axes") !== (zh.unit === "axes")) return false;
  if (isWeighty(en) && isWeighty(zh)) return true;
  if (zh.written === "words" && zh.unit === "" && !measureWord.test(text.slice(zh.end, zh.end + 3)))
    return false;
  if (en.unit === "axes") return true;
  if ((en.unit === "share") !== (zh.unit === "share") && en.written === "words") return false;
  return zh.written === "digits" || zh.value >= 2;
}

/** The same unit, then the same digits, show which number was meant. */
function closeness(one: Quantity, other: Quantity): number {
  const unit =
    one.unit === other.unit ? 2 : dimensionOf(one.unit) === dimensionOf(other.unit) ? 1 : 0;
  return unit + (kindOf(one, other) === "number" ? 0 : 2);
}

/** Before `2倍` in a clause that says by how much something grows, not to how much. */
const growing = /(?:快|高|大|多|长|强|提升|增加|提速|加速)[^，。；,;]*$/u;

/** `3x faster` is 快两倍 to those who count what is added: worth a look at most. */
function isIncrement(en: Quantity, zh: Quantity, text: string): boolean {
  if (en.unit !== "times" || zh.unit !== "times" || !sameValue(en.value, zh.value + 1))
    return false;
  return growing.test(text.slice(Math.max(0, zh.start - 24), zh.start));
}

function kindOf(en: Quantity, zh: Quantity): DoubtKind {
  if (sameValue(en.value, -zh.value)) return "sign";
  const ratio = Math.log10(Math.abs(toBaseUnit(en.value, en.unit) / toBaseUnit(zh.value, zh.unit)));
  const shift = Math.abs(ratio - Math.round(ratio));
  if (!Number.isFinite(ratio) || shift > 1e-6 || Math.round(ratio) === 0) return "number";
  return en.unit !== zh.unit && dimensionOf(en.unit) === dimensionOf(zh.unit)
    ? "unit"
    : "magnitude";
}

/** `1990s` as 90年代, `two decades` as 20年, `24/7`: periods that Chinese counts differently. */
function isPeriod(en: string, zh: string, one: Quantity): boolean {
  const behind = en.slice(one.end, one.end + 12);
  if (/^[’']?s\b/u.test(behind) && one.value % 10 === 0) return zh.includes("年代");
  if (/^\/7\b/u.test(behind) && one.value === 24) return true;
  return /^[ -](?:decade|centur|dozen|score|fortnight|week|quarter)/iu.test(behind);
}

function isCounted(en: string, zh: Quantity): boolean {
  return counted.some(
    (entry) => entry.en.test(en) && entry.values.some((value) => isMultiple(zh.value, value)),
  );
}

/** `two decades` are 20年, `three weeks` 21天. */
function isMultiple(value: number, unit: number): boolean {
  return value === unit || (unit >= 7 && value % unit === 0 && value / unit <= 12);
}

/** `10,100` of a carrier that narrows the Chinese comma: two numbers, not one. */
function isListed(zh: string, one: Quantity, en: string): boolean {
  const parts = piece(zh, one).split(",");
  if (parts.length < 2) return false;
  const known = readQuantities(en, "en");
  return parts.every((part) => known.some((other) => other.value === Number.parseFloat(part)));
}

const hasMagnitude = (written: string): boolean => /[a-z百千万亿兆]|\d[KMBT]/iu.test(written);

/** The last number of a range with its magnitude: `9.6–14.4 billion`, `96至144亿`. */
const rangeEnd =
  /^\s?(?:-|–|~|to|and|or|至|到|和|或|、|,|\/)\s?\$?\d[\d.,]*\s?(thousand|million|billion|trillion|[kKMBT](?![A-Za-z])|[百千万亿]+)/u;

/** The magnitude at the end of a range holds for its first number too. */
function isOneMagnitude(en: Quantity, zh: Quantity, enText: string, zhText: string): boolean {
  const english = magnitudes.get(rangeEnd.exec(enText.slice(en.end, en.end + 30))?.[1] ?? "") ?? 1;
  const chinese = rangeEnd.exec(zhText.slice(zh.end, zh.end + 30))?.[1] ?? "";
  const factor = chineseMagnitude(chinese);
  if (hasMagnitude(piece(enText, en)) && hasMagnitude(piece(zhText, zh))) return false;
  return (
    sameValue(en.value * english, zh.value) ||
    sameValue(en.value, zh.value * factor) ||
    sameValue(en.value * english, zh.value * factor)
  );
}
