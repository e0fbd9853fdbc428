import { authorMatcher } from "./author-name.ts";
import type { Entry } from "../index/entry.ts";
import { phraseFinder } from "../question/phrase-finder.ts";
import { piecesOf, type QueryUnit } from "../question/query-units.ts";

/** Factors for each kind of evidence that a paper was meant; they multiply the score of the words. */
const worth = {
  /** The whole question is the whole title. */
  title: 30,
  /** The question is a phrase in the title. */
  titlePhrase: 16,
  titleWords: 2,
  /** It is the name of an author, several words in any order or written as one; a word of it; or part of one. */
  name: { full: 120, joined: 40, whole: 8, part: 4 },
  /** A factor more where the name is written as typed. */
  nameAsTyped: { full: 2, joined: 1, whole: 2, part: 1.5 },
  /** It is a phrase in another text. */
  phrase: 8,
};

/** Rates how well a paper matches the question as a whole, as a factor of its score. */
export type MatchEvidence = (entry: Entry) => number;

/**
 * The evidence for a question's plain words: that they form a phrase in the title or
 * another text, are all in the title, or name an author.
 */
export function evidenceFor(units: readonly QueryUnit[]): MatchEvidence {
  const phrase = phraseFinder(units);
  const each = units.map((unit) => phraseFinder([unit]));
  const matchAuthor = authorMatcher(units);
  const words = piecesOf(units).length;
  return ({ title, authors, english, chinese }) => {
    const place = phrase(title);
    if (place) return place[0] === 0 && place[1] === title.length ? worth.title : worth.titlePhrase;
    const match = matchAuthor(authors);
    const name = match === "whole" && words > 1 ? "full" : match;
    if (name) return worth.name[name] * (phrase(authors) ? worth.nameAsTyped[name] : 1);
    const inTitle = each.every((find) => find(title) !== null) ? worth.titleWords : 1;
    const together = units.length > 1 || units.some((unit) => unit.kind === "word");
    return together && (phrase(chinese) || phrase(english)) ? inTitle * worth.phrase : inTitle;
  };
}
