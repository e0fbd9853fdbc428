import { applyTagChange, renameAmongTags } from "../../core/library/tag-change.ts";
import type { ReaderMark } from "../../core/library/reader-mark.ts";
import { outcomeOf, type Outcome } from "../failure.ts";
import type { Database } from "../storage/database.ts";
import { withLock } from "../storage/locks.ts";
import { changeMarks } from "../storage/reader-marks.ts";
import { readValue, writeValue } from "../storage/key-value.ts";
import type { TagEntry } from "./library-api.ts";
import { applyWritten } from "./write-decision.ts";
import type { LibraryContext } from "./library-context.ts";

/** All tags with their paper counts and colours, the most used first. */
export async function allTags({ db, holdings }: LibraryContext): Promise<TagEntry[]> {
  const hues = await tagHues(db);
  const counts = new Map<string, number>();
  for (const { tags } of holdings.allMarks()) {
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return Array.from(counts, ([tag, papers]) => ({ tag, papers, hue: hues.get(tag) ?? null })).sort(
    (a, b) => b.papers - a.papers || a.tag.localeCompare(b.tag),
  );
}

/**
 * Renames a tag on every paper, or removes it (`to` null): on all papers that have it on
 * the disk, where another tab may just have added it.
 */
export async function renameTag(
  context: LibraryContext,
  from: string,
  to: string | null,
  at: number,
): Promise<Outcome<null>> {
  let changed: ReaderMark[] = [];
  const rename = (all: readonly ReaderMark[]): readonly ReaderMark[] => {
    const bearing = all.filter(({ tags }) => tags.includes(from));
    changed = bearing.map((mark) => ({
      ...mark,
      tags:
        to === null
          ? applyTagChange(mark.tags, { remove: [from] })
          : renameAmongTags(mark.tags, from, to),
      annotatedAt: Math.max(at, mark.annotatedAt + 1),
    }));
    return changed;
  };
  const written = await outcomeOf(async () => {
    await withLock("duidu:marks", () => changeMarks(context.db, rename, new Map()));
    return { ok: true, value: null };
  });
  if (!written.ok) return written;
  applyWritten(context, changed);
  await changeHues(context.db, (hues) => {
    const hue = hues.get(from);
    if (to === null || hue === undefined) return;
    hues.delete(from);
    if (!hues.has(to)) hues.set(to, hue);
  });
  return written;
}

export async function colourTag({ db }: LibraryContext, tag: string, hue: number): Promise<void> {
  await changeHues(db, (hues) => void hues.set(tag, hue));
}

/** Colours that the reader chose, by tag. */
export async function tagHues(db: Database): Promise<Map<string, number>> {
  return new Map(await readValue(db, "tag-hues"));
}

/** Reads and writes the colours while no other tab does. */
export async function changeHues(
  db: Database,
  change: (hues: Map<string, number>) => void,
): Promise<void> {
  await withLock("duidu:memory", async () => {
    const hues = await tagHues(db);
    change(hues);
    await writeValue(db, "tag-hues", [...hues]);
  });
}
