import type { LibraryPaper } from "../../core/library/library-paper.ts";
import { blankMark, type Mark } from "../../core/library/mark.ts";
import type { Database } from "./database.ts";

export function allMarks(db: Database): Promise<Mark[]> {
  return db.getAll("marks");
}

/** Papers that are kept whole, whatever becomes of their digests. */
export function allKept(db: Database): Promise<LibraryPaper[]> {
  return db.getAll("kept");
}

export async function getKept(db: Database, key: string): Promise<LibraryPaper | null> {
  return (await db.get("kept", key)) ?? null;
}

/**
 * Changes one mark: read and written in one transaction, so that two tabs never
 * lose each other's changes. Resolves when it is on the disk, not merely handed to
 * the operating system: the screen shows a decision only after this.
 *
 * @param kept the whole paper, to be kept along with a mark that keeps it
 */
export async function changeMark(
  db: Database,
  key: string,
  change: (mark: Mark) => Mark,
  kept: LibraryPaper | null,
): Promise<{ before: Mark; mark: Mark }> {
  const tx = db.transaction(["marks", "kept"], "readwrite", { durability: "strict" });
  const marks = tx.objectStore("marks");
  const before = (await marks.get(key)) ?? blankMark(key);
  const mark = change(before);
  // A paper that is no longer kept stays until the next start: undo may want it back.
  const keep = kept !== null && keepsPaper(mark);
  await Promise.all([
    marks.put(mark),
    keep ? tx.objectStore("kept").put({ ...kept, key }) : undefined,
    tx.done,
  ]);
  return { before, mark };
}

export async function dropKept(db: Database, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const tx = db.transaction("kept", "readwrite");
  await Promise.all([...keys.map((key) => tx.store.delete(key)), tx.done]);
}

/** Saved papers and those with the reader's own words are kept whole. */
export function keepsPaper({ decision, tags, note }: Mark): boolean {
  return decision === "saved" || tags.length > 0 || note !== "";
}

/** Writes many marks and kept papers at once: all of them or none. */
export async function putMarks(
  db: Database,
  marks: readonly Mark[],
  kept: readonly LibraryPaper[],
): Promise<void> {
  const tx = db.transaction(["marks", "kept"], "readwrite", { durability: "strict" });
  await Promise.all([
    ...marks.map((mark) => tx.objectStore("marks").put(mark)),
    ...kept.map((paper) => tx.objectStore("kept").put(paper)),
    tx.done,
  ]);
}

/** Moves marks, and papers kept with them, to the keys that the papers have from now on. */
export async function renameMarks(
  db: Database,
  moves: readonly { from: string; to: Mark }[],
): Promise<void> {
  if (moves.length === 0) return;
  const tx = db.transaction(["marks", "kept"], "readwrite", { durability: "strict" });
  const papers = tx.objectStore("kept");
  const move = async ({ from, to }: { from: string; to: Mark }) => {
    const paper = await papers.get(from);
    await Promise.all([
      tx.objectStore("marks").delete(from),
      tx.objectStore("marks").put(to),
      papers.delete(from),
      paper === undefined ? undefined : papers.put({ ...paper, key: to.key }),
    ]);
  };
  await Promise.all([...moves.map(move), tx.done]);
}
