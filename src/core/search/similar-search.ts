import type { Shelf } from "./shelf.ts";
import type { Scores } from "./term-index.ts";
import { encodeHan } from "./han-code.ts";
import { bigrams } from "./tokens.ts";
import type { Unit } from "./units.ts";

/** Papers that come close to the units although none holds them all, with their scores. */
export function similarPapers(shelf: Shelf, units: readonly Unit[]): Scores {
  const terms = units.flatMap((unit) =>
    unit.kind === "han" ? bigrams(unit.text).map(encodeHan) : unit.parts,
  );
  return shelf.terms.find({ combineWith: "OR", queries: terms });
}
