import { authorMatcher } from "../ranking/author-name.ts";
import type { Entry } from "../index/entry.ts";
import { fieldWithText, piecesInTerms, textsIn } from "../index/field-texts.ts";
import type { Clause, TextField } from "../question/parse-question.ts";
import { phraseFinder } from "../question/phrase-finder.ts";
import { selectiveUnits } from "../question/selective-units.ts";
import type { SearchStore } from "../index/search-store.ts";
import type { TermField } from "../index/term-fields.ts";
import type { Scores } from "../index/term-index.ts";
import { termQuery } from "../index/term-query.ts";
import { type QueryUnit, queryUnits } from "../question/query-units.ts";

type TextClause = Extract<Clause, { kind: "text" }>;

const indexFields: Record<TextField, TermField[] | undefined> = {
  any: undefined,
  title: ["title"],
  author: ["authors"],
};

/** One Chinese character alone, or an empty text. */
function oneCharacter([unit]: readonly QueryUnit[]): string {
  return unit?.kind === "han" && unit.text.length === 1 ? unit.text : "";
}

/** One Chinese character begins so many terms that scanning the texts is faster. */
function papersToRead(shelf: SearchStore, character: string): Scores {
  return new Map(shelf.mayHold(piecesInTerms(character)).map((entry) => [entry.key, 1]));
}

/** Papers that contain every unit; each Chinese run contiguous, as typed. */
export function papersWith(
  shelf: SearchStore,
  units: readonly QueryUnit[],
  field: TextField,
): Scores {
  const { vocabulary } = shelf.terms;
  const { asked, common } = selectiveUnits(units, vocabulary, shelf.size);
  const character = oneCharacter(asked);
  const scores = character
    ? papersToRead(shelf, character)
    : shelf.terms.find(termQuery(asked, indexFields[field]));
  // A run of two is one index term, so only longer ones can be scattered.
  const runs = asked.flatMap((unit) =>
    unit.kind === "han" && unit.text.length !== 2 ? [fieldWithText(unit.text, field)] : [],
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

function keepIf(shelf: SearchStore, scores: Scores, test: (entry: Entry) => boolean): Scores {
  for (const key of scores.keys()) {
    const entry = shelf.get(key);
    if (!entry || !test(entry)) scores.delete(key);
  }
  return scores;
}

/** The papers that match one text clause, with the scores of its words. */
export function papersMeeting(shelf: SearchStore, clause: TextClause, growing: boolean): Scores {
  const units = queryUnits(clause.text, growing && !clause.phrase);
  const scores = papersWith(shelf, units, clause.field);
  if (clause.field === "author" && units.length > 1) {
    const matchAuthor = authorMatcher(units);
    return keepIf(shelf, scores, ({ authors }) => matchAuthor(authors) !== null);
  }
  if (!clause.phrase) return scores;
  const find = phraseFinder(units);
  return keepIf(shelf, scores, (entry) =>
    textsIn(entry, clause.field).some((text) => find(text) !== null),
  );
}
