import { bothSides, type Doubt } from "./doubt.ts";
import { readLatinNames } from "./latin-name.ts";
import { chineseConcepts, englishConcepts } from "./lexicon.ts";
import type { QuantityPair } from "./pair-quantities.ts";
import { sameValue } from "./quantity.ts";

/** Between the ends of a range or of a change: `from 88% to 97%`, `从88%提高到97%`. */
const enRange = /^[\s%]*(?:to|-|–|--|—|~)\s*$/u;
const zhRange = /^[%\s]*(?:[^\s，,。；;]{0,6}[到至]了?|-|–|—|——|~|～)\s*$/u;

/** Between the items of a list: `3.4 and 2.8`, `5.85/4.70`, `3.4和2.8`. */
const enList = /^[\s%]*(?:,|\/|and|or|,\s?and)\s*$/u;
const zhList = /^[%\s]*(?:、|,|，|\/|和|与|及|以及|或)\s*$/u;

/** Where the words about one number end and those about the next begin. */
const enCut =
  /(?:;|,| and | while | whereas | versus | vs\.? | to )(?!.*(?:;|,| and | while | whereas ))/u;
const zhCut = /[；;，,、。]|而|以及|和|与/u;

/**
 * Doubts about neighbours that changed places: `from 97% to 88%` for 从88%到97%, or
 * the score of one system given to the other. A different order alone is no
 * error, so either the numbers stand in a bare list or range, or the names and
 * words around them must say so.
 */
export function orderDoubts(en: string, zh: string, pairs: readonly QuantityPair[]): Doubt[] {
  const sorted = pairs.filter((pair) => !pair.clash).sort((a, b) => a.en.start - b.en.start);
  const around = new Map(sorted.map((pair, at) => [pair, surroundings(en, zh, sorted, at)]));
  for (let at = 1; at < sorted.length; at += 1) {
    for (let from = Math.max(0, at - 3); from < at; from += 1) {
      const first = sorted[from];
      const second = sorted[at];
      if (first === undefined || second === undefined) continue;
      const swapped = haveSwappedUnits(first, second) || haveSwappedUnits(second, first);
      if (!swapped && !areComparable(first, second)) continue;
      const verdict = swapped ? "hard" : judge(en, zh, first, second, around);
      if (verdict === null) continue;
      return bothSides(
        en.slice(first.en.start, second.en.end),
        zh.slice(Math.min(first.zh.start, second.zh.start), Math.max(first.zh.end, second.zh.end)),
        "order",
        verdict === "soft",
      );
    }
  }
  return [];
}

/** Two different numbers of the same, each told once. */
function areComparable(one: QuantityPair, other: QuantityPair): boolean {
  if (sameValue(one.en.value, other.en.value) || one.zh === other.zh) return false;
  if (one.en.written !== "digits" || other.en.written !== "digits") return false;
  return one.en.unit === other.en.unit && one.en.unit !== "axes";
}

/** `6.5 hours … 0.89` told as `0.89小时……6.5`: the unit went over to the other number. */
function haveSwappedUnits(one: QuantityPair, other: QuantityPair): boolean {
  if (one.en.borrowed || other.zh.borrowed || one.en.unit === "points") return false;
  return (
    one.en.unit !== "" &&
    one.zh.unit === "" &&
    other.en.unit === "" &&
    other.zh.unit === one.en.unit
  );
}

type Around = { en: Set<string>; zh: Set<string> };

function judge(
  en: string,
  zh: string,
  first: QuantityPair,
  second: QuantityPair,
  around: ReadonlyMap<QuantityPair, Around>,
): "hard" | "soft" | null {
  const turned = first.zh.start > second.zh.start;
  const enBetween = en.slice(first.en.end, second.en.start);
  const zhBetween = turned
    ? zh.slice(second.zh.end, first.zh.start)
    : zh.slice(first.zh.end, second.zh.start);
  const bare = enRange.test(enBetween)
    ? zhRange.test(zhBetween)
    : enList.test(enBetween) && zhList.test(zhBetween);
  if (bare) return turned ? "hard" : null;
  const one = around.get(first);
  const two = around.get(second);
  if (one === undefined || two === undefined) return null;
  const straight = common(one.en, one.zh) + common(two.en, two.zh);
  const crossed = common(one.en, two.zh) + common(two.en, one.zh);
  if (crossed - straight >= 3 || (turned && straight === 0 && crossed >= 2)) return "hard";
  return turned && crossed - straight >= 2 ? "soft" : null;
}

/** What is said of one number: the names and words between its neighbours. */
function surroundings(en: string, zh: string, pairs: readonly QuantityPair[], at: number): Around {
  const one = pairs[at];
  if (one === undefined) return { en: new Set(), zh: new Set() };
  const english = segment(
    en,
    one.en,
    pairs.map((pair) => pair.en),
    enCut,
    60,
  );
  const chinese = segment(
    zh,
    one.zh,
    pairs.map((pair) => pair.zh),
    zhCut,
    28,
  );
  return {
    en: signature(english, englishConcepts(english)),
    zh: signature(chinese, chineseConcepts(chinese)),
  };
}

type Place = { start: number; end: number };

/** The text around a number up to its neighbours, cut where the clause ends. */
function segment(
  text: string,
  one: Place,
  all: readonly Place[],
  cut: RegExp,
  reach: number,
): string {
  const before = all.reduce(
    (end, other) => (other.end <= one.start ? Math.max(end, other.end) : end),
    0,
  );
  const after = all.reduce(
    (start, other) => (other.start >= one.end ? Math.min(start, other.start) : start),
    text.length,
  );
  const lead = text.slice(Math.max(before, one.start - reach), one.start);
  const tail = text.slice(one.end, Math.min(after, one.end + reach));
  const leadCut = cut.exec(lead);
  const tailCut = cut.exec(tail);
  const from = leadCut === null || before === 0 ? 0 : leadCut.index + leadCut[0].length;
  return `${lead.slice(from)} ${tail.slice(0, tailCut?.index ?? tail.length)}`;
}

function signature(text: string, concepts: Set<number>): Set<string> {
  const names = readLatinNames(text).filter((name) => name.style !== "plain");
  return new Set([
    ...names.map((name) => `@${name.key}`),
    ...[...concepts].map((concept) => `~${concept}`),
  ]);
}

/** A shared name weighs three times a shared word. */
function common(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let sum = 0;
  for (const mark of one) if (other.has(mark)) sum += mark.startsWith("@") ? 3 : 1;
  return sum;
}
