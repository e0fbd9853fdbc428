import { readAnchors } from "./sentence-anchors.ts";
import type { Span } from "../span.ts";

/** The weight of names and numbers: they say more than a word or a pair of characters. */
const heavy = 3;

/**
 * The features of each sentence with their weights, as far as a text of `textLang` can
 * share them.
 */
export type SentenceFeatures = readonly ReadonlyMap<string, number>[];

/** Reads the features of sentences once, for comparison with any number of short texts. */
export function featuresOfSentences(
  source: string,
  spans: readonly Span[],
  sourceLang: "en" | "zh",
  textLang: "en" | "zh",
): SentenceFeatures {
  return spans.map(([from, to]) => featuresOf(source.slice(from, to), sourceLang, textLang));
}

/**
 * The sentence that says most of what a short text says. `score` is the share of
 * the text's features, weighted by how rare they are among the sentences, that the sentence
 * has: 1 for the sentence itself. Features are names, numbers, lexicon words and, within
 * one language, pairs of Chinese characters or English words.
 *
 * @example
 * const sentences = featuresOfSentences("它很快。它小。", [[0, 4], [4, 7]], "zh", "zh");
 * closestSentence("很快", "zh", sentences, "zh").index // 0
 */
export function closestSentence(
  text: string,
  textLang: "en" | "zh",
  sentences: SentenceFeatures,
  sourceLang: "en" | "zh",
): { index: number; score: number } {
  const wanted = featuresOf(text, textLang, sourceLang);
  let best = { index: -1, score: 0 };
  let total = 0;
  const scores = sentences.map(() => 0);
  for (const [feature, weight] of wanted) {
    const having = sentences.filter((features) => features.has(feature)).length;
    // What no sentence has may just be worded differently: it counts less than a rare feature.
    const worth = weight * (having === 0 ? 1.5 : Math.log(1 + sentences.length / having));
    total += worth;
    for (const [index, features] of sentences.entries()) {
      if (features.has(feature)) scores[index] = (scores[index] ?? 0) + worth;
    }
  }
  for (const [index, score] of scores.entries()) {
    if (total > 0 && score / total > best.score) best = { index, score: score / total };
  }
  return best;
}

function featuresOf(text: string, lang: "en" | "zh", other: "en" | "zh"): Map<string, number> {
  const features = new Map<string, number>();
  for (const [feature, strong] of readAnchors(text, lang).anchors) {
    // Concepts connect the two languages; within one language its words work better.
    if (feature.startsWith("~") && lang === other) continue;
    if (!strong && feature.startsWith("@") && lang !== other) continue;
    features.set(feature, strong ? heavy : 1);
  }
  if (lang === "zh" && other === "zh") {
    for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
      for (let at = 0; at + 1 < run.length; at += 1) features.set(run.slice(at, at + 2), 1);
    }
  }
  return features;
}
