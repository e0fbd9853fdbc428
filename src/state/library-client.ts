import { QueryClient } from "@tanstack/react-query";
import { create } from "zustand";
import type { FailureCode } from "../platform/failure.ts";
import type { LibraryChange, LibraryEvent } from "../platform/worker/library-api.ts";
import { createLibraryHandle } from "../platform/worker/library-handle.ts";
import { addFiles, takeFileReport } from "./imports.ts";
import { tell } from "./notice.ts";

/** Answers that can be asked again. They come from this machine: no network, no retries. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: "always",
      retry: false,
      staleTime: Infinity,
      refetchOnWindowFocus: false,
    },
  },
});

type LibraryState = {
  phase: "starting" | "ready" | "failed";
  /** Why it could not be opened. */
  failure: FailureCode | null;
  /** While texts are being indexed: how many papers of how many. */
  indexing: { done: number; of: number } | null;
};

export const useLibraryState = create<LibraryState>()(() => ({
  phase: "starting",
  failure: null,
  indexing: null,
}));

export const library = createLibraryHandle(onEvent);

/** Opens the library; the page stands already and says so when that fails. */
export async function startLibrary(): Promise<void> {
  const outcome = await library.start();
  useLibraryState.setState(
    outcome.ok ? { phase: "ready", failure: null } : { phase: "failed", failure: outcome.code },
  );
  await queryClient.invalidateQueries();
}

const STALE = {
  papers: ["list", "rows", "paper", "digests", "overview", "rising-terms"],
  marks: ["list", "rows", "paper", "overview", "tags", "backup-due"],
  index: ["list"],
} as const;

/** While files are opened the list is asked anew so often, not after each of them. */
const REFRESH_MS = 150;
const stale = new Set<string>();
let refreshing = false;

/** The first change is shown at once, those that follow soon after it together. */
function refresh(what: LibraryChange): void {
  for (const name of STALE[what]) stale.add(name);
  if (refreshing) return;
  refreshing = true;
  askAnew();
  setTimeout(() => {
    refreshing = false;
    askAnew();
  }, REFRESH_MS);
}

function askAnew(): void {
  const names = [...stale];
  stale.clear();
  for (const name of names) void queryClient.invalidateQueries({ queryKey: [name] });
}

function onEvent(event: LibraryEvent): void {
  switch (event.kind) {
    case "changed":
      refresh(event.what);
      break;
    case "file":
      takeFileReport(event.job, event.at, event.report);
      break;
    case "indexing":
      useLibraryState.setState({
        indexing: event.done < event.of ? { done: event.done, of: event.of } : null,
      });
      break;
    case "more-files":
      addFiles(event.job, event.names);
      break;
    case "failed":
      tell({ kind: "failed", code: event.code, what: event.name });
      break;
  }
}
