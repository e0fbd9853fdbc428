import type { ListQuestion } from "../library/list-question.ts";
import {
  addStep,
  redoStep,
  undoStep,
  type DecisionChange,
  type HistoryMove,
} from "../core/library/decision-history.ts";
import type { Decision } from "../core/library/reader-mark.ts";
import { currentAddress } from "../platform/address.ts";
import { afterFrame } from "../platform/after-load.ts";
import { outcomeOfCall, type Outcome } from "../platform/failure.ts";
import { loadPart } from "../platform/load-part.ts";
import type { Decided } from "../platform/worker/library-api.ts";
import { openPaper } from "./address.ts";
import { bringBackOnDisk, removeOnDisk } from "./digest-removal.ts";
import { enqueueDecision, keepHistory, useHistory } from "./decision-queue.ts";
import { library, queryClient } from "./library-client.ts";
import { notify } from "./notice.ts";
import { highlightWords } from "./highlight-words.ts";
import { useSettings } from "./settings.ts";
import { wrapUp } from "./wrap-up.ts";

export type { Decision };

/**
 * Decides about the paper that is open when its turn comes. The screen changes only
 * when the decision is on disk. If the settings say so, the next unscreened paper of
 * the list opens then, and after the last one the wrap-up; `otherwise` does the opposite of
 * the setting.
 */
export async function decideOpen(decision: Decision, otherwise = false): Promise<void> {
  const made = await enqueueDecision(async () => {
    const goesOn = (useSettings.getState().afterDecision === "next") !== otherwise;
    const advance = goesOn && decision !== "unscreened";
    const { paper, ...listed } = currentAddress();
    if (paper === null) return null;
    const question = { ...listed, own: highlightWords() };
    const outcome = await write(paper, decision, advance ? question : null);
    if (!outcome.ok) return null;
    const { before, title, next } = outcome.value;
    if (decision === "saved") void keepForGood();
    keepHistory(addStep(useHistory.getState(), { key: paper, title, before, after: decision }));
    notify({ kind: decision, title });
    if (advance && next !== null && currentAddress().paper === paper) openPaper(next, "replace");
    return { isLast: advance && next === null };
  });
  if (made === null) return;
  await afterFrame();
  await repaintDecisions();
  if (made.isLast) wrapUp();
}

/** The code that requests durable storage is loaded once there is something worth keeping. */
export async function keepForGood(): Promise<void> {
  const { askForDurableOnce } = await loadPart(() => import("./storage.ts"));
  askForDurableOnce();
}

/**
 * Decides about any paper, for lists and sheets. If it is the open one, the next opens as
 * after any other decision.
 */
export async function decide(key: string, decision: Decision): Promise<void> {
  if (currentAddress().paper === key && decision !== "unscreened") {
    await decideOpen(decision);
    return;
  }
  await enqueueDecision(async () => {
    const outcome = await write(key, decision, null);
    if (!outcome.ok) return;
    const { before, title } = outcome.value;
    keepHistory(addStep(useHistory.getState(), { key, title, before, after: decision }));
    notify({ kind: decision, title });
  });
  await repaintDecisions();
}

/** Dismisses the unscreened papers of the open paper's digest, as one step that undo takes back. */
export async function dismissRest(): Promise<void> {
  const made = await enqueueDecision(async () => {
    const { paper, ...listed } = currentAddress();
    if (paper === null) return null;
    const question = { ...listed, own: highlightWords() };
    const outcome = await askAndReport((remote) => remote.dismissRest(paper, Date.now(), question));
    if (!outcome.ok || outcome.value.keys.length === 0) return null;
    const { keys, date, topic, next } = outcome.value;
    const name = [topic, date].filter((part) => part !== null).join(" · ");
    keepHistory(addStep(useHistory.getState(), { keys, name }));
    notify({ kind: "rest-dismissed", papers: keys.length, name });
    if (next !== null && currentAddress().paper === paper) openPaper(next, "replace");
    return { isLast: next === null };
  });
  if (made === null) return;
  await repaintDecisions();
  if (made.isLast) wrapUp();
}

/** Undoes the last decision or removal, and shows its paper by default. */
export async function undo(show = true): Promise<void> {
  await enqueueDecision(() => move(undoStep(useHistory.getState()), "nothing-to-undo", show));
  await repaintDecisions();
}

/** Redoes what was undone last. */
export async function redo(show = true): Promise<void> {
  await enqueueDecision(() => move(redoStep(useHistory.getState()), "nothing-to-redo", show));
  await repaintDecisions();
}

async function move(
  step: HistoryMove | null,
  otherwise: "nothing-to-undo" | "nothing-to-redo",
  show: boolean,
): Promise<void> {
  if (step === null) {
    notify({ kind: otherwise });
    return;
  }
  const done = await take(step);
  if (done === "failed") return;
  // A step that can no longer be undone does not block the steps before it.
  keepHistory(step.history);
  if (!show || done !== "done") return;
  if (step.kind === "decide") openPaper(step.key, "replace");
  const [first] = step.kind === "decide-many" && step.decision === "unscreened" ? step.keys : [];
  if (first !== undefined) openPaper(first, "replace");
  const [change] = step.kind === "decide-each" && step.undone ? step.changes : [];
  if (change !== undefined) openPaper(change.key, "replace");
}

/** Applies an undo or redo to the disk, and reports it, or why it failed. */
async function take(step: HistoryMove): Promise<"done" | "gone" | "failed"> {
  if (step.kind === "remove") {
    return (await removeOnDisk(step.source, step.name)) === null ? "failed" : "done";
  }
  if (step.kind === "bring-back") return bringBackOnDisk(step.source, step.name);
  if (step.kind === "decide-many") return takeMany(step);
  if (step.kind === "decide-each") return takeEach(step);
  const outcome = await write(step.key, step.decision, null);
  if (!outcome.ok) return outcome.code === "paper-unknown" ? "gone" : "failed";
  notify({ kind: step.decision, title: step.title });
  return "done";
}

async function takeMany({
  keys,
  name,
  decision,
}: HistoryMove & { kind: "decide-many" }): Promise<"done" | "failed"> {
  const before = decision === "dismissed" ? "unscreened" : "dismissed";
  const changes = keys.map((key): DecisionChange => ({ key, before, after: decision }));
  const outcome = await askAndReport((remote) => remote.decideMany(changes, Date.now()));
  if (!outcome.ok) return "failed";
  const kind = decision === "dismissed" ? "rest-dismissed" : "rest-unscreened";
  notify({ kind, papers: outcome.value.length, name });
  return "done";
}

async function takeEach({
  changes,
  undone,
}: HistoryMove & { kind: "decide-each" }): Promise<"done" | "failed"> {
  const outcome = await askAndReport((remote) => remote.decideMany(changes, Date.now()));
  if (!outcome.ok) return "failed";
  const [first] = changes;
  const papers = outcome.value.length;
  if (undone || first === undefined) notify({ kind: "selection-undone", papers });
  else notify({ kind: "selection-decided", decision: first.after, papers });
  return "done";
}

/** If it failed, the reason was already shown. */
async function write(
  key: string,
  decision: Decision,
  within: ListQuestion | null,
): Promise<Outcome<Decided>> {
  return askAndReport((remote) => remote.decide(key, decision, Date.now(), within));
}

/** If it failed, the reason was already shown. */
export async function askAndReport<T>(
  question: Parameters<typeof library.ask<Outcome<T>>>[0],
): Promise<Outcome<T>> {
  const outcome = await outcomeOfCall(library.ask(question));
  if (!outcome.ok) notify({ kind: "decision-failed", code: outcome.code });
  return outcome;
}

/** Invalidates everything that a decision may have changed. */
export function repaintDecisions(): Promise<unknown> {
  return Promise.all(
    ["paper", "rows", "list", "list-counts", "overview", "backup-due", "progress"].map((name) =>
      queryClient.invalidateQueries({ queryKey: [name] }),
    ),
  );
}
