import { useHistory, type Decision } from "./decisions.ts";

export type DecidedPaper = { key: string; title: string; decision: Decision };

/** What was decided in this tab as it stands now, in the order of the last decision. */
export function useDecided(): DecidedPaper[] {
  const { steps, position } = useHistory();
  const papers = new Map<string, DecidedPaper>();
  for (const { key, title, after } of steps.slice(0, position)) {
    papers.delete(key);
    papers.set(key, { key, title, decision: after });
  }
  return [...papers.values()];
}
