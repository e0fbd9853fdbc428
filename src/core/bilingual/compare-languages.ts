import { alignSentences, type Bead } from "./align-sentences.ts";
import { englishLength } from "./alignment/sentence-anchors.ts";
import { findDoubts, type Doubt } from "./find-doubts.ts";
import { renderingDoubts } from "./doubts/rendering-doubts.ts";
import type { Span } from "./span.ts";

/** A bead with its doubts. */
export type DoubtedBead = Bead & { doubts: Doubt[] };

/** Everything that the reading view needs from the two abstracts of a paper. */
export type LanguageComparison = { en: Span[]; zh: Span[]; beads: DoubtedBead[] };

/**
 * Aligns the two abstracts of a paper and finds the doubts of every bead, in one
 * call. The texts are those of the paper; the spans point into them.
 *
 * @example compareLanguages(paper.title, paper.abstract.en, paper.abstract.zh).beads[0].doubts
 */
export function compareLanguages(title: string, en: string, zh: string): LanguageComparison {
  const alignment = alignSentences(en, zh);
  const context = { title, en, zh };
  const texts = alignment.beads.map((bead) => ({
    en: joinSentences(en, alignment.en, bead.en),
    zh: joinSentences(zh, alignment.zh, bead.zh),
  }));
  const renderings = renderingDoubts(texts);
  const beads = alignment.beads.map((bead, at) => {
    const [own, before, after] = [texts[at], texts[at - 1], texts[at + 1]];
    const doubts = own === undefined ? [] : findDoubts(own.en, own.zh, context);
    const besides = [before?.en === "" ? before.zh : "", after?.en === "" ? after.zh : ""];
    const mayBePair = own?.zh === "" && besides.some((text) => haveLikeLength(own.en, text));
    const weighed = mayBePair ? doubts.map((doubt) => ({ ...doubt, soft: true })) : doubts;
    return { ...bead, doubts: [...weighed, ...(renderings[at] ?? [])] };
  });
  return { en: alignment.en, zh: alignment.zh, beads };
}

/** A sentence beside one of its length without a counterpart may be its free translation. */
function haveLikeLength(en: string, zh: string): boolean {
  const ratio = englishLength(zh) / Math.max(1, englishLength(en));
  return ratio > 0.6 && ratio < 1.5;
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
