import { bothSides, type Doubt } from "./doubt.ts";
import type { QuantityPair } from "../reading/pair-quantities.ts";

type Bound = "most" | "least" | "above" | "below";

/** What English puts right before a number: `up to 12%`, `more than 80`. */
const english: { bound: Bound; before: RegExp }[] = [
  {
    bound: "most",
    before:
      /\b(?:up to|at most|no more than|as (?:many|much|high|long) as|a maximum of)\s(?:an?\s)?[~$]?$/iu,
  },
  { bound: "least", before: /\b(?:at least|no (?:less|fewer) than|a minimum of)\s[~$]?$/iu },
  {
    bound: "above",
    before: /\b(?:more than|greater than|larger than|exceed(?:s|ing)?|above)\s[~$]?$/iu,
  },
  { bound: "below", before: /\b(?:less than|fewer than|smaller than|below)\s[~$]?$/iu },
];

/** What Chinese puts around it. */
const chinese: { bound: Bound; before: RegExp; after: RegExp }[] = [
  {
    bound: "most",
    before:
      /(?:最多|至多|最高|高达|多达|可达|长达|最大|最长|不超过|上限为?|达到?了?|至)[\s约]?\S{0,3}$/u,
    after: /^(?:以内|之内|以下)/u,
  },
  {
    bound: "least",
    before: /(?:至少|不少于|不低于|最少|起码)\S{0,3}$/u,
    after: /^(?:以上|及以上)/u,
  },
  {
    bound: "above",
    before: /(?:超过|多于|高于|大于|逾|超出)了?\S{0,2}$/u,
    after: /^(?:以上|多|余)/u,
  },
  {
    bound: "below",
    before: /(?:不到|少于|低于|小于|不足|不超过|未满)了?\S{0,2}$/u,
    after: /^(?:以下|以内)/u,
  },
];

const opposite: Readonly<Record<Bound, readonly Bound[]>> = {
  most: ["least", "above"],
  below: ["least", "above"],
  least: ["below", "most"],
  above: ["below"],
};

/** Words of Chinese that hold `most` but are no bound against `at least`: `达到`, `高达`. */
const reaching = /(?:高达|多达|可达|长达|达到?了?|至|最高|最大|最长)\S{0,3}$/u;

/** Some word for `up to` anywhere in the sentence. */
const anyMost = /最多|至多|最高|高达|多达|可达|长达|达到?|不超过|上限|以内|之内|最大|最长|超过/u;

/**
 * Doubts about bounds: a lost `up to` (soft), or a reversed bound, such as `less than`
 * rendered as 超过.
 */
export function boundDoubts(en: string, zh: string, pairs: readonly QuantityPair[]): Doubt[] {
  return pairs.flatMap(({ en: one, zh: other }) => {
    const before = en.slice(Math.max(0, one.start - 24), one.start);
    const stated = english.find((entry) => entry.before.test(before));
    if (stated === undefined) return [];
    const lead = zh.slice(Math.max(0, other.start - 8), other.start);
    const tail = zh.slice(other.end, other.end + 4);
    const rendered = chinese.filter((entry) => entry.before.test(lead) || entry.after.test(tail));
    const bounds = rendered.map((entry) => entry.bound);
    const words = stated.before.exec(before)?.[0].trimEnd() ?? "";
    const piece = en.slice(one.start - words.length - 1, one.end);
    const counterpart = zh.slice(other.start, other.end);
    if (isReversed(stated.bound, bounds, lead)) return bothSides(piece, counterpart, "bound");
    if (stated.bound === "most" && bounds.length === 0 && !anyMost.test(zh)) {
      return bothSides(piece, counterpart, "bound", true);
    }
    return [];
  });
}

function isReversed(original: Bound, bounds: readonly Bound[], lead: string): boolean {
  if (bounds.length === 0 || bounds.includes(original)) return false;
  if (original === "least" && bounds.every((bound) => bound === "most") && reaching.test(lead))
    return false;
  return bounds.every((bound) => opposite[original].includes(bound));
}
