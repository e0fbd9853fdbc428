import type { Entry } from "../index/entry.ts";
import { glossary } from "./glossary.ts";
import { toSingular } from "../text/word-chains.ts";
import {
  countByReading,
  countInTables,
  sample,
  termsFor,
  type Together,
} from "./count-together.ts";
import type { TermTables } from "./term-tables.ts";

/**
 * [Note: Bridge between the languages]
 *
 * What a term is called in the other language is learned from the reader's own
 * digests when it is asked for: the term of the other language that stands in
 * the papers that have this one, and hardly anywhere else, over papers that have
 * both languages. A gloss, as in `强化学习(reinforcement
 * learning)`, is the best of signs.
 */

/** A term of the other language and how surely it means the same, 0 to 1. */
export type BridgeTerm = { text: string; trust: number };
type Candidate = BridgeTerm & {
  likely: number;
  /** Whether the glossary has it. */
  common: boolean;
};

/** `toWords` leads from Chinese to English, `toHan` back. */
export type BridgeWay = "toWords" | "toHan";

/** What a paper says less against a pair of terms that has but the English, or but the Chinese one. */
const ENGLISH_ALONE = 0.2;
const CHINESE_ALONE = 0.8;
/** Papers with the term that are looked through for glosses. */
const MOST_GLOSSED = 16;
/** In how many papers two terms must stand together where nothing else says that they belong. */
const FEWEST_TOGETHER = 2;
/** Below this, two terms only stand in the same papers now and then. */
const leastTrust = 0.4;
/** With fewer papers, a second term is as likely chance: it must be known from elsewhere. */
const sourcesForTwo = 8;
/** Terms given, best first. */
const mostTerms = 3;
/** With fewer papers all their terms are equally likely: only a gloss decides. */
const fewestSources = 3;

/** How surely an entry of the glossary means the same, however rare the term is in the library. */
const COMMON_TRUST = 0.9;

/** What stands in brackets after the term, up to the next mark: `强化学习(reinforcement learning)`. */
function glossesAfter(text: string, term: string): string[] {
  const opened = `${term}(`;
  const glosses: string[] = [];
  for (let at = text.indexOf(opened); at >= 0; at = text.indexOf(opened, at + 1)) {
    const inner = /^[^(),;]{2,60}(?=[),;])/.exec(text.slice(at + opened.length).slice(0, 64));
    if (inner) glosses.push(inner[0]);
  }
  return glosses;
}

/** The Chinese before the term in brackets, from the other side of the same. */
function glossedBefore(text: string, term: string): string[] {
  const closed = `(${term}`;
  const runs: string[] = [];
  for (let at = text.indexOf(closed); at >= 0; at = text.indexOf(closed, at + 1))
    runs.push(text.slice(Math.max(0, at - 8), at));
  return runs;
}

const bilingual = (entry: Entry): boolean => entry.hasChinese && entry.hasEnglish;

/**
 * How surely a term means what one of the other language means, by the papers that have
 * both, the English one alone and the Chinese one alone (Tversky's index). A summary in
 * Chinese leaves out much of what an abstract says: an English term without the Chinese
 * one speaks less against the pair than the other way round.
 */
function likelihood(way: BridgeWay, taught: number, { both, everywhere }: Together): number {
  const [asked, other] = [taught - both, Math.max(0, everywhere - both)];
  const [english, chinese] = way === "toWords" ? [other, asked] : [asked, other];
  return both / Math.max(1, both + ENGLISH_ALONE * english + CHINESE_ALONE * chinese);
}

/** What the term is glossed with in the papers that have it. */
function glossesOf(term: string, way: BridgeWay, holders: readonly Entry[]): Set<string> {
  const found = way === "toWords" ? glossesAfter : glossedBefore;
  const glosses = sample(holders, MOST_GLOSSED).flatMap(({ chinese }) => found(chinese, term));
  return new Set(glosses.flatMap((gloss) => [...termsFor[way](gloss)]));
}

/** What is learned from: all papers, and their terms once those are counted. */
type TaughtBy = { papers: readonly Entry[]; tables: TermTables | null };

/**
 * What a normalised term is called in the other language, best first, at most
 * three. `holders` are the papers that hold the term; only papers with both languages
 * teach anything.
 */
export function learnBridge(
  term: string,
  way: BridgeWay,
  holders: readonly Entry[],
  { papers, tables }: TaughtBy,
): BridgeTerm[] {
  const sources = holders.filter(bilingual);
  const { taught, candidates, of } = tables
    ? countInTables(tables, way, sources, (taught, together) => likelihood(way, taught, together))
    : countByReading(way, sources, papers.filter(bilingual));
  const common = new Set(glossary[way].get(toSingular(term)) ?? []);
  const known = new Set([...glossesOf(term, way, sources), ...common]);
  const all = [...known].map(of).concat(candidates.filter(({ text }) => !known.has(text)));
  const terms = all
    .filter(
      ({ text, both }) => known.has(text) || (taught >= fewestSources && both >= FEWEST_TOGETHER),
    )
    .map((together): Candidate => {
      const { text } = together;
      const likely = likelihood(way, taught, together);
      const trust = known.has(text) ? (1 + likely) / 2 : likely;
      return common.has(text)
        ? { text, likely, trust: Math.max(trust, COMMON_TRUST), common: true }
        : { text, likely, trust, common: false };
    });
  return best(terms, taught);
}

/** The surest terms; a longer one that holds the surest and is nearly as sure goes before it. */
function best(terms: readonly Candidate[], sources: number): BridgeTerm[] {
  const sure = terms
    .filter(({ trust }) => trust >= leastTrust)
    .sort(
      (a, b) =>
        Number(b.common) - Number(a.common) || b.trust - a.trust || b.text.length - a.text.length,
    );
  const [first] = sure;
  if (!first) return [];
  const longer = sure.find(
    ({ text, trust, common }) =>
      text !== first.text &&
      text.includes(first.text) &&
      trust >= 0.85 * first.trust &&
      common === first.common,
  );
  const top = longer ?? first;
  const alsoSure = ({ likely, trust }: Candidate): boolean =>
    trust >= 0.95 * top.trust || (sources >= sourcesForTwo && likely >= 0.9 * top.likely);
  const others = sure.filter(
    (term) => !term.text.includes(top.text) && !top.text.includes(term.text) && alsoSure(term),
  );
  return [top, ...others].slice(0, mostTerms).map(({ text, trust }) => ({ text, trust }));
}
