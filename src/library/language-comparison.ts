import type { Alignment } from "../core/bilingual/align-sentences.ts";
import type { Doubt, DoubtKind } from "../core/bilingual/doubts/doubt.ts";
import { findSupport, type Support } from "../core/bilingual/find-takeaway-support.ts";
import { compareLanguages, type DoubtedBead } from "../core/bilingual/compare-languages.ts";
import { createLruMap } from "../core/lru-map.ts";
import type { LibraryPaper } from "../core/library/library-paper.ts";

/** The two languages of a paper compared. */
export type LanguageComparison = {
  /** null if one of the two abstracts is missing. */
  alignment: Alignment | null;
  /** In the order of the text. */
  checks: Check[];
  /** Where each takeaway comes from, in their order. */
  supports: Support[];
};

/** Something to check: `en` and `zh` are the pieces that disagree, null if there is none. */
export type Check = {
  /** Index of the bead. */
  bead: number;
  kind: DoubtKind;
  soft: boolean;
  en: string | null;
  zh: string | null;
};

/** How many recent comparisons are kept: a paper is requested again after every decision. */
const KEPT = 50;

/** Compares papers, and keeps the most recent results. */
export function createComparisons() {
  const recent = createLruMap<string, LanguageComparison>(KEPT);
  return (paper: LibraryPaper): LanguageComparison => {
    const { title, abstract, summary, takeaways } = paper;
    const contents = JSON.stringify([title, abstract, summary, takeaways]);
    const comparison = recent.get(contents) ?? comparePaper(paper);
    recent.set(contents, comparison);
    return comparison;
  };
}

/**
 * In UTF-16 units. Real abstracts have at most half of this; aligning longer ones may take
 * seconds.
 */
const LONGEST_PAIRED = 4000;

function comparePaper(paper: LibraryPaper): LanguageComparison {
  const { title, abstract, summary, takeaways } = paper;
  const all = [abstract.en, abstract.zh, summary, ...takeaways];
  if (all.some((text) => text !== null && text.length > LONGEST_PAIRED)) {
    return { alignment: asWholes(abstract), checks: [], supports: [] };
  }
  const pairs = pairsOf(paper);
  const texts = { title, ...abstract, summary, alignment: pairs.alignment };
  return { ...pairs, supports: takeaways.map((takeaway) => findSupport(takeaway, texts)) };
}

/** The two texts side by side as wholes, which claims nothing about their sentences. */
function asWholes({ en, zh }: LibraryPaper["abstract"]): Alignment | null {
  if (en === "" || zh === null) return null;
  return { en: [[0, en.length]], zh: [[0, zh.length]], beads: [{ en: [0], zh: [0] }] };
}

function pairsOf({
  title,
  abstract: { en, zh },
}: LibraryPaper): Omit<LanguageComparison, "supports"> {
  if (en === "" || zh === null) return { alignment: null, checks: [] };
  const { beads, ...spans } = compareLanguages(title, en, zh);
  return {
    alignment: { ...spans, beads: beads.map(({ en, zh }) => ({ en, zh })) },
    checks: beads.flatMap(checksOf),
  };
}

/** A doubt reported on both sides is one check. */
function checksOf({ doubts }: DoubtedBead, bead: number): Check[] {
  const checks = new Map<string, Check>();
  for (const { side, text, kind, against, soft = false } of doubts) {
    const pieces = bothPieces(side, text, against ?? null);
    const known = `${kind}\n${pieces.en}\n${pieces.zh}`;
    if (!checks.has(known)) checks.set(known, { bead, kind, soft, ...pieces });
  }
  return [...checks.values()];
}

function bothPieces(side: Doubt["side"], text: string, against: string | null) {
  return side === "en" ? { en: text, zh: against } : { en: against, zh: text };
}
