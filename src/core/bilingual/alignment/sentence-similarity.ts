import { readAnchors } from "./sentence-anchors.ts";
import type { Span } from "../span.ts";

/** What a mark weighs: a name or a number says more than a word or a pair of characters. */
const heavy = 3;

/** The marks of sentences, each with its weight, as a text of `textLang` may share them. */
export type SentenceFeatures = readonly ReadonlyMap<string, number>[];

/** Reads the marks of sentences once, to be compared with any number of short texts. */
export function featuresOfSentences(
  source: string,
  spans: readonly Span[],
  sourceLang: "en" | "zh",
  textLang: "en" | "zh",
): SentenceFeatures {
  return spans.map(([from, to]) => marksOf(source.slice(from, to), sourceLang, textLang));
}

/**
 * The sentence that says most of what a short text says. `score` is the share of
 * the text's marks, weighed by how rare they are among the sentences, that the
 * sentence has: 1 for the sentence itself. Marks are names, numbers, lexicon words
 * and, within one language, pairs of Chinese characters or English words.
 *
 * @example
 * const sentences = marksOfSentences("它很快。它小。", [[0, 4], [4, 7]], "zh", "zh");
 * closestSentence("很快", "zh", sentences, "zh").index // 0
 */
export function closestSentence(
  text: string,
  textLang: "en" | "zh",
  sentences: SentenceFeatures,
  sourceLang: "en" | "zh",
): { index: number; score: number } {
  const wanted = marksOf(text, textLang, sourceLang);
  let best = { index: -1, score: 0 };
  let total = 0;
  const scores = sentences.map(() => 0);
  for (const [mark, weight] of wanted) {
    const having = sentences.filter((marks) => marks.has(mark)).length;
    // What no sentence has may be another wording: it counts less than a rare mark.
    const worth = weight * (having === 0 ? 1.5 : Math.log(1 + sentences.length / having));
    total += worth;
    for (const [index, marks] of sentences.entries()) {
      if (marks.has(mark)) scores[index] = (scores[index] ?? 0) + worth;
    }
  }
  for (const [index, score] of scores.entries()) {
    if (total > 0 && score / total > best.score) best = { index, score: score / total };
  }
  return best;
}

function marksOf(text: string, lang: "en" | "zh", other: "en" | "zh"): Map<string, number> {
  const marks = new Map<string, number>();
  for (const [mark, strong] of readAnchors(text, lang).marks) {
    // Concepts bridge the languages; within one language its own words do better.
    if (mark.startsWith("~") && lang === other) continue;
    if (!strong && mark.startsWith("@") && lang !== other) continue;
    marks.set(mark, strong ? heavy : 1);
  }
  if (lang === "zh" && other === "zh") {
    for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
      for (let at = 0; at + 1 < run.length; at += 1) marks.set(run.slice(at, at + 2), 1);
    }
  }
  return marks;
}
