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
  void keepOfflineLater();
  void when(useLibraryState, ({ phase }) => phase === "ready").then(() => {
    onLaunch(({ files, hash }) => {
      if (hash !== "") goTo(parseAddress(hash), "push");
      void openFiles(files);
    });
    void openShared();
  });
}

/** How long the library may take to start, and the first paper to open, in milliseconds. */
const LONGEST_START_MS = 10_000;
const LONGEST_OPENING_MS = 5000;

/**
 * The files for offline use come after those that the reader is waiting for: the library, and
 * the first paper of an import. A library that fails or hangs may need the next version of the
 * app, which is found then, too.
 */
async function keepOfflineLater(): Promise<void> {
  const settled = when(useLibraryState, ({ phase }) => phase !== "starting");
  await Promise.race([settled, after(LONGEST_START_MS)]);
  const isIdle = ({ running }: { running: readonly number[] }) => running.length === 0;
  if (!isIdle(useImports.getState())) {
    await when(useImports, isIdle);
    await after(LONGEST_OPENING_MS);
  }
  await keepOffline((take) => useUpdate.setState({ take }));
}

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Resolves as soon as the state is as wanted. */
function when<State>(store: StoreApi<State>, isWanted: (state: State) => boolean): Promise<void> {
  if (isWanted(store.getState())) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = store.subscribe((state) => {
      if (!isWanted(state)) return;
      stop();
      resolve();
    });
  });
}
