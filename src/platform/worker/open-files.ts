import { failureOf, type Outcome } from "../failure.ts";
import { loadPart } from "../load-part.ts";
import type { FileReport, OpenFile } from "./library-api.ts";
import type { Source } from "../storage/database.ts";
import { hasDigest } from "../storage/digests.ts";
import { applyTabChanges } from "./apply-tab-changes.ts";
import { isZip } from "./is-zip.ts";
import type { LibraryContext } from "./library-context.ts";
import { readFile, type FileRead } from "./read-file.ts";
import { ReadingLost } from "./reading-handle.ts";
import { storeDigests } from "./store-digests.ts";
import type { PackedFile } from "./unzip.ts";

/** Limits on nested archives, and on the number of files in one import. */
const DEEPEST_ARCHIVE = 4;
const MOST_FILES = 100_000;

/**
 * With this many papers waiting for the index, some are indexed between two files, while
 * they are still in memory.
 */
const MANY_WAITING = 800;

/** A given file, or one in an archive. */
type Queued = OpenFile | PackedFile;

const NEVER_READ = Promise.resolve(null);

export type Job = { number: number; cancelled: boolean };

/**
 * Opens files one after another; the next one is read while the last one is
 * stored. An archive's files join the end of the queue.
 *
 * @param broughtAt when the import began that these files are of, in milliseconds since 1970
 */
export async function openFiles(
  context: LibraryContext,
  given: readonly OpenFile[],
  job: Job,
  broughtAt = Date.now(),
): Promise<void> {
  const queue: Queued[] = [...given];
  const depths = new Map<Queued, number>();
  let allUnpacked = 0;
  const emitReport = (at: number, report: FileReport) =>
    context.emit({ kind: "file", job: job.number, at, report });

  async function prepare(file: Queued): Promise<FileRead | "unpacked"> {
    const content = await contentOf(file);
    if (!content.ok) return { kind: "refused", code: content.code };
    const blob = content.value;
    if (!(await isZip(blob).catch(() => false))) {
      return readFile({ name: file.name, blob }, { addedAt: Date.now(), broughtAt }, context);
    }
    const depth = (depths.get(file) ?? 0) + 1;
    if (depth > DEEPEST_ARCHIVE) return { kind: "refused", code: "archive-too-deep" };
    const { MAX_UNPACKED_BYTES, unzip } = await loadPart(() => import("./unzip.ts"));
    const unpacked = await unzip(blob, MAX_UNPACKED_BYTES - allUnpacked);
    if (!unpacked.ok) return { kind: "refused", code: unpacked.code };
    allUnpacked += unpacked.size;
    const files = unpacked.files.map((each) => ({ ...each, name: `${file.name}/${each.name}` }));
    if (queue.length + files.length > MOST_FILES) {
      return { kind: "refused", code: "archive-too-large" };
    }
    for (const inner of files) depths.set(inner, depth);
    queue.push(...files);
    context.emit({ kind: "more-files", job: job.number, names: files.map(({ name }) => name) });
    return "unpacked";
  }

  function begin(at: number): Promise<FileRead | "unpacked"> | null {
    const file = queue[at];
    if (file === undefined || job.cancelled) return null;
    emitReport(at, { kind: "reading", name: file.name });
    return prepare(file);
  }

  let upcoming = begin(0);
  for (let at = 0; at < queue.length; at += 1) {
    const file = queue[at];
    if (file === undefined) break;
    const read = await context.shortTasks.whileWaiting(upcoming ?? begin(at) ?? NEVER_READ);
    upcoming = begin(at + 1);
    let report = await settle(context, file, read, job);
    if (report === "again") {
      // The next file broke the worker that held this one's papers, or another tab removed
      // the digest that this one was known from. Read it again.
      await upcoming;
      report = await settle(context, file, job.cancelled ? null : await prepare(file), job);
    }
    emitReport(
      at,
      report === "again" ? { kind: "refused", name: file.name, code: "reader-died" } : report,
    );
    if (upcoming !== null && context.unindexed.size >= MANY_WAITING) {
      // Never all: after the last one the whole index would be written every time.
      const enough = Math.max(context.unindexed.size - MANY_WAITING, MANY_WAITING / 2);
      const stops = () => context.unindexed.size <= enough || context.shortTasks.isDue();
      await context.keeper.index(context, stops);
    }
  }
}

/** A file in an archive is not unpacked before its turn. */
async function contentOf(file: Queued): Promise<Outcome<Blob>> {
  return "blob" in file ? { ok: true, value: file.blob } : file.unpack();
}

/** Stores what was read; `again` if it has to be read once more. */
async function settle(
  context: LibraryContext,
  { name }: Queued,
  read: FileRead | "unpacked" | null,
  job: Job,
): Promise<FileReport | "again"> {
  if (read === "unpacked") return { kind: "unpacked", name };
  if (read === null || job.cancelled) return { kind: "cancelled", name };
  if (read.kind === "refused") {
    return read.code === "cancelled"
      ? { kind: "cancelled", name }
      : { kind: "refused", name, code: read.code };
  }
  try {
    const source = read.kind === "known" ? read.source : read.source.id;
    if (await isHere(context, source)) {
      const seen = context.holdings.catalogue.papersOf(source).length;
      return report(context, "known", name, source, { fresh: 0, seen, shared: 0 });
    }
    if (read.kind === "known") return "again";
    const taken = await storeDigests(context, read.source, read.reading, read.papers);
    const { newPapers = [], seenBefore = [] } = taken ?? {};
    const shared = seenBefore.filter((key) => isOfThisImport(context, key, read.source)).length;
    const counts = { fresh: newPapers.length, seen: seenBefore.length - shared, shared };
    return report(context, "opened", name, read.source.id, counts);
  } catch (error) {
    if (job.cancelled) return { kind: "cancelled", name };
    if (error instanceof ReadingLost) return "again";
    return { kind: "refused", name, code: failureOf(error) };
  }
}

/** Whether a digest is in the library; other tabs may just have opened or removed it. */
async function isHere(context: LibraryContext, source: string): Promise<boolean> {
  const there = await hasDigest(context.db, source);
  if (there !== context.holdings.digests.has(source)) {
    context.news.digests = true;
    await applyTabChanges(context);
  }
  return there && context.holdings.digests.has(source);
}

/**
 * Whether a paper is new with the import of this digest, though another file of the import
 * also has it.
 */
function isOfThisImport(
  { holdings }: LibraryContext,
  key: string,
  { id, addedAt, broughtAt = addedAt }: Source,
): boolean {
  return holdings.catalogue
    .appearances(key)
    .every(
      ({ source }) => source === id || (holdings.digests.get(source)?.addedAt ?? 0) >= broughtAt,
    );
}

type Counts = { fresh: number; seen: number; shared: number };

function report(
  { holdings }: LibraryContext,
  kind: "opened" | "known",
  name: string,
  source: string,
  counts: Counts,
): FileReport {
  const entry = holdings.entry(source);
  return entry === null
    ? { kind: "refused", name, code: "storage-failed" }
    : { kind, name, entry, ...counts };
}
