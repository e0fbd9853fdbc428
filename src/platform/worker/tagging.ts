import type { Outcome } from "../failure.ts";
import type { Database } from "../storage/database.ts";
import { recall, remember } from "../storage/memory.ts";
import type { TagEntry } from "./library-api.ts";
import { annotate } from "./marking.ts";
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

/** Renames a tag on every paper, or takes it off (`to` null). */
export async function renameTag(
  parts: Parts,
  from: string,
  to: string | null,
  at: number,
): Promise<Outcome<null>> {
  for (const { key, tags } of parts.holdings.allMarks()) {
    if (!tags.includes(from)) continue;
    const renamed = tags.flatMap((tag) => (tag === from ? (to ?? []) : tag));
    const outcome = await annotate(parts, key, { tags: [...new Set(renamed)] }, at);
    if (!outcome.ok) return outcome;
  }
  const hues = await tagHues(parts.db);
  const hue = hues.get(from);
  if (to !== null && hue !== undefined) {
    hues.delete(from);
    if (!hues.has(to)) hues.set(to, hue);
    await remember(parts.db, "tag-hues", [...hues]);
  }
  return { ok: true, value: null };
}

export async function colourTag({ db }: Parts, tag: string, hue: number): Promise<void> {
  await remember(db, "tag-hues", [...(await tagHues(db)).set(tag, hue)]);
}

/** Colours that the reader chose, by tag. */
export async function tagHues(db: Database): Promise<Map<string, number>> {
  return new Map(await recall(db, "tag-hues"));
}
