import { redo, undo } from "../../state/decisions.ts";
import { useHistory } from "../../state/decision-queue.ts";
import { useKeys } from "../../state/keys.ts";
import { useNewerVersion } from "../../state/missing-parts.ts";
import { dismissNotice, useNotice } from "../../state/notice.ts";
import { reloadPage } from "../../state/reload.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";
import { isFailure, isMissingPart, noticeWords } from "./notice-words.ts";

/** What was decided last, with the way back, or what failed; in room of its own. */
export function LastStep({ show = true }: { show?: boolean }) {
  const words = useWords();
  const keys = useKeys();
  const notice = useNotice((state) => state.notice);
  const { newer } = useNewerVersion();
  const canUndo = useHistory(({ position }) => position > 0);
  const canRedo = useHistory(({ position, steps }) => position < steps.length);
  const failed = notice !== null && isFailure(notice);
  const line = notice === null ? "" : noticeWords(notice, words, newer);
  return (
    <div className="flex min-h-8 min-w-0 flex-1 basis-full items-center justify-end gap-1 text-small text-quiet @2xl:basis-0">
      <p
        role={failed ? "alert" : undefined}
        aria-live={failed ? undefined : "polite"}
        title={line}
        className={`min-w-0 flex-1 @2xl:text-end ${failed ? "text-ink" : "truncate"}`}
      >
        {line}
      </p>
      {notice !== null && isMissingPart(notice) ? (
        <Button onClick={() => void reloadPage()}>{words.partFailures.reload}</Button>
      ) : null}
      {failed ? (
        <Button look="quiet" onClick={dismissNotice}>
          {words.close}
        </Button>
      ) : null}
      <Button
        look="quiet"
        shortcut={keys.undo}
        title={words.undo}
        disabled={!canUndo}
        onClick={() => void undo(show)}
      >
        {words.undo}
      </Button>
      {canRedo ? (
        <Button
          look="quiet"
          shortcut={`Shift+${keys.undo}`}
          title={words.redo}
          onClick={() => void redo(show)}
        >
          {words.redo}
        </Button>
      ) : null}
    </div>
  );
}
