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
type Sentences = { spans: readonly Span[]; marks: SentenceFeatures };

/** What is read of a paper's texts when it is first asked for, and then kept. */
export type ReadTexts = {
  /** Sentences of one text with their marks for a takeaway in `textLang`; null where there is no text. */
  sentences: (source: "translation" | "summary" | "abstract", textLang: Lang) => Sentences | null;
  /** All that is told, in one string. */
  all: string;
  told: readonly number[];
  names: ReturnType<typeof nameKeys>;
  /** The words of title and English abstract that acronyms may be short for. */
  words: readonly string[];
};

const known = new WeakMap<SupportTexts, ReadTexts>();

/** Reads a paper's texts once, however many takeaways are asked of the same object. */
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
    told: [...readQuantities(english, "en"), ...readQuantities(chinese, "zh")].map(({ value }) =>
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
    return withMarks(en, "en", textLang, alignment?.en ?? splitSentences(en, "en"));
  }
  const text = source === "translation" ? zh : summary;
  if (text === null) return null;
  const paired = source === "translation" ? alignment?.zh : undefined;
  return withMarks(text, "zh", textLang, paired ?? splitSentences(text, "zh"));
}

function withMarks(text: string, lang: Lang, textLang: Lang, spans: readonly Span[]): Sentences {
  return { spans, marks: featuresOfSentences(text, spans, lang, textLang) };
}
