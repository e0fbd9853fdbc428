import type { Entry } from "./entry.ts";
import { piecesInTerms, textsIn } from "./held-text.ts";
import { phraseFinder } from "./phrase-pattern.ts";
import type { Shelf } from "./shelf.ts";
import type { Scores } from "./term-index.ts";
import { piecesOf, type Unit } from "./units.ts";

/**
 * Papers that hold all the units when the details of the digest are read too.
 * Details are three quarters of some digests and mostly repeat the rest, so
 * they are not in the index but looked through when nothing else has the words.
 */
export function papersInDetails(shelf: Shelf, units: readonly Unit[]): Scores {
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
