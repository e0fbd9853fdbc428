import MiniSearch, { type Query, type SearchOptions } from "minisearch";
import type { Entry } from "./entry.ts";
import { tokens } from "./tokens.ts";
import { Vocabulary } from "./vocabulary.ts";

/** The fields of the index; the two languages never share a term, so they share a field. */
export type TermField = "title" | "authors" | "body";
/** A tree of MiniSearch: leaves are single index terms. */
export type TermQuery = Query;
/** The score of each paper found, by key. */
export type Scores = Map<string, number>;

/** MiniSearch's own form and the words with their numbers of papers. */
export type SavedTerms = { terms: string; words: [word: string, papers: number][] };

type TermDocument = { key: string } & Record<TermField, string>;

const same = (term: string): string => term;
const whole = (term: string): string[] => [term];
/** Documents come with their terms already told apart. */
const termsOf = (text: string): string[] => text.split(" ");

const settings = {
  idField: "key",
  fields: ["title", "authors", "body"],
  storeFields: [],
  tokenize: termsOf,
  processTerm: same,
  autoVacuum: false,
  searchOptions: {
    tokenize: whole,
    processTerm: same,
    boost: { title: 4, authors: 2.5 },
  },
};

const write = (text: string): string => tokens(text).join(" ");

const documentOf = (entry: Entry): TermDocument => ({
  key: entry.key,
  title: write(entry.title),
  authors: write(entry.authors),
  body: write(`${entry.english}\n${entry.chinese}`),
});

const wordsOf = ({ title, authors, body }: TermDocument): Set<string> =>
  new Set([title, authors, body].flatMap(termsOf));

/**
 * MiniSearch over normalised texts. It is asked for exact terms and beginnings
 * of terms only; what counts as close is decided by the search's own stages.
 */
export class TermIndex {
  #index: MiniSearch<TermDocument>;
  readonly vocabulary = new Vocabulary();

  constructor(saved?: SavedTerms) {
    this.#index = saved ? MiniSearch.loadJSON(saved.terms, settings) : new MiniSearch(settings);
    if (saved) this.vocabulary.load(saved.words);
  }

  add(entry: Entry): void {
    const document = documentOf(entry);
    this.vocabulary.count(wordsOf(document), 1);
    this.#index.add(document);
  }

  discard(entry: Entry): void {
    if (!this.#index.has(entry.key)) return;
    this.vocabulary.count(wordsOf(documentOf(entry)), -1);
    this.#index.discard(entry.key);
  }

  /** Frees what discarded papers hold, once they are many. */
  async tidy(): Promise<void> {
    if (this.#index.dirtCount > 20 && this.#index.dirtFactor > 0.1) await this.#index.vacuum();
  }

  find(query: TermQuery, options?: SearchOptions): Scores {
    const scores: Scores = new Map();
    for (const result of this.#index.search(query, options)) {
      const key: unknown = result.id;
      if (typeof key === "string") scores.set(key, result.score);
    }
    return scores;
  }

  save(): SavedTerms {
    return { terms: JSON.stringify(this.#index), words: this.vocabulary.save() };
  }
}
