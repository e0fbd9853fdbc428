import type { DigestProgress } from "./digest-progress.ts";

/** The digests of one day; `date` is null for those without one. */
export type DayOfDigests = { date: string | null; digests: DigestProgress[] };

/**
 * The newest day with all of its digests, then earlier days with those that are not
 * completely screened, in the order of `progress`, at most `mostEarlier` of them.
 */
export function daysToScreen(
  progress: readonly DigestProgress[],
  mostEarlier: number,
): DayOfDigests[] {
  const newest = progress.find(({ date }) => date !== null)?.date ?? null;
  const earlier = progress.filter(
    ({ date, papers, screened }) => date !== newest && screened < papers,
  );
  const days = new Map<string | null, DigestProgress[]>();
  const shown = [
    ...progress.filter(({ date }) => date === newest),
    ...earlier.slice(0, mostEarlier),
  ];
  for (const digest of shown) days.set(digest.date, [...(days.get(digest.date) ?? []), digest]);
  return Array.from(days, ([date, digests]) => ({ date, digests }));
}

/**
 * The first digest after this one that is not completely screened, else the first before
 * it; null if none is left.
 */
export function nextDigest(
  progress: readonly DigestProgress[],
  { date, topic }: Pick<DigestProgress, "date" | "topic">,
): DigestProgress | null {
  const at = progress.findIndex((one) => one.date === date && one.topic === topic);
  const others = [...progress.slice(at + 1), ...progress.slice(0, Math.max(at, 0))];
  return others.find(({ papers, screened }) => screened < papers) ?? null;
}
