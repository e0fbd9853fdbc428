import { bestOf, scoreRange } from "../ranking/best-scores.ts";
import { encodeHan } from "../text/encode-han.ts";
import { nearRun } from "../ranking/near-run.ts";
import type { SearchStore } from "../index/search-store.ts";
import type { Scores } from "../index/term-index.ts";
import { formsOf } from "../text/word-forms.ts";
import { bigrams } from "../text/tokens.ts";
import type { HanUnit, QueryUnit, Spelled, WordUnit } from "./query-units.ts";

/** The maximum number of alternative spellings of a word. */
const mostSpellings = 12;
/** The weight of a word one or two changes away. */
const worthAt = [1, 0.6, 0.35];
/** The weight of another form of a word. */
const formWeight = 0.6;
/** The spread of BM25 among papers with the same word. */
const scoreShare = 0.3;
/** Below this a text shares only a common pair with a Chinese run. */
const leastCloseness = 0.3;
/**
 * How many papers with any pair of a Chinese run are read; those with most of its pairs are
 * among them.
 */
const mostRead = 1000;

const toSpelled = (word: string, distance: number): Spelled => ({
  parts: [word],
  weight: worthAt[distance] ?? 0,
});

function respell(shelf: SearchStore, unit: QueryUnit): QueryUnit {
  if (unit.kind === "han") return unit;
  const near = unit.parts.flatMap((part) => shelf.terms.vocabulary.near(part, unit.prefix));
  // Nearest first: words further away only count if none is nearer.
  const nearest = near.filter(({ distance }) => distance === near[0]?.distance);
  const spellings = nearest
    .slice(0, mostSpellings)
    .map(({ word, distance }) => toSpelled(word, distance));
  return { ...unit, spellings };
}

function isUnknown(shelf: SearchStore, unit: QueryUnit): boolean {
  return (
    unit.kind === "word" && unit.parts.every((part) => shelf.terms.vocabulary.papers(part) === 0)
  );
}

/** A word with its other forms in the library: `enhancing` with `enhance` and `enhancement`. */
function withForms(shelf: SearchStore, unit: QueryUnit): QueryUnit {
  if (unit.kind === "han") return unit;
  const spellings = formsOf(unit.parts.join(""))
    .filter((word) => shelf.terms.vocabulary.papers(word) > 0)
    .map((word) => ({ parts: [word], weight: formWeight }));
  return { ...unit, spellings };
}

/**
 * The units with words of the library that may have been meant: for words that the library
 * does not have, or for all if it has them all. Beside the former, others count in any form.
 */
export function correctSpelling(shelf: SearchStore, units: readonly QueryUnit[]): QueryUnit[] {
  const unknown = units.filter((unit) => isUnknown(shelf, unit));
  return units.map((unit) =>
    unknown.length === 0 || unknown.includes(unit) ? respell(shelf, unit) : withForms(shelf, unit),
  );
}

/**
 * The units with the frequent words that rare ones may be slips of; null if there is none.
 * `mayBeSlip` has the last word on each.
 */
export function correctSlips(
  shelf: SearchStore,
  units: readonly QueryUnit[],
  mayBeSlip: (unit: WordUnit) => boolean,
): QueryUnit[] | null {
  let changed = false;
  const corrected = units.map((unit) => {
    if (unit.kind === "han" || unit.parts.length > 1) return unit;
    const near = shelf.terms.vocabulary.frequentNear(unit.parts[0] ?? "");
    if (near.length === 0 || !mayBeSlip(unit)) return unit;
    changed = true;
    return { ...unit, spellings: near.map(({ word, distance }) => toSpelled(word, distance)) };
  });
  return changed ? corrected : null;
}

function spread(scores: Scores, weight: number, into: Scores): void {
  const best = Math.max(scoreRange(scores, 0)[1], Number.MIN_VALUE);
  for (const [key, score] of scores)
    into.set(key, weight * (1 - scoreShare + (scoreShare * score) / best));
}

function papersNearWord(shelf: SearchStore, unit: WordUnit): Scores {
  const found: Scores = new Map();
  for (const { parts, weight } of unit.spellings.toReversed())
    spread(shelf.terms.find({ combineWith: "AND", queries: parts }), weight, found);
  const typed = { combineWith: "AND" as const, queries: unit.parts, prefix: unit.prefix };
  spread(shelf.terms.find(typed), 1, found);
  return found;
}

function papersNearRun(shelf: SearchStore, { text: run }: HanUnit): Scores {
  const found: Scores = new Map();
  const pairs = bigrams(run).map(encodeHan);
  const candidates = shelf.terms.find({ combineWith: "OR", queries: pairs });
  for (const [key] of bestOf(candidates, mostRead)) {
    const entry = shelf.get(key);
    if (!entry) continue;
    const closeness = Math.max(nearRun(run, entry.title), nearRun(run, entry.chinese));
    if (closeness >= leastCloseness) found.set(key, closeness);
  }
  return found;
}

/** The papers that match a unit exactly or nearly, each with its closeness, 0 to 1. */
export function papersWithinOneSlip(shelf: SearchStore, unit: QueryUnit): Scores {
  return unit.kind === "han" ? papersNearRun(shelf, unit) : papersNearWord(shelf, unit);
}
