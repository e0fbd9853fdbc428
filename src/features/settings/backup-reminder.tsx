import { useState } from "react";
import { backUp, putOffBackup, useBackupReminder } from "../../state/backup.ts";
import { useSavedWords } from "../../state/saved-words.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";

/** A quiet line at the foot when many decisions exist only in this browser, which may lose them. */
export function BackupReminder() {
  const { backupWords, failures } = useWords();
  const words = useSavedWords();
  const decisions = useBackupReminder();
  const [message, setMessage] = useState<string | null>(null);

  async function backUpNow(): Promise<void> {
    const report = await backUp();
    if (!report.ok) setMessage(`${backupWords.theFile} ${failures[report.code]}`);
    else
      setMessage(
        report.value.leftOut.length === 0 ? null : backupWords.leftOut(report.value.leftOut),
      );
  }

  async function later(): Promise<void> {
    setMessage(null);
    await putOffBackup();
  }

  return (
    <div aria-live="polite">
      {decisions === null && message === null ? null : (
        <div className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1 border-t border-line bg-wash px-4 py-1 text-small">
          <p className="me-auto" role={message === null ? undefined : "alert"}>
            {message ?? backupWords.remind(decisions ?? 0)}
          </p>
          <Button onClick={() => void backUpNow()}>{words.backUpNow}</Button>
          <Button look="quiet" onClick={() => void later()}>
            {words.later}
          </Button>
        </div>
      )}
    </div>
  );
}
