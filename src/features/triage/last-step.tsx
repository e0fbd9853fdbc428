import { redo, undo } from "../../state/decisions.ts";
import { useHistory } from "../../state/decision-queue.ts";
import { useKeys } from "../../state/keys.ts";
import { useNewerVersion } from "../../state/missing-parts.ts";
import { dismissNotice, useNotice } from "../../state/notice.ts";
import { reloadPage } from "../../state/reload.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";
import { useNoticeExpiry } from "./notice-expiry.ts";
import { isFailure, isMissingPart, isOnPapers, noticeWords } from "./notice-words.ts";

/** `paper` is false where no paper is open: undoing opens none then, and no notice stays for good. */
type Props = { paper?: boolean };

/** What was decided last, with the way back, or what failed; in room of its own. */
export function LastStep({ paper = true }: Props) {
  const words = useWords();
  const keys = useKeys();
  const notice = useNotice((state) => state.notice);
  const { newer } = useNewerVersion();
  const canUndo = useHistory(({ position }) => position > 0);
  const canRedo = useHistory(({ position, steps }) => position < steps.length);
  const failed = notice !== null && isFailure(notice);
  const passing = notice !== null && !failed && !(paper && isOnPapers(notice));
  const element = useNoticeExpiry(notice, passing);
  const line = notice === null ? "" : noticeWords(notice, words, newer);
  return (
    <div
      ref={element}
      data-empty={line === "" && !canUndo && !canRedo}
      // Out of sight while there is nothing to say, but where screen readers listen already.
      className="group/last flex min-h-8 min-w-0 flex-1 basis-full items-center justify-end gap-1 text-small text-quiet @2xl:basis-0 @max-2xl:data-[empty=true]:sr-only"
    >
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
      <Button
        look="quiet"
        shortcut={keys.undo}
        title={words.undo}
        disabled={!canUndo}
        className="@max-2xl:group-data-[empty=true]/last:hidden"
        onClick={() => void undo(paper)}
      >
        {words.undo}
      </Button>
      {canRedo ? (
        <Button
          look="quiet"
          shortcut={`Shift+${keys.undo}`}
          title={words.redo}
          onClick={() => void redo(paper)}
        >
          {words.redo}
        </Button>
      ) : null}
      {failed || passing ? (
        <Button look="quiet" onClick={dismissNotice}>
          {words.close}
        </Button>
      ) : null}
    </div>
  );
}
