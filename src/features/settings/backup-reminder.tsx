import { useState } from "react";
import { backUp, putOffBackup, useBackupReminder } from "../../state/backup.ts";
import { useKeepWords } from "../../state/keep-words.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";

/** A quiet line at the foot when much was decided that only this browser holds, and may lose. */
export function BackupReminder() {
  const { backupWords, failures } = useWords();
  const words = useKeepWords();
  const decisions = useBackupReminder();
  const [failed, setFailed] = useState<string | null>(null);

  async function backUpNow(): Promise<void> {
    const report = await backUp();
    setFailed(report?.ok === false ? `${backupWords.theFile} ${failures[report.code]}` : null);
  }

  return (
    <div aria-live="polite">
      {decisions === null ? null : (
        <div className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1 border-t border-line bg-wash px-4 py-1 text-small">
          <p className="me-auto" role={failed === null ? undefined : "alert"}>
            {failed ?? backupWords.remind(decisions)}
          </p>
          <Button onClick={() => void backUpNow()}>{words.backUpNow}</Button>
          <Button look="quiet" onClick={() => void putOffBackup()}>
            {words.later}
          </Button>
        </div>
      )}
    </div>
  );
}
