import { decodeDigest } from "../../core/digest/decode.ts";
import { createLibraryIndex } from "../../core/search/library-index.ts";
import { failureOf, type Outcome } from "../failure.ts";
import { openDatabase, type Source, type StoredDigest } from "../storage/database.ts";
import { forgetAll } from "../storage/forget.ts";
import { allDigests, getSource, removeDigest, removeOrphans } from "../storage/digests.ts";
import { gunzip, gunzipFile } from "../storage/gzip.ts";
import { allKept, allMarks, dropKept, keepsPaper } from "../storage/marks.ts";
import { ifUnlocked, withLock } from "../storage/locks.ts";
import { recall, remember } from "../storage/memory.ts";
import { answerList } from "./answer-list.ts";
import { findSnippets } from "./find-snippets.ts";
import { backUp, backupDue, putOffBackup } from "./back-up.ts";
import { coinsOf, exportPapers } from "./export-papers.ts";
import { createHoldings } from "./holdings.ts";
import { createIndexKeeper, loadIndex } from "./keep-index.ts";
import type { LibraryApi, LibraryEvent } from "./library-api.ts";
import { markRows } from "./mark-rows.ts";
import { annotate, decide } from "./marking.ts";
import { openFiles, type Job } from "./open-files.ts";
import { createPaperStore } from "./paper-store.ts";
import { follow, moveMarks, type Parts } from "./parts.ts";
import { LARGE_BYTES } from "./read-file.ts";
import { readAgain, readOutdated } from "./read-again.ts";
import { createReadingHandle } from "./reading-handle.ts";
import { makeReading } from "./make-reading.ts";
import { followTab } from "./follow-tab.ts";
import { openTabs, type Tabs } from "./tabs.ts";
import { allTags, colourTag, renameTag } from "./tagging.ts";

/** What "show source" shows at most, in UTF-16 units. */
const SHOWN_SOURCE = 2_000_000;

/**
 * The library: papers, index and disk of one tab. Everything that changes it goes
 * through here, long work one thing after another.
 */
export function createLibrary(): LibraryApi {
  let opened: Parts | null = null;
  let begin: () => void = () => undefined;
  // What is asked for before the disk is open waits for it.
  let work: Promise<unknown> = new Promise<void>((resolve) => (begin = resolve));
  const jobs = new Map<number, Job>();

  function parts(): Parts {
    if (opened === null) throw new DOMException("The disk is not open", "InvalidStateError");
    return opened;
  }

  function inTurn<T>(task: (parts: Parts) => Promise<T>): Promise<T> {
    const turn = work.then(() => task(parts()));
    work = turn.catch(() => undefined);
    return turn;
  }

  return {
    async start(emit) {
      try {
        const tabs = openTabs((message) => void inTurn((open) => followTab(open, message)));
        opened = await openParts(emit, tabs);
      } catch (error) {
        return { ok: false, code: failureOf(error) };
      } finally {
        begin();
      }
      void inTurn(indexAll);
      opened.reading.warmUp();
      void inTurn(readOutdated);
      // Chunks without a digest may be of an import that another tab is at.
      void inTurn(({ db }) => ifUnlocked("duidu:imports", () => removeOrphans(db)));
      return { ok: true, value: null };
    },
    ping: () => true,
    async open(files, number) {
      const job = { number, cancelled: false };
      jobs.set(number, job);
      await inTurn((open) => openFiles(open, files, job));
      jobs.delete(number);
      void inTurn((open) => open.keeper.save(open));
    },
    cancel(number) {
      const job = jobs.get(number);
      if (job === undefined) return;
      job.cancelled = true;
      parts().reading.hangUp();
    },
    list: async (question, own) => answerList(parts(), question, own),
    rows: async (keys, marking) => markRows(parts(), keys, marking),
    snippets: (keys, terms) => findSnippets(parts().papers, keys, terms),
    suggest: async (question) => parts().index.suggest(question),
    async paper(asked) {
      const { papers, holdings } = parts();
      const key = holdings.keyNow(asked);
      const paper = await papers.paper(key);
      return paper && { paper, mark: holdings.markOf(key), reading: await makeReading(paper) };
    },
    decide: (key, decision, at, within) => decide(parts(), key, decision, at, within),
    annotate: (key, annotation, at) => annotate(parts(), key, annotation, at),
    tags: () => allTags(parts()),
    renameTag: (from, to, at) => renameTag(parts(), from, to, at),
    colourTag: (tag, hue) => colourTag(parts(), tag, hue),
    exportPapers: (keys, format) => exportPapers(parts(), keys, format),
    coins: (keys) => coinsOf(parts(), keys),
    backUp: (settings, at) => inTurn((open) => backUp(open, settings, at)),
    backupDue: () => backupDue(parts()),
    putOffBackup: (at) => putOffBackup(parts(), at),
    restore: (text) => inTurn(async (open) => (await import("./restore.ts")).restore(open, text)),
    forgetAll: () =>
      inTurn(async (open): Promise<Outcome<null>> => {
        try {
          await forgetAll(open.db);
          return { ok: true, value: null };
        } catch (error) {
          return { ok: false, code: failureOf(error) };
        }
      }),
    async overview() {
      const { overviewOf } = await import("./make-overview.ts");
      return overviewOf(parts().holdings);
    },
    async risingTerms() {
      const { findRisingTerms } = await import("./make-overview.ts");
      return findRisingTerms(parts().holdings, parts().papers);
    },
    async digests() {
      const { holdings } = parts();
      return [...holdings.digests.keys()].flatMap((source) => holdings.entry(source) ?? []);
    },
    async source(id) {
      const source = await getSource(parts().db, id);
      const bytes = source && (await shownBytes(source).catch(() => null));
      const decoded = bytes && decodeDigest(bytes);
      if (!decoded || decoded.kind !== "text") return { ok: false, code: "source-damaged" };
      const { text } = decoded;
      return {
        ok: true,
        value: {
          text: text.slice(0, SHOWN_SOURCE),
          whole: text.length <= SHOWN_SOURCE && bytes.length === source.size,
        },
      };
    },
    readAgain: (source) =>
      inTurn(async (open) => {
        const outcome = await readAgain(open, source);
        open.emit({ kind: "changed", what: "papers" });
        return outcome;
      }),
    removeDigest: (source) =>
      inTurn(async (open): Promise<Outcome<null>> => {
        try {
          await removeDigest(open.db, source);
        } catch (error) {
          return { ok: false, code: failureOf(error) };
        }
        const change = open.holdings.removeDigest(source);
        await rememberAbsent(open);
        await follow(open, change);
        open.tabs.tell({ kind: "removed", source });
        open.keeper.outdate();
        void inTurn((now) => now.keeper.save(now));
        open.emit({ kind: "changed", what: "papers" });
        return { ok: true, value: null };
      }),
  };
}

/** Papers that no digest holds any more, also those whose digests another tab has removed. */
function rememberAbsent({ db, holdings }: Parts): Promise<void> {
  return withLock("duidu:memory", async () => {
    const known = (await recall(db, "absent-papers")) ?? [];
    const absent = new Map([...known, ...holdings.catalogue.save().absent]);
    await remember(db, "absent-papers", [...absent]);
  });
}

/** Opens the disk and loads what the list needs: briefs and decisions, not the papers. */
async function openParts(emit: (event: LibraryEvent) => void, tabs: Tabs): Promise<Parts> {
  const db = await openDatabase({
    onBlocked: () => emit({ kind: "failed", code: "storage-blocked", name: null }),
    onReplaced: () => emit({ kind: "failed", code: "storage-replaced", name: null }),
    onTerminated: () => emit({ kind: "failed", code: "storage-failed", name: null }),
  });
  const [digests, marks, kept, absent] = await Promise.all([
    allDigests(db),
    allMarks(db),
    allKept(db),
    recall(db, "absent-papers"),
  ]);
  const holdings = createHoldings(absent ?? []);
  const index = createLibraryIndex();
  const papers = createPaperStore(db, holdings);
  const reading = createReadingHandle();
  const unindexed = new Set<string>();
  const keeper = createIndexKeeper();
  const parts: Parts = { db, holdings, papers, index, unindexed, keeper, reading, tabs, emit };
  holdings.setMarks(marks);
  index.mark(marks);
  for (const digest of digests.sort(byAge)) await moveMarks(parts, holdings.addDigest(digest));
  const wanted = kept.filter(({ key }) => keepsPaper(holdings.markOf(key)));
  for (const paper of wanted) await moveMarks(parts, holdings.addKept(paper));
  await dropKept(
    db,
    kept.filter((paper) => !wanted.includes(paper)).map(({ key }) => key),
  );
  return parts;
}

/** The bytes of a source, or the beginning of one that is too large to be unpacked in memory. */
async function shownBytes({ gzip, size }: Source): Promise<Uint8Array<ArrayBuffer>> {
  if (size <= LARGE_BYTES) return gunzip(gzip);
  const shown = (await gunzipFile(gzip)).slice(0, 2 * SHOWN_SOURCE);
  return new Uint8Array(await shown.arrayBuffer());
}

/** Indexes what is on the disk; each time it holds twice as much, lists are asked again. */
async function indexAll(parts: Parts): Promise<void> {
  const { holdings, emit } = parts;
  for (const key of holdings.inOrder()) parts.unindexed.add(key);
  const keys = await loadIndex(parts);
  parts.unindexed.clear();
  let next = 200;
  await parts.keeper.index(parts, keys, (done) => {
    emit({ kind: "indexing", done, of: keys.length });
    if (done < next) return;
    next = done * 2;
    emit({ kind: "changed", what: "index" });
  });
  emit({ kind: "changed", what: "index" });
  await parts.keeper.save(parts);
}

function byAge(a: StoredDigest, b: StoredDigest): number {
  return a.addedAt - b.addedAt || (a.source < b.source ? -1 : 1);
}
