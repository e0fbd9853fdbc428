import type { ListAnswer, ListGroup } from "../library/list-answer.ts";
import { useMemo } from "react";
import { create } from "zustand";
import { foldSeenPapers, groupAt, type FoldedList } from "../core/library/fold-seen-papers.ts";

export type Folded = FoldedList<ListGroup>;

/** Digests whose seen papers are shown, by day and topic; all others are folded. */
const useOpenFolds = create<{ open: ReadonlySet<string> }>()(() => ({ open: new Set() }));

const nameOf = ({ date, topic }: ListGroup) => `${date} ${topic}`;

/** The visible lines of the list. */
export function useFolded({ total, groups }: ListAnswer): Folded {
  const open = useOpenFolds((folds) => folds.open);
  return useMemo(() => foldList(total, groups, open), [total, groups, open]);
}

/** The currently visible lines of the list. */
export function foldedNow({ total, groups }: ListAnswer): Folded {
  return foldList(total, groups, useOpenFolds.getState().open);
}

function foldList(total: number, groups: readonly ListGroup[], open: ReadonlySet<string>): Folded {
  return foldSeenPapers(total, groups, (group) => open.has(nameOf(group)));
}

/** Shows or folds the seen papers of a digest. */
export function toggleFold(group: ListGroup, show: boolean): void {
  const open = new Set(useOpenFolds.getState().open);
  if (show) open.add(nameOf(group));
  else open.delete(nameOf(group));
  useOpenFolds.setState({ open });
}

/** Unfolds the group of a paper. */
export function unfoldPlace({ groups }: ListAnswer, place: number): void {
  const group = groupAt(groups, place);
  if (group !== undefined) toggleFold(group, true);
}
