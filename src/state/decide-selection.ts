import { addStep } from "../core/library/decision-history.ts";
import type { Decision } from "../core/library/reader-mark.ts";
import { currentAddress } from "../platform/address.ts";
import { openPaper } from "./address.ts";
import { enqueueDecision, keepHistory, useHistory } from "./decision-queue.ts";
import { askAndReport, keepForGood, repaintDecisions } from "./decisions.ts";
import { notify } from "./notice.ts";
import { highlightWords } from "./highlight-words.ts";
import { clearSelection, selectedKeys } from "./selection.ts";
import { useSettings } from "./settings.ts";
import { wrapUp } from "./wrap-up.ts";

/**
 * Decides about all papers that are selected: one step, for undo, too. Where the open paper
 * is one of them, the next unscreened one opens then as after any other decision.
 */
export async function decideSelection(decision: Decision): Promise<void> {
  const made = await enqueueDecision(async () => {
    const selected = selectedKeys();
    const { paper, ...listed } = currentAddress();
    const within = { ...listed, own: highlightWords() };
    const outcome = await askAndReport((remote) =>
      remote.decideSelected(selected, decision, paper, Date.now(), within),
    );
    if (!outcome.ok) return null;
    const { changes, next } = outcome.value;
    if (decision === "saved") void keepForGood();
    if (changes.length > 0) keepHistory(addStep(useHistory.getState(), { changes }));
    notify({ kind: "selection-decided", decision, papers: changes.length });
    clearSelection();
    const goesOn =
      useSettings.getState().afterDecision === "next" &&
      decision !== "unscreened" &&
      paper !== null &&
      selected.includes(paper);
    if (!goesOn) return { isLast: false };
    if (next !== null && currentAddress().paper === paper) openPaper(next, "replace");
    return { isLast: next === null };
  });
  if (made === null) return;
  await repaintDecisions();
  if (made.isLast) wrapUp();
}
