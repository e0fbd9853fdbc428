import type { Entry } from "../index/entry.ts";
import { stopWords } from "../text/stop-words.ts";
import { toSingular } from "../text/word-chains.ts";

/** Words of two letters and more, without what is only digits. */
const word = /[a-z0-9]*[a-z][a-z0-9]+/g;
const hanRun = /\p{Script=Han}+/gu;

/** What a word in the title counts, in words of the abstract. */
const TITLE_WEIGHT = 2;

/** How often each term stands in a text. */
export type TermCounts = Map<string, number>;

/**
 * Counts the English words of a normalised text, in the singular, and its Chinese characters,
 * alone and in pairs: one alone says what a pair is about that no other paper has.
 */
export function countTerms(text: string, counts: TermCounts, weight = 1): void {
  for (const [found] of text.matchAll(word)) {
    if (stopWords.has(found)) continue;
    const term = toSingular(found);
    counts.set(term, (counts.get(term) ?? 0) + weight);
  }
  const add = (term: string): Map<string, number> =>
    counts.set(term, (counts.get(term) ?? 0) + weight);
  for (const [run] of text.matchAll(hanRun))
    for (let at = 0; at < run.length; at++) {
      add(run.charAt(at));
      if (at + 2 <= run.length) add(run.slice(at, at + 2));
    }
}

/** The terms of both languages of a paper. */
export function termsOfEntry({ title, english, chinese, details }: Entry): TermCounts {
  const counts: TermCounts = new Map();
  countTerms(title, counts, TITLE_WEIGHT);
  countTerms(english, counts);
  countTerms(chinese, counts);
  countTerms(details, counts);
  return counts;
}

/** Terms are English words, or one or two Chinese characters. */
export const isHanTerm = (term: string): boolean => term.charCodeAt(0) > 0x2e7f;
