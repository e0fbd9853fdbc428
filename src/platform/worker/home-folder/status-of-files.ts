import type { Device, FolderStatus } from "../../folder/folder-status.ts";
import type { KnownFile } from "./folder-memory.ts";

export function emptyStatus(device: Device, name: string): FolderStatus {
  return {
    state: "none",
    writing: null,
    name,
    device,
    digests: 0,
    notDigests: [],
    gone: [],
    others: [],
    elsewhere: [],
    clockAhead: false,
    cut: false,
    arrived: { look: 0, digests: 0, papers: 0 },
  };
}

export function countDigests(known: ReadonlyMap<string, KnownFile>): number {
  return new Set([...known.values()].flatMap(({ sources }) => sources)).size;
}

export function notDigests(known: ReadonlyMap<string, KnownFile>): FolderStatus["notDigests"] {
  return [...known].flatMap(([path, { code, sources }]) =>
    code === null || sources.length > 0 ? [] : [{ path, code }],
  );
}
