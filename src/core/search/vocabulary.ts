import { editDistance } from "./edit-distance.ts";
import { stopWords } from "./stop-words.ts";

/** A word of the library close to one that was typed. */
export type Spelling = { word: string; distance: number };

/** Words with digits are names and numbers: one changed character makes another name. */
const digit = /\d/;
const beginsInAscii = /^[a-z0-9]/;

/** The changes that a word of this length may be away and still be meant. */
function mostChanges(word: string): number {
  if (word.length < 3 || digit.test(word)) return 0;
  return word.length < 6 ? 1 : 2;
}

/** The Latin words of the library and in how many papers each stands, by length. */
export class Vocabulary {
  readonly #lengths = new Map<number, Map<string, number>>();

  /** Adds (or, with -1, takes away) the different words of one paper. */
  count(words: ReadonlySet<string>, change: 1 | -1): void {
    for (const word of words) {
      if (!beginsInAscii.test(word)) continue;
      const counts = this.#counts(word.length);
      const papers = (counts.get(word) ?? 0) + change;
      if (papers > 0) counts.set(word, papers);
      else counts.delete(word);
    }
  }

  /** Every word with its number of papers, for `load`. */
  save(): [word: string, papers: number][] {
    return [...this.#lengths.values()].flatMap((counts) => [...counts]);
  }

  load(saved: readonly [word: string, papers: number][]): void {
    for (const [word, papers] of saved) this.#counts(word.length).set(word, papers);
  }

  #counts(length: number): Map<string, number> {
    let counts = this.#lengths.get(length);
    if (!counts) {
      counts = new Map();
      this.#lengths.set(length, counts);
    }
    return counts;
  }

  /** In how many papers a word stands. */
  papers(word: string): number {
    return this.#lengths.get(word.length)?.get(word) ?? 0;
  }

  /**
   * Words that `typed` may have been meant to be, nearest first; of a growing
   * word also those whose beginning is near. The word itself is left out.
   */
  near(typed: string, growing: boolean): Spelling[] {
    const most = mostChanges(typed);
    if (most === 0) return [];
    const found: Spelling[] = [];
    for (const [length, counts] of this.#lengths) {
      if (length < typed.length - most || (!growing && length > typed.length + most)) continue;
      const open = growing && length > typed.length + most;
      for (const word of counts.keys()) {
        const distance = editDistance(typed, word, open ? 1 : most, open);
        if (distance > 0 && distance <= (open ? 1 : most)) found.push({ word, distance });
      }
    }
    return found.sort(
      (a, b) => a.distance - b.distance || this.papers(b.word) - this.papers(a.word),
    );
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

  /** Two letters are a word only in `to`, `3d` and their like, not wherever they stand alone. */
  #isWhole(word: string): boolean {
    return this.papers(word) > 0 && (word.length > 2 || stopWords.has(word) || digit.test(word));
  }
}
