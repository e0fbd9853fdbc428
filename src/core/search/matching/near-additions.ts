import type { Entry } from "../index/entry.ts";
import { textsIn } from "../index/field-texts.ts";
import type { SearchStore } from "../index/search-store.ts";
import type { Scores } from "../index/term-index.ts";
import { correctSlips } from "../question/correct-spelling.ts";
import { phraseFinder } from "../question/phrase-finder.ts";
import type { QueryUnit, WordUnit } from "../question/query-units.ts";
import { rerank } from "../ranking/rerank.ts";
import type { MatchMethod, MatchTerm } from "../search-answer.ts";
import { papersWith } from "./exact-search.ts";
import { termsToHighlight } from "./terms-to-highlight.ts";

/** Papers that come near to a question which a few papers match as typed. */
export type NearAdditions = { scores: Scores; marks: MatchTerm[] };

/** With more papers found, there is no need for others. */
const fewFound = 10;
/** A word beside Chinese that is as short may be the rest of another one. */
const longestShort = 3;

const isShort = (unit: QueryUnit): boolean =>
  unit.kind === "word" && unit.parts.join("").length <= longestShort;

/** The Chinese of a question that has besides only one short word; null for any other. */
function besideShortWord(units: readonly QueryUnit[]): QueryUnit[] | null {
  const words = units.filter((unit) => unit.kind === "word");
  const han = units.filter((unit) => unit.kind === "han" && unit.text.length > 1);
  const [word, ...others] = words;
  return word && others.length === 0 && isShort(word) && han.length > 0 ? han : null;
}

/** Whether a word is in the name of an author of any of the papers. */
function isInName(shelf: SearchStore, found: Scores, unit: WordUnit): boolean {
  const find = phraseFinder([unit]);
  const hasName = (entry: Entry | undefined): boolean =>
    entry !== undefined && textsIn(entry, "author").some((text) => find(text) !== null);
  return [...found.keys()].some((key) => hasName(shelf.get(key)));
}

function nearUnits(
  shelf: SearchStore,
  units: readonly QueryUnit[],
  found: Scores,
  how: MatchMethod,
): readonly QueryUnit[] | null {
  const isSlip = (unit: WordUnit): boolean => {
    const isKnown = unit.parts.every((part) => shelf.terms.vocabulary.papers(part) > 0);
    // The first letters of a rare word are no slip of another one.
    return (isKnown || (how === "details" && !unit.prefix)) && !isInName(shelf, found, unit);
  };
  return correctSlips(shelf, units, isSlip) ?? besideShortWord(units);
}

/**
 * What comes near to a question that few papers match as typed: papers that have a frequent
 * word which a rare one of the question is a slip of, or the Chinese beside one short word.
 */
export function nearAdditions(
  shelf: SearchStore,
  units: readonly QueryUnit[],
  found: Scores,
  how: MatchMethod,
): NearAdditions | null {
  if (found.size >= fewFound) return null;
  const near = nearUnits(shelf, units, found, how);
  if (near === null) return null;
  const papers = rerank(shelf, papersWith(shelf, near, "any"), near);
  const scores = new Map([...papers].filter(([key]) => !found.has(key)));
  return scores.size === 0 ? null : { scores, marks: termsToHighlight(near) };
}
