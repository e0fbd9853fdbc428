import { withoutProse } from "./academic-prose.ts";

const hanRun = /\p{Script=Han}{2,}/gu;
const longestTerm = 8;
/** Place words, with which no term ends. */
const place = /[中上下内外后前]$/;
/** Marks the end of a run. */
const END = "";

/**
 * Recognises whole terms among pieces of Chinese text. Chinese has no spaces, but a whole
 * term occurs somewhere at the beginning of a run of characters, and at the end of one or
 * before different characters; a fragment, such as the `度语言` or the `语言模` of `深度语言模型`, does
 * not.
 */
export function wholeTerms(texts: readonly string[]): (piece: string) => boolean {
  const starts = new Set<string>();
  /** What follows a piece: a character, the end, or null if it varies. */
  const followers = new Map<string, string | null>();
  for (const text of texts) {
    for (const [run] of withoutProse(text).matchAll(hanRun)) {
      for (let from = 0; from < run.length - 1; from++) {
        for (let to = from + 2; to <= Math.min(run.length, from + longestTerm); to++) {
          const piece = run.slice(from, to);
          if (from === 0) starts.add(piece);
          const next = to === run.length ? END : run.charAt(to);
          const known = followers.get(piece);
          followers.set(piece, known === undefined || known === next ? next : null);
        }
      }
    }
  }
  const isEnded = (piece: string) => (followers.get(piece) ?? END) === END;
  return (piece) => starts.has(piece) && isEnded(piece) && !place.test(piece);
}
