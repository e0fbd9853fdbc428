import { countBits } from "../count-bits.ts";
import { editDistance } from "../text/edit-distance.ts";
import { stopWords } from "../text/stop-words.ts";

/** A word in the library that is similar to the typed one. */
export type Spelling = { word: string; distance: number };

/** A word, the number of papers that have it, and its letters (see `lettersOf`). */
type Known = { word: string; papers: number; letters: number };

/** Words with digits are names and numbers: one changed character makes another name. */
const digit = /\d/;

/** The maximum number of typos in a word of this length. */
function mostChanges(word: string): number {
  if (word.length < 3 || digit.test(word)) return 0;
  return word.length < 6 ? 1 : 2;
}

/** A word in so many papers may be what a rare one was meant to be. */
const frequentFrom = 50;
/** How many times as many papers a frequent word has than a slip of it. */
const slipShare = 50;
/** Shorter words are one letter away from too many others. */
const shortestSlip = 5;

/** One bit for each letter that a word has, so that words far apart need not be compared. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** The Latin words of the library with their number of papers, by length. */
export class Vocabulary {
  readonly #lengths = new Map<number, Map<string, Known>>();
  /** Words in many papers, so that looking for one need not go through all. */
  readonly #frequent = new Map<string, Known>();

  /** Adds (or, with -1, removes) the distinct words of one paper. */
  count(words: Iterable<string>, change: 1 | -1): void {
    for (const word of words) this.add(word, change);
  }

  /** The same for one word of several papers. */
  add(word: string, papers: number): void {
    if (papers === 0 || word.charCodeAt(0) > 0x7f) return;
    const counts = this.#counts(word.length);
    const known = counts.get(word);
    const now = known ?? { word, papers: 0, letters: lettersOf(word) };
    now.papers += papers;
    if (now.papers <= 0) counts.delete(word);
    else if (!known) counts.set(word, now);
    if (now.papers >= frequentFrom) this.#frequent.set(word, now);
    else if (known) this.#frequent.delete(word);
  }

  #counts(length: number): Map<string, Known> {
    let counts = this.#lengths.get(length);
    if (!counts) {
      counts = new Map();
      this.#lengths.set(length, counts);
    }
    return counts;
  }

  /** The number of papers that have a word. */
  papers(word: string): number {
    return this.#lengths.get(word.length)?.get(word)?.papers ?? 0;
  }

  /**
   * Words that `typed` may stand for, nearest first; for a growing word also words with a
   * similar beginning. The word itself is left out.
   */
  near(typed: string, growing: boolean): Spelling[] {
    const most = mostChanges(typed);
    if (most === 0) return [];
    const letters = lettersOf(typed);
    const found: Spelling[] = [];
    for (const [length, counts] of this.#lengths) {
      if (length < typed.length - most || (!growing && length > typed.length + most)) continue;
      const open = growing && length > typed.length + most;
      const changes = open ? 1 : most;
      for (const known of counts.values()) {
        // Each change accounts for at most one unmatched letter.
        if (countBits(letters & ~known.letters) > changes) continue;
        const distance = editDistance(typed, known.word, changes, open);
        if (distance > 0 && distance <= changes) found.push({ word: known.word, distance });
      }
    }
    return found.sort(
      (a, b) => a.distance - b.distance || this.papers(b.word) - this.papers(a.word),
    );
  }

  /**
   * Frequent words that a whole word, which hardly any paper has, may be a slip of: the
   * nearest, most frequent first.
   */
  frequentNear(typed: string): Spelling[] {
    if (typed.length < shortestSlip) return [];
    const most = mostChanges(typed);
    const least = Math.max(frequentFrom, slipShare * this.papers(typed));
    const found: (Spelling & { papers: number })[] = [];
    const letters = lettersOf(typed);
    for (const { word, papers, letters: own } of this.#frequent.values()) {
      if (papers < least || countBits(letters & ~own) > most) continue;
      const distance = editDistance(typed, word, most, false);
      if (distance > 0 && distance <= most) found.push({ word, distance, papers });
    }
    const nearest = Math.min(...found.map(({ distance }) => distance));
    return found
      .filter(({ distance }) => distance === nearest)
      .sort((a, b) => b.papers - a.papers)
      .map(({ word, distance }) => ({ word, distance }));
  }

  /** The ways to read a word as two or three words of the library written as one. */
  splits(solid: string): string[][] {
    const found: string[][] = [];
    for (let at = 2; at <= solid.length - 2; at++) {
      const [head, tail] = [solid.slice(0, at), solid.slice(at)];
      if (!this.#isWhole(head)) continue;
      if (this.#isWhole(tail)) found.push([head, tail]);
      for (let next = 2; next <= tail.length - 2; next++) {
        const [middle, last] = [tail.slice(0, next), tail.slice(next)];
        if (this.#isWhole(middle) && this.#isWhole(last)) found.push([head, middle, last]);
      }
    }
    return found;
  }

  /** Two letters count as a word only in `to`, `3d` and the like. */
  #isWhole(word: string): boolean {
    return this.papers(word) > 0 && (word.length > 2 || stopWords.has(word) || digit.test(word));
  }
}
