import { remembersDevices } from "../storage/folder-database.ts";
import type { HomeFolder } from "./home-folder/home-folder.ts";
import * as onDemand from "./lazy-modules.ts";
import type { LibraryApi } from "./library-api.ts";
import type { LibraryContext } from "./library-context.ts";
import { remove } from "./remove-and-bring-back.ts";
import type { createTaskQueue } from "./task-queue.ts";

/** What the page asks of the home folder, whose code is loaded with the first of these calls. */
type FolderCalls = Pick<
  LibraryApi,
  | "remembersDevices"
  | "folder"
  | "connectFolder"
  | "disconnectFolder"
  | "lookAtFolder"
  | "folderHandle"
  | "changeDevice"
  | "deviceFile"
  | "mergeDeviceFile"
  | "opinions"
  | "agreement"
  | "settleGoneFiles"
>;

export function createFolderCalls(
  whenOpen: () => Promise<LibraryContext>,
  inTurn: ReturnType<typeof createTaskQueue>,
): { calls: FolderCalls; notify: () => void } {
  let folder: Promise<HomeFolder> | null = null;

  function homeFolder(): Promise<HomeFolder> {
    folder ??= (async () => {
      const [{ openHomeFolder }, context] = [await onDemand.folder(), await whenOpen()];
      return openHomeFolder({ context, inTurn });
    })();
    folder.catch(() => (folder = null));
    return folder;
  }

  return {
    calls: {
      remembersDevices,
      folder: async () => (await homeFolder()).status(),
      connectFolder: async (chosen) => (await homeFolder()).connect(chosen),
      disconnectFolder: async () => (await homeFolder()).disconnect(),
      lookAtFolder: async () => (await homeFolder()).look(),
      folderHandle: async () => (await homeFolder()).handle(),
      changeDevice: async (change) => (await homeFolder()).change(change),
      deviceFile: async () => (await homeFolder()).ownFile(),
      mergeDeviceFile: async (name, file) => (await homeFolder()).merge(name, file),
      opinions: async (key) => (await folder)?.opinions(key) ?? [],
      agreement: async () => (await folder)?.agreement() ?? [],
      settleGoneFiles: async (keep) => {
        const context = await whenOpen();
        for (const source of await (await homeFolder()).settleGone(keep))
          await context.shortTasks.soon(() => remove(context, source, Date.now()));
      },
    },

    /** Marks may have changed, in this tab or another. */
    notify(): void {
      void folder?.then((home) => home.marksChanged()).catch(() => undefined);
    },
  };
}
