import type { BeadScore } from "./bead-path.ts";
import { anchorWeights, type Band, type AnchorWeight } from "./anchor-weights.ts";
import type { SentenceAnchors } from "./sentence-anchors.ts";

/**
 * All weights of the alignment, as probabilities where possible. They were tuned on texts
 * derived from translated abstracts by merging, splitting, dropping and inserting sentences
 * (scripts/bench/bilingual-bench.ts).
 */
const weights = {
  /** How often a bead has this many English and Chinese sentences. */
  shape: {
    "1-1": 0.8,
    "1-0": 0.025,
    "0-1": 0.025,
    "1-2": 0.05,
    "2-1": 0.05,
    "2-2": 0.0008,
    "1-3": 0.006,
    "3-1": 0.006,
  },
  /** The logarithm of the ratio of lengths: its spread in translations and in chance pairs. */
  spread: { translation: 0.2, chance: 0.7 },
  /** How often an anchor is kept in the translation, if the other text has it anywhere. */
  kept: { en: { strong: 0.97, weak: 0.95 }, zh: { strong: 0.98, weak: 0.87 } },
  /**
   * The evidence of an anchor that the other text lacks entirely: numbers, names, words,
   * addresses.
   */
  absent: {
    en: { "#": -1.2, "@": 0, "~": -0.9, h: -2 },
    zh: { "#": -1.2, "@": -2, "~": -0.3, h: -2 },
  },
  /** The minimum chance that an anchor matches by accident. */
  chance: 0.05,
  /** The two directions overlap, and neighbouring anchors are not independent. */
  trust: 0.5,
};

type Shape = keyof typeof weights.shape;

const isShape = (name: string): name is Shape => name in weights.shape;

/**
 * The log-likelihood that a bead is a translation rather than a chance pair: the sum of the
 * logarithms for its shape, its lengths and the anchors that its sides share. `enBand`
 * limits the Chinese windows of an English sentence, `zhBand` the reverse.
 */
export function beadScorer(
  en: SentenceAnchors[],
  zh: SentenceAnchors[],
  enBand: Band,
  zhBand: Band,
): BeadScore {
  const english = anchorWeights(en, zh, weigh("en"), enBand);
  const chinese = anchorWeights(zh, en, weigh("zh"), zhBand);
  return (at, takes, to, gives) => {
    const name = `${takes}-${gives}`;
    const prior = isShape(name) ? Math.log(weights.shape[name]) : -Infinity;
    if (takes === 0 || gives === 0) return prior;
    let shared = 0;
    for (let index = at; index < at + takes; index += 1) shared += english(index, to, gives);
    for (let index = to; index < to + gives; index += 1) shared += chinese(index, at, takes);
    const lengths = lengthScore(sizeOf(en, at, takes), sizeOf(zh, to, gives));
    return prior + lengths + weights.trust * shared;
  };
}

/** An anchor that most sentences have says nothing; a rare one says a lot. */
const weigh =
  (side: "en" | "zh"): AnchorWeight =>
  (anchor, strong, met, total, window) => {
    if (met === 0) return { met: 0, missed: absence(side, anchor, strong) };
    const kept = strong ? weights.kept[side].strong : weights.kept[side].weak;
    const chance = Math.max(weights.chance, 1 - (1 - met / (total + 1)) ** Math.sqrt(window));
    if (kept <= chance) return { met: 0, missed: 0 };
    return { met: Math.log(kept / chance), missed: Math.log((1 - kept) / (1 - chance)) };
  };

/** English lower-case words outside the lexicon never match, so they say nothing. */
function absence(side: "en" | "zh", anchor: string, strong: boolean): number {
  const kind = anchor.charAt(0);
  if (kind === "~") return weights.absent[side]["~"];
  if (!strong) return 0;
  return kind === "#" || kind === "@" || kind === "h" ? weights.absent[side][kind] : 0;
}

function sizeOf(sentences: SentenceAnchors[], from: number, many: number): number {
  let size = 0;
  for (let index = from; index < from + many; index += 1) size += sentences[index]?.size ?? 0;
  return size;
}

/** The likelihood ratio of two lengths; short sentences vary more. */
function lengthScore(en: number, zh: number): number {
  const distance = Math.log((zh + 8) / (en + 8));
  const { translation, chance } = weights.spread;
  return (
    Math.log(chance / translation) -
    (distance * distance) / 2 / (translation * translation) +
    (distance * distance) / 2 / (chance * chance)
  );
}
