import { create } from "zustand";
import { goTo, parseAddress } from "../platform/address.ts";
import { keepOffline, onLaunch, takeSharedFiles } from "../platform/installed.ts";
import { useLibraryState } from "./library-client.ts";
import { openFiles } from "./open-files.ts";

/** What takes the newer version of the app; null while there is none, or it was put off. */
export const useUpdate = create<{ take: (() => void) | null }>()(() => ({ take: null }));

export function putOffUpdate(): void {
  useUpdate.setState({ take: null });
}

let started = false;

/** Everything that the installed app does more than the page; to be called once that is loaded. */
export function startInstalled(): void {
  if (started) return;
  started = true;
  void keepOffline((take) => useUpdate.setState({ take }));
  whenReady(() => {
    onLaunch(({ files, hash }) => {
      if (hash !== "") goTo(parseAddress(hash), "push");
      void openFiles(files);
    });
    void takeSharedFiles().then(openFiles);
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
