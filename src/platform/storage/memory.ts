import * as v from "valibot";
import type { Database } from "./database.ts";

/** Small things that are remembered for good, by name, and what they look like. */
const shapes = {
  /** Title fingerprint and key of papers whose digests are gone; see core/library/catalogue.ts. */
  "absent-papers": v.array(v.tuple([v.string(), v.string()])),
  /** Colour of each tag, as a hue in degrees. Pairs: a tag may be named like a part of any object. */
  "tag-hues": v.union([
    v.array(v.tuple([v.string(), v.number()])),
    // As it was written at first.
    v.pipe(
      v.record(v.string(), v.number()),
      v.transform((hues) => Object.entries(hues)),
    ),
  ]),
  /** Digests that were removed and can still be brought back: id, and when (milliseconds since 1970). */
  "removed-digests": v.array(v.tuple([v.string(), v.number()])),
  /** When the last backup was written, and when a reminder was last put off (milliseconds since 1970). */
  "last-backup": v.object({ at: v.number(), putOffAt: v.optional(v.number(), 0) }),
};

type Shapes = typeof shapes;
export type MemoryName = keyof Shapes;
export type Remembered<Name extends MemoryName> = v.InferOutput<Shapes[Name]>;

/** What was remembered under a name; null when nothing was, or nothing that makes sense. */
export async function recall<Name extends MemoryName>(
  db: Database,
  name: Name,
): Promise<Remembered<Name> | null> {
  return understand(name, await db.get("memory", name));
}

/** What a stored row of the memory says; null when it makes no sense. */
function understand<Name extends MemoryName>(
  name: Name,
  stored: { value: unknown } | undefined,
): Remembered<Name> | null {
  const parsed = v.safeParse<Shapes[Name]>(shapes[name], stored?.value);
  return parsed.success ? parsed.output : null;
}

export async function remember<Name extends MemoryName>(
  db: Database,
  name: Name,
  value: Remembered<Name>,
): Promise<void> {
  await db.put("memory", { name, value });
}

/**
 * A digest that the reader removed stays on the disk for a while, so that the removal
 * can be undone, also after a crash. Until it is deleted it is named here and is left
 * out of everything else.
 */
export const REMOVED = "removed-digests";

type MemoryStore = { get: (name: typeof REMOVED) => Promise<{ value: unknown } | undefined> };

/** Within a transaction: the ids of removed digests, with the time of each removal. */
export async function removedIn(memory: MemoryStore): Promise<Map<string, number>> {
  return new Map(understand(REMOVED, await memory.get(REMOVED)));
}
