import MiniSearch from "minisearch";
import type { FieldTerms } from "../index/entry-terms.ts";
import { fieldBoosts, termFields } from "../index/term-fields.ts";
import type { Scores, TermQuery } from "../index/term-index.ts";

type TermDocument = { key: string };

const same = (term: string): string => term;
const whole = (term: string): string[] => [term];

/**
 * MiniSearch over normalised texts. It is queried only for exact terms and prefixes; the
 * search's own stages decide what counts as close.
 */
export class RecentTerms {
  /** The terms of the paper being added: MiniSearch expects them as one text. */
  #adding: FieldTerms = { title: [], authors: [], body: [] };
  readonly #index = new MiniSearch<TermDocument>({
    idField: "key",
    fields: [...termFields],
    storeFields: [],
    extractField: (document, name) => (name === "key" ? document.key : name),
    tokenize: (name) => this.#termsIn(name),
    processTerm: same,
    autoVacuum: false,
    searchOptions: { tokenize: whole, processTerm: same, boost: fieldBoosts },
  });

  #termsIn(name: string): string[] {
    const field = termFields.find((field) => field === name);
    return field ? this.#adding[field] : [];
  }

  get size(): number {
    return this.#index.documentCount;
  }

  has(key: string): boolean {
    return this.#index.has(key);
  }

  add(key: string, terms: FieldTerms): void {
    this.#adding = terms;
    this.#index.add({ key });
  }

  discard(key: string): void {
    this.#index.discard(key);
  }

  /** Frees the memory of discarded papers once there are many. */
  async tidy(): Promise<void> {
    if (this.#index.dirtCount > 20 && this.#index.dirtFactor > 0.1) await this.#index.vacuum();
  }

  find(query: TermQuery, scores: Scores): void {
    for (const result of this.#index.search(query)) {
      const key: unknown = result.id;
      if (typeof key === "string") scores.set(key, result.score);
    }
  }
}
