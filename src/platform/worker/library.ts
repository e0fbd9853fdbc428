import { READER_VERSION } from "../../core/digest/reader-version.ts";
import { toBrief } from "../../core/library/brief.ts";
import type { CatalogueChange } from "../../core/library/catalogue-change.ts";
import type { Decision, Mark } from "../../core/library/mark.ts";
import { createLibraryIndex } from "../../core/search/library-index.ts";
import { failureOf, type Outcome } from "../failure.ts";
import { openDatabase, type Database, type StoredDigest } from "../storage/database.ts";
import { allDigests, putDigest, removeDigest } from "../storage/digests.ts";
import { allMarks, putMarks, renameMarks } from "../storage/marks.ts";
import { recall, remember } from "../storage/memory.ts";
import { createHoldings, type Holdings } from "./holdings.ts";
import { indexPapers } from "./index-papers.ts";
import type {
  Decided,
  FileReport,
  LibraryApi,
  LibraryEvent,
  ListAnswer,
  ListQuestion,
  OpenFile,
} from "./library-api.ts";
import { answerList, nextUnscreened } from "./answer-list.ts";
import { createPaperStore, type PaperStore } from "./paper-store.ts";
import { readFile, type FileRead } from "./read-file.ts";
import { createReadingHandle } from "./reading-handle.ts";

/**
 * The library: papers, index and disk of one tab. Everything that changes it goes
 * through here, one thing after another.
 */
export function createLibrary(): LibraryApi {
  const reading = createReadingHandle();
  const index = createLibraryIndex();
  let emit = ignore;
  let db: Database | null = null;
  let holdings: Holdings = createHoldings();
  let papers: PaperStore = createPaperStore(database, holdings);
  let work: Promise<unknown> = Promise.resolve();
  const cancelled = new Set<number>();

  function database(): Database {
    if (db === null) throw new DOMException("The disk is not open", "InvalidStateError");
    return db;
  }

  /** One long piece of work after the other, in the order of asking. */
  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = work.then(task);
    work = turn.catch(() => undefined);
    return turn;
  }

  async function load(): Promise<void> {
    db = await openDatabase({
      onBlocked: () => emit({ kind: "failed", code: "storage-blocked" }),
      onReplaced: () => emit({ kind: "failed", code: "storage-replaced" }),
      onTerminated: () => emit({ kind: "failed", code: "storage-failed" }),
    });
    const [digests, marks, absent] = await Promise.all([
      allDigests(db),
      allMarks(db),
      recall(db, "absent-papers"),
    ]);
    holdings = createHoldings(absent ?? []);
    papers = createPaperStore(database, holdings);
    holdings.setMarks(marks);
    index.mark(marks);
    for (const digest of digests.sort(byAge)) await followRenames(holdings.addDigest(digest));
  }

  /** Decisions go along with papers that have got another key. */
  async function followRenames({ renamed }: CatalogueChange): Promise<void> {
    const moves = renamed
      .filter(([from, to]) => holdings.hasMark(from) && !holdings.hasMark(to))
      .map(([from, to]) => ({ from, to: { ...holdings.markOf(from), key: to } }));
    if (moves.length === 0) return;
    await renameMarks(database(), moves);
    for (const { from, to } of moves) {
      holdings.dropMark(from);
      holdings.setMarks([to]);
      index.mark([to]);
    }
  }

  async function takeIn({
    source,
    reading: { papers: read, ...rest },
  }: Extract<FileRead, { kind: "read" }>): Promise<FileReport> {
    const digest: StoredDigest = {
      ...rest,
      source: source.id,
      name: source.name,
      addedAt: source.addedAt,
      readerVersion: READER_VERSION,
      briefs: read.map(toBrief),
    };
    await putDigest(database(), source, digest, read);
    const change = holdings.addDigest(digest);
    for (const [at, paper] of read.entries()) papers.keep(source.id, at, paper);
    await followRenames(change);
    await index.remove(change.removed);
    await indexPapers(index, papers, [...change.added, ...change.changed]);
    return opened("opened", source.id, change.newPapers.length, change.seenBefore.length);
  }

  function opened(
    kind: "opened" | "known",
    source: string,
    fresh: number,
    seen: number,
  ): FileReport {
    const entry = holdings.entry(source);
    if (entry === null) return { kind: "refused", name: source, code: "storage-failed" };
    return { kind, name: entry.name, entry, fresh, seen };
  }

  async function openOne(file: OpenFile, read: Promise<FileRead>): Promise<FileReport> {
    const found = await read;
    if (found.kind === "refused") return { kind: "refused", name: file.name, code: found.code };
    const source = found.kind === "known" ? found.source : found.source.id;
    if (found.kind === "known" || holdings.digests.has(source)) {
      const report = opened("known", source, 0, holdings.catalogue.papersOf(source).length);
      return { ...report, name: file.name };
    }
    try {
      return { ...(await takeIn(found)), name: file.name };
    } catch (error) {
      return { kind: "refused", name: file.name, code: failureOf(error) };
    }
  }

  /** The next file is read while the last one is stored and indexed. */
  async function openAll(files: readonly OpenFile[], job: number): Promise<void> {
    const tell = (at: number, report: FileReport) => emit({ kind: "file", job, at, report });
    const begin = (at: number): Promise<FileRead> | null => {
      const file = files[at];
      return file === undefined || cancelled.has(job)
        ? null
        : readFile(file, Date.now(), reading, (source) => holdings.digests.has(source));
    };
    let upcoming = begin(0);
    for (const [at, file] of files.entries()) {
      const { name } = file;
      if (upcoming === null || cancelled.has(job)) {
        tell(at, { kind: "cancelled", name });
        continue;
      }
      tell(at, { kind: "reading", name });
      const read = upcoming;
      await read;
      upcoming = begin(at + 1);
      tell(at, await openOne(file, read));
      emit({ kind: "changed", what: "papers" });
    }
    cancelled.delete(job);
  }

  async function decide(
    key: string,
    decision: Decision,
    at: number,
    within: ListQuestion | null,
  ): Promise<Outcome<Decided>> {
    const before = holdings.markOf(key);
    const keys = within === null ? [] : answerList(holdings, index, within).keys;
    const mark: Mark = { ...before, decision, decidedAt: Math.max(at, before.decidedAt + 1) };
    try {
      await putMarks(database(), [mark]);
    } catch (error) {
      return { ok: false, code: failureOf(error) };
    }
    holdings.setMarks([mark]);
    index.mark([mark]);
    const next = nextUnscreened(holdings, keys, key);
    return { ok: true, value: { before: before.decision, next } };
  }

  return {
    async start(onEvent) {
      emit = onEvent;
      try {
        await load();
      } catch (error) {
        return { ok: false, code: failureOf(error) };
      }
      void inTurn(async () => {
        const keys = holdings.inOrder();
        await indexPapers(index, papers, keys, (done) =>
          emit({ kind: "indexing", done, of: keys.length }),
        );
        emit({ kind: "changed", what: "index" });
      });
      return { ok: true, value: null };
    },
    ping: () => true,
    open: (files, job) => inTurn(() => openAll(files, job)),
    cancel: (job) => void cancelled.add(job),
    list: async (question): Promise<ListAnswer> => answerList(holdings, index, question),
    rows: async (keys) => keys.flatMap((key) => holdings.row(key) ?? []),
    async paper(key) {
      const paper = await papers.paper(key);
      return paper === null ? null : { paper, mark: holdings.markOf(key) };
    },
    decide,
    digests: async () =>
      [...holdings.digests.keys()].flatMap((source) => holdings.entry(source) ?? []),
    removeDigest: (source) =>
      inTurn(async () => {
        try {
          await removeDigest(database(), source);
        } catch (error) {
          return { ok: false, code: failureOf(error) };
        }
        const change = holdings.removeDigest(source);
        await remember(database(), "absent-papers", holdings.catalogue.save().absent);
        await followRenames(change);
        await index.remove(change.removed);
        await indexPapers(index, papers, [...change.added, ...change.changed]);
        emit({ kind: "changed", what: "papers" });
        return { ok: true, value: null };
      }),
  };
}

const ignore: (event: LibraryEvent) => void = () => undefined;

function byAge(a: StoredDigest, b: StoredDigest): number {
  return a.addedAt - b.addedAt || (a.source < b.source ? -1 : 1);
}
