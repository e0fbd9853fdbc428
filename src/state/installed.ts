import { create } from "zustand";
import { goTo, parseAddress } from "../platform/address.ts";
import {
  isInstalledWindow,
  keepOffline,
  onLaunch,
  takeSharedFiles,
  type SharedFile,
} from "../platform/installed.ts";
import { useLibraryState } from "./library-client.ts";
import { openFiles } from "./open-files.ts";
import { useUpdate } from "./update.ts";

type Unasked = { files: readonly SharedFile[]; host: string | null };

/** Files that another page sent unasked, and its host if known; null if there are none. */
export const useUnasked = create<{ unasked: Unasked | null }>()(() => ({ unasked: null }));

/** Opens what was sent, or discards it. */
export function answerUnasked(open: boolean): void {
  const { unasked } = useUnasked.getState();
  useUnasked.setState({ unasked: null });
  if (open && unasked !== null) void openFiles(unasked.files);
}

/** Opens what the app itself or the system's share sheet sent, and asks about the rest. */
async function openShared(): Promise<void> {
  const shared = await takeSharedFiles();
  const installed = isInstalledWindow();
  const isExpected = ({ sender }: SharedFile) => sender === "app" || (sender === null && installed);
  const files = shared.filter((file) => !isExpected(file));
  void openFiles(shared.filter(isExpected));
  const [first] = files;
  if (first === undefined) return;
  const host = first.sender === null ? null : new URL(first.sender).host;
  useUnasked.setState({ unasked: { files, host } });
}

let started = false;

/**
 * Everything that the installed app does in addition to the page; call it once, after the
 * page has loaded.
 */
export function startInstalled(): void {
  if (started) return;
  started = true;
  void keepOffline((take) => useUpdate.setState({ take }));
  whenReady(() => {
    onLaunch(({ files, hash }) => {
      if (hash !== "") goTo(parseAddress(hash), "push");
      void openFiles(files);
    });
    void openShared();
  });
}

function whenReady(act: () => void): void {
  if (useLibraryState.getState().phase === "ready") {
    act();
    return;
  }
  const stop = useLibraryState.subscribe(({ phase }) => {
    if (phase !== "ready") return;
    stop();
    act();
  });
}
