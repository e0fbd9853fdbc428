import * as v from "valibot";
import { isFields, isTime } from "./check-rows.ts";
import type { Database } from "./database.ts";
import { readRow } from "./read-rows.ts";

const time = v.custom<number>(isTime);
const titleKey = v.tuple([v.string(), v.string()]);
const removal = v.tuple([v.string(), time]);
const tagHue = v.tuple([v.string(), v.pipe(v.number(), v.finite())]);

/** Small permanent values by name, and their types. */
const shapes = {
  /** Title fingerprint and key of papers whose digests are gone; see core/library/catalogue.ts. */
  "absent-papers": v.array(titleKey),
  /**
   * Colour of each tag, as a hue in degrees. Pairs, as a tag may be named like an object
   * property.
   */
  "tag-hues": v.union([
    v.array(tagHue),
    // The format of early releases.
    v.pipe(
      v.record(v.string(), v.pipe(v.number(), v.finite())),
      v.transform((hues) => Object.entries(hues)),
    ),
  ]),
  /** Digests that were removed and can still be restored: id, and when (milliseconds since 1970). */
  "removed-digests": v.array(removal),
  /**
   * When the last backup was written, and when a reminder was last put off (milliseconds
   * since 1970).
   */
  "last-backup": v.object({ at: time, putOffAt: v.optional(time, 0) }),
};

/** The same for damaged values: the readable part of each. */
const readable = {
  "absent-papers": (value: unknown) => entriesOf(value).filter((entry) => v.is(titleKey, entry)),
  "tag-hues": (value: unknown) => entriesOf(value).filter((entry) => v.is(tagHue, entry)),
  "removed-digests": (value: unknown) => entriesOf(value).filter((entry) => v.is(removal, entry)),
  "last-backup": (value: unknown) => ({
    at: isFields(value) && isTime(value["at"]) ? value["at"] : 0,
    putOffAt: isFields(value) && isTime(value["putOffAt"]) ? value["putOffAt"] : 0,
  }),
} satisfies { [Name in MemoryName]: (value: unknown) => Remembered<Name> };

type Shapes = typeof shapes;
export type MemoryName = keyof Shapes;
export type Remembered<Name extends MemoryName> = v.InferOutput<Shapes[Name]>;

export const memoryNames: readonly MemoryName[] = [
  "absent-papers",
  "tag-hues",
  "removed-digests",
  "last-backup",
];

function entriesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return isFields(value) ? Object.entries(value) : [];
}

/** The value of a name, or the readable part of a damaged one; null if there is none. */
export async function readValue<Name extends MemoryName>(
  db: Database,
  name: Name,
): Promise<Remembered<Name> | null> {
  const row = await readRow(db, "memory", name);
  return row === undefined ? null : readMemory(name, row).value;
}

/** The value of a row of this name, and whether all of it was readable. */
export function readMemory<Name extends MemoryName>(
  name: Name,
  row: unknown,
): { value: Remembered<Name>; whole: boolean } {
  const stored = isFields(row) ? row["value"] : undefined;
  const parsed = v.safeParse<Shapes[Name]>(shapes[name], stored);
  if (parsed.success) return { value: parsed.output, whole: true };
  const read: (value: unknown) => Remembered<Name> = readable[name];
  return { value: read(stored), whole: false };
}

export async function writeValue<Name extends MemoryName>(
  db: Database,
  name: Name,
  value: Remembered<Name>,
): Promise<void> {
  await db.put("memory", { name, value });
}

/**
 * A removed digest stays on the disk for a while, so that the removal can be undone, even
 * after a crash. Until it is deleted it is listed here and left out of everything else.
 */
export const REMOVED = "removed-digests";

type MemoryStore = { get: (name: typeof REMOVED) => Promise<unknown> };

/** Within a transaction: the ids of removed digests, with the time of each removal. */
export async function removedIn(memory: MemoryStore): Promise<Map<string, number>> {
  const row = await memory.get(REMOVED);
  return new Map(row === undefined ? [] : readMemory(REMOVED, row).value);
}
