import type { Decision } from "../core/library/mark.ts";
import { currentAddress } from "../platform/address.ts";
import type { Outcome } from "../platform/failure.ts";
import type { Decided, ListQuestion } from "../platform/worker/library-api.ts";
import { openPaper } from "./address.ts";
import { library, queryClient } from "./library-client.ts";
import { tell } from "./notice.ts";

export type { Decision };

type Step = { key: string; title: string; before: Decision };

const steps: Step[] = [];

/**
 * Decides about a paper. The screen changes only when the decision is on disk;
 * with `advance` the next unscreened paper of the list opens then.
 */
export async function decide(
  key: string,
  title: string,
  decision: Decision,
  advance: boolean,
): Promise<void> {
  const { view, question, facets, sort, paper } = currentAddress();
  const within = advance ? { view, question, facets, sort } : null;
  const outcome = await write(key, decision, within);
  if (!outcome.ok) return;
  steps.push({ key, title, before: outcome.value.before });
  tell({ kind: decision, title });
  await repaint();
  if (outcome.value.next !== null && currentAddress().paper === paper) {
    openPaper(outcome.value.next, "replace");
  }
}

/** Takes the last decision back, and shows its paper. */
export async function undo(): Promise<void> {
  const step = steps.at(-1);
  if (step === undefined) {
    tell({ kind: "nothing-to-undo" });
    return;
  }
  const outcome = await write(step.key, step.before, null);
  if (!outcome.ok) return;
  steps.pop();
  tell({ kind: step.before, title: step.title });
  await repaint();
  openPaper(step.key, "replace");
}

async function write(
  key: string,
  decision: Decision,
  within: ListQuestion | null,
): Promise<Outcome<Decided>> {
  const outcome = await library
    .ask((remote) => remote.decide(key, decision, Date.now(), within))
    .catch((): Outcome<Decided> => ({ ok: false, code: "library-died" }));
  if (!outcome.ok) tell({ kind: "decision-failed", code: outcome.code });
  return outcome;
}

function repaint(): Promise<unknown> {
  return Promise.all(
    ["paper", "rows", "list"].map((name) => queryClient.invalidateQueries({ queryKey: [name] })),
  );
}
