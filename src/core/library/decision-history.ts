import type { Decision } from "./reader-mark.ts";

/** One decision about one paper, and what it replaced. */
type DecisionStep = { key: string; title: string; before: Decision; after: Decision };

/** A digest that was removed; `source` is its id. */
export type RemovalStep = { source: string; name: string };

/** What a paper was decided as, and what it is by now. */
export type DecisionChange = { key: string; before: Decision; after: Decision };

/** Papers that were selected and decided at once. */
export type SelectionStep = { changes: readonly DecisionChange[] };

/** Many unscreened papers that were dismissed at once; `name` is their digest's. */
export type DismissalStep = { keys: readonly string[]; name: string };

export type HistoryStep = DecisionStep | DismissalStep | SelectionStep | RemovalStep;

/**
 * What the reader did in a session, for undo and redo; plain data that can be stored. The
 * steps before `position` are done, the rest are undone.
 */
export type DecisionHistory = { steps: readonly HistoryStep[]; position: number };

/** What undo or redo has to do, and the history afterwards. */
export type HistoryMove = { history: DecisionHistory } & (
  | { kind: "decide"; key: string; title: string; decision: Decision }
  | { kind: "decide-many"; keys: readonly string[]; name: string; decision: Decision }
  | { kind: "decide-each"; changes: readonly DecisionChange[]; undone: boolean }
  | { kind: "remove"; source: string; name: string }
  | { kind: "bring-back"; source: string; name: string }
);

export const emptyHistory: DecisionHistory = { steps: [], position: 0 };

/** More steps than anybody undoes; older ones are dropped. */
const longest = 1000;

export function isRemoval(step: HistoryStep): step is RemovalStep {
  return "source" in step;
}

export function isDismissal(step: HistoryStep): step is DismissalStep {
  return "keys" in step;
}

export function isSelection(step: HistoryStep): step is SelectionStep {
  return "changes" in step;
}

/**
 * The history after a step. What was undone before can then no longer be redone. A decision
 * that changes nothing adds no step.
 *
 * @example addStep(emptyHistory, { key, title, before: "unscreened", after: "saved" })
 */
export function addStep(history: DecisionHistory, step: HistoryStep): DecisionHistory {
  if ("before" in step && step.before === step.after) return history;
  const steps = [...history.steps.slice(0, history.position), step].slice(-longest);
  return { steps, position: steps.length };
}

/** Undoes the last step; null if there is none. */
export function undoStep(history: DecisionHistory): HistoryMove | null {
  const position = history.position - 1;
  const step = history.steps[position];
  if (step === undefined) return null;
  const undone = { ...history, position };
  if (isRemoval(step)) return { history: undone, kind: "bring-back", ...step };
  if (isDismissal(step))
    return { history: undone, kind: "decide-many", ...step, decision: "unscreened" };
  if (isSelection(step)) {
    const changes = step.changes.map(({ key, before, after }) => ({
      key,
      before: after,
      after: before,
    }));
    return { history: undone, kind: "decide-each", changes, undone: true };
  }
  const { key, title, before } = step;
  return { history: undone, kind: "decide", key, title, decision: before };
}

/** Redoes the step that was undone last; null if there is none. */
export function redoStep(history: DecisionHistory): HistoryMove | null {
  const step = history.steps[history.position];
  if (step === undefined) return null;
  const done = { ...history, position: history.position + 1 };
  if (isRemoval(step)) return { history: done, kind: "remove", ...step };
  if (isDismissal(step))
    return { history: done, kind: "decide-many", ...step, decision: "dismissed" };
  if (isSelection(step)) return { history: done, kind: "decide-each", ...step, undone: false };
  const { key, title, after } = step;
  return { history: done, kind: "decide", key, title, decision: after };
}
