import type { SearchStore } from "../index/search-store.ts";
import type { Entry } from "../index/entry.ts";
import { learnMeaning } from "./learn-meaning.ts";
import type { Meaning } from "./meaning.ts";
import { loadMeaning, saveMeaning, type SavedMeaning } from "./saved-meaning.ts";

/** With fewer papers, what stands together does so by chance. */
export const FEWEST_PAPERS = 300;
/** What was learned is learned anew when the library has grown, or shrunk, by this factor. */
const GROWTH = 1.2;
/** Papers folded in by one step. */
const FOLDED_AT_ONCE = 8;

/** What is known of the meaning of the library's papers, learned step by step while nothing else is to do. */
export class LearnedMeaning {
  #meaning: Meaning | null = null;
  #learning: Generator<void, Meaning> | null = null;

  /** Null until enough was learned. */
  get now(): Meaning | null {
    return this.#meaning;
  }

  /** Whether a step is to be taken. */
  isDue(shelf: SearchStore): boolean {
    return this.#learning !== null || this.#isOutgrown(shelf) || this.#lacks(shelf);
  }

  #isOutgrown({ size }: SearchStore): boolean {
    if (size < FEWEST_PAPERS) return false;
    const from = this.#meaning?.learned.papers ?? 0;
    return size >= GROWTH * from || size * GROWTH * GROWTH <= from;
  }

  #lacks({ size }: SearchStore): boolean {
    return this.#meaning !== null && this.#meaning.size < size;
  }

  /** A few milliseconds of learning; false when nothing is left to learn. */
  step(shelf: SearchStore): boolean {
    if (this.#learning) this.#goOn(this.#learning, shelf);
    else if (this.#isOutgrown(shelf)) this.#learning = learnMeaning(shelf.inOrder());
    else if (this.#meaning && this.#lacks(shelf)) this.#learning = foldIn(this.#meaning, shelf);
    else return false;
    return true;
  }

  #goOn(learning: Generator<void, Meaning>, shelf: SearchStore): void {
    const { done, value } = learning.next();
    if (!done) return;
    this.#learning = null;
    this.#meaning = value;
    shelf.useTranslator(value);
  }

  /** A paper was added or replaced. */
  put(entry: Entry): void {
    this.#meaning?.put(entry);
  }

  remove(key: string): void {
    this.#meaning?.remove(key);
  }

  /** What was learned, for `load`; null while that is nothing. */
  save(): SavedMeaning | null {
    return this.#meaning && saveMeaning(this.#meaning);
  }

  /** Takes over what was learned before, if it can be read. */
  load(saved: unknown, shelf: SearchStore): void {
    this.#learning = null;
    this.#meaning = loadMeaning(saved);
    this.#meaning?.retain((key) => shelf.get(key) !== undefined);
    shelf.useTranslator(this.#meaning);
  }
}

/** Gives a point to papers that have none, and takes it from those that are gone. */
function* foldIn(meaning: Meaning, shelf: SearchStore): Generator<void, Meaning> {
  meaning.retain((key) => shelf.get(key) !== undefined);
  let folded = 0;
  for (const { key } of shelf.inOrder()) {
    const entry = meaning.has(key) ? undefined : shelf.get(key);
    if (!entry) continue;
    meaning.put(entry);
    if (++folded % FOLDED_AT_ONCE === 0) yield;
  }
  return meaning;
}
