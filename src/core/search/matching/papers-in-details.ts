import type { Entry } from "../index/entry.ts";
import { piecesInTerms, textsIn } from "../index/field-texts.ts";
import { phraseFinder } from "../question/phrase-finder.ts";
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
    .mayHold(pieces.flatMap(piecesInTerms))
    .filter((entry) => mayHold(entry) && holds(entry));
  return new Map(found.map((entry) => [entry.key, 1]));
}
