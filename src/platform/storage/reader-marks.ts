import { mergeCopies, updateCopy } from "../../core/library/paper-copy.ts";
import type { LibraryPaper } from "../../core/library/library-paper.ts";
import { blankMark, type ReaderMark } from "../../core/library/reader-mark.ts";
import { joinMarks } from "../../core/library/merge-reader-marks.ts";
import { isArxivKey } from "../../core/library/paper-identity.ts";
import { isKey, isKeptPaper } from "./check-rows.ts";
import type { Database } from "./database.ts";
import { removedIn } from "./key-value.ts";
import { readRow, readRows } from "./read-rows.ts";
import { repairKeptPaper, repairMark } from "./repair-rows.ts";

/** All marks, with the readable part of damaged ones. */
export async function allMarks(db: Database): Promise<ReaderMark[]> {
  return readableMarks(await readRows(db, "marks"));
}

export async function getMarks(db: Database, keys: readonly string[]): Promise<ReaderMark[]> {
  return readableMarks(await Promise.all(keys.map((key) => readRow(db, "marks", key))));
}

/** Papers that are kept whole, whatever happens to their digests; damaged ones are left out. */
export async function allKept(db: Database): Promise<LibraryPaper[]> {
  return (await readRows(db, "kept")).filter(isKeptPaper);
}

/** A kept paper; null if it is missing or unreadable. */
export async function getKept(db: Database, key: string): Promise<LibraryPaper | null> {
  const paper = await readRow(db, "kept", key);
  return isKeptPaper(paper) ? paper : null;
}

function readableMarks(rows: readonly unknown[]): ReaderMark[] {
  return rows.flatMap((row) => repairMark(row, Date.now()) ?? []);
}

function readableCopy(row: unknown): LibraryPaper | null {
  return isKeptPaper(row) ? row : repairKeptPaper(row);
}

export async function allKeptKeys(db: Database): Promise<string[]> {
  return (await db.getAllKeys("kept")).filter(isKey);
}

/**
 * Where to find the paper of a mark: the paper itself if its text is loaded, and the ids of
 * its digests.
 */
export type PaperOfMark = { paper: LibraryPaper | null; sources: readonly string[] };

/**
 * Changes one mark, read and written in one transaction, so that two tabs never lose each
 * other's changes. Resolves when it is on the disk, not merely passed to the operating
 * system: the screen shows a decision only after this.
 *
 * The transaction also makes sure that the paper is on the disk: a mark that keeps
 * its paper is written together with a whole copy of it.
 *
 * @returns null, with nothing written, when the paper is in no stored digest and is
 *   not kept: another tab may have removed its digest; `kept` is the stored copy
 */
export async function changeMark(
  db: Database,
  key: string,
  change: (mark: ReaderMark) => ReaderMark,
  { paper, sources }: PaperOfMark,
): Promise<{ before: ReaderMark; mark: ReaderMark; kept: LibraryPaper | null } | null> {
  const tx = db.transaction(["marks", "kept", "digests", "memory"], "readwrite", {
    durability: "strict",
  });
  const marks = tx.objectStore("marks");
  const digests = tx.objectStore("digests");
  const [known, copy, removed, ...found] = await Promise.all([
    marks.get(key),
    tx.objectStore("kept").get(key),
    removedIn(tx.objectStore("memory")),
    ...sources.map((source) => digests.getKey(source)),
  ]);
  const before = repairMark(known, Date.now()) ?? blankMark(key);
  const mark = change(before);
  const stored = readableCopy(copy);
  const kept = paper !== null && keepsPaper(mark) ? { ...updateCopy(stored, paper), key } : stored;
  const inDigest = found.some((source) => source !== undefined && !removed.has(source));
  if (kept === null && !inDigest) {
    await tx.done;
    return null;
  }
  await Promise.all([
    marks.put(mark),
    kept === null || kept === stored ? undefined : tx.objectStore("kept").put(kept),
    tx.done,
  ]);
  return { before, mark, kept };
}

/** Returns the new stored copy of a paper; its argument is null if there is none. */
export type CopyChange = (stored: LibraryPaper | null) => LibraryPaper | null;

/**
 * Changes many marks at once, all or none: the result of `change` for all stored marks is
 * written in the transaction that read them. If it throws, nothing is written.
 *
 * @param copies by key, how to bring the copies of papers up to date that are kept by
 *   then, whether or not their marks changed
 * @returns the copies that were written, by key
 */
export async function changeMarks(
  db: Database,
  change: (all: readonly ReaderMark[]) => readonly ReaderMark[],
  copies: ReadonlyMap<string, CopyChange>,
): Promise<Map<string, LibraryPaper>> {
  const tx = db.transaction(["marks", "kept"], "readwrite", { durability: "strict" });
  const [marks, kept] = [tx.objectStore("marks"), tx.objectStore("kept")];
  const before = readableMarks(await marks.getAll());
  const changed = change(before);
  const after = new Map([...before, ...changed].map((mark) => [mark.key, mark]));
  const written = new Map<string, LibraryPaper>();
  const update = async ([key, changeCopy]: [string, CopyChange]) => {
    const mark = after.get(key);
    if (mark === undefined || !keepsPaper(mark)) return;
    const copy = changeCopy(readableCopy(await kept.get(key)));
    if (copy === null) return;
    written.set(key, { ...copy, key });
    await kept.put({ ...copy, key });
  };
  await Promise.all([
    ...changed.map((mark) => marks.put(mark)),
    ...[...copies].map(update),
    tx.done,
  ]);
  return written;
}

/**
 * Deletes copies of papers that are no longer kept and whose marks last changed before a
 * time (milliseconds since 1970): until then an undo may need them.
 *
 * @returns how many
 */
export async function dropKept(db: Database, before: number): Promise<number> {
  const tx = db.transaction(["marks", "kept"], "readwrite");
  const [keys, all] = await Promise.all([
    tx.objectStore("kept").getAllKeys(),
    tx.objectStore("marks").getAll(),
  ]);
  const marks = new Map(readableMarks(all).map((mark) => [mark.key, mark]));
  const isOld = (key: string) => {
    const mark = marks.get(key) ?? blankMark(key);
    return !keepsPaper(mark) && Math.max(mark.decidedAt, mark.annotatedAt) < before;
  };
  const old = keys.filter(isOld);
  await Promise.all([...old.map((key) => tx.objectStore("kept").delete(key)), tx.done]);
  return old.length;
}

/** Saved papers and those with the reader's own words are kept whole. */
export function keepsPaper({ decision, tags, note }: ReaderMark): boolean {
  return decision === "saved" || tags.length > 0 || note !== "";
}

type Move = { from: string; to: string };

/**
 * Moves marks, and copies of papers with them, to the new keys of the papers: starting from
 * those on the disk, where another tab may have changed or already moved them. They are
 * merged with any mark or copy already under the new key.
 *
 * A paper that is kept under its arXiv id keeps that id: a tab that believes the paper is
 * gone has not heard of the copy yet.
 *
 * @returns the moves that were made, and the marks and copies under the new keys
 */
export async function renameMarks(
  db: Database,
  moves: readonly Move[],
): Promise<{ moved: Move[]; marks: ReaderMark[]; kept: LibraryPaper[] }> {
  const tx = db.transaction(["marks", "kept"], "readwrite", { durability: "strict" });
  const [marks, copies] = [tx.objectStore("marks"), tx.objectStore("kept")];
  const result: { moved: Move[]; marks: ReaderMark[]; kept: LibraryPaper[] } = {
    moved: [],
    marks: [],
    kept: [],
  };
  const markAt = async (key: string) => repairMark(await marks.get(key), Date.now());
  const copyAt = async (key: string) => readableCopy(await copies.get(key));
  const left = [...new Set(moves.map(({ from }) => from))];
  const [leftMarks, leftCopies] = await Promise.all([
    Promise.all(left.map(markAt)),
    Promise.all(left.map(copyAt)),
  ]);
  // One after the other: two papers may become one, and one may become two.
  for (const { from, to } of moves) {
    const [mark, copy] = [leftMarks[left.indexOf(from)], leftCopies[left.indexOf(from)]];
    if (copy && isArxivKey(from)) continue;
    const [markThere, copyThere] = await Promise.all([markAt(to), copyAt(to)]);
    const moved = mark && { ...(markThere ? joinMarks(markThere, mark) : mark), key: to };
    const kept = copy && { ...(copyThere ? mergeCopies(copyThere, copy) : copy), key: to };
    await Promise.all([moved && marks.put(moved), kept && copies.put(kept)]);
    result.moved.push({ from, to });
    result.marks.push(...[moved ?? markThere ?? []].flat());
    result.kept.push(...[kept ?? copyThere ?? []].flat());
  }
  await Promise.all([
    ...result.moved.flatMap(({ from }) => [marks.delete(from), copies.delete(from)]),
    tx.done,
  ]);
  return result;
}
