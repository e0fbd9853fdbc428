import { isOneAuthor } from "./author-name.ts";
import type { Entry } from "./entry.ts";
import { phraseFinder, type PhraseFinder } from "./phrase-pattern.ts";
import type { Unit } from "./units.ts";

/** How much each sign that a paper was meant is worth; they multiply the score of the words. */
const worth = {
  titleWhole: 6,
  titlePhrase: 3,
  titleWords: 2,
  author: 3,
  phrase: 1.5,
};

/** A judge of how well a paper fits the question as a whole, as a factor of its score. */
export type Evidence = (entry: Entry) => number;

function inTitle(title: string, finders: readonly PhraseFinder[]): boolean {
  return finders.every((find) => find(title) !== null);
}

/**
 * The evidence for a question's plain words: that they stand as a phrase in the
 * title or another text, all in the title, or name an author.
 */
export function evidenceFor(units: readonly Unit[]): Evidence {
  const phrase = phraseFinder(units);
  const each = units.map((unit) => phraseFinder([unit]));
  return ({ title, authors, english, chinese }) => {
    let factor = 1;
    const place = phrase(title);
    if (place)
      factor *= place[0] === 0 && place[1] === title.length ? worth.titleWhole : worth.titlePhrase;
    else if (inTitle(title, each)) factor *= worth.titleWords;
    if (isOneAuthor(authors, units)) factor *= worth.author;
    if (units.length > 1 && (phrase(english) || phrase(chinese))) factor *= worth.phrase;
    return factor;
  };
}
