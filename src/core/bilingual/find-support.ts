import type { Alignment } from "./align-sentences.ts";
import { isCommonAcronym, initialsOf, isShortFor } from "./acronyms.ts";
import { readLatinNames } from "./latin-name.ts";
import { isIn, keysOf } from "./name-keys.ts";
import { sameValue } from "./quantity.ts";
import { readQuantities } from "./read-quantities.ts";
import { closestSentence } from "./sentence-likeness.ts";
import type { Span } from "./span.ts";
import { splitSentences } from "./split-sentences.ts";

/** The texts of a paper that a takeaway may come from. */
export type SupportTexts = {
  en: string;
  zh: string | null;
  summary: string | null;
  title: string;
  /** The pairing of `en` and `zh`, when there is one. */
  alignment: Alignment | null;
};

/**
 * Where a takeaway comes from. `source` names the text that `span` points into,
 * `null` when no sentence is close enough: then nothing is claimed. `en` are the
 * English sentences paired with it. `score` is the share of the takeaway that the
 * sentence has, 0 to 1. `unsupported` are numbers and names that no text of the
 * paper has.
 */
export type Support = {
  source: "translation" | "summary" | "abstract" | null;
  span: Span | null;
  en: Span[];
  score: number;
  unsupported: { text: string; kind: "number" | "name" }[];
};

/** Below this share of shared names, numbers and character pairs nothing is claimed. */
const threshold = 0.34;

/** Across languages only words of the lexicon, names and numbers are shared: fewer, and surer. */
const crossThreshold = 0.5;

/**
 * Pairs a takeaway with the sentence it says again: of the translation, else of
 * the summary, else of the English abstract itself.
 *
 * @example findSupport("该数据集包含12.1万个定理。", texts).en // the span of "... 121K ..."
 */
export function findSupport(takeaway: string, texts: SupportTexts): Support {
  return { ...findSource(takeaway, texts), unsupported: findUnsupported(takeaway, texts) };
}

type Source = Omit<Support, "unsupported">;

function findSource(takeaway: string, texts: SupportTexts): Source {
  const lang = /\p{Script=Han}/u.test(takeaway) ? "zh" : "en";
  if (lang === "zh" && texts.zh !== null) {
    const spans = texts.alignment?.zh ?? splitSentences(texts.zh, "zh");
    const best = closestSentence(takeaway, "zh", texts.zh, "zh", spans);
    if (best.score >= threshold)
      return fromTranslation(best.index, best.score, spans, texts.alignment);
  }
  const english = fromAbstract(takeaway, lang, texts);
  const summary = fromSummary(takeaway, lang, texts.summary);
  if (english !== null && (summary === null || lang === "en")) return english;
  if (summary === null) return { source: null, span: null, en: [], score: 0 };
  return english === null ? summary : { ...summary, en: english.en };
}

function fromTranslation(
  index: number,
  score: number,
  spans: readonly Span[],
  alignment: Alignment | null,
): Source {
  const bead = alignment?.beads.find((one) => one.zh.includes(index));
  const en = bead?.en.flatMap((one) => alignment?.en.slice(one, one + 1) ?? []) ?? [];
  return { source: "translation", span: spans[index] ?? null, en, score };
}

function fromSummary(takeaway: string, lang: "en" | "zh", summary: string | null): Source | null {
  if (summary === null) return null;
  const spans = splitSentences(summary, "zh");
  const best = closestSentence(takeaway, lang, summary, "zh", spans);
  if (lang === "en" || best.score < threshold) return null;
  return { source: "summary", span: spans[best.index] ?? null, en: [], score: best.score };
}

function fromAbstract(takeaway: string, lang: "en" | "zh", texts: SupportTexts): Source | null {
  const spans = texts.alignment?.en ?? splitSentences(texts.en, "en");
  const best = closestSentence(takeaway, lang, texts.en, "en", spans);
  const span = spans[best.index];
  if (span === undefined || best.score < (lang === "en" ? threshold : crossThreshold)) return null;
  return { source: "abstract", span, en: [span], score: best.score };
}

/** Numbers in digits and coded names that stand nowhere else in the paper. */
function findUnsupported(takeaway: string, texts: SupportTexts): Support["unsupported"] {
  const chinese = `${texts.zh ?? ""} ${texts.summary ?? ""}`;
  const english = `${texts.en} ${texts.title}`;
  const told = [...readQuantities(english, "en"), ...readQuantities(chinese, "zh")];
  const numbers = readQuantities(takeaway, "zh").filter(
    (one) =>
      one.written === "digits" &&
      one.value !== 0 &&
      !told.some((other) => sameValue(Math.abs(one.value), Math.abs(other.value))) &&
      !`${english} ${chinese}`.includes(
        /\d+(?:\.\d+)?/u.exec(takeaway.slice(one.start, one.end))?.[0] ?? " ",
      ),
  );
  const all = `${english} ${chinese}`;
  const keys = keysOf(all);
  const initials = initialsOf(english);
  const names = readLatinNames(takeaway).filter(
    (name) =>
      (name.style === "coded" || name.style === "acronym") &&
      !isIn(name, keys) &&
      !isCommonAcronym(name.key) &&
      !isShortFor(name.key, initials),
  );
  return [
    ...numbers.map((one) => ({
      text: takeaway.slice(one.start, one.end),
      kind: "number" as const,
    })),
    ...names.map((name) => ({ text: name.text, kind: "name" as const })),
  ];
}
