import { useEffect } from "react";
import { useOpenKey } from "../../state/address.ts";
import { redo, undo } from "../../state/decisions.ts";
import { useHistory } from "../../state/decision-queue.ts";
import { useKeys } from "../../state/keys.ts";
import { useNewerVersion } from "../../state/missing-parts.ts";
import { dismissNotice, useNotice, type Damage, type Notice } from "../../state/notice.ts";
import { reloadPage } from "../../state/reload.ts";
import { useWords } from "../../state/words.ts";
import type { Words } from "../../words/en/app.ts";
import { Button } from "../../ui/button.tsx";
import { UnwrittenNotes } from "./unwritten-notes.tsx";

/** A decision is told this long; a failure stays until it is closed. */
const SHOWN_MS = 6000;

/** The foot of the page: the last decision with the way back, or what failed. */
export function NoticeBar() {
  const words = useWords();
  const notice = useNotice((state) => state.notice);
  const open = useOpenKey() !== null;
  const { newer } = useNewerVersion();
  const failed =
    notice !== null &&
    ("code" in notice || notice.kind === "part-missing" || notice.kind === "damaged");

  useEffect(() => {
    if (notice === null || failed) return undefined;
    const timer = setTimeout(dismissNotice, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice, failed]);

  return (
    <div
      aria-live="polite"
      data-open={open}
      // On a phone the buttons of an open paper lie at its foot: they stay free.
      className="pointer-events-none fixed inset-x-0 bottom-10 z-40 flex flex-col items-center gap-2 px-4 max-tablet:data-[open=true]:bottom-25 max-[23rem]:data-[open=true]:bottom-40"
    >
      <UnwrittenNotes />
      {notice === null ? null : (
        <div className="pointer-events-auto flex w-full max-w-lg items-end gap-1 rounded-large border border-edge/60 bg-sheet px-4 py-2 text-small shadow-lg">
          <p
            role={failed ? "alert" : undefined}
            className={`min-h-8 min-w-0 flex-1 content-center ${failed ? "line-clamp-4" : "line-clamp-2"}`}
          >
            {wordsFor(notice, words, newer)}
          </p>
          {isMissingPart(notice) ? (
            <Button onClick={() => void reloadPage()}>{words.partFailures.reload}</Button>
          ) : null}
          {failed || notice.kind === "note-saved" ? (
            <Button look="quiet" onClick={dismissNotice}>
              {words.close}
            </Button>
          ) : (
            <WaysBack open={open} />
          )}
        </div>
      )}
    </div>
  );
}

/**
 * Undo and redo beside what was decided; the paper comes into sight if one is open.
 * An open paper has its own Undo, with Save and Dismiss. Each stays in its place
 * whatever is told, so that it can be pressed again and again.
 */
function WaysBack({ open }: { open: boolean }) {
  const words = useWords();
  const keys = useKeys();
  const canUndo = useHistory(({ position }) => position > 0);
  const canRedo = useHistory(({ position, steps }) => position < steps.length);
  return (
    <>
      {open ? null : (
        <Button
          look="quiet"
          shortcut={keys.undo}
          title={words.undo}
          disabled={!canUndo}
          onClick={() => void undo(open)}
        >
          {words.undo}
        </Button>
      )}
      {open && !canRedo ? null : (
        <Button
          look="quiet"
          shortcut={`Shift+${keys.undo}`}
          title={words.redo}
          disabled={!canRedo}
          onClick={() => void redo(open)}
        >
          {words.redo}
        </Button>
      )}
    </>
  );
}

/** Whether a reload may bring what is missing. */
function isMissingPart(notice: Notice): boolean {
  return notice.kind === "part-missing" || ("code" in notice && notice.code === "part-missing");
}

function wordsFor(notice: Notice, words: Words, newer: boolean): string {
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
    case "note-saved":
      return words.didSaveNote(notice.title);
    case "removed":
      return words.didRemove(notice.name);
    case "brought-back":
      return words.didBringBack(notice.name);
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
