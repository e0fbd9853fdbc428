import { create, type StoreApi } from "zustand";
import { goTo, parseAddress } from "../platform/address.ts";
import {
  isInstalledWindow,
  keepOffline,
  onLaunch,
  takeSharedFiles,
  type SharedFile,
} from "../platform/installed.ts";
import { useImports } from "./imports.ts";
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
  whenReady(() => {
    // The files for offline use come after those that the reader is waiting for.
    void firstPaperOpened().then(() => keepOffline((take) => useUpdate.setState({ take })));
    onLaunch(({ files, hash }) => {
      if (hash !== "") goTo(parseAddress(hash), "push");
      void openFiles(files);
    });
    void openShared();
  });
}

const whenReady = (act: () => void) => once(useLibraryState, ({ phase }) => phase === "ready", act);

/** How long the first paper may take to open after an import, in milliseconds. */
const LONGEST_OPENING_MS = 5000;

/** Resolves when no import is running, and the paper that it opened has had time to load. */
async function firstPaperOpened(): Promise<void> {
  const isIdle = () => useImports.getState().running.length === 0;
  if (isIdle()) return;
  await new Promise<void>((resolve) => once(useImports, isIdle, resolve));
  await new Promise((resolve) => setTimeout(resolve, LONGEST_OPENING_MS));
}

/** Acts once, as soon as the state is as wanted. */
function once<State>(store: StoreApi<State>, isWanted: (state: State) => boolean, act: () => void) {
  if (isWanted(store.getState())) {
    act();
    return;
  }
  const stop = store.subscribe((state) => {
    if (!isWanted(state)) return;
    stop();
    act();
  });
}
