import { openBrowserFolder, permissionFor } from "../../folder/browser-folder.ts";
import { FolderFailure, type Folder } from "../../folder/folder.ts";
import { openServedFolder } from "../../folder/served-folder.ts";
import type { RememberedFolder } from "./folder-memory.ts";

export async function openRemembered(remembered: RememberedFolder): Promise<Folder> {
  if (remembered.kind === "served") return openServedFolder(remembered.at);
  if ((await permissionFor(remembered.handle)) === "none") throw new FolderFailure("permission");
  return openBrowserFolder(remembered.handle);
}

/** Files of another folder are not missed in this one. */
export async function isSameFolder(
  one: RememberedFolder | null,
  other: RememberedFolder,
): Promise<boolean> {
  if (one?.kind === "browser" && other.kind === "browser")
    return one.handle.isSameEntry(other.handle);
  return one?.kind === other.kind && one.name === other.name;
}
