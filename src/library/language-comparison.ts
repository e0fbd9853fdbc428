import type { Alignment } from "../core/bilingual/align-sentences.ts";
import type { Doubt, DoubtKind } from "../core/bilingual/doubts/doubt.ts";
import { findSupport, type Support } from "../core/bilingual/find-support.ts";
import { compareLanguages, type DoubtedBead } from "../core/bilingual/compare-languages.ts";
import type { LibraryPaper } from "../core/library/library-paper.ts";

/** What the two languages of a paper say of each other. */
export type LanguageComparison = {
  /** null where one of the two abstracts is missing. */
  alignment: Alignment | null;
  /** In the order of the text. */
  checks: Check[];
  /** Where each takeaway comes from, in their order. */
  supports: Support[];
};

/** Something to check: `en` and `zh` are the pieces that do not fit, null where there is none. */
export type Check = {
  /** Index of the bead. */
  bead: number;
  kind: DoubtKind;
  soft: boolean;
  en: string | null;
  zh: string | null;
};

/** Readings lately made are kept: a paper is asked for again after every decision. */
const KEPT = 50;

/** Makes readings, each once while it is among the last asked for. */
export function createComparisons() {
  const kept = new Map<string, LanguageComparison>();
  return (paper: LibraryPaper): LanguageComparison => {
    const { title, abstract, summary, takeaways } = paper;
    const told = JSON.stringify([title, abstract, summary, takeaways]);
    const reading = kept.get(told) ?? readPaper(paper);
    kept.delete(told);
    kept.set(told, reading);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return reading;
  };
}

/** Real abstracts have at most half of this, in UTF-16 units; pairing longer ones may take seconds. */
const LONGEST_PAIRED = 4000;

function readPaper(paper: LibraryPaper): LanguageComparison {
  const { title, abstract, summary, takeaways } = paper;
  const told = [abstract.en, abstract.zh, summary, ...takeaways];
  if (told.some((text) => text !== null && text.length > LONGEST_PAIRED)) {
    return { alignment: asWholes(abstract), checks: [], supports: [] };
  }
  const pairs = pairsOf(paper);
  const texts = { title, ...abstract, summary, alignment: pairs.alignment };
  return { ...pairs, supports: takeaways.map((takeaway) => findSupport(takeaway, texts)) };
}

/** The two texts face each other whole, which claims nothing of their sentences. */
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

/** A doubt told from both sides is one thing to check. */
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
