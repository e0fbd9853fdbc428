import type { Entry } from "../index/entry.ts";
import type { SearchStore } from "../index/search-store.ts";
import type { Scores } from "../index/term-index.ts";
import type { Meaning, Near } from "./meaning.ts";
import type { QueryUnit } from "../question/query-units.ts";

/** With fewer papers found by their words, others are looked for by meaning. */
const LITTLE_FOUND = 5;
/** From here on a question is a clause and not a term: what it says matters, not its words. */
const LONG_IN_HAN = 10;
const LONG_IN_WORDS = 6;
/** Papers that are farther off share a field with the question and not what it says. */
const LEAST_NEARNESS = 0.3;
/** Of papers that lack the question's language, which can be found in no other way. */
const LEAST_NEARNESS_ALONE = 0.1;
/** A word in a larger share of the papers isn't a name. */
const MOST_SHARE = 0.1;
/** Papers shown at most, and as many of those that lack the question's language. */
const MOST_PAPERS = 30;

const isHan = (unit: QueryUnit): boolean => unit.kind === "han";

/** Whether a question is a clause or more, as when a sentence is pasted. */
function isLong(units: readonly QueryUnit[]): boolean {
  const length = units.reduce(
    (sum, unit) => sum + (unit.kind === "han" ? unit.text.length / LONG_IN_HAN : 1 / LONG_IN_WORDS),
    0,
  );
  return length >= 1;
}

/**
 * How much of the words of a question each paper has, by how rare they are, at most 1. Names
 * and numbers are written alike in both languages, and mean one thing.
 */
function sharedNames({ terms, size }: SearchStore, units: readonly QueryUnit[]): Scores {
  const words = new Set(units.flatMap((unit) => (unit.kind === "han" ? [] : unit.parts)));
  const shared: Scores = new Map();
  for (const word of words) {
    const holders = terms.vocabulary.papers(word);
    if (holders === 0 || holders > MOST_SHARE * size) continue;
    const rarity = Math.log(1 + size / (1 + holders)) / Math.log(1 + size) / words.size;
    for (const key of terms.find({ queries: [word] }).keys())
      shared.set(key, (shared.get(key) ?? 0) + rarity);
  }
  return shared;
}

/** A paper close in meaning, and the words that make it so. */
export type ExplainedNear = Near & { by: string[] };

/** Nearest first, at most so many, none that is far off. */
function nearest(all: readonly Near[], most: number, least: number): Near[] {
  return all
    .filter(({ nearness }) => nearness >= least)
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, most);
}

/**
 * The papers that come closest to a question in meaning and are not found by its words:
 * of all papers where few are found or the question is long, else only of those that
 * cannot have its words, as they lack its language.
 */
export function papersByMeaning(
  shelf: SearchStore,
  meaning: Meaning,
  question: { text: string; units: readonly QueryUnit[] },
  found: Scores,
): ExplainedNear[] {
  const { text, units } = question;
  const asksHan = units.some(isHan);
  const lacks = (entry: Entry | undefined): boolean =>
    entry !== undefined && (asksHan ? !entry.hasChinese : !entry.hasEnglish);
  const looksWide = found.size < LITTLE_FOUND || isLong(units);
  // Most letters of most questions: their words are found, and every paper can have them.
  if (!looksWide && !shelf.inOrder().some(lacks)) return [];
  const shared = sharedNames(shelf, units);
  const { all: everything, reasons } = meaning.nearness(text);
  const near = everything
    .filter(({ key }) => !found.has(key))
    .map(({ key, nearness }) => ({ key, nearness: nearness + (shared.get(key) ?? 0) }));
  const alone = nearest(
    near.filter(({ key }) => lacks(shelf.get(key))),
    MOST_PAPERS,
    LEAST_NEARNESS_ALONE,
  );
  const explained = (papers: readonly Near[]): ExplainedNear[] =>
    papers.map((paper) => ({ ...paper, by: reasons(paper.key) }));
  if (!looksWide) return explained(alone);
  const all = nearest(near, MOST_PAPERS, LEAST_NEARNESS);
  const known = new Set(all.map(({ key }) => key));
  const both = [...all, ...alone.filter(({ key }) => !known.has(key))];
  return explained(both.sort((a, b) => b.nearness - a.nearness));
}
