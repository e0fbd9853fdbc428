import { answerQuestion } from "./answer-question.ts";
import type { IndexedPaper } from "./indexed-paper.ts";
import { type ReaderMark, untouched } from "./facets.ts";
import { loadShelf, saveShelf } from "./saved-index.ts";
import type { SearchAnswer, SearchOptions } from "./search-answer.ts";
import { Shelf } from "./shelf.ts";

export type LibraryIndex = {
  /**
   * Adds papers, or puts them in the place of those with the same keys. Between
   * chunks `pause` is awaited, so that a worker can answer in the meantime.
   */
  add(papers: readonly IndexedPaper[], options?: { pause?: () => Promise<void> }): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  /** Tells what the reader made of papers; may come before the papers themselves. */
  mark(marks: readonly ({ key: string } & ReaderMark)[]): void;
  /** Finds papers by what a reader types; see parse-question.ts. Never throws on a question. */
  search(question: string, options?: SearchOptions): SearchAnswer;
  /** The index as one string, for `load` of the same version of this code. */
  save(): string;
  /** Takes over a saved index; answers false, changing nothing, when it does not fit. */
  load(saved: unknown): boolean;
};

/** Papers a chunk: about 20 ms of work on a slow machine. */
const chunkSize = 10;

/**
 * An empty index of the reader's library.
 *
 * @example
 * const index = createLibraryIndex();
 * await index.add(papers);
 * index.search("强化学习 is:unscreened").ids;
 */
export function createLibraryIndex(): LibraryIndex {
  let shelf = new Shelf();
  const marks = new Map<string, ReaderMark>();
  return {
    async add(papers, { pause } = {}) {
      for (let at = 0; at < papers.length; at += chunkSize) {
        for (const paper of papers.slice(at, at + chunkSize)) shelf.put(paper);
        if (pause) await pause();
      }
      await shelf.terms.tidy();
    },
    async remove(keys) {
      for (const key of keys) shelf.remove(key);
      await shelf.terms.tidy();
    },
    mark(changes) {
      for (const { key, ...mark } of changes) marks.set(key, mark);
    },
    search(question, options = {}) {
      return answerQuestion(shelf, (key) => marks.get(key) ?? untouched, question, options);
    },
    save: () => saveShelf(shelf),
    load(saved) {
      const loaded = loadShelf(saved);
      if (loaded) shelf = loaded;
      return loaded !== null;
    },
  };
}
