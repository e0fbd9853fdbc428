import { download } from "../platform/download.ts";
import { failureOf, type Outcome } from "../platform/failure.ts";
import type { Restored } from "../platform/worker/library-api.ts";
import { library, queryClient } from "./library-client.ts";
import { restoreSettings, useSettings } from "./settings.ts";

export type RestoreReport = Outcome<Restored>;

/** Gives the reader everything as one file. */
export async function backUp(): Promise<RestoreReport | null> {
  const now = new Date();
  try {
    const text = await library.ask((remote) =>
      remote.backUp({ ...useSettings.getState() }, now.getTime()),
    );
    download(text, `duidu-${now.toISOString().slice(0, 10)}.json`, "application/json");
    return null;
  } catch (error) {
    return { ok: false, code: failureOf(error) };
  }
}

/** Merges a backup file into the library and the settings. */
export async function restore(file: Blob): Promise<RestoreReport> {
  try {
    const text = await file.text();
    const outcome = await library.ask((remote) => remote.restore(text));
    if (outcome.ok) restoreSettings(outcome.value.settings);
    await queryClient.invalidateQueries();
    return outcome;
  } catch {
    return { ok: false, code: "file-unreadable" };
  }
}
