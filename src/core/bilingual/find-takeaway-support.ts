import type { Alignment } from "./align-sentences.ts";
import { isCommonAcronym } from "./lexicon/acronyms.ts";
import { readLatinNames } from "./reading/latin-names.ts";
import { hasName } from "./reading/name-keys.ts";
import { sameValue } from "./reading/quantity.ts";
import { readQuantities } from "./reading/read-quantities.ts";
import { closestSentence } from "./alignment/sentence-similarity.ts";
import { isShortFor } from "./doubts/short-forms.ts";
import type { Span } from "./span.ts";
import { readTexts, type SupportTexts } from "./texts-of-paper.ts";

export type { SupportTexts };

/**
 * Where a takeaway comes from. `source` names the text that `span` points into,
 * `null` if no sentence is close enough: then nothing is claimed. `en` are the English
 * sentences paired with it. `score` is the share of the takeaway that the sentence covers,
 * 0 to 1.
 * `unsupported` are numbers and names that no text of the
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

/** Across languages only lexicon words, names and numbers can be shared: fewer, but more reliable. */
const crossThreshold = 0.5;

/**
 * Finds the sentence that a takeaway restates: in the translation, else in the summary,
 * else in the English abstract itself.
 *
 * @example findSupport("该数据集包含12.1万个定理。", texts).en // the span of "... 121K ..."
 */
export function findSupport(takeaway: string, texts: SupportTexts): Support {
  return { ...findSource(takeaway, texts), unsupported: findUnsupported(takeaway, texts) };
}

type Source = Omit<Support, "unsupported">;

function findSource(takeaway: string, texts: SupportTexts): Source {
  const lang = /\p{Script=Han}/u.test(takeaway) ? "zh" : "en";
  const { sentences } = readTexts(texts);
  const translation = lang === "zh" ? sentences("translation", lang) : null;
  if (translation !== null) {
    const { index, score } = closestSentence(takeaway, lang, translation.features, "zh");
    if (score >= threshold) {
      const en = englishOf(index, texts.alignment);
      return { source: "translation", span: translation.spans[index] ?? null, en, score };
    }
  }
  const english = fromAbstract(takeaway, lang, texts);
  if (lang === "en") return english ?? nothing;
  const summary = fromSummary(takeaway, texts);
  if (summary === null) return english ?? nothing;
  return english === null ? summary : { ...summary, en: english.en };
}

const nothing: Source = { source: null, span: null, en: [], score: 0 };

/** The English sentences that are paired with a Chinese one. */
function englishOf(index: number, alignment: Alignment | null): Span[] {
  const bead = alignment?.beads.find((one) => one.zh.includes(index));
  return bead?.en.flatMap((one) => alignment?.en.slice(one, one + 1) ?? []) ?? [];
}

function fromSummary(takeaway: string, texts: SupportTexts): Source | null {
  const summary = readTexts(texts).sentences("summary", "zh");
  if (summary === null) return null;
  const { index, score } = closestSentence(takeaway, "zh", summary.features, "zh");
  if (score < threshold) return null;
  return { source: "summary", span: summary.spans[index] ?? null, en: [], score };
}

function fromAbstract(takeaway: string, lang: "en" | "zh", texts: SupportTexts): Source | null {
  const abstract = readTexts(texts).sentences("abstract", lang);
  if (abstract === null) return null;
  const { index, score } = closestSentence(takeaway, lang, abstract.features, "en");
  const span = abstract.spans[index];
  if (span === undefined || score < (lang === "en" ? threshold : crossThreshold)) return null;
  return { source: "abstract", span, en: [span], score };
}

/** Numbers in digits and coded names that occur nowhere else in the paper. */
function findUnsupported(takeaway: string, texts: SupportTexts): Support["unsupported"] {
  const { all, values, names, words } = readTexts(texts);
  const numbers = readQuantities(takeaway, "zh").filter(
    (one) =>
      one.written === "digits" &&
      one.value !== 0 &&
      !values.some((other) => sameValue(Math.abs(one.value), other)) &&
      !all.includes(/\d+(?:\.\d+)?/u.exec(takeaway.slice(one.start, one.end))?.[0] ?? " "),
  );
  const unknown = readLatinNames(takeaway).filter(
    (name) =>
      (name.style === "coded" || name.style === "acronym") &&
      !hasName(name, names) &&
      !isCommonAcronym(name.key) &&
      !isShortFor(name.key, words),
  );
  return [
    ...numbers.map((one) => ({
      text: takeaway.slice(one.start, one.end),
      kind: "number" as const,
    })),
    ...unknown.map((name) => ({ text: name.text, kind: "name" as const })),
  ];
}
