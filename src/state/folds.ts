import { useMemo } from "react";
import { create } from "zustand";
import { foldAt, foldPapers, type Fold, type FoldedList } from "../core/library/fold-papers.ts";
import type { ListAnswer, ListGroup } from "../library/list-answer.ts";

export type Folded = FoldedList<ListGroup>;
export type ListFold = Fold<ListGroup>;

/** Open folds, by reason, day and topic; all others are closed. */
const useOpenFolds = create<{ open: ReadonlySet<string> }>()(() => ({ open: new Set() }));

const nameOf = ({ date, topic }: ListGroup, why: ListFold["why"]) => `${why} ${date} ${topic}`;

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
  return foldPapers(total, groups, (group, why) => open.has(nameOf(group, why)));
}

/** Opens or closes the fold of a digest for one reason. */
export function toggleFold({ group, why }: Pick<ListFold, "group" | "why">, show: boolean): void {
  const open = new Set(useOpenFolds.getState().open);
  if (show) open.add(nameOf(group, why));
  else open.delete(nameOf(group, why));
  useOpenFolds.setState({ open });
}

/** Unfolds the group of a paper. */
export function unfoldPlace({ groups }: ListAnswer, place: number): void {
  const fold = foldAt(groups, place);
  if (fold !== undefined) toggleFold(fold, true);
}
