import { yieldToMessages } from "./yield-to-messages.ts";
import type { ListQuestion } from "../../library/list-question.ts";
import type { HighlightWords, ListAnswer } from "../../library/list-answer.ts";
import { digestProgress } from "../../library/digest-progress.ts";
import { failureOf, outcomeOf } from "../failure.ts";
import { deleteAllData } from "../storage/delete-all-data.ts";
import { removeOrphans } from "../storage/digests.ts";
import { deleteFolderDatabase } from "../storage/folder-database.ts";
import { ifUnlocked } from "../storage/locks.ts";
import type { DamagedRow } from "../storage/quarantine.ts";
import { countList, listPapers } from "../../library/list-papers.ts";
import { findSnippets } from "../../library/find-snippets.ts";
import { isPartMissing } from "../load-part.ts";
import { cleanUpAfterStart } from "./load-library.ts";
import { loadIndex, replaceLoadedIndex } from "./index-writer.ts";
import { createFolderCalls } from "./folder-calls.ts";
import type { LibraryApi } from "./library-api.ts";
import { highlightRows } from "../../library/highlight-rows.ts";
import { nameTopics } from "./name-topics.ts";
import { annotate, decide } from "./write-decision.ts";
import * as onDemand from "./lazy-modules.ts";
import { openLibrary } from "./open-library.ts";
import type { Job } from "./open-files.ts";
import type { LibraryContext } from "./library-context.ts";
import { markStep } from "./user-timing.ts";
import { createPaperComparison } from "./compare-paper.ts";
import { applyTabChanges } from "./apply-tab-changes.ts";
import { bringBack, remove } from "./remove-and-bring-back.ts";
import { outdatedSources } from "./outdated-sources.ts";
import { createShortTasks } from "./short-tasks.ts";
import { noTabChanges, collectMessage } from "./tab-changes.ts";
import { openTabs, type TabMessage, type Tabs } from "./tabs.ts";
import { createTaskQueue } from "./task-queue.ts";

/** Indexing waits this long so that the first list can render. */
const LIST_FIRST_MS = 100;

/** A page that has not requested a list by then won't. */
const LONGEST_WITHOUT_LIST_MS = 1000;

/**
 * The library: papers, index and database of one tab. Everything that changes it goes
 * through here, long work one task at a time.
 */
export function createLibrary(): LibraryApi {
  let opened: LibraryContext | null = null;
  let begin: () => void = () => undefined;
  // Calls before the database is open wait for it, also right after a restart.
  const begun = new Promise<void>((resolve) => (begin = resolve));
  let listed: () => void = () => undefined;
  const firstList = new Promise<void>((resolve) => (listed = resolve));
  const jobs = new Map<number, Job>();
  const turns = createTaskQueue(begun, {
    isDue: () => opened !== null && hasIdleWork(opened),
    work: (isAwaited) => indexOrLearn(context(), isAwaited),
  });

  function context(): LibraryContext {
    if (opened === null) throw new DOMException("The disk is not open", "InvalidStateError");
    return opened;
  }

  async function whenOpen(): Promise<LibraryContext> {
    await begun;
    return context();
  }

  function inTurn<T>(task: (context: LibraryContext) => Promise<T>): Promise<T> {
    return turns(() => task(context()));
  }

  /** Work that no call waits for. If it needs a missing part, the page says so. */
  function inBackground(task: (context: LibraryContext) => Promise<void>): void {
    void inTurn(task).catch((error: unknown) => {
      if (!isPartMissing(error)) throw error;
      reportMissing();
    });
  }

  function reportMissing(): void {
    opened?.emit({ kind: "failed", code: "part-missing", name: null });
  }

  function prepareToRead(open: LibraryContext): void {
    open.reading.warmUp();
    // Only a prefetch: if it fails, opening a file reports it.
    void onDemand.opening().catch(() => undefined);
  }

  function hear(message: TabMessage): void {
    collectMessage(news, message);
    folder.notify();
    // What fails is looked into again with the next message.
    void shortTasks.soon(() => applyTabChanges(context())).catch(() => undefined);
  }

  function hasIdleWork(open: LibraryContext): boolean {
    return open.unindexed.size > 0 || open.keeper.isCold(open) || open.index.learnsMore();
  }

  async function indexOrLearn(open: LibraryContext, isAwaited: () => boolean): Promise<void> {
    if (open.unindexed.size > 0) await indexWaiting(open, isAwaited);
    else if (open.keeper.isCold(open)) await open.keeper.warmUp(open, isAwaited);
    else await open.keeper.learn(open, isAwaited);
  }

  async function indexWaiting(open: LibraryContext, isAwaited: () => boolean): Promise<void> {
    // New papers are requested at once: let them be listed and painted before they are indexed.
    await after(LIST_FIRST_MS);
    await open.keeper.index(open, isAwaited);
    if (open.unindexed.size === 0 && open.papers.broken.size > 0)
      inBackground((now) => readOutdated(now));
  }

  const shortTasks = createShortTasks(turns);
  const folder = createFolderCalls(whenOpen, turns);
  const news = noTabChanges();
  const comparePaper = createPaperComparison(
    onDemand.comparing,
    () => opened?.emit({ kind: "changed", what: "comparisons" }),
    reportMissing,
  );
  /** A damaged index may throw on some questions: it is replaced, and the question repeated. */
  async function answer(
    open: LibraryContext,
    ...asked: [question: ListQuestion, own: HighlightWords]
  ): Promise<ListAnswer> {
    try {
      return listPapers(open, ...asked);
    } catch (error) {
      if (!(await inTurn(replaceLoadedIndex))) throw error;
      return listPapers(open, ...asked);
    }
  }

  return {
    async start(emit, topicNames) {
      let damaged: readonly DamagedRow[] = [];
      try {
        const others = openTabs(hear);
        const tabs: Tabs = {
          broadcast: (message) => {
            others.broadcast(message);
            folder.notify();
          },
        };
        const library = await openLibrary({ emit, tabs, news, shortTasks }, topicNames);
        opened = library.context;
        damaged = library.damaged;
      } catch (error) {
        return { ok: false, code: failureOf(error) };
      } finally {
        begin();
      }
      void inTurn(async (open) => {
        // Nobody searches before there is a list, and loading the index would delay the list.
        await Promise.race([firstList, after(LONGEST_WITHOUT_LIST_MS)]);
        await loadIndex(open);
        markStep("index-loaded");
      });
      // An empty library is about to get a file; any other is first listed.
      if (context().holdings.counts().all === 0) prepareToRead(context());
      inBackground(async (open) => {
        prepareToRead(open);
        await readOutdated(open, damaged);
      });
      // Chunks without a digest may belong to an import in another tab.
      void inTurn(({ db }) => ifUnlocked("duidu:imports", () => removeOrphans(db)));
      void inTurn((open) => cleanUpAfterStart(open, Date.now()));
      return { ok: true, value: null };
    },
    ping: () => true,
    async open(files, number) {
      const job = { number, cancelled: false };
      jobs.set(number, job);
      await inTurn(async (open) => (await onDemand.opening()).openFiles(open, files, job));
      jobs.delete(number);
    },
    cancel(number) {
      const job = jobs.get(number);
      if (job === undefined) return;
      job.cancelled = true;
      context().reading.terminate();
    },
    async list(question, own) {
      const open = await whenOpen();
      open.keeper.asked();
      const found = await answer(open, question, own);
      markStep("list-answered");
      listed();
      return found;
    },
    counts: async (question) => countList(await whenOpen(), question),
    rows: async (keys, marking) => highlightRows(await whenOpen(), keys, marking),
    snippets: async (keys, terms) => findSnippets((await whenOpen()).papers, keys, terms),
    suggest: async (question) => (await whenOpen()).index.suggest(question),
    async paper(asked) {
      const { papers, holdings } = await whenOpen();
      const key = holdings.keyNow(asked);
      const paper = await papers.paper(key);
      return (
        paper && {
          paper: holdings.named(paper),
          mark: holdings.markOf(key),
          reading: await comparePaper(paper),
        }
      );
    },
    decide: async (key, decision, at, within) =>
      decide(await whenOpen(), key, decision, at, within),
    dismissRest: async (key, at, within) =>
      (await onDemand.decidingMany()).dismissRest(await whenOpen(), key, at, within),
    decideMany: async (changes, at) =>
      (await onDemand.decidingMany()).decideMany(await whenOpen(), changes, at),
    decideSelected: async (...asked) =>
      (await onDemand.decidingMany()).decideSelected(await whenOpen(), ...asked),
    annotate: async (key, annotation, at) => annotate(await whenOpen(), key, annotation, at),
    tags: async () => (await onDemand.tagging()).allTags(await whenOpen()),
    renameTag: async (from, to, at) =>
      (await onDemand.tagging()).renameTag(await whenOpen(), from, to, at),
    nameTopics: (names) => inTurn((open) => nameTopics(open, names)),
    colourTag: async (tag, hue) => {
      await (await onDemand.tagging()).colourTag(await whenOpen(), tag, hue);
      folder.notify();
    },
    exportPapers: async (keys, format) =>
      (await onDemand.exporting()).exportPapers(await whenOpen(), keys, format),
    coins: async (keys) => (await onDemand.exporting()).coinsOf(await whenOpen(), keys),
    backUp: (settings, at) =>
      inTurn(async (open) => (await onDemand.backingUp()).createBackup(open, settings, at)),
    backupDue: async () => (await onDemand.backingUp()).backupDue(await whenOpen()),
    putOffBackup: async (at) => (await onDemand.backingUp()).putOffBackup(await whenOpen(), at),
    restore: (file) => inTurn(async (open) => (await onDemand.restoring()).restore(open, file)),
    forgetAll: () =>
      inTurn((open) =>
        outcomeOf(async () => {
          await deleteFolderDatabase();
          await deleteAllData(open.db);
          return { ok: true, value: null };
        }),
      ),
    progress: async () => digestProgress((await whenOpen()).holdings),
    overview: async () => (await onDemand.overviewing()).overviewOf((await whenOpen()).holdings),
    async risingTerms() {
      const { findRisingTerms } = await onDemand.overviewing();
      const { holdings, papers } = await whenOpen();
      return findRisingTerms(holdings, papers, yieldToMessages);
    },
    async digests() {
      const { holdings } = await whenOpen();
      return [...holdings.digests.keys()].flatMap((source) => holdings.entry(source) ?? []);
    },
    source: async (id) => (await onDemand.showing()).showSource((await whenOpen()).db, id),
    readAgain: (source) =>
      inTurn(async (open) => {
        const { readAgain } = await onDemand.readingAgain();
        const outcome = await readAgain(open, source);
        open.emit({ kind: "changed", what: "papers" });
        return outcome;
      }),
    removeDigest: async (source, at) => {
      const outcome = await shortTasks.soon(() => remove(context(), source, at));
      void inTurn((now) => now.keeper.save(now, () => true));
      return outcome;
    },
    bringBackDigest: async (source) => {
      const outcome = await shortTasks.soon(() => bringBack(context(), source));
      // Its reading may be outdated or lost.
      inBackground(readOutdated);
      return outcome;
    },
    ...folder.calls,
  };
}

async function readOutdated(
  context: LibraryContext,
  damaged: readonly DamagedRow[] = [],
): Promise<void> {
  // The code for that is large, and hardly ever needed.
  if (damaged.length === 0 && (await outdatedSources(context)).length === 0) return;
  await (await onDemand.readingAgain()).readOutdated(context, damaged);
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
