import { useState } from "react";
import { useBackupDue } from "../../state/backup.ts";
import { askForDurable, deleteAllData, useStorageUse } from "../../state/storage.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";
import { BackupButtons } from "./backup-buttons.tsx";
import { Group } from "./group.tsx";

const MB = 1_000_000;

/** What is stored, how safe it is, and how to export or delete it. */
export function StorageSettings() {
  const { settingWords } = useWords();
  const use = useStorageUse();
  return (
    <Group heading={settingWords.storage}>
      <p>
        {use === undefined || use.used === null
          ? settingWords.useUnknown
          : settingWords.used(Math.ceil(use.used / MB))}
      </p>
      <p className="text-small text-quiet">
        {use?.durable === true ? settingWords.durable : settingWords.notDurable}
      </p>
      {use?.durable === false ? (
        <Button className="mt-2" onClick={() => void askForDurable()}>
          {settingWords.makeDurable}
        </Button>
      ) : null}
      <SinceBackup />
      <BackupButtons />
      <Forget />
    </Group>
  );
}

/** What the last backup does not contain yet. */
function SinceBackup() {
  const { backupWords } = useWords();
  const due = useBackupDue();
  if (due === undefined || due.sinceBackup === 0) return null;
  return <p className="mt-2 text-small">{backupWords.remind(due.sinceBackup)}</p>;
}

/** Deletes everything; a word must be typed to prevent accidents. */
function Forget() {
  const { settingWords } = useWords();
  const [typed, setTyped] = useState("");
  const sure = typed.trim().toLowerCase() === settingWords.forgetWord;
  return (
    <details className="mt-4">
      <summary className="min-h-6 text-small text-amber">{settingWords.forget}</summary>
      <p className="mt-2 text-small">{settingWords.forgetWarning}</p>
      <label className="mt-2 flex flex-wrap items-center gap-2 text-small">
        {settingWords.typeToForget(settingWords.forgetWord)}
        <input
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className="min-h-8 rounded-small border border-edge/60 bg-sheet px-2"
        />
        <Button disabled={!sure} onClick={() => void deleteAllData()}>
          {settingWords.forget}
        </Button>
      </label>
    </details>
  );
}
