import { isDismissal, isRemoval, isSelection } from "../core/library/decision-history.ts";
import type { Decision } from "./decisions.ts";
import { useHistory } from "./decision-queue.ts";

/** The title is null if several papers were decided at once. */
export type DecidedPaper = { key: string; title: string | null; decision: Decision };

/** The current decisions made in this tab, in the order of the last one. */
export function useDecided(): DecidedPaper[] {
  const { steps, position } = useHistory();
  const papers = new Map<string, DecidedPaper>();
  for (const step of steps.slice(0, position)) {
    if (isRemoval(step)) continue;
    if (isDismissal(step)) {
      for (const key of step.keys) {
        papers.delete(key);
        papers.set(key, { key, title: null, decision: "dismissed" });
      }
      continue;
    }
    if (isSelection(step)) {
      for (const { key, after } of step.changes) {
        papers.delete(key);
        papers.set(key, { key, title: null, decision: after });
      }
      continue;
    }
    const { key, title, after } = step;
    papers.delete(key);
    papers.set(key, { key, title, decision: after });
  }
  return [...papers.values()];
}
