import { looksLikeDeviceFile } from "../core/devices/looks-like-device-file.ts";
import { download } from "../platform/download.ts";
import { failureOfCall } from "../platform/failure.ts";
import type { OpenFile } from "../platform/worker/library-api.ts";
import { library } from "./library-client.ts";
import { notify } from "./notice.ts";

/** Gives the reader this device's file, to be merged on another one. */
export async function saveDeviceFile(): Promise<void> {
  const { name, text } = await library.ask((remote) => remote.deviceFile());
  download(text, name, "application/jsonl");
}

/** Merges what another device has decided, and says so or why not. */
export async function mergeDeviceFile({ name, blob }: OpenFile): Promise<void> {
  try {
    const outcome = await library.ask((remote) => remote.mergeDeviceFile(name, blob));
    if (outcome.ok) notify({ kind: "device-merged", papers: outcome.value.papers });
    else notify({ kind: "failed", code: outcome.code, what: name });
  } catch (error) {
    notify({ kind: "failed", code: failureOfCall(error), what: name });
  }
}

/** Merges those of some files that are devices'; returns them. */
export async function takeDeviceFiles(files: readonly OpenFile[]): Promise<Set<OpenFile>> {
  const taken = new Set<OpenFile>();
  for (const file of files) {
    const beginning = await file.blob
      .slice(0, 200)
      .text()
      .catch(() => "");
    if (!looksLikeDeviceFile(beginning)) continue;
    taken.add(file);
    await mergeDeviceFile(file);
  }
  return taken;
}
