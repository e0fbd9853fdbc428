import { scoreRange } from "./best-scores.ts";
import { papersWith } from "./exact-search.ts";
import { holderOf, piecesInTerms, textsIn } from "./held-text.ts";
import { judge } from "./judge.ts";
import { matchTerms, nearTerms } from "./match-terms.ts";
import { bridgedPapers, interleave } from "./bridged-search.ts";
import { papersInDetails } from "./details-search.ts";
import { phraseFinder } from "./phrase-pattern.ts";
import type { MatchTerm, SearchHow } from "./search-answer.ts";
import type { Shelf } from "./shelf.ts";
import { similarPapers } from "./similar-search.ts";
import type { Scores } from "./term-index.ts";
import type { Unit } from "./units.ts";

export type FoundWords = { scores: Scores; how: SearchHow; marks: MatchTerm[]; also: string[] };

/** With this many papers found, words that only begin as typed are not looked for. */
const enough = 10;
/** Shorter pieces stand inside too many words. */
const shortestInside = 3;

/** Adds papers below all that are there, keeping their order. */
function addBelow(scores: Scores, more: Scores): void {
  const floor = Math.min(scoreRange(scores, 1)[0], 1);
  const ceiling = Math.max(scoreRange(more, 1)[1], 1);
  for (const [key, score] of more)
    if (!scores.has(key)) scores.set(key, (floor * score) / (2 * ceiling));
}

/** Known words as the beginning of longer ones, and unknown ones as words that the library writes apart. */
function widen(shelf: Shelf, units: readonly Unit[]): Unit[] {
  const { vocabulary } = shelf.terms;
  return units.map((unit) => {
    if (unit.kind === "han") return unit;
    const solid = unit.parts.join("");
    if (unit.parts.length > 1 || vocabulary.papers(solid) > 0)
      return { ...unit, prefix: unit.prefix || solid.length >= shortestInside };
    const spellings = vocabulary.splits(solid).map((parts) => ({ parts, weight: 1 }));
    return { ...unit, spellings };
  });
}

function papersWidely(shelf: Shelf, wide: readonly Unit[]): Scores {
  const scores = papersWith(shelf, wide, "any");
  const split = wide
    .filter((unit) => unit.kind === "word" && unit.spellings.length > 0)
    .map((unit) => phraseFinder([unit]));
  if (split.length === 0) return judge(shelf, scores, wide);
  for (const key of scores.keys()) {
    const entry = shelf.get(key);
    const holds = split.every((find) => entry && textsIn(entry, "any").some((text) => find(text)));
    if (!holds) scores.delete(key);
  }
  return judge(shelf, scores, wide);
}

/** Papers that hold the question letter by letter, also inside words. */
function papersLiterally(shelf: Shelf, text: string): Scores {
  const scores: Scores = new Map();
  if (text.length < shortestInside) return scores;
  const holds = holderOf(text, "any");
  for (const entry of shelf.mayHold(piecesInTerms(text)))
    if (holds(entry)) scores.set(entry.key, 1);
  return scores;
}

/** What is typed as it stands, then word beginnings, then letters inside words. */
function findExactly(shelf: Shelf, text: string, units: readonly Unit[]): FoundWords {
  const marks = matchTerms(units);
  const scores = judge(shelf, papersWith(shelf, units, "any"), units);
  if (scores.size >= enough || units.every((unit) => unit.kind === "han"))
    return { scores, how: "exact", marks, also: [] };
  const wide = widen(shelf, units);
  const widely = papersWidely(shelf, wide);
  if (widely.size > scores.size) marks.push(...matchTerms(wide));
  addBelow(scores, widely);
  const literally = papersLiterally(shelf, text);
  if (literally.size > 0) marks.push({ kind: "inside", text });
  addBelow(scores, literally);
  return { scores, how: "exact", marks, also: [] };
}

function addBridged(shelf: Shelf, found: FoundWords, units: readonly Unit[]): FoundWords {
  const { scores, also, marks } = bridgedPapers(shelf, units);
  if (scores.size === 0) return found;
  return {
    ...found,
    scores: interleave(found.scores, scores),
    marks: [...found.marks, ...marks],
    also,
  };
}

/**
 * Finds papers by the plain words of a question, in stages: all the words as
 * typed (with their beginnings where that is little, and with papers in the
 * other language alone), then in the details of the digest, then papers that
 * come close.
 */
export function findWords(shelf: Shelf, text: string, units: Unit[], bridge: boolean): FoundWords {
  const typed = findExactly(shelf, text, units);
  const exact = bridge ? addBridged(shelf, typed, units) : typed;
  if (exact.scores.size > 0) return exact;
  const inDetails = papersInDetails(shelf, units);
  if (inDetails.size > 0)
    return { scores: inDetails, how: "details", marks: matchTerms(units), also: [] };
  const similar = similarPapers(shelf, units);
  return {
    scores: judge(shelf, similar.scores, similar.units),
    how: "similar",
    marks: nearTerms(similar.units),
    also: [],
  };
}
