import { useQuery } from "@tanstack/react-query";
import { loadPart } from "../platform/load-part.ts";
import { requestPersistence, storageUse } from "../platform/storage/durability.ts";
import { library, queryClient } from "./library-client.ts";
import { dropAllDrafts } from "./note-drafts.ts";
import { notify } from "./notice.ts";
import { forgetSeenLists } from "./seen-lists.ts";

/** Storage used, and whether the browser promised to keep it. */
export function useStorageUse() {
  return useQuery({ queryKey: ["storage"], queryFn: storageUse, staleTime: 0 }).data;
}

export async function askForDurable(): Promise<void> {
  await requestPersistence();
  await queryClient.invalidateQueries({ queryKey: ["storage"] });
}

let asked = false;

/** The first saved item is the moment to ask: without user activity browsers refuse. */
export function askForDurableOnce(): void {
  if (asked) return;
  asked = true;
  void askForDurable();
}

/** Deletes everything: digests, decisions, notes, settings and caches. Then reloads the page. */
export async function deleteAllData(): Promise<void> {
  // Load all parts before anything is deleted.
  const { finishDeletingData, restartPage } = await loadPart(
    () => import("../platform/storage/delete-all-data.ts"),
  );
  const outcome = await library.ask((remote) => remote.forgetAll());
  if (!outcome.ok) {
    notify({ kind: "failed", code: outcome.code, what: null });
    return;
  }
  // Leaving the page would store what is not written yet.
  dropAllDrafts();
  forgetSeenLists();
  await finishDeletingData();
  restartPage();
}
