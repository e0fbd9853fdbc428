/** A group of papers in a list from position `at`; the last `seen` of them were seen before. */
export type FoldableGroup = { at: number; papers: number; seen: number };

/** The visible lines of a list, and its folds. Lines are counted from 0. */
export type FoldedList<Group> = {
  /** Visible lines. */
  count: number;
  /** The list position shown on a line; undefined beyond the last one. */
  placeAt: (line: number) => number | undefined;
  /** The line of a list position; -1 if it is folded. */
  lineOf: (place: number) => number;
  /** What is folded after each line; -1 means before the first one. */
  folds: ReadonlyMap<number, readonly Group[]>;
};

/** Consecutive visible positions. */
type Run = { line: number; place: number; length: number };

/**
 * Leaves out what was seen before, except in open groups. It iterates over the groups, not
 * the papers, of which there may be a hundred thousand.
 *
 * @param count papers in the list
 * @example foldSeen(3, [{ at: 0, papers: 3, seen: 2 }], () => false).count // 1
 */
export function foldSeenPapers<Group extends FoldableGroup>(
  count: number,
  groups: readonly Group[],
  isOpen: (group: Group) => boolean,
): FoldedList<Group> {
  const runs: Run[] = [];
  const folds = new Map<number, Group[]>();
  let lines = 0;
  const show = (place: number, length: number) => {
    const last = runs.at(-1);
    if (last !== undefined && last.place + last.length === place) last.length += length;
    else if (length > 0) runs.push({ line: lines, place, length });
    lines += length;
  };
  if (groups.length === 0) show(0, count);
  for (const group of groups) {
    const seenFrom = firstSeen(group);
    show(group.at, seenFrom - group.at);
    if (group.seen === 0) continue;
    const before = lines - 1;
    folds.set(before, [...(folds.get(before) ?? []), group]);
    if (isOpen(group)) show(seenFrom, group.seen);
  }
  return {
    count: lines,
    placeAt(line) {
      const run = lastAtMost(runs, line, "line");
      const within = run === undefined ? 0 : line - run.line;
      return run === undefined || within >= run.length ? undefined : run.place + within;
    },
    lineOf(place) {
      const run = lastAtMost(runs, place, "place");
      const within = run === undefined ? 0 : place - run.place;
      return run === undefined || within >= run.length ? -1 : run.line + within;
    },
    folds,
  };
}

/** The last run that begins at or before it; runs are sorted by both. */
function lastAtMost(runs: readonly Run[], value: number, by: "line" | "place"): Run | undefined {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.[by] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return runs[low - 1];
}

/** The position of the first paper in a group that was seen before. */
export function firstSeen({ at, papers, seen }: FoldableGroup): number {
  return at + papers - seen;
}

/** The group that a position belongs to; undefined in a list without groups. */
export function groupAt<Group extends FoldableGroup>(
  groups: readonly Group[],
  place: number,
): Group | undefined {
  return groups.findLast(({ at }) => at <= place);
}
