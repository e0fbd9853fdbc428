import type { Entry } from "../index/entry.ts";
import { glossary } from "./glossary.ts";
import { hanPieces } from "../text/han-pieces.ts";
import { toSingular, wordChains } from "../text/word-chains.ts";

/**
 * [Note: Bridge between the languages]
 *
 * What a term is called in the other language is learned from the reader's own
 * digests when it is asked for: the term of the other language that stands in
 * the papers that have this one, and hardly anywhere else (Dice's coefficient,
 * over papers that have both languages). A gloss, as in `强化学习(reinforcement
 * learning)`, is the best of signs.
 */

/** A term of the other language and how surely it means the same, 0 to 1. */
export type BridgeTerm = { text: string; trust: number };
type Candidate = BridgeTerm & {
  dice: number;
  /** Whether the glossary has it. */
  common: boolean;
};

/** `toWords` leads from Chinese to English, `toHan` back. */
export type BridgeWay = "toWords" | "toHan";

/** Papers with the term that are read; more add time and nothing else. */
const mostSources = 16;
/** Papers in which candidates are counted. */
const mostCounted = 300;
/** Candidates that are counted. */
const mostCandidates = 12;
/** Below this, two terms only stand in the same papers now and then. */
const leastTrust = 0.4;
/** With fewer papers, a second term is as likely chance: it must be known from elsewhere. */
const sourcesForTwo = 8;
/** Terms given, best first. */
const mostTerms = 3;
/** With fewer papers every term of theirs is as likely: only a gloss tells. */
const fewestSources = 3;

/** How surely an entry of the glossary means the same, however rare the term is in the library. */
const COMMON_TRUST = 0.9;

type Tally = Map<string, number>;

const textFor: Record<BridgeWay, (entry: Entry) => string> = {
  toWords: (entry) => `${entry.title}.\n${entry.english}`,
  toHan: (entry) => entry.chinese,
};
const termsFor: Record<BridgeWay, (text: string) => Set<string>> = {
  toWords: wordChains,
  toHan: hanPieces,
};

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

function count(terms: Iterable<string>, into: Tally): void {
  for (const term of terms) into.set(term, (into.get(term) ?? 0) + 1);
}

/** The terms in most of the papers; none that a longer one in nearly as many holds. */
function candidatesIn(counts: Tally): string[] {
  const least = Math.max(...counts.values()) / 3;
  const ranked = [...counts]
    .filter(([, papers]) => papers >= least)
    .sort(([a, x], [b, y]) => y - x || b.length - a.length)
    .slice(0, 400);
  const chosen: string[] = [];
  for (const [term, papers] of ranked) {
    const covered = ranked.some(
      ([longer, seen]) =>
        longer.length > term.length && seen >= 0.9 * papers && longer.includes(term),
    );
    if (!covered) chosen.push(term);
    if (chosen.length === mostCandidates) break;
  }
  return chosen;
}

const bilingual = (entry: Entry): boolean => entry.hasChinese && entry.hasEnglish;

/** A number of papers spread evenly over all. */
function sample(papers: readonly Entry[], most: number): readonly Entry[] {
  if (papers.length <= most) return papers;
  const step = papers.length / most;
  return Array.from({ length: most }, (_, index) => papers[Math.floor(index * step)]).filter(
    (entry) => entry !== undefined,
  );
}

function shareWith(texts: readonly string[], term: string): number {
  const held = texts.filter((text) => text.includes(term)).length;
  return texts.length === 0 ? 0 : held / texts.length;
}

/**
 * What a normalised term is called in the other language, best first, at most
 * three. `holders` are the papers that hold the term, `papers` all papers; only
 * those with both languages teach anything.
 */
export function learnBridge(
  term: string,
  way: BridgeWay,
  holders: readonly Entry[],
  papers: readonly Entry[],
): BridgeTerm[] {
  const taught = holders.filter(bilingual);
  const sources = sample(taught, mostSources);
  const pairs = papers.filter(bilingual);
  const counted = sample(pairs, mostCounted);
  const library = pairs.length;
  const texts = sources.map(textFor[way]);
  const allTexts = counted.map(textFor[way]);
  const counts: Tally = new Map();
  const glosses: Tally = new Map();
  for (const text of texts) count(termsFor[way](text), counts);
  for (const entry of sources) {
    const found = way === "toWords" ? glossesAfter : glossedBefore;
    for (const gloss of found(entry.chinese, term)) count(termsFor[way](gloss), glosses);
  }
  const common = new Set(glossary[way].get(toSingular(term)) ?? []);
  const known = new Set([...glosses.keys(), ...common]);
  const candidates = new Set([...known, ...candidatesIn(counts)]);
  const terms = Array.from(candidates, (text): Candidate => {
    const both = shareWith(texts, text) * taught.length;
    const everywhere = shareWith(allTexts, text) * library;
    const dice = (2 * both) / Math.max(1, taught.length + everywhere);
    const trust = known.has(text) ? (1 + dice) / 2 : dice;
    return common.has(text)
      ? { text, dice, trust: Math.max(trust, COMMON_TRUST), common: true }
      : { text, dice, trust, common: false };
  });
  return best(
    terms.filter(({ text }) => known.has(text) || taught.length >= fewestSources),
    taught.length,
  );
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
  const alsoSure = ({ dice, trust }: Candidate): boolean =>
    trust >= 0.95 * top.trust || (sources >= sourcesForTwo && dice >= 0.9 * top.dice);
  const others = sure.filter(
    (term) => !term.text.includes(top.text) && !top.text.includes(term.text) && alsoSure(term),
  );
  return [top, ...others].slice(0, mostTerms).map(({ text, trust }) => ({ text, trust }));
}
