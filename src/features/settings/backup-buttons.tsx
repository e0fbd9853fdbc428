import { useRef, useState } from "react";
import { backUp, restore, type Outcome } from "../../state/backup.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";

/** Backs up everything that the reader made, and the digests, as one file, and restores it. */
export function BackupButtons() {
  const { backupWords, failures } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<{ text: string; isAlert: boolean } | null>(null);

  async function run<T>(
    task: () => Promise<Outcome<T>>,
    wordsFor: (done: T) => { text: string; isAlert: boolean } | null,
  ): Promise<void> {
    setBusy(true);
    const outcome = await task();
    setMessage(
      outcome.ok
        ? wordsFor(outcome.value)
        : { text: `${backupWords.theFile} ${failures[outcome.code]}`, isAlert: true },
    );
    setBusy(false);
  }

  const backUpNow = () =>
    run(backUp, ({ leftOut }) =>
      leftOut.length === 0 ? null : { text: backupWords.leftOut(leftOut), isAlert: true },
    );
  const restoreFrom = (file: File) =>
    run(
      () => restore(file),
      (restored) => ({
        text: `${backupWords.restored(restored)}${restored.figuresAsked ? ` ${backupWords.figuresAsked}` : ""}`,
        isAlert: false,
      }),
    );

  return (
    <div className="mt-4">
      <div className="flex flex-wrap gap-2">
        <Button disabled={busy} onClick={() => void backUpNow()}>
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
          if (file !== undefined) void restoreFrom(file);
          event.currentTarget.value = "";
        }}
      />
      <p className="mt-1 text-small text-quiet">{backupWords.hint}</p>
      {message === null ? null : (
        <p
          role={message.isAlert ? "alert" : undefined}
          aria-live={message.isAlert ? undefined : "polite"}
          className="mt-2 text-small"
        >
          {message.text}
        </p>
      )}
    </div>
  );
}
