import type { Paper } from "../../../src/core/digest/paper.ts";

/** A question, and the keys of the papers that literally contain the text it was made from. */
export type Query = { question: string; relevant: ReadonlySet<string> };

/**
 * Normalisation for the ground truth: only NFKC and lower case, independent of the index
 * under test.
 */
const literal = (text: string): string => text.normalize("NFKC").toLowerCase();

export type SourcePaper = {
  key: string;
  title: string;
  authors: readonly string[];
  english: string;
  chinese: readonly string[];
};

function sourceOf(paper: Paper): SourcePaper {
  const chinese = [paper.abstract.zh, paper.summary, ...paper.takeaways];
  return {
    key: paper.key,
    title: paper.title,
    authors: paper.authors,
    english: paper.abstract.en,
    chinese: chinese.filter((text) => text !== null),
  };
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

/** One source for each key: it combines what several digests say about a paper. */
export function sourcesOf(papers: readonly Paper[]): SourcePaper[] {
  const sources = new Map<string, SourcePaper>();
  for (const source of papers.map(sourceOf)) {
    const known = sources.get(source.key);
    sources.set(source.key, {
      ...source,
      english: distinct([...(known?.english.split("\n") ?? []), source.english]).join("\n"),
      chinese: distinct([...(known?.chinese ?? []), ...source.chinese]),
    });
  }
  return [...sources.values()];
}

/** With more papers than this a question is no longer specific. */
const mostRelevant = 10;

/** Finds the papers that literally contain a text. */
export class Truth {
  readonly #texts: { key: string; fields: string[]; text: string }[];

  constructor(papers: readonly SourcePaper[]) {
    this.#texts = papers.map(({ key, title, authors, english, chinese }) => {
      const fields = [title, ...authors, english, ...chinese].map(literal);
      return { key, fields, text: fields.join("\n") };
    });
  }

  /** The papers that contain all the texts; null if there are none or too many to be specific. */
  holding(...sources: string[]): ReadonlySet<string> | null {
    const keys = this.all(...sources);
    return keys.size > 0 && keys.size <= mostRelevant ? keys : null;
  }

  /** The papers that contain all the texts, however many. */
  all(...sources: string[]): Set<string> {
    const wanted = sources.map(literal);
    const hits = this.#texts.filter(({ text }) => wanted.every((source) => text.includes(source)));
    return new Set(hits.map(({ key }) => key));
  }
}
