import type { Decision } from "./mark.ts";

/** One decision about one paper, and what it replaced. */
export type DecisionStep = { key: string; title: string; before: Decision; after: Decision };

/**
 * The decisions of a sitting, for undo and redo; plain data that can be stored.
 * The steps before `position` are done, those from it on are undone.
 */
export type DecisionHistory = { steps: readonly DecisionStep[]; position: number };

/** What undo or redo asks for: the decision to be written, and the history once it is. */
export type HistoryMove = {
  history: DecisionHistory;
  key: string;
  title: string;
  decision: Decision;
};

export const emptyHistory: DecisionHistory = { steps: [], position: 0 };

/** More steps back than anybody goes; older ones are forgotten. */
const longest = 1000;

/**
 * The history after a decision. What was undone before can then no longer be
 * redone. A decision that changes nothing is no step.
 *
 * @example applyDecision(emptyHistory, { key, title, before: "unscreened", after: "saved" })
 */
export function applyDecision(history: DecisionHistory, step: DecisionStep): DecisionHistory {
  if (step.before === step.after) return history;
  const steps = [...history.steps.slice(0, history.position), step].slice(-longest);
  return { steps, position: steps.length };
}

/** Takes the last step back; null when there is none. */
export function undoDecision(history: DecisionHistory): HistoryMove | null {
  const position = history.position - 1;
  const step = history.steps[position];
  if (step === undefined) return null;
  const { key, title, before } = step;
  return { history: { ...history, position }, key, title, decision: before };
}

/** Does the step that was undone last again; null when there is none. */
export function redoDecision(history: DecisionHistory): HistoryMove | null {
  const step = history.steps[history.position];
  if (step === undefined) return null;
  const { key, title, after } = step;
  return { history: { ...history, position: history.position + 1 }, key, title, decision: after };
}

/** The same history once papers have other keys (see `CatalogueChange.renamed`). */
export function renameInHistory(
  history: DecisionHistory,
  renamed: readonly (readonly [oldKey: string, newKey: string])[],
): DecisionHistory {
  const names = new Map(renamed);
  const steps = history.steps.map((step) => ({ ...step, key: names.get(step.key) ?? step.key }));
  return { ...history, steps };
}
