/** So many papers of a list from place `at`; the last `seen` of them were seen before. */
export type FoldableGroup = { at: number; papers: number; seen: number };

/** What of a list is in sight, and the folds in it. A line is what is in sight, counted from 0. */
export type FoldedList<Group> = {
  /** Lines in sight. */
  count: number;
  /** The place in the list of what stands on a line; undefined beyond the last one. */
  placeAt: (line: number) => number | undefined;
  /** The line of a place; -1 when it is folded away. */
  lineOf: (place: number) => number;
  /** What folds away after each line; -1 before the first one. */
  folds: ReadonlyMap<number, readonly Group[]>;
};

/** Places in sight that follow each other. */
type Run = { line: number; place: number; length: number };

/**
 * Leaves out what was seen before, but for groups that are open. It goes through
 * the groups, not through the papers, of which there may be a hundred thousand.
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

/** The last run that begins there or before; runs stand in the order of both. */
function lastAtMost(runs: readonly Run[], value: number, by: "line" | "place"): Run | undefined {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.[by] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return runs[low - 1];
}

/** The place of the first paper of a group that was seen before. */
export function firstSeen({ at, papers, seen }: FoldableGroup): number {
  return at + papers - seen;
}

/** The group that a place belongs to; undefined in a list without groups. */
export function groupAt<Group extends FoldableGroup>(
  groups: readonly Group[],
  place: number,
): Group | undefined {
  return groups.findLast(({ at }) => at <= place);
}
