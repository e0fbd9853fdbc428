import type { Mark } from "../../core/library/mark.ts";
import type { Database } from "./database.ts";

export function allMarks(db: Database): Promise<Mark[]> {
  return db.getAll("marks");
}

/**
 * Resolves when the marks are on the disk, not merely handed to the operating
 * system: the screen shows a decision only after this.
 */
export async function putMarks(db: Database, marks: readonly Mark[]): Promise<void> {
  const tx = db.transaction("marks", "readwrite", { durability: "strict" });
  await Promise.all([...marks.map((mark) => tx.store.put(mark)), tx.done]);
}

/** Moves marks to the keys that their papers have from now on. */
export async function renameMarks(
  db: Database,
  marks: readonly { from: string; to: Mark }[],
): Promise<void> {
  if (marks.length === 0) return;
  const tx = db.transaction("marks", "readwrite", { durability: "strict" });
  await Promise.all([
    ...marks.flatMap(({ from, to }) => [tx.store.delete(from), tx.store.put(to)]),
    tx.done,
  ]);
}
