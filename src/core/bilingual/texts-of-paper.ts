import type { Alignment } from "./align-sentences.ts";
import { nameKeys } from "./reading/name-keys.ts";
import { readQuantities } from "./reading/read-quantities.ts";
import { featuresOfSentences, type SentenceFeatures } from "./alignment/sentence-similarity.ts";
import { wordsOf } from "./doubts/short-forms.ts";
import type { Span } from "./span.ts";
import { splitSentences } from "./split-sentences.ts";

/** The texts of a paper that a takeaway may come from. */
export type SupportTexts = {
  readonly en: string;
  readonly zh: string | null;
  readonly summary: string | null;
  readonly title: string;
  /** The pairing of `en` and `zh`, when there is one. */
  readonly alignment: Alignment | null;
};

type Lang = "en" | "zh";
type Sentences = { spans: readonly Span[]; features: SentenceFeatures };

/** What is read from a paper's texts, on first use, and then kept. */
export type ReadTexts = {
  /**
   * Sentences of one text with their features for a takeaway in `textLang`; null if there
   * is no such text.
   */
  sentences: (source: "translation" | "summary" | "abstract", textLang: Lang) => Sentences | null;
  /** All texts in one string. */
  all: string;
  /** The numbers in all texts, without their signs. */
  values: readonly number[];
  names: ReturnType<typeof nameKeys>;
  /** Words of the title and English abstract that acronyms may be made of. */
  words: readonly string[];
};

const known = new WeakMap<SupportTexts, ReadTexts>();

/** Reads a paper's texts once, however many takeaways are looked up in the same object. */
export function readTexts(texts: SupportTexts): ReadTexts {
  const before = known.get(texts);
  if (before !== undefined) return before;
  const { title, en, zh, summary } = texts;
  const english = `${en} ${title}`;
  const chinese = `${zh ?? ""} ${summary ?? ""}`;
  const all = `${english} ${chinese}`;
  const read: ReadTexts = {
    sentences: kept((source, textLang) => readSentences(texts, source, textLang)),
    all,
    values: [...readQuantities(english, "en"), ...readQuantities(chinese, "zh")].map(({ value }) =>
      Math.abs(value),
    ),
    names: nameKeys(all),
    words: wordsOf(english),
  };
  known.set(texts, read);
  return read;
}

function kept(read: ReadTexts["sentences"]): ReadTexts["sentences"] {
  const answers = new Map<string, Sentences | null>();
  return (source, textLang) => {
    const name = `${source} ${textLang}`;
    const answer = answers.get(name) ?? read(source, textLang);
    answers.set(name, answer);
    return answer;
  };
}

function readSentences(
  { en, zh, summary, alignment }: SupportTexts,
  source: "translation" | "summary" | "abstract",
  textLang: Lang,
): Sentences | null {
  if (source === "abstract") {
    return withFeatures(en, "en", textLang, alignment?.en ?? splitSentences(en, "en"));
  }
  const text = source === "translation" ? zh : summary;
  if (text === null) return null;
  const paired = source === "translation" ? alignment?.zh : undefined;
  return withFeatures(text, "zh", textLang, paired ?? splitSentences(text, "zh"));
}

function withFeatures(text: string, lang: Lang, textLang: Lang, spans: readonly Span[]): Sentences {
  return { spans, features: featuresOfSentences(text, spans, lang, textLang) };
}
