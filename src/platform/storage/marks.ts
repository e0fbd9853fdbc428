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

/**
 * Changes many marks at once, all of them or none: what `change` makes of all that
 * lie on the disk is written in the transaction that has read them. The same holds
 * for what it throws: then nothing is written.
 *
 * @param kept whole papers by key, to be kept along with the marks that keep them
 */
export async function changeMarks(
  db: Database,
  change: (all: readonly Mark[]) => readonly Mark[],
  kept: ReadonlyMap<string, LibraryPaper>,
): Promise<void> {
  const tx = db.transaction(["marks", "kept"], "readwrite", { durability: "strict" });
  const marks = change(await tx.objectStore("marks").getAll());
  const papers = marks.filter(keepsPaper).flatMap(({ key }) => {
    const paper = kept.get(key);
    return paper === undefined ? [] : [{ ...paper, key }];
  });
  await Promise.all([
    ...marks.map((mark) => tx.objectStore("marks").put(mark)),
    ...papers.map((paper) => tx.objectStore("kept").put(paper)),
    tx.done,
  ]);
}

/** Lets go of papers that nothing keeps any more: another tab may have saved them meanwhile. */
export async function dropKept(db: Database, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const tx = db.transaction(["marks", "kept"], "readwrite");
  const drop = async (key: string) => {
    const mark = await tx.objectStore("marks").get(key);
    if (mark === undefined || !keepsPaper(mark)) await tx.objectStore("kept").delete(key);
  };
  await Promise.all([...keys.map(drop), tx.done]);
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

/**
 * Moves marks, and papers kept with them, to the keys that the papers have from now
 * on: as they lie on the disk, where another tab may have changed them or moved them
 * already. A mark that has the new key by then is left alone.
 */
export async function renameMarks(
  db: Database,
  moves: readonly { from: string; to: string }[],
): Promise<Mark[]> {
  if (moves.length === 0) return [];
  const tx = db.transaction(["marks", "kept"], "readwrite", { durability: "strict" });
  const [marks, papers] = [tx.objectStore("marks"), tx.objectStore("kept")];
  const move = async ({ from, to }: { from: string; to: string }): Promise<Mark[]> => {
    const [mark, there, paper] = await Promise.all([
      marks.get(from),
      marks.get(to),
      papers.get(from),
    ]);
    if (there !== undefined) return [there];
    if (mark === undefined) return [];
    const moved = { ...mark, key: to };
    await Promise.all([
      marks.delete(from),
      marks.put(moved),
      papers.delete(from),
      paper === undefined ? undefined : papers.put({ ...paper, key: to }),
    ]);
    return [moved];
  };
  const moved = await Promise.all(moves.map(move));
  await tx.done;
  return moved.flat();
}
