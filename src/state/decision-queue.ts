import { create } from "zustand";
import { emptyHistory, type DecisionHistory } from "../core/library/decision-history.ts";
import { loadHistory, storeHistory } from "../platform/storage/decision-history.ts";
import { beforeReload } from "./reload.ts";

/** What was decided and removed in this tab, for undo and redo. */
export const useHistory = create<DecisionHistory>()(() => loadHistory() ?? emptyHistory);

export function keepHistory(history: DecisionHistory): void {
  useHistory.setState(history, true);
  storeHistory(history);
}

/** Keys may be faster than the disk: each waits for the one before, so that none is lost. */
let last: Promise<unknown> = Promise.resolve();
let underway = 0;

beforeReload(() => last);

export function enqueueDecision<T>(task: () => T | Promise<T>): Promise<T> {
  underway += 1;
  const turn = last.then(task);
  last = turn.catch(() => undefined).finally(() => (underway -= 1));
  return turn;
}

/**
 * Moves to another paper when all pending decisions are made, at once if there are none:
 * each is about the paper that is open when its turn comes.
 */
export function afterDecisions(move: () => void): void {
  if (underway === 0) move();
  else void enqueueDecision(move);
}
