import { type Damage, type Notice } from "../../state/notice.ts";
import type { Words } from "../../words/en/app.ts";

/** Whether a notice says that something failed: it stays until it is closed. */
export function isFailure(notice: Notice): boolean {
  return "code" in notice || notice.kind === "part-missing" || notice.kind === "damaged";
}

/** Whether a notice speaks of papers: in the bar of a paper it stays, as the step that Undo takes back. */
export function isOnPapers({ kind }: Notice): boolean {
  return PAPER_KINDS.includes(kind);
}

const PAPER_KINDS: readonly Notice["kind"][] = [
  "saved",
  "dismissed",
  "unscreened",
  "rest-dismissed",
  "rest-unscreened",
  "selection-decided",
  "selection-undone",
  "note-saved",
];

/** Whether a reload may bring what is missing. */
export function isMissingPart(notice: Notice): boolean {
  return notice.kind === "part-missing" || ("code" in notice && notice.code === "part-missing");
}

export function noticeWords(notice: Notice, words: Words, newer: boolean): string {
  switch (notice.kind) {
    case "saved":
      return words.didSave(notice.title);
    case "dismissed":
      return words.didDismiss(notice.title);
    case "unscreened":
      return words.didReset(notice.title);
    case "rest-dismissed":
      return words.didDismissRest(notice.papers, notice.name);
    case "rest-unscreened":
      return words.didResetRest(notice.papers, notice.name);
    case "selection-decided":
      return words.didDecideSelection[notice.decision](notice.papers);
    case "selection-undone":
      return words.didUndoSelection(notice.papers);
    case "note-saved":
      return words.didSaveNote(notice.title);
    case "removed":
      return words.didRemove(notice.name);
    case "brought-back":
      return words.didBringBack(notice.name);
    case "arrived":
      return words.didArrive(notice.digests, notice.papers);
    case "device-merged":
      return words.didMergeDevice(notice.papers);
    case "nothing-to-undo":
      return words.nothingToUndo;
    case "nothing-to-redo":
      return words.nothingToRedo;
    case "decision-failed":
      return `${words.notSaved} ${words.failures[notice.code]}`;
    case "tag-failed":
      return `${words.tagNotSaved(notice.tag)} ${words.failures[notice.code]}`;
    case "part-missing":
      return newer ? words.partFailures.newer : words.partFailures.missing;
    case "damaged":
      return damageWords(notice.damage, words);
    case "failed":
      return `${notice.what ?? words.theLibrary} ${words.failures[notice.code]}`;
  }
}

/** One digest that could not be read again has a sentence of its own, as any file that fails. */
function damageWords({ marks, kept, other, digests }: Damage, words: Words): string {
  const [only] = digests;
  if (only !== undefined && digests.length + marks + kept + other === 1)
    return `${only.name ?? words.theLibrary} ${words.failures[only.code]}`;
  const names = digests.map(({ name }) => name ?? words.unnamedDigest);
  return words.damaged({ marks, kept, other, names });
}
