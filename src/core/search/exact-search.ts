import { isOneAuthor } from "./author-name.ts";
import type { Entry } from "./entry.ts";
import { holderOf, piecesInTerms, textsIn } from "./held-text.ts";
import type { Clause, TextField } from "./parse-question.ts";
import { phraseFinder } from "./phrase-pattern.ts";
import { selectiveUnits } from "./selective-units.ts";
import type { Shelf } from "./shelf.ts";
import type { TermField } from "./term-fields.ts";
import type { Scores } from "./term-index.ts";
import { termQuery } from "./term-query.ts";
import { type Unit, unitsOf } from "./units.ts";

type TextClause = Extract<Clause, { kind: "text" }>;

const indexFields: Record<TextField, TermField[] | undefined> = {
  any: undefined,
  title: ["title"],
  author: ["authors"],
};

/** One Chinese character alone, or an empty text. */
function oneCharacter([unit]: readonly Unit[]): string {
  return unit?.kind === "han" && unit.text.length === 1 ? unit.text : "";
}

/** One Chinese character begins so many terms that reading texts is faster. */
function papersToRead(shelf: Shelf, character: string): Scores {
  return new Map(shelf.mayHold(piecesInTerms(character)).map((entry) => [entry.key, 1]));
}

/** Papers that hold every unit; each Chinese run as it is typed, nothing between. */
export function papersWith(shelf: Shelf, units: readonly Unit[], field: TextField): Scores {
  const { vocabulary } = shelf.terms;
  const { asked, common } = selectiveUnits(units, vocabulary, shelf.size);
  const character = oneCharacter(asked);
  const scores = character
    ? papersToRead(shelf, character)
    : shelf.terms.find(termQuery(asked, indexFields[field]));
  // A run of two is one index term, so only longer ones can be in pieces.
  const runs = asked.flatMap((unit) =>
    unit.kind === "han" && unit.text.length !== 2 ? [holderOf(unit.text, field)] : [],
  );
  const finders = common.map((unit) => phraseFinder([unit]));
  if (runs.length + finders.length === 0) return scores;
  return keepIf(
    shelf,
    scores,
    (entry) =>
      runs.every((holds) => holds(entry)) &&
      finders.every((find) => textsIn(entry, field).some((text) => find(text))),
  );
}

function keepIf(shelf: Shelf, scores: Scores, test: (entry: Entry) => boolean): Scores {
  for (const key of scores.keys()) {
    const entry = shelf.get(key);
    if (!entry || !test(entry)) scores.delete(key);
  }
  return scores;
}

/** The papers that meet one text clause, with the scores of its words. */
export function papersMeeting(shelf: Shelf, clause: TextClause, growing: boolean): Scores {
  const units = unitsOf(clause.text, growing && !clause.phrase);
  const scores = papersWith(shelf, units, clause.field);
  if (clause.field === "author" && units.length > 1)
    return keepIf(shelf, scores, (entry) => isOneAuthor(entry.authors, units));
  if (!clause.phrase) return scores;
  const find = phraseFinder(units);
  return keepIf(shelf, scores, (entry) =>
    textsIn(entry, clause.field).some((text) => find(text) !== null),
  );
}
