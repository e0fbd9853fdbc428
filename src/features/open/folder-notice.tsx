import { useEffect, type ReactNode } from "react";
import { useFolderWords } from "../../state/folder-words.ts";
import {
  reconnectFolder,
  settleGoneFiles,
  startHomeFolder,
  useFolderStatus,
  type FolderStatus,
} from "../../state/home-folder.ts";
import { startFollowing } from "../../state/followed-sites.ts";
import { Button } from "../../ui/button.tsx";

/** States that nothing here can change. */
const needsWords: ReadonlySet<FolderStatus["state"]> = new Set(["missing", "address", "failed"]);

/** A quiet line at the foot when the home folder wants something of the reader. */
export function FolderNotice() {
  const words = useFolderWords();
  const status = useFolderStatus(({ status }) => status);
  useEffect(() => {
    void startHomeFolder();
    startFollowing();
  }, []);
  return (
    <div aria-live="polite">
      {status?.state === "permission" ? (
        <Line text={words.state(status)}>
          <Button onClick={() => void reconnectFolder()}>{words.reconnect}</Button>
        </Line>
      ) : status !== null && needsWords.has(status.state) ? (
        <Line text={words.state(status)} />
      ) : status?.state === "connected" && status.writing !== null ? (
        <Line text={words.problem(status.writing, status.name)} />
      ) : status !== null && status.gone.length > 0 ? (
        <Line text={words.gone(status.gone.length)}>
          <Button onClick={() => void settleGoneFiles(true)}>{words.keepGone}</Button>
          <Button look="quiet" onClick={() => void settleGoneFiles(false)}>
            {words.removeGone(status.gone.length)}
          </Button>
        </Line>
      ) : null}
    </div>
  );
}

function Line({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1 border-t border-line bg-wash px-4 py-1 text-small">
      <p className="me-auto wrap-anywhere">{text}</p>
      {children}
    </div>
  );
}
