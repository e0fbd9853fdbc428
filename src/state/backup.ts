import { useQuery } from "@tanstack/react-query";
import { download } from "../platform/download.ts";
import { outcomeOf, outcomeOfCall, type Outcome } from "../platform/failure.ts";
import type { BackupDue, Restored } from "../platform/worker/library-api.ts";
import { library, queryClient, useLibraryState } from "./library-client.ts";
import { restoreSettings, useSettings } from "./settings.ts";
import { useStorageUse } from "./storage.ts";

export type { Outcome };

/** `figuresAsked`: the backup would have made figures load without asking. */
export type RestoreReport = Outcome<Restored & { figuresAsked: boolean }>;

/** The result of a backup: names of the digests that are damaged and not in it. */
export type BackupReport = Outcome<{ leftOut: readonly string[] }>;

/** Downloads everything as one file. */
export function backUp(): Promise<BackupReport> {
  const now = new Date();
  return outcomeOf(async () => {
    const { text, leftOut } = await library.ask((remote) =>
      remote.backUp({ ...useSettings.getState() }, now.getTime()),
    );
    await queryClient.invalidateQueries({ queryKey: ["backup-due"] });
    download(text, `duidu-${now.toISOString().slice(0, 10)}.json`, "application/json");
    return { ok: true, value: { leftOut } };
  });
}

/** Merges a backup file into the library and the settings. */
export async function restore(file: Blob): Promise<RestoreReport> {
  const outcome = await outcomeOfCall(library.ask((remote) => remote.restore(file)));
  const figuresAsked = outcome.ok && restoreSettings(outcome.value.settings);
  await queryClient.invalidateQueries();
  return outcome.ok ? { ok: true, value: { ...outcome.value, figuresAsked } } : outcome;
}

/** This many decisions without a backup are worth a reminder. */
const REMIND_AFTER = 50;

/** Papers decided since the last backup; undefined until they are counted. */
export function useBackupDue(): BackupDue | undefined {
  const ready = useLibraryState(({ phase }) => phase === "ready");
  const { data } = useQuery({
    queryKey: ["backup-due"],
    queryFn: () => library.ask((remote) => remote.backupDue()),
    staleTime: 0,
    enabled: ready,
  });
  return data;
}

/** How many decisions to remind the reader of now; null if no reminder is due. */
export function useBackupReminder(): number | null {
  const due = useBackupDue();
  const use = useStorageUse();
  const inDanger = use !== undefined && use.durable !== true;
  return inDanger && due !== undefined && due.sinceTold >= REMIND_AFTER ? due.sinceBackup : null;
}

export async function putOffBackup(): Promise<void> {
  await library.ask((remote) => remote.putOffBackup(Date.now()));
  await queryClient.invalidateQueries({ queryKey: ["backup-due"] });
}
