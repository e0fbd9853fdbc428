/** So many papers of a list from place `at`; the last `seen` of them were seen before. */
export type FoldableGroup = { at: number; papers: number; seen: number };

/** The papers of a list that are in sight, by their places, and the folds between them. */
export type FoldedList<Group> = {
  places: number[];
  /** What folds away after each paper, by its index in `places`; -1 before the first one. */
  folds: ReadonlyMap<number, readonly Group[]>;
};

/**
 * Leaves out what was seen before, but for groups that are open.
 *
 * @param count papers in the list
 * @example foldSeen(3, [{ at: 0, papers: 3, seen: 2 }], () => false).places // [0]
 */
export function foldSeen<Group extends FoldableGroup>(
  count: number,
  groups: readonly Group[],
  isOpen: (group: Group) => boolean,
): FoldedList<Group> {
  const places: number[] = [];
  const folds = new Map<number, Group[]>();
  const show = (from: number, to: number) => {
    for (let place = from; place < to; place += 1) places.push(place);
  };
  if (groups.length === 0) show(0, count);
  for (const group of groups) {
    const seenFrom = firstSeen(group);
    show(group.at, seenFrom);
    if (group.seen === 0) continue;
    const before = places.length - 1;
    folds.set(before, [...(folds.get(before) ?? []), group]);
    if (isOpen(group)) show(seenFrom, seenFrom + group.seen);
  }
  return { places, folds };
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
