import type { DigestEntry } from "../../state/digests.ts";

/** The digests of each day, newest day first; those without a date (`""`) last. */
export function byDay(
  digests: readonly DigestEntry[],
): { date: string; entries: readonly DigestEntry[] }[] {
  const days = new Map<string, DigestEntry[]>();
  for (const entry of digests) {
    const date = entry.date ?? "";
    days.set(date, [...(days.get(date) ?? []), entry]);
  }
  return Array.from(days, ([date, entries]) => ({ date, entries })).sort((a, b) =>
    b.date.localeCompare(a.date),
  );
}

/** Whether every word of a filter is in the digest's topic, date or file name. */
export function matchesFilter({ name, date, topic }: DigestEntry, filter: string): boolean {
  const text = `${topic ?? ""} ${date ?? ""} ${name}`.toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
