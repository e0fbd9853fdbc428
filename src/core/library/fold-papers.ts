/**
 * So many papers of a list from place `at`. The last `seen` of them were seen before, and
 * the `muted` ones before those have a word that the reader passes over.
 */
export type FoldableGroup = { at: number; papers: number; muted: number; seen: number };

/** Why papers are folded, in the order in which they stand. */
const WHYS = ["muted", "seen"] as const;
export type FoldReason = (typeof WHYS)[number];

/** Papers of a group that are folded for one reason: so many of them from place `at`. */
export type Fold<Group> = { group: Group; why: FoldReason; at: number; papers: number };

/** What of a list is in sight, and the folds in it. A line is what is in sight, counted from 0. */
export type FoldedList<Group> = {
  /** Lines in sight. */
  count: number;
  /** The place in the list of what stands on a line; undefined beyond the last one. */
  placeAt: (line: number) => number | undefined;
  /** The line of a place; -1 when it is folded away. */
  lineOf: (place: number) => number;
  /** What folds away after each line; -1 before the first one. */
  folds: ReadonlyMap<number, readonly Fold<Group>[]>;
};

/** Places in sight that follow each other. */
type Run = { line: number; place: number; length: number };

/**
 * Leaves out what is folded, but for folds that are open. It goes through the groups,
 * not through the papers, of which there may be a hundred thousand.
 *
 * @param count papers in the list
 * @example foldPapers(3, [{ at: 0, papers: 3, muted: 0, seen: 2 }], () => false).count // 1
 */
export function foldPapers<Group extends FoldableGroup>(
  count: number,
  groups: readonly Group[],
  isOpen: (group: Group, why: FoldReason) => boolean,
): FoldedList<Group> {
  const runs: Run[] = [];
  const folds = new Map<number, Fold<Group>[]>();
  let lines = 0;
  const show = (place: number, length: number) => {
    const last = runs.at(-1);
    if (last !== undefined && last.place + last.length === place) last.length += length;
    else if (length > 0) runs.push({ line: lines, place, length });
    lines += length;
  };
  if (groups.length === 0) show(0, count);
  for (const group of groups) {
    show(group.at, group.papers - foldedOf(group));
    for (const fold of foldsOf(group)) {
      const before = lines - 1;
      folds.set(before, [...(folds.get(before) ?? []), fold]);
      if (isOpen(group, fold.why)) show(fold.at, fold.papers);
    }
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

const foldedOf = ({ muted, seen }: FoldableGroup): number => muted + seen;

/** Whether a group has a paper that is never folded, under which its heading stands. */
export function hasUnfolded(group: FoldableGroup): boolean {
  return foldedOf(group) < group.papers;
}

/** The folds of a group that have papers. */
function foldsOf<Group extends FoldableGroup>(group: Group): Fold<Group>[] {
  let at = group.at + group.papers - foldedOf(group);
  return WHYS.flatMap((why) => {
    const fold = { group, why, at, papers: group[why] };
    at += fold.papers;
    return fold.papers === 0 ? [] : [fold];
  });
}

/** The fold that a place belongs to; undefined where none is. */
export function foldAt<Group extends FoldableGroup>(
  groups: readonly Group[],
  place: number,
): Fold<Group> | undefined {
  const group = groups.findLast(({ at }) => at <= place);
  if (group === undefined) return undefined;
  return foldsOf(group).find(({ at, papers }) => place >= at && place < at + papers);
}
