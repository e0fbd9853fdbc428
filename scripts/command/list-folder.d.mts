import type { Folder } from "./folder.mjs";

type Facts = { size: number; modified: number };

/** Lists the folder's files and logs; see list-folder.mjs. */
export function listFolder(
  folder: Folder,
  most?: number,
): Promise<{
  files: (Facts & { path: string })[];
  logs: (Facts & { device: string })[];
  more: boolean;
  folders: string[];
}>;
