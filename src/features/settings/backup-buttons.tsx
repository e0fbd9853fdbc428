import { useRef, useState } from "react";
import { backUp, restore, type RestoreReport } from "../../state/backup.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";

/** Everything that the reader made, and the digests, as one file; and back. */
export function BackupButtons() {
  const { backupWords, failures } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<RestoreReport | null>(null);

  async function run(task: () => Promise<RestoreReport | null>): Promise<void> {
    setBusy(true);
    setReport(await task());
    setBusy(false);
  }

  return (
    <div className="mt-4">
      <div className="flex flex-wrap gap-2">
        <Button disabled={busy} onClick={() => void run(backUp)}>
          {backupWords.backUp}
        </Button>
        <Button disabled={busy} onClick={() => input.current?.click()}>
          {backupWords.restore}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) void run(() => restore(file));
          event.currentTarget.value = "";
        }}
      />
      <p className="mt-1 text-small text-quiet">{backupWords.hint}</p>
      {report === null ? null : report.ok ? (
        <p aria-live="polite" className="mt-2 text-small">
          {backupWords.restored(report.value)}
          {report.value.figuresAsked ? ` ${backupWords.figuresAsked}` : null}
        </p>
      ) : (
        <p role="alert" className="mt-2 text-small">
          {backupWords.theFile} {failures[report.code]}
        </p>
      )}
    </div>
  );
}
