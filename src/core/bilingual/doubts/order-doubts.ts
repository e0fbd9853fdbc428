import { bothSides, type Doubt } from "./doubt.ts";
import { readLatinNames } from "../reading/latin-names.ts";
import { chineseConcepts, englishConcepts } from "../lexicon/lexicon.ts";
import type { QuantityPair } from "../reading/pair-quantities.ts";
import { sameValue } from "../reading/quantity.ts";

/** Between the ends of a range or of a change: `from 88% to 97%`, `从88%提高到97%`. */
const enRange = /^[\s%]*(?:to\s(?:about|around|only|just)|to|-|–|--|—|~)\s*[~≈]?$/u;
const zhRange =
  /^[%\s]*(?:[^\s，,。；;]{0,6}[到至]了?|(?:缩减|压缩|减少|精简|降低|增加|扩大|提高|提升|扩展|缩短)[成为](?:了)?|-|–|—|——|~|～)(?:约|近|仅|大约)?\s*[~≈]?$/u;

/** Between the items of a list: `3.4 and 2.8`, `5.85/4.70`, `3.4和2.8`. */
const enList = /^[\s%]*(?:,|\/|and|or|,\s?and)\s*$/u;
const zhList = /^[%\s]*(?:、|,|，|\/|和|与|及|以及|或)\s*$/u;

/** Where the words about one number end and those about the next begin. */
const enCut =
  /(?:;|,| and | while | whereas | versus | vs\.? | to )(?!.*(?:;|,| and | while | whereas ))/u;
const zhCut = /[；;，,、。]|而|以及|和|与/u;

/**
 * Doubts about numbers that swapped places, each on positive evidence: the ends of
 * a range (`from 88% to 97%` as 从97%到88%), a list whose values are the same in
 * another order while its names are not, or the scores of two systems given to
 * each other. A different word order alone isn't an error.
 */
export function orderDoubts(en: string, zh: string, pairs: readonly QuantityPair[]): Doubt[] {
  const sorted = pairs.filter((pair) => !pair.clash).sort((a, b) => a.en.start - b.en.start);
  for (const [at, first] of sorted.entries()) {
    for (const second of sorted.slice(at + 1, at + 4)) {
      const swapped = haveSwappedUnits(first, second) || haveSwappedUnits(second, first);
      const turned =
        areComparable(first, second) && haveChangedPlaces(en, zh, first, second, sorted);
      if (!swapped && !turned) continue;
      return bothSides(
        en.slice(first.en.start, second.en.end),
        zh.slice(Math.min(first.zh.start, second.zh.start), Math.max(first.zh.end, second.zh.end)),
        "order",
      );
    }
  }
  return [];
}

/** Two different numbers of the same, each said once. */
function areComparable(one: QuantityPair, other: QuantityPair): boolean {
  if (sameValue(one.en.value, other.en.value) || one.zh === other.zh || one.en === other.en)
    return false;
  if (one.en.written !== "digits" || other.en.written !== "digits") return false;
  if (one.zh.written !== "digits" || other.zh.written !== "digits") return false;
  return one.en.unit === other.en.unit && one.en.unit !== "axes";
}

/** `6.5 hours … 0.89` as `0.89小时……6.5`: the unit went over to the other number. */
function haveSwappedUnits(one: QuantityPair, other: QuantityPair): boolean {
  if (one.en.borrowed || other.zh.borrowed) return false;
  if (!swappable.test(one.en.unit) || one.en.written !== "digits") return false;
  return one.zh.unit === "" && other.en.unit === "" && other.zh.unit === one.en.unit;
}

const swappable = /^(?:share\.|time\.(?:ms|s|min|h)$|data\.|level\.)/u;

function haveChangedPlaces(
  en: string,
  zh: string,
  first: QuantityPair,
  second: QuantityPair,
  all: readonly QuantityPair[],
): boolean {
  const turned = first.zh.start > second.zh.start;
  const enBetween = en.slice(first.en.end, second.en.start);
  const zhBetween = turned
    ? zh.slice(second.zh.end, first.zh.start)
    : zh.slice(first.zh.end, second.zh.start);
  if (enRange.test(enBetween) && zhRange.test(zhBetween)) return turned;
  if (enList.test(enBetween) && zhList.test(zhBetween)) return turned && !listIsTurned(en, zh);
  const [one, two] = [namesAround(en, zh, first, all), namesAround(en, zh, second, all)];
  if (share(one.en, one.zh) || share(two.en, two.zh)) return false;
  // What stands around both numbers tells neither from the other.
  const [enOne, enTwo] = [without(one.en, two.en), without(two.en, one.en)];
  return share(enOne, without(two.zh, one.zh)) && share(enTwo, without(one.zh, two.zh));
}

/** Between the names of one list: `PPO/REINFORCE`, `Show-o and Janus`. */
const betweenNames = /^\s?(?:\/|,|and|or|、|和|与|及|,? and)\s?$/u;

/** The names that the values belong to are also listed the other way round. */
function listIsTurned(en: string, zh: string): boolean {
  const names = readLatinNames(en).filter((name) => name.style !== "plain");
  const chinese = bigNames(zh);
  return names.some((name, at) => {
    const next = names[at + 1];
    if (next === undefined || !betweenNames.test(en.slice(name.end, next.start))) return false;
    const [first, second] = [chinese.indexOf(name.key), chinese.indexOf(next.key)];
    return second !== -1 && second < first;
  });
}

const bigNames = (text: string): string[] => [
  ...new Set(
    readLatinNames(text)
      .filter((name) => name.style !== "plain")
      .map((name) => name.key),
  ),
];

/**
 * The names between a number and its neighbours, on either side; of a score also the words
 * that say what is scored.
 */
function namesAround(
  en: string,
  zh: string,
  one: QuantityPair,
  pairs: readonly QuantityPair[],
): { en: Set<string | number>; zh: Set<string | number> } {
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
  const isScore = /^(?:share|points)/u.test(one.en.unit) || !Number.isInteger(one.en.value);
  return {
    en: new Set([...bigNames(english), ...(isScore ? englishConcepts(english) : [])]),
    zh: new Set([...bigNames(chinese), ...(isScore ? chineseConcepts(chinese) : [])]),
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

const without = (one: ReadonlySet<string | number>, other: ReadonlySet<string | number>) =>
  new Set([...one].filter((key) => !other.has(key)));

function share(one: ReadonlySet<string | number>, other: ReadonlySet<string | number>): boolean {
  return [...one].some((key) => other.has(key));
}
