import MiniSearch, { type Query, type SearchOptions } from "minisearch";
import type { Entry } from "./entry.ts";
import { tokens } from "./tokens.ts";

/** The fields of the index; the two languages never share a term, so they share a field. */
export type TermField = "title" | "authors" | "body";
/** A tree of MiniSearch: leaves are single index terms. */
export type TermQuery = Query;
/** The score of each paper found, by key. */
export type Scores = Map<string, number>;

type TermDocument = { key: string } & Record<TermField, string>;

const same = (term: string): string => term;
const whole = (term: string): string[] => [term];

const settings = {
  idField: "key",
  fields: ["title", "authors", "body"],
  storeFields: [],
  tokenize: tokens,
  processTerm: same,
  autoVacuum: false,
  searchOptions: {
    tokenize: whole,
    processTerm: same,
    boost: { title: 4, authors: 2.5 },
  },
};

const documentOf = (entry: Entry): TermDocument => ({
  key: entry.key,
  title: entry.title,
  authors: entry.authors,
  body: `${entry.english}\n${entry.chinese}`,
});

/**
 * MiniSearch over normalised texts. It is asked for exact terms and beginnings
 * of terms only; what counts as close is decided by the search's own stages.
 */
export class TermIndex {
  #index: MiniSearch<TermDocument>;

  constructor(saved?: string) {
    this.#index =
      saved === undefined ? new MiniSearch(settings) : MiniSearch.loadJSON(saved, settings);
  }

  add(entry: Entry): void {
    this.#index.add(documentOf(entry));
  }

  discard(key: string): void {
    if (this.#index.has(key)) this.#index.discard(key);
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

  save(): string {
    return JSON.stringify(this.#index);
  }
}
