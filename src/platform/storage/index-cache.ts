import * as v from "valibot";
import type { SavedIndex } from "../../core/search/index/saved-index.ts";
import type { SavedMeaning } from "../../core/search/meaning/saved-meaning.ts";
import type { Database } from "./database.ts";
import { readRow } from "./read-rows.ts";

/** The search index as last written, and what it covers. */
export type CachedIndex = {
  index: unknown;
  /** The digests that it covers, each with the version of the parser that read it. */
  sources: ReadonlyMap<string, number>;
};

const HEAD = "head";
const MEANING = "meaning";
const headSchema = v.object({
  version: v.number(),
  parts: v.array(v.string()),
  sources: v.array(v.tuple([v.string(), v.number()])),
});

/** Names of the parts on the disk: they never change, so none is written twice. */
const written = new WeakMap<object, string>();

/** A name that no other tab uses. */
const newName = (): string => `${Date.now()}-${Math.random().toString(36).slice(2)}`;

/** The stored index; null if it is missing or incomplete. */
export async function readIndex(db: Database): Promise<CachedIndex | null> {
  const head = v.safeParse(headSchema, await readRow(db, "index", HEAD));
  if (!head.success) return null;
  const { version, parts, sources } = head.output;
  const read = await Promise.all(
    parts.map(async (name) => {
      const part = await readRow(db, "index", name);
      if (typeof part === "object" && part !== null) written.set(part, name);
      return part;
    }),
  );
  return { index: { version, parts: read }, sources: new Map(sources) };
}

/** Deletes the stored index; it is built again from the papers. */
export async function clearIndex(db: Database): Promise<void> {
  const tx = db.transaction("index", "readwrite");
  await Promise.all([tx.store.clear(), tx.done]);
}

/**
 * Writes an index: its parts one after the other, then the head that names them.
 * If interrupted, it leaves the previous index, or an incomplete one that is rejected.
 */
export async function writeIndex(
  db: Database,
  { version, parts }: SavedIndex,
  sources: ReadonlyMap<string, number>,
): Promise<void> {
  const names: string[] = [];
  for (const part of parts) {
    const name = written.get(part) ?? newName();
    names.push(name);
    if (written.has(part)) continue;
    await db.put("index", part, name);
    written.set(part, name);
  }
  const kept = new Set<IDBValidKey>([HEAD, MEANING, ...names]);
  const tx = db.transaction("index", "readwrite");
  const old = (await tx.store.getAllKeys()).filter((key) => !kept.has(key));
  await Promise.all([
    ...old.map((key) => tx.store.delete(key)),
    tx.store.put({ version, parts: names, sources: [...sources] }, HEAD),
    tx.done,
  ]);
}

/** What was learned of the papers' meaning, as it was last written. */
export function readMeaning(db: Database): Promise<unknown> {
  return readRow(db, "index", MEANING);
}

/** Writes what was learned beside the index: a few megabytes, which take seconds to learn again. */
export async function writeMeaning(db: Database, meaning: SavedMeaning): Promise<void> {
  await db.put("index", meaning, MEANING);
}
