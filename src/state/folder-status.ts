import { create } from "zustand";
import type { FolderStatus } from "../platform/folder/folder-status.ts";
import { notify } from "./notice.ts";

export type { FolderStatus };

/** The status of the home folder; null until it is requested. */
export const useFolderStatus = create<{ status: FolderStatus | null }>()(() => ({ status: null }));

export function takeFolderStatus(status: FolderStatus): void {
  const before = useFolderStatus.getState().status;
  useFolderStatus.setState({ status });
  const { look, digests, papers } = status.arrived;
  if (before !== null && look > before.arrived.look) notify({ kind: "arrived", digests, papers });
}
