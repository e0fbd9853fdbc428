import { isOneAuthor } from "./author-name.ts";
import type { Entry } from "../index/entry.ts";
import { phraseFinder } from "../question/phrase-finder.ts";
import type { QueryUnit } from "../question/query-units.ts";

/** Factors for each kind of evidence that a paper was meant; they multiply the score of the words. */
const worth = {
  /** The whole question is the whole title. */
  title: 30,
  /** The question is a phrase in the title. */
  titlePhrase: 16,
  titleWords: 2,
  author: 8,
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
  return ({ title, authors, english, chinese }) => {
    const place = phrase(title);
    if (place) return place[0] === 0 && place[1] === title.length ? worth.title : worth.titlePhrase;
    if (isOneAuthor(authors, units)) return worth.author * (phrase(authors) ? 2 : 1);
    const inTitle = each.every((find) => find(title) !== null) ? worth.titleWords : 1;
    const together = units.length > 1 || units.some((unit) => unit.kind === "word");
    return together && (phrase(chinese) || phrase(english)) ? inTitle * worth.phrase : inTitle;
  };
}
