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
const LEAST_NEARNESS_ALONE = 0.07;
/** Of those, one that is less near than this share of the nearest only fills the list. */
const LEAST_SHARE_ALONE = 0.4;
/**
 * What having all the likeliest English words of a Chinese question adds to the nearness of
 * a paper without Chinese: few words say what is asked, the rest of the sum what else such
 * papers say (query translation beside the vector space, as in McCarley, 1999).
 */
const COVERAGE_WEIGHT = 0.15;
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

/** The papers by how near they are to a question, and the words that make them so. */
export type QuestionNearness = { all: Scores; reasons: (key: string) => string[] };

type Asked = { text: string; units: readonly QueryUnit[] };

/** Whether a paper has no text in the language of the question. */
function lacksLanguage(units: readonly QueryUnit[]): (entry: Entry | undefined) => boolean {
  const asksHan = units.some(isHan);
  return (entry) => entry !== undefined && (asksHan ? !entry.hasChinese : !entry.hasEnglish);
}

/** How near every paper is to a question, by meaning and by the names in it. */
export function nearnessToQuestion(
  shelf: SearchStore,
  meaning: Meaning,
  { text, units }: Asked,
): QuestionNearness {
  const lacks = lacksLanguage(units);
  const isTranslated = units.some(isHan);
  const shared = sharedNames(shelf, units);
  const { all, coverage, reasons } = meaning.nearness(text);
  const scores: Scores = new Map();
  for (const { key, nearness } of all) {
    const said = isTranslated && lacks(shelf.get(key)) ? COVERAGE_WEIGHT * coverage(key) : 0;
    scores.set(key, nearness + said + (shared.get(key) ?? 0));
  }
  return { all: scores, reasons };
}

/**
 * The papers that come closest to a question in meaning and are not found by its words:
 * of all papers where few are found or the question is long, else only of those that
 * cannot have its words, as they lack its language.
 */
export function papersByMeaning(
  shelf: SearchStore,
  nearness: () => QuestionNearness,
  units: readonly QueryUnit[],
  found: Scores,
): ExplainedNear[] {
  const lacks = lacksLanguage(units);
  const looksWide = found.size < LITTLE_FOUND || isLong(units);
  // Most letters of most questions: their words are found, and every paper can have them.
  if (!looksWide && !shelf.inOrder().some(lacks)) return [];
  const { all: everything, reasons } = nearness();
  const near = Array.from(everything, ([key, nearness]) => ({ key, nearness }));
  const others = near.filter(({ key }) => lacks(shelf.get(key)));
  const top = others.reduce((most, { nearness }) => Math.max(most, nearness), 0);
  const isNew = ({ key }: Near): boolean => !found.has(key);
  const alone = nearest(
    others.filter(isNew),
    MOST_PAPERS,
    Math.max(LEAST_NEARNESS_ALONE, LEAST_SHARE_ALONE * top),
  );
  const explained = (papers: readonly Near[]): ExplainedNear[] =>
    papers.map((paper) => ({ ...paper, by: reasons(paper.key) }));
  if (!looksWide) return explained(alone);
  const all = nearest(near.filter(isNew), MOST_PAPERS, LEAST_NEARNESS);
  const known = new Set(all.map(({ key }) => key));
  const both = [...all, ...alone.filter(({ key }) => !known.has(key))];
  return explained(both.sort((a, b) => b.nearness - a.nearness));
}
