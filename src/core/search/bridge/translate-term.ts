import type { Translation } from "../meaning/meaning.ts";
import { toSingular } from "../text/word-chains.ts";
import type { BridgeTerm } from "./learn-bridge.ts";
import type { TermTables } from "./term-tables.ts";

/** Words that a name is put together of. */
const MOST_WORDS = 8;
const MOST_NAMES = 3;
/** Below this share of the best, a name means something near. */
const LEAST_SHARE = 0.7;
/** Below this, the words only stand in the same field. */
const LEAST_STRENGTH = 0.022;
/** Four characters and more are mostly two words: one alone says less than the term. */
const TWO_WORDS = 4;
const ONE_OF_TWO = 0.8;
/** How sure a name is that was put together, and not seen beside the term. */
const TRUST = 0.5;

type Name = { text: string; words: string[]; strength: number };

/** Names that papers have, of one word or two in either order. */
function namesOf(term: string, translation: Translation, { english }: TermTables): Name[] {
  const words = translation.slice(0, MOST_WORDS);
  const pairs = words.flatMap((first) =>
    words.flatMap((second) =>
      first === second
        ? []
        : [" ", "-"].map((joint) => ({
            text: `${first.word}${joint}${toSingular(second.word)}`,
            words: [first.word, second.word],
            // As long as a vector is whose numbers are these: two words of the same strength tell more.
            strength: (first.strength + second.strength) / Math.SQRT2,
          })),
    ),
  );
  const share = term.length >= TWO_WORDS ? ONE_OF_TWO : 1;
  const singles = words.map(({ word, strength }) => ({
    text: word,
    words: [word],
    strength: share * strength,
  }));
  return [...singles, ...pairs].filter(({ text }) => english.numbers.has(text));
}

/**
 * What a Chinese term may be called in English by what its characters mean elsewhere: few
 * papers, or none, have the term itself.
 */
export function translateTerm(
  term: string,
  translation: Translation,
  tables: TermTables,
): BridgeTerm[] {
  const names = namesOf(term, translation, tables).sort((a, b) => b.strength - a.strength);
  const [best] = names;
  if (!best || best.strength < LEAST_STRENGTH) return [];
  const chosen: Name[] = [];
  for (const name of names) {
    if (name.strength < LEAST_SHARE * best.strength || chosen.length === MOST_NAMES) break;
    // A part of a name that was chosen, or more than it, is found with it or too much besides.
    const overlaps = chosen.some(
      ({ words }) => isPart(words, name.words) || isPart(name.words, words),
    );
    if (!overlaps) chosen.push(name);
  }
  return chosen.map(({ text }) => ({ text, trust: TRUST }));
}

const isPart = (some: readonly string[], all: readonly string[]): boolean =>
  some.length !== all.length && some.every((word) => all.includes(word));
