import { create } from "zustand";
import { watchMissingParts } from "../platform/missing-parts.ts";
import { isNewerVersionThere } from "../platform/newer-version.ts";
import { notify } from "./notice.ts";

export { isPartMissing, loadPart } from "../platform/load-part.ts";

/** Whether a part is missing because the site now serves a newer version of the app. */
export const useNewerVersion = create<{ newer: boolean }>()(() => ({ newer: false }));

let looking = false;

async function lookForNewerVersion(): Promise<void> {
  if (looking || useNewerVersion.getState().newer) return;
  looking = true;
  useNewerVersion.setState({ newer: await isNewerVersionThere() });
  looking = false;
}

/** Says at the foot of the page that a part of the app is missing. */
export function reportMissingPart(): void {
  void lookForNewerVersion();
  notify({ kind: "part-missing" });
}

export function watchParts(): void {
  watchMissingParts({
    onFailedImport: () => void lookForNewerVersion(),
    onUnhandled: reportMissingPart,
  });
}
