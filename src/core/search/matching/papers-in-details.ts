import type { Entry } from "../index/entry.ts";
import { piecesInTerms, textsIn } from "../index/field-texts.ts";
import { phraseFinder } from "../question/phrase-finder.ts";
import type { TermPiece } from "../packed/packed-library.ts";
import type { SearchStore } from "../index/search-store.ts";
import type { Scores } from "../index/term-index.ts";
import { piecesOf, type QueryUnit } from "../question/query-units.ts";

/**
 * Papers that contain all the units if the digest's details are included. Details are three
 * quarters of some digests and mostly repeat the rest, so they are not indexed but scanned
 * when nothing else has the words.
 */
export function papersInDetails(shelf: SearchStore, units: readonly QueryUnit[]): Scores {
  const pieces = piecesOf(units);
  const finders = units.map((unit) => phraseFinder([unit]));
  const mayHold = (entry: Entry): boolean =>
    pieces.some((piece) => entry.details.includes(piece)) &&
    pieces.every(
      (piece) =>
        entry.details.includes(piece) || textsIn(entry, "any").some((text) => text.includes(piece)),
    );
  const holds = (entry: Entry): boolean =>
    finders.every((find) =>
      [entry.details, ...textsIn(entry, "any")].some((text) => find(text) !== null),
    );
  const found = shelf
    .mayHold(units.flatMap(termsIn))
    .filter((entry) => mayHold(entry) && holds(entry));
  return new Map(found.map((entry) => [entry.key, 1]));
}

/** A word that is neither growing nor a compound stands in a text as a term of its own. */
function termsIn(unit: QueryUnit): TermPiece[] {
  const isWord = unit.kind === "word" && unit.parts.length === 1 && !unit.prefix;
  const pieces = piecesOf([unit]);
  return isWord ? pieces.map((text) => ({ text, whole: true })) : pieces.flatMap(piecesInTerms);
}
