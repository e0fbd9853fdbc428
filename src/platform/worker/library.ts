import type { Decision, Mark } from "../../core/library/mark.ts";
import { decodeDigest } from "../../core/digest/decode.ts";
import { createLibraryIndex } from "../../core/search/library-index.ts";
import { failureOf, type Outcome } from "../failure.ts";
import { openDatabase, type StoredDigest } from "../storage/database.ts";
import { allDigests, getSource, removeDigest, removeOrphans } from "../storage/digests.ts";
import { gunzip } from "../storage/gzip.ts";
import { allMarks, putMarks } from "../storage/marks.ts";
import { recall, remember } from "../storage/memory.ts";
import { answerList, nextUnscreened } from "./answer-list.ts";
import { createHoldings } from "./holdings.ts";
import { indexPapers } from "./index-papers.ts";
import type { Decided, LibraryApi, LibraryEvent, ListQuestion } from "./library-api.ts";
import { openFiles, type Job } from "./open-files.ts";
import { createPaperStore } from "./paper-store.ts";
import { follow, moveMarks, type Parts } from "./parts.ts";
import { readAgain, readOutdated } from "./read-again.ts";
import { createReadingHandle } from "./reading-handle.ts";

/** What "show source" shows at most, in UTF-16 units. */
const SHOWN_SOURCE = 2_000_000;

/**
 * The library: papers, index and disk of one tab. Everything that changes it goes
 * through here, long work one thing after another.
 */
export function createLibrary(): LibraryApi {
  let opened: Parts | null = null;
  let work: Promise<unknown> = Promise.resolve();
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

  async function decide(
    key: string,
    decision: Decision,
    at: number,
    within: ListQuestion | null,
  ): Promise<Outcome<Decided>> {
    const { db, holdings, index } = parts();
    const before = holdings.markOf(key);
    const keys = within === null ? [] : answerList(holdings, index, within).keys;
    const mark: Mark = { ...before, decision, decidedAt: Math.max(at, before.decidedAt + 1) };
    try {
      await putMarks(db, [mark]);
    } catch (error) {
      return { ok: false, code: failureOf(error) };
    }
    holdings.setMarks([mark]);
    index.mark([mark]);
    const next = nextUnscreened(holdings, keys, key);
    return { ok: true, value: { before: before.decision, next } };
  }

  return {
    async start(emit) {
      try {
        opened = await openParts(emit);
      } catch (error) {
        return { ok: false, code: failureOf(error) };
      }
      void inTurn(indexAll);
      void inTurn(readOutdated);
      void inTurn(({ db }) => removeOrphans(db));
      return { ok: true, value: null };
    },
    ping: () => true,
    async open(files, number) {
      const job = { number, cancelled: false };
      jobs.set(number, job);
      await inTurn((open) => openFiles(open, files, job));
      jobs.delete(number);
    },
    cancel(number) {
      const job = jobs.get(number);
      if (job === undefined) return;
      job.cancelled = true;
      parts().reading.hangUp();
    },
    async list(question) {
      const { holdings, index } = parts();
      return answerList(holdings, index, question);
    },
    async rows(keys) {
      const { holdings } = parts();
      return keys.flatMap((key) => holdings.row(key) ?? []);
    },
    async paper(key) {
      const { papers, holdings } = parts();
      const paper = await papers.paper(key);
      return paper === null ? null : { paper, mark: holdings.markOf(key) };
    },
    decide,
    async digests() {
      const { holdings } = parts();
      return [...holdings.digests.keys()].flatMap((source) => holdings.entry(source) ?? []);
    },
    async source(id) {
      const source = await getSource(parts().db, id);
      const bytes = source && (await gunzip(source.gzip).catch(() => null));
      const decoded = bytes && decodeDigest(bytes);
      if (!decoded || decoded.kind !== "text") return { ok: false, code: "source-damaged" };
      const { text } = decoded;
      return {
        ok: true,
        value: { text: text.slice(0, SHOWN_SOURCE), whole: text.length <= SHOWN_SOURCE },
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
        await remember(open.db, "absent-papers", open.holdings.catalogue.save().absent);
        await follow(open, change);
        open.emit({ kind: "changed", what: "papers" });
        return { ok: true, value: null };
      }),
  };
}

/** Opens the disk and loads what the list needs: briefs and decisions, not the papers. */
async function openParts(emit: (event: LibraryEvent) => void): Promise<Parts> {
  const db = await openDatabase({
    onBlocked: () => emit({ kind: "failed", code: "storage-blocked", name: null }),
    onReplaced: () => emit({ kind: "failed", code: "storage-replaced", name: null }),
    onTerminated: () => emit({ kind: "failed", code: "storage-failed", name: null }),
  });
  const [digests, marks, absent] = await Promise.all([
    allDigests(db),
    allMarks(db),
    recall(db, "absent-papers"),
  ]);
  const holdings = createHoldings(absent ?? []);
  const index = createLibraryIndex();
  const papers = createPaperStore(db, holdings);
  const parts: Parts = { db, holdings, papers, index, reading: createReadingHandle(), emit };
  holdings.setMarks(marks);
  index.mark(marks);
  for (const digest of digests.sort(byAge)) await moveMarks(parts, holdings.addDigest(digest));
  return parts;
}

async function indexAll({ holdings, index, papers, emit }: Parts): Promise<void> {
  const keys = holdings.inOrder();
  await indexPapers(index, papers, keys, (done) =>
    emit({ kind: "indexing", done, of: keys.length }),
  );
  emit({ kind: "changed", what: "index" });
}

function byAge(a: StoredDigest, b: StoredDigest): number {
  return a.addedAt - b.addedAt || (a.source < b.source ? -1 : 1);
}
