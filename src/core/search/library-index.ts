import { answerQuestion } from "./answer-question.ts";
import type { IndexedPaper } from "./index/indexed-paper.ts";
import { type MarkFacets, noMarkFacets } from "./facets/facets.ts";
import type { Likeness } from "./likeness/likeness.ts";
import { LikenessScores } from "./likeness/likeness-scores.ts";
import { loadStore, type SavedIndex, saveStore } from "./index/saved-index.ts";
import type { SearchAnswer, SearchOptions } from "./search-answer.ts";
import { SearchStore } from "./index/search-store.ts";
import { LearnedTables } from "./bridge/learned-tables.ts";
import { LearnedMeaning } from "./meaning/learned-meaning.ts";
import type { SavedMeaning } from "./meaning/saved-meaning.ts";
import { papersLike } from "./likeness/similar-papers.ts";
import { suggest, type Suggestion } from "./question/suggest.ts";

export type LibraryIndex = {
  /**
   * Adds papers, or puts them in the place of those with the same keys. The
   * same key more than once among `papers` is one paper listed by several
   * digests, found by what any of them says. Between chunks `pause` is awaited,
   * so that a worker can answer in the meantime.
   */
  add(papers: readonly IndexedPaper[], options?: { pause?: () => Promise<void> }): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
  /** Tells what the reader made of papers; may come before the papers themselves. */
  mark(marks: readonly ({ key: string } & MarkFacets)[]): void;
  /** Names of other people by the papers that they have saved. */
  setSavedBy(names: ReadonlyMap<string, readonly string[]>): void;
  /** Finds papers by what a reader types; see parse-question.ts. Never throws on a question. */
  search(question: string, options?: SearchOptions): SearchAnswer;
  /** Completions of the question; at most ten by default. */
  suggest(question: string, most?: number): Suggestion[];
  /** How much papers are like the saved ones and why, in the order asked; null until enough are saved. */
  likeness(keys: readonly string[]): (Likeness | null)[];
  /** Papers like one paper, best first; at most ten by default. */
  like(key: string, most?: number): string[];
  /** The index as plain data, for `load` of the same version of this code; `pause` as in `add`. */
  save(options?: { pause?: () => Promise<void> }): Promise<SavedIndex>;
  /**
   * Learns from the papers held what leads from a question to papers without its words: a
   * few milliseconds of work between two `pause`s, until all is learned or `stops` says
   * so; called again it goes on. Optional: search works without.
   */
  learn(options?: { pause?: () => Promise<void>; stops?: () => boolean }): Promise<void>;
  /** Whether `learn` has something to do. */
  learnsMore(): boolean;
  /** What `learn` has learned, for `loadLearned` of the same version; null while that is nothing. */
  saveLearned(): SavedMeaning | null;
  /** Takes over what was learned, which is learned anew where it cannot be read. Comes after `load`. */
  loadLearned(saved: unknown): void;
  /** The keys of all papers. */
  keys(): string[];
  /** Takes over a saved index; answers false, changing nothing, when it does not fit. */
  load(saved: unknown): boolean;
};

/** Papers in MiniSearch; those beyond are packed. */
const mostRecent = 500;
/** Papers a chunk: a few ms of work, ten times that for the first ones, before the code is warm. */
const chunkSize = 4;
/** So many UTF-16 units of text count as one paper more, so that a huge paper is a chunk of its own. */
const paperLength = 20_000;

const noPause = (): Promise<void> => Promise.resolve();

type Versions = [IndexedPaper, ...IndexedPaper[]];

/** About how much text there is of a paper, in UTF-16 units. */
function lengthOf(versions: Versions): number {
  const texts = versions.flatMap(({ abstract, summary, takeaways, details }) => [
    abstract.en,
    abstract.zh,
    summary,
    ...takeaways,
    ...details.map(({ text }) => text),
  ]);
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

/** Papers with one key together, in the order of their first. */
function byKey(papers: readonly IndexedPaper[]): Versions[] {
  const versions = new Map<string, Versions>();
  for (const paper of papers) {
    const known = versions.get(paper.key);
    if (known) known.push(paper);
    else versions.set(paper.key, [paper]);
  }
  return [...versions.values()];
}

/**
 * An empty index of the reader's library. `recent` papers are held in MiniSearch
 * (500 by default) and all others in compact form; answers do not show which.
 *
 * @example
 * const index = createLibraryIndex();
 * await index.add(papers);
 * index.search("强化学习 is:unscreened").ids;
 */
export function createLibraryIndex({
  recent = mostRecent,
}: { recent?: number } = {}): LibraryIndex {
  let shelf = new SearchStore(recent);
  const marks = new Map<string, MarkFacets>();
  let others: ReadonlyMap<string, readonly string[]> = new Map();
  const markOf = (key: string): MarkFacets => {
    const mark = marks.get(key) ?? noMarkFacets;
    const savedBy = others.get(key);
    return savedBy === undefined ? mark : { ...mark, savedBy };
  };
  // Learned when it is asked for, forgotten with every change.
  let taste: LikenessScores | undefined;
  const tables = new LearnedTables();
  const meaning = new LearnedMeaning();
  const tasteNow = (): LikenessScores => (taste ??= new LikenessScores(shelf, markOf));
  return {
    async add(papers, { pause } = {}) {
      taste = undefined;
      const versions = byKey(papers);
      let size = 0;
      for (const group of versions) {
        const entry = shelf.put(group);
        meaning.put(entry);
        size += 1 + Math.floor(lengthOf(group) / paperLength);
        if (size < chunkSize && group !== versions.at(-1)) continue;
        size = 0;
        if (pause) await pause();
      }
      await shelf.terms.tidy();
    },
    async remove(keys) {
      taste = undefined;
      for (const key of keys) {
        shelf.remove(key);
        meaning.remove(key);
      }
      await shelf.terms.tidy();
    },
    mark(changes) {
      taste = undefined;
      for (const { key, ...mark } of changes) marks.set(key, mark);
    },
    setSavedBy(names) {
      others = names;
    },
    search(question, options = {}) {
      const library = { shelf, markOf, taste: tasteNow, meaning: meaning.now };
      return answerQuestion(library, question, options);
    },
    suggest(question, most = 10) {
      const tags = [...marks.values()].flatMap((mark) => mark.tags);
      return suggest(shelf, tags, question, most);
    },
    likeness(keys) {
      return keys.map((key) => {
        const entry = shelf.get(key);
        return entry ? tasteNow().likenessOf(entry) : null;
      });
    },
    like(key, most = 10) {
      const entry = shelf.get(key);
      return entry ? papersLike(shelf, meaning.now, entry, most) : [];
    },
    async learn({ pause = noPause, stops = () => false } = {}) {
      while (!stops() && (tables.step(shelf) || meaning.step(shelf))) await pause();
    },
    learnsMore: () => tables.isDue(shelf) || meaning.isDue(shelf),
    saveLearned: () => meaning.save(),
    loadLearned: (saved) => meaning.load(saved, shelf),
    save: ({ pause = noPause } = {}) => saveStore(shelf, pause),
    keys: () => shelf.inOrder().map(({ key }) => key),
    load(saved) {
      const loaded = loadStore(saved, recent);
      if (loaded) {
        shelf = loaded;
        taste = undefined;
      }
      return loaded !== null;
    },
  };
}
