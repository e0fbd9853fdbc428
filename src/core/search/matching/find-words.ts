import type { Entry } from "../index/entry.ts";
import { scoreRange } from "../ranking/best-scores.ts";
import { papersWith } from "./exact-search.ts";
import { fieldWithText, piecesInTerms, textsIn } from "../index/field-texts.ts";
import { fuseRanks } from "../ranking/fuse-ranks.ts";
import { rerank } from "../ranking/rerank.ts";
import { termsToHighlight, nearTerms } from "./terms-to-highlight.ts";
import { bridgedPapers, interleave } from "../bridge/bridged-papers.ts";
import { nearAdditions } from "./near-additions.ts";
import { papersInDetails } from "./papers-in-details.ts";
import { phraseFinder } from "../question/phrase-finder.ts";
import type { Counterpart, MatchTerm, MatchMethod } from "../search-answer.ts";
import type { SearchStore } from "../index/search-store.ts";
import { nearMatchFallback } from "./near-match-fallback.ts";
import type { Scores } from "../index/term-index.ts";
import type { QueryUnit } from "../question/query-units.ts";
import type { Meaning } from "../meaning/meaning.ts";
import {
  type ExplainedNear,
  nearnessToQuestion,
  papersByMeaning,
  type QuestionNearness,
} from "../meaning/papers-by-meaning.ts";

export type MatchedWords = {
  scores: Scores;
  how: MatchMethod;
  marks: MatchTerm[];
  also: Counterpart[];
  struck: Counterpart[];
  /** Those of the papers that were found by what the question is called in the other language. */
  bridged: ReadonlySet<string>;
  /** Other papers that are close in meaning, nearest first. */
  near: readonly ExplainedNear[];
};

/** What may be looked for besides the words themselves. */
export type SearchWays = {
  bridge: boolean;
  struck: readonly Counterpart[];
  meaning: Meaning | null;
};

/** With this many papers found, words that only begin as typed are not looked for. */
const enough = 10;
/** Shorter pieces stand inside too many words. */
const shortestInside = 3;
/** So many of the rarest terms of a text leave few papers to read. */
const mostAsked = 2;

/** Adds papers below all that are there, keeping their order. */
export function addBelow(scores: Scores, more: Scores): void {
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
  for (const entry of mayHoldLiterally(shelf, text)) if (holds(entry)) scores.set(entry.key, 1);
  return scores;
}

/** Where a text has whole terms of the index, its papers are among those of the rarest of them. */
function mayHoldLiterally(shelf: SearchStore, text: string): Entry[] {
  const { terms } = shelf;
  const pieces = piecesInTerms(text);
  const queries = pieces
    .flatMap((piece) => (piece.whole ? [piece.text] : []))
    .sort((a, b) => terms.vocabulary.papers(a) - terms.vocabulary.papers(b))
    .slice(0, mostAsked);
  if (queries.length === 0) return shelf.mayHold(pieces);
  const found = terms.find({ combineWith: "AND", queries });
  return [...found.keys()].flatMap((key) => shelf.get(key) ?? []);
}

type Exact = Omit<MatchedWords, "how" | "near">;

const none: ReadonlySet<string> = new Set();

/** What is typed as it stands, then word beginnings, then letters inside words. */
function findExactly(shelf: SearchStore, text: string, units: readonly QueryUnit[]): Exact {
  const marks = termsToHighlight(units);
  const scores = rerank(shelf, papersWith(shelf, units, "any"), units);
  if (scores.size >= enough || units.every((unit) => unit.kind === "han"))
    return { scores, marks, also: [], struck: [], bridged: none };
  const wide = widen(shelf, units);
  const widely = papersWidely(shelf, wide);
  if (widely.size > scores.size) marks.push(...termsToHighlight(wide));
  addBelow(scores, widely);
  const literally = papersLiterally(shelf, text);
  if (literally.size > 0) marks.push({ kind: "inside", text });
  addBelow(scores, literally);
  return { scores, marks, also: [], struck: [], bridged: none };
}

function addBridged(
  shelf: SearchStore,
  found: Exact,
  units: readonly QueryUnit[],
  struckOut: readonly Counterpart[],
  nearness: (() => QuestionNearness) | null,
): Exact {
  const { scores: named, behind, also, struck, marks } = bridgedPapers(shelf, units, struckOut);
  const scores = nearness && named.size > 1 ? fuseRanks(named, nearness().all) : named;
  if (scores.size === 0 && ![...behind.keys()].some((key) => !found.scores.has(key)))
    return { ...found, struck };
  const typed = new Set(found.scores.keys());
  const together = scores.size === 0 ? found.scores : interleave(found.scores, scores);
  addBelow(together, behind);
  const bridged = new Set([...together.keys()].filter((key) => !typed.has(key)));
  return { scores: together, marks: [...found.marks, ...marks], also, struck, bridged };
}

/**
 * Finds papers by the plain words of a question, in stages: all the words as
 * typed (with their beginnings where that is little, and with papers in the
 * other language alone), then in the details of the digest, then papers that
 * come close; these also behind a few that have a likely slip of the pen.
 */
export function matchWords(
  shelf: SearchStore,
  text: string,
  units: QueryUnit[],
  { bridge, struck, meaning }: SearchWays,
): MatchedWords {
  let known: QuestionNearness | undefined;
  const nearness =
    meaning && (() => (known ??= nearnessToQuestion(shelf, meaning, { text, units })));
  const typed = findExactly(shelf, text, units);
  const exact = bridge ? addBridged(shelf, typed, units, struck, nearness) : typed;
  const nearTo = (found: Scores): ExplainedNear[] =>
    nearness ? papersByMeaning(shelf, nearness, units, found) : [];
  const withAdditions = (found: Exact, how: MatchMethod): MatchedWords => {
    const more = nearAdditions(shelf, units, found.scores, how);
    if (more === null) return { ...found, how, near: nearTo(found.scores) };
    addBelow(found.scores, more.scores);
    const marks = [...found.marks, ...more.marks];
    return { ...found, how: "mixed", marks, near: nearTo(found.scores) };
  };
  if (exact.scores.size > 0) return withAdditions(exact, "exact");
  const others = { also: [], struck: exact.struck, bridged: none };
  const inDetails = papersInDetails(shelf, units);
  if (inDetails.size > 0)
    return withAdditions(
      { scores: inDetails, marks: termsToHighlight(units), ...others },
      "details",
    );
  const similar = nearMatchFallback(shelf, units);
  const scores = rerank(shelf, similar.scores, similar.units);
  const marks = nearTerms(similar.units);
  return { scores, how: "similar", marks, near: nearTo(scores), ...others };
}
