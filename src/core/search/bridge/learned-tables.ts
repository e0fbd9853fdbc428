import type { SearchStore } from "../index/search-store.ts";
import { makeTermTables, type TermTables } from "./term-tables.ts";

/** With fewer papers their texts are read when a term is asked for. */
const FEWEST_PAPERS = 300;
/** Tables are made anew when the library has grown by this factor. */
const GROWTH = 1.2;

/** Counts the terms of the library step by step, while nothing else is to do. */
export class LearnedTables {
  #making: { from: number; steps: Generator<void, TermTables> } | null = null;
  /** How many papers there were when the tables in use were begun. */
  #from = 0;

  /** Whether a step is to be taken. */
  isDue({ size, tables }: SearchStore): boolean {
    if (this.#making) return true;
    return size >= FEWEST_PAPERS && (tables === null || size >= GROWTH * this.#from);
  }

  /** A few milliseconds of counting; false when nothing is left to count. */
  step(shelf: SearchStore): boolean {
    if (!this.isDue(shelf)) return false;
    this.#making ??= { from: shelf.size, steps: makeTermTables(shelf.inOrder()) };
    const { done, value } = this.#making.steps.next();
    if (!done) return true;
    this.#from = this.#making.from;
    this.#making = null;
    shelf.useTables(value);
    return true;
  }
}
