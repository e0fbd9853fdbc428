import { create } from "zustand";
import {
  applyDecision,
  emptyHistory,
  redoDecision,
  undoDecision,
  type DecisionHistory,
  type HistoryMove,
} from "../core/library/decision-history.ts";
import type { Decision } from "../core/library/mark.ts";
import { currentAddress } from "../platform/address.ts";
import { failureOfCall, type Outcome } from "../platform/failure.ts";
import { loadPart } from "../platform/load-part.ts";
import { loadHistory, storeHistory } from "../platform/storage/history.ts";
import type { Decided, ListQuestion } from "../platform/worker/library-api.ts";
import { openPaper } from "./address.ts";
import { library, queryClient } from "./library-client.ts";
import { tell } from "./notice.ts";
import { beforeReload } from "./reload.ts";
import { useSettings } from "./settings.ts";
import { wrapUp } from "./wrap-up.ts";

export type { Decision };

/** What was decided in this tab, for undo and redo. */
export const useHistory = create<DecisionHistory>()(() => loadHistory() ?? emptyHistory);

function keepHistory(history: DecisionHistory): void {
  useHistory.setState(history, true);
  storeHistory(history);
}

/** Keys may come faster than the disk: each waits for the one before, so that none is lost. */
let last: Promise<unknown> = Promise.resolve();
let underway = 0;

beforeReload(() => last);

function inTurn<T>(task: () => T | Promise<T>): Promise<T> {
  underway += 1;
  const turn = last.then(task);
  last = turn.catch(() => undefined).finally(() => (underway -= 1));
  return turn;
}

/**
 * Moves to another paper when the decisions asked for before are made, at once if
 * there are none: they are about the paper that was open when their turn came.
 */
export function afterDecisions(move: () => void): void {
  if (underway === 0) move();
  else void inTurn(move);
}

/**
 * Decides about the paper that is open when its turn comes. The screen changes only
 * when the decision is on disk; with `mayAdvance`,
 * and unless the reader has set it otherwise, the next unscreened paper of the
 * list opens then, and after the last one the wrap-up.
 */
export async function decideOpen(decision: Decision, mayAdvance: boolean): Promise<void> {
  const made = await inTurn(async () => {
    const advance = mayAdvance && useSettings.getState().afterDecision === "next";
    const { paper, ...question } = currentAddress();
    if (paper === null) return null;
    const { value } = await write(paper, decision, advance ? question : null);
    if (value === null) return null;
    const { before, title, next } = value;
    if (decision === "saved") void keepForGood();
    keepHistory(
      applyDecision(useHistory.getState(), { key: paper, title, before, after: decision }),
    );
    tell({ kind: decision, title });
    if (advance && next !== null && currentAddress().paper === paper) openPaper(next, "replace");
    return { isLast: advance && next === null };
  });
  if (made === null) return;
  await repaint();
  if (made.isLast) wrapUp();
}

/** What asks the browser to keep the library is fetched when there is something worth it. */
async function keepForGood(): Promise<void> {
  const { askForDurableOnce } = await loadPart(() => import("./storage.ts"));
  askForDurableOnce();
}

/** Decides about any paper, for lists and sheets; nothing else opens. */
export async function decide(key: string, decision: Decision): Promise<void> {
  await inTurn(async () => {
    const { value } = await write(key, decision, null);
    if (value === null) return;
    const { before, title } = value;
    keepHistory(applyDecision(useHistory.getState(), { key, title, before, after: decision }));
    tell({ kind: decision, title });
  });
  await repaint();
}

/** Takes the last decision back, and shows its paper unless told not to. */
export async function undo(show = true): Promise<void> {
  await inTurn(() => move(undoDecision(useHistory.getState()), "nothing-to-undo", show));
  await repaint();
}

/** Does again what was undone last. */
export async function redo(show = true): Promise<void> {
  await inTurn(() => move(redoDecision(useHistory.getState()), "nothing-to-redo", show));
  await repaint();
}

async function move(
  step: HistoryMove | null,
  otherwise: "nothing-to-undo" | "nothing-to-redo",
  show: boolean,
): Promise<void> {
  if (step === null) {
    tell({ kind: otherwise });
    return;
  }
  const { value } = await write(step.key, step.decision, null);
  if (value === null) return;
  keepHistory(step.history);
  tell({ kind: step.decision, title: step.title });
  if (show) openPaper(step.key, "replace");
}

/** `value` is null when it failed; that is told already. */
async function write(
  key: string,
  decision: Decision,
  within: ListQuestion | null,
): Promise<{ value: Decided | null }> {
  const outcome = await library
    .ask((remote) => remote.decide(key, decision, Date.now(), within))
    .catch((error: unknown): Outcome<Decided> => ({ ok: false, code: failureOfCall(error) }));
  if (outcome.ok) return { value: outcome.value };
  tell({ kind: "decision-failed", code: outcome.code });
  return { value: null };
}

function repaint(): Promise<unknown> {
  return Promise.all(
    ["paper", "rows", "list", "overview", "backup-due"].map((name) =>
      queryClient.invalidateQueries({ queryKey: [name] }),
    ),
  );
}
