import { servedFolderName } from "../platform/folder/served-folder.ts";
import { takeServedFolder } from "../platform/folder/served-token.ts";
import type { DeviceChange } from "../platform/folder/folder-status.ts";
import type { ChosenFolder } from "../platform/worker/library-api.ts";
import { useFolderStatus } from "./folder-status.ts";
import { library, queryClient } from "./library-client.ts";

export { useFolderStatus };
export type { FolderStatus } from "./folder-status.ts";

/** Asking for permission must follow a click at once: the handle is fetched before. */
let handle: FileSystemDirectoryHandle | null = null;

let started = false;

/** Reopens the folder of the last visit, or the one that is served with the site. */
export async function startHomeFolder(): Promise<void> {
  if (started) return;
  started = true;
  window.addEventListener("focus", () => void look());
  useFolderStatus.subscribe(({ status }) => {
    if (status?.state === "permission" && handle === null) void fetchHandle();
  });
  const served = takeServedFolder();
  const name = served === null ? null : await servedFolderName(served);
  if (served !== null && name !== null) await connect({ kind: "served", name, at: served });
  else if (await remembersDevices()) await loadFolderStatus();
}

/** Where the disk refuses, there is no folder to look for. */
const remembersDevices = (): Promise<boolean> =>
  library.ask((remote) => remote.remembersDevices()).catch(() => false);

/** Asks for the status, whether or not there is a folder. */
export async function loadFolderStatus(): Promise<void> {
  await library.ask((remote) => remote.folder());
}

export const canChooseFolder = (): boolean => window.showDirectoryPicker !== undefined;

/** Lets the reader pick a folder; nothing happens when they close the dialog. */
export async function chooseFolder(): Promise<void> {
  const picked = await window
    .showDirectoryPicker?.({ mode: "readwrite", id: "duidu" })
    .catch(ignoreClosedDialog);
  if (!picked) return;
  handle = picked;
  await connect({ kind: "browser", name: picked.name, handle: picked });
}

function ignoreClosedDialog(error: unknown): null {
  if (error instanceof DOMException && error.name === "AbortError") return null;
  throw error;
}

async function connect(folder: ChosenFolder): Promise<void> {
  await library.ask((remote) => remote.connectFolder(folder));
}

/** Asks the browser for permission again, for the folder of an earlier visit. */
export async function reconnectFolder(): Promise<void> {
  await handle?.requestPermission?.({ mode: "readwrite" });
  await look();
}

export async function disconnectFolder(): Promise<void> {
  handle = null;
  await library.ask((remote) => remote.disconnectFolder());
}

export async function changeDevice(change: DeviceChange): Promise<void> {
  await library.ask((remote) => remote.changeDevice(change));
}

/** Keeps or removes the digests whose files are gone from the folder. */
export async function settleGoneFiles(keep: boolean): Promise<void> {
  await library.ask((remote) => remote.settleGoneFiles(keep));
  await queryClient.invalidateQueries();
}

async function look(): Promise<void> {
  if (useFolderStatus.getState().status === null) return;
  // A library that was interrupted looks again by itself.
  await library.ask((remote) => remote.lookAtFolder()).catch(() => undefined);
}

async function fetchHandle(): Promise<void> {
  handle = await library.ask((remote) => remote.folderHandle());
}
