import { scoreRange } from "../ranking/best-scores.ts";
import { papersWith } from "./exact-search.ts";
import { fieldWithText, piecesInTerms, textsIn } from "../index/field-texts.ts";
import { rerank } from "../ranking/rerank.ts";
import { termsToHighlight, nearTerms } from "./terms-to-highlight.ts";
import { bridgedPapers, interleave } from "../bridge/bridged-papers.ts";
import { papersInDetails } from "./papers-in-details.ts";
import { phraseFinder } from "../question/phrase-finder.ts";
import type { MatchTerm, MatchMethod } from "../search-answer.ts";
import type { SearchStore } from "../index/search-store.ts";
import { nearMatchFallback } from "./near-match-fallback.ts";
import type { Scores } from "../index/term-index.ts";
import type { QueryUnit } from "../question/query-units.ts";

export type MatchedWords = { scores: Scores; how: MatchMethod; marks: MatchTerm[]; also: string[] };

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
function widen(shelf: SearchStore, units: readonly QueryUnit[]): QueryUnit[] {
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

function papersWidely(shelf: SearchStore, wide: readonly QueryUnit[]): Scores {
  const scores = papersWith(shelf, wide, "any");
  const split = wide
    .filter((unit) => unit.kind === "word" && unit.spellings.length > 0)
    .map((unit) => phraseFinder([unit]));
  if (split.length === 0) return rerank(shelf, scores, wide);
  for (const key of scores.keys()) {
    const entry = shelf.get(key);
    const holds = split.every((find) => entry && textsIn(entry, "any").some((text) => find(text)));
    if (!holds) scores.delete(key);
  }
  return rerank(shelf, scores, wide);
}

/** Papers that hold the question letter by letter, also inside words. */
function papersLiterally(shelf: SearchStore, text: string): Scores {
  const scores: Scores = new Map();
  if (text.length < shortestInside) return scores;
  const holds = fieldWithText(text, "any");
  for (const entry of shelf.mayHold(piecesInTerms(text)))
    if (holds(entry)) scores.set(entry.key, 1);
  return scores;
}

/** What is typed as it stands, then word beginnings, then letters inside words. */
function findExactly(shelf: SearchStore, text: string, units: readonly QueryUnit[]): MatchedWords {
  const marks = termsToHighlight(units);
  const scores = rerank(shelf, papersWith(shelf, units, "any"), units);
  if (scores.size >= enough || units.every((unit) => unit.kind === "han"))
    return { scores, how: "exact", marks, also: [] };
  const wide = widen(shelf, units);
  const widely = papersWidely(shelf, wide);
  if (widely.size > scores.size) marks.push(...termsToHighlight(wide));
  addBelow(scores, widely);
  const literally = papersLiterally(shelf, text);
  if (literally.size > 0) marks.push({ kind: "inside", text });
  addBelow(scores, literally);
  return { scores, how: "exact", marks, also: [] };
}

function addBridged(
  shelf: SearchStore,
  found: MatchedWords,
  units: readonly QueryUnit[],
): MatchedWords {
  const { scores, behind, also, marks } = bridgedPapers(shelf, units);
  if (scores.size === 0 && ![...behind.keys()].some((key) => !found.scores.has(key))) return found;
  const together = scores.size === 0 ? found.scores : interleave(found.scores, scores);
  addBelow(together, behind);
  return { ...found, scores: together, marks: [...found.marks, ...marks], also };
}

/**
 * Finds papers by the plain words of a question, in stages: all the words as
 * typed (with their beginnings where that is little, and with papers in the
 * other language alone), then in the details of the digest, then papers that
 * come close.
 */
export function matchWords(
  shelf: SearchStore,
  text: string,
  units: QueryUnit[],
  bridge: boolean,
): MatchedWords {
  const typed = findExactly(shelf, text, units);
  const exact = bridge ? addBridged(shelf, typed, units) : typed;
  if (exact.scores.size > 0) return exact;
  const inDetails = papersInDetails(shelf, units);
  if (inDetails.size > 0)
    return { scores: inDetails, how: "details", marks: termsToHighlight(units), also: [] };
  const similar = nearMatchFallback(shelf, units);
  return {
    scores: rerank(shelf, similar.scores, similar.units),
    how: "similar",
    marks: nearTerms(similar.units),
    also: [],
  };
}
