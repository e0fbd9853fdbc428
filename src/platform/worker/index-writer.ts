import { createLibraryIndex, type LibraryIndex } from "../../core/search/library-index.ts";
import {
  clearIndex,
  readIndex,
  readMeaning,
  writeIndex,
  writeMeaning,
} from "../storage/index-cache.ts";
import { yieldToMessages } from "./yield-to-messages.ts";
import { listPapers } from "../../library/list-papers.ts";
import { BATCH_PAPERS, indexBatch } from "../../library/index-papers.ts";
import type { LibraryContext } from "./library-context.ts";

/** With fewer new papers, indexing them again at the next start is faster. */
const WORTH_WRITING = 300;

/**
 * The digests that the index is made of, with the version of the reader that read each, and
 * the names of topics where the reader gave some.
 */
function sourcesOf(context: LibraryContext): Map<string, number> {
  const digests = Array.from(
    context.holdings.digests,
    ([id, { readerVersion }]): [string, number] => [id, readerVersion],
  );
  const names = namesIn(context);
  return new Map(names === null ? digests : [...digests, [names, 1]]);
}

/** The names that topics go by as one text that no digest's id is like; null without any. */
function namesIn({ holdings }: LibraryContext): string | null {
  const names = Object.entries(holdings.topicNames()).sort(([a], [b]) => (a < b ? -1 : 1));
  return names.length === 0 ? null : `topics ${JSON.stringify(names)}`;
}

/**
 * Loads the stored index if every digest that it covers is still here; papers that are
 * missing from it or outdated in it are queued for indexing.
 */
export async function loadIndex(context: LibraryContext): Promise<void> {
  const { db, index, holdings, unindexed, emit } = context;
  const cached = await readIndex(db).catch(() => null);
  const sources = sourcesOf(context);
  const names = namesIn(context);
  const fits =
    cached &&
    [...cached.sources.keys()].every((id) => sources.has(id)) &&
    (names === null || cached.sources.has(names));
  if (!fits || !loads(index, cached.index)) return;
  loaded.add(index);
  const known = index.keys();
  await index.remove(known.filter((key) => !holdings.catalogue.has(key)));
  // Learned from the papers as they were then: replaced ones are placed again with the index.
  index.loadLearned(await readMeaning(db).catch(() => null));
  for (const key of known) unindexed.delete(key);
  const readAnew = [...sources].filter(([id, reader]) => cached.sources.get(id) !== reader);
  for (const [id] of readAnew)
    for (const key of holdings.catalogue.papersOf(id)) unindexed.add(key);
  emit({ kind: "changed", what: "index" });
}

/** Indexes loaded from the disk, where they may have been damaged. */
const loaded = new WeakSet<LibraryIndex>();

/** The index may throw on damage that its own checks miss. */
function loads(index: LibraryIndex, saved: unknown): boolean {
  try {
    return index.load(saved);
  } catch {
    return false;
  }
}

/**
 * Replaces an index that was loaded from the disk and throws on a question: all papers are
 * indexed again. Returns false if the index was built here, as rebuilding would not help
 * then.
 */
export async function replaceLoadedIndex(context: LibraryContext): Promise<boolean> {
  const { db, holdings, unindexed } = context;
  if (!loaded.has(context.index)) return false;
  context.index = createLibraryIndex();
  context.index.mark(holdings.allMarks());
  for (const key of holdings.inOrder()) unindexed.add(key);
  // Otherwise the next start would load it again.
  await clearIndex(db).catch(() => undefined);
  return true;
}

/** Indexing may use the whole machine after this long without a question. */
const QUIET_MS = 1000;

/** Lists are refreshed after this many indexed papers, and then each time the number doubles. */
const FIRST_REFRESH = 200;

/**
 * Questions that run the code for searching before the reader needs it: at first it is several
 * times slower. They are the first letters of most words, which match the most papers.
 */
const WARM_UP = "etaosrnimcdlpgf".split("");
const ALL_PAPERS = {
  view: "all",
  facets: {},
  sort: null,
  bridge: true,
  meaning: true,
  like: null,
} as const;

/**
 * Brings the index up to date with the library, and writes it when many papers are new in
 * it. If the disk refuses it nothing is lost: it is built again at the next start.
 */
export function createIndexWriter() {
  let fresh = 0;
  /** Papers indexed since the queue was last empty. */
  let done = 0;
  let nextRefresh = FIRST_REFRESH;
  let lastAsked = performance.now();
  let warmedUp = 0;

  /** A single digest is indexed faster than a message about it could be read. */
  function reportProgress({ emit, unindexed }: LibraryContext): void {
    const of = done + unindexed.size;
    if (of > BATCH_PAPERS) emit({ kind: "indexing", done, of });
  }

  /** Lets questions in, and waits while they keep coming, unless other work is waiting. */
  async function giveWay(isAwaited: () => boolean): Promise<void> {
    await yieldToMessages();
    while (!isAwaited() && performance.now() - lastAsked < QUIET_MS) {
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS / 10));
    }
  }

  async function save(context: LibraryContext, isAwaited: () => boolean): Promise<void> {
    if (fresh < WORTH_WRITING || context.unindexed.size > 0) return;
    fresh = 0;
    const sources = sourcesOf(context);
    const index = await context.index.save({ pause: () => giveWay(isAwaited) });
    await writeIndex(context.db, index, sources).catch(() => undefined);
  }

  return {
    /** The reader is searching: work that can wait pauses. */
    asked(): void {
      lastAsked = performance.now();
    },
    /**
     * Indexes the waiting papers until none is left or, after a batch, `stops` says so;
     * after the last one it writes the index, without pauses if it is to stop.
     */
    async index(context: LibraryContext, stops: () => boolean): Promise<void> {
      const { unindexed, emit } = context;
      reportProgress(context);
      while (unindexed.size > 0) {
        const indexed = await indexBatch(context, yieldToMessages);
        done += indexed;
        fresh += indexed;
        reportProgress(context);
        if (done >= nextRefresh) {
          nextRefresh = 2 * done;
          emit({ kind: "changed", what: "index" });
        }
        if (stops()) break;
      }
      if (unindexed.size > 0) return;
      [done, nextRefresh] = [0, FIRST_REFRESH];
      emit({ kind: "changed", what: "index" });
      await save(context, stops);
    },
    /** Whether `warmUp` has something to do: in an empty library it would run no code. */
    isCold: ({ holdings }: LibraryContext): boolean =>
      holdings.digests.size > 0 && warmedUp < WARM_UP.length,
    /** A damaged index that throws is replaced before the reader asks it. */
    async warmUp(context: LibraryContext, stops: () => boolean): Promise<void> {
      for (const letter of WARM_UP.slice(warmedUp)) {
        await giveWay(stops);
        if (stops()) return;
        warmedUp += 1;
        try {
          listPapers(context, { ...ALL_PAPERS, question: letter });
        } catch {
          warmedUp = WARM_UP.length;
          await replaceLoadedIndex(context);
          return;
        }
      }
    },
    /**
     * Learns what leads to papers without the words of a question, in slices, and keeps it. What
     * is learned when it is stopped is not lost: the next call continues.
     */
    async learn({ db, index, emit }: LibraryContext, stops: () => boolean): Promise<void> {
      if (!index.learnsMore()) return;
      await index.learn({ pause: () => giveWay(stops), stops });
      const learned = index.learnsMore() ? null : index.saveLearned();
      if (learned === null) return;
      emit({ kind: "changed", what: "meaning" });
      await writeMeaning(db, learned).catch(() => undefined);
    },
    /** The index on the disk covers a digest that is gone, so it would not be believed. */
    outdate(): void {
      fresh += WORTH_WRITING;
    },
    save,
  };
}

export type IndexWriter = ReturnType<typeof createIndexWriter>;
