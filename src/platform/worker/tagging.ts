import { changeTags, renameAmongTags } from "../../core/library/change-tags.ts";
import type { Mark } from "../../core/library/mark.ts";
import { failureOf, type Outcome } from "../failure.ts";
import type { Database } from "../storage/database.ts";
import { withLock } from "../storage/locks.ts";
import { changeMarks } from "../storage/marks.ts";
import { recall, remember } from "../storage/memory.ts";
import type { TagEntry } from "./library-api.ts";
import { followWritten } from "./marking.ts";
import type { Parts } from "./parts.ts";

/** All tags with their papers and colours, the most used first. */
export async function allTags({ db, holdings }: Parts): Promise<TagEntry[]> {
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
 * Renames a tag on every paper, or takes it off (`to` null): on those that bear it on
 * the disk, where another tab may just have given it to one more.
 */
export async function renameTag(
  parts: Parts,
  from: string,
  to: string | null,
  at: number,
): Promise<Outcome<null>> {
  let changed: Mark[] = [];
  const rename = (all: readonly Mark[]): readonly Mark[] => {
    const bearing = all.filter(({ tags }) => tags.includes(from));
    changed = bearing.map((mark) => ({
      ...mark,
      tags:
        to === null
          ? changeTags(mark.tags, { remove: [from] })
          : renameAmongTags(mark.tags, from, to),
      annotatedAt: Math.max(at, mark.annotatedAt + 1),
    }));
    return changed;
  };
  try {
    await withLock("duidu:marks", () => changeMarks(parts.db, rename, new Map()));
  } catch (error) {
    return { ok: false, code: failureOf(error) };
  }
  followWritten(parts, changed);
  await changeHues(parts.db, (hues) => {
    const hue = hues.get(from);
    if (to === null || hue === undefined) return;
    hues.delete(from);
    if (!hues.has(to)) hues.set(to, hue);
  });
  return { ok: true, value: null };
}

export async function colourTag({ db }: Parts, tag: string, hue: number): Promise<void> {
  await changeHues(db, (hues) => void hues.set(tag, hue));
}

/** Colours that the reader chose, by tag. */
export async function tagHues(db: Database): Promise<Map<string, number>> {
  return new Map(await recall(db, "tag-hues"));
}

/** Reads and writes the colours while no other tab does. */
export async function changeHues(
  db: Database,
  change: (hues: Map<string, number>) => void,
): Promise<void> {
  await withLock("duidu:memory", async () => {
    const hues = await tagHues(db);
    change(hues);
    await remember(db, "tag-hues", [...hues]);
  });
}
