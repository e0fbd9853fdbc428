import { alignSentences, type Bead } from "./align-sentences.ts";
import { findDoubts, type Doubt } from "./find-doubts.ts";
import type { Span } from "./span.ts";

/** A bead with its doubts. */
export type DoubtedBead = Bead & { doubts: Doubt[] };

/** Everything that the reading view needs from the two abstracts of a paper. */
export type LanguageComparison = { en: Span[]; zh: Span[]; beads: DoubtedBead[] };

/**
 * Aligns the two abstracts of a paper and finds the doubts of every bead, in one
 * call. The texts are those of the paper; the spans point into them.
 *
 * @example readPairs(paper.title, paper.abstract.en, paper.abstract.zh).beads[0].doubts
 */
export function compareLanguages(title: string, en: string, zh: string): LanguageComparison {
  const alignment = alignSentences(en, zh);
  const context = { title, en, zh };
  const beads = alignment.beads.map((bead) => ({
    ...bead,
    doubts: findDoubts(
      joinSentences(en, alignment.en, bead.en),
      joinSentences(zh, alignment.zh, bead.zh),
      context,
    ),
  }));
  return { en: alignment.en, zh: alignment.zh, beads };
}

/** The sentences of one side of a bead as written in the text, `""` if it has none. */
export function joinSentences(
  text: string,
  spans: readonly Span[],
  indexes: readonly number[],
): string {
  const first = spans[indexes[0] ?? -1];
  const last = spans[indexes.at(-1) ?? -1];
  return first === undefined || last === undefined ? "" : text.slice(first[0], last[1]);
}
