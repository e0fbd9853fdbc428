import type { TopicNames } from "../core/library/topic-names.ts";
import type { ListAnswer } from "../library/list-answer.ts";
import { notifyManager, QueryCache, QueryClient, type Query } from "@tanstack/react-query";
import { create } from "zustand";
import { whenIdle } from "../platform/after-load.ts";
import type { FailureCode } from "../platform/failure.ts";
import { isSiteDataBlocked } from "../platform/storage/durability.ts";
import type { LibraryChange, PageEvent } from "../platform/worker/library-api.ts";
import { createLibraryHandle } from "../platform/worker/library-handle.ts";
import { takeFolderStatus } from "./folder-status.ts";
import { addFiles, takeFileReport } from "./imports.ts";
import { isPartMissing, reportMissingPart } from "./missing-parts.ts";
import { notify } from "./notice.ts";
import { useSettings } from "./settings.ts";

// An answer is rendered in the task that brings it, and not a timer later.
notifyManager.setScheduler(queueMicrotask);

/** The query cache. Answers come from this machine: no network, no retries. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, { meta }) => {
      if (isPartMissing(error) && meta?.["inBoundary"] !== true) reportMissingPart();
    },
  }),
  defaultOptions: {
    queries: {
      networkMode: "always",
      retry: false,
      staleTime: Infinity,
      refetchOnWindowFocus: false,
    },
  },
});

/**
 * Options of a query that a part of the page cannot be shown without: if it fails, the
 * boundary of that part says so. An interrupted library is queried again automatically.
 */
export const inBoundary = {
  meta: { inBoundary: true },
  throwOnError: (error: Error, { state }: Pick<Query, "state">) =>
    state.data === undefined && error.name !== "LibraryDied",
};

/** Repeats the queries that failed. */
export function forgetFailedQueries(): void {
  void queryClient.resetQueries({ predicate: ({ state }) => state.status === "error" });
}

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

export const library = createLibraryHandle(onEvent, () => useSettings.getState().topicNames);

/** Opens the library; the page is already shown and says so if that fails. */
export async function startLibrary(): Promise<void> {
  useSettings.subscribe((now, before) => {
    if (now.topicNames !== before.topicNames) void nameTopics(now.topicNames);
  });
  const outcome = await library.start();
  useLibraryState.setState(
    outcome.ok
      ? { phase: "ready", failure: null }
      : { phase: "failed", failure: reason(outcome.code) },
  );
}

/** A library that dies meanwhile gets the names when it starts again. */
async function nameTopics(names: TopicNames): Promise<void> {
  await library.ask((remote) => remote.nameTopics(names)).catch(() => undefined);
}

/** Chromium calls blocked site data an unknown error where the database is opened. */
function reason(code: FailureCode): FailureCode {
  return code === "storage-failed" && isSiteDataBlocked() ? "storage-refused" : code;
}

const STALE = {
  meaning: ["list", "list-counts"],
  papers: [
    "list",
    "list-counts",
    "rows",
    "paper",
    "digests",
    "overview",
    "rising-terms",
    "progress",
  ],
  marks: [
    "list",
    "list-counts",
    "rows",
    "paper",
    "overview",
    "tags",
    "backup-due",
    "progress",
    "opinions",
    "agreement",
  ],
  index: ["partial-list", "list-counts"],
  comparisons: ["paper"],
} as const;

/** While files are being opened, the list is refreshed at most this often, not after each file. */
const REFRESH_MS = 150;
const stale = new Set<string>();
let refreshing = false;

/**
 * The first change is shown at once, later ones together when that is done: a list that
 * changes while it is still being rendered would never be finished.
 */
function refresh(what: LibraryChange): void {
  for (const name of STALE[what]) stale.add(name);
  if (!refreshing) void askAnew();
}

async function askAnew(): Promise<void> {
  refreshing = true;
  while (stale.size > 0) {
    const names = [...stale];
    stale.clear();
    const rest = new Promise((resolve) => setTimeout(resolve, REFRESH_MS));
    await Promise.all(names.map(invalidate));
    await whenIdle();
    await rest;
  }
  refreshing = false;
}

async function invalidate(name: string): Promise<void> {
  if (name === "partial-list") await askPartialListsAnew();
  else await queryClient.invalidateQueries({ queryKey: [name] });
}

/** Lists that were answered without the index are still valid. */
async function askPartialListsAnew(): Promise<void> {
  const lists = queryClient.getQueriesData<ListAnswer>({ queryKey: ["list"] });
  const partial = lists.filter(([, answer]) => answer?.partial !== false);
  await Promise.all(
    partial.map(([queryKey]) => queryClient.invalidateQueries({ queryKey, exact: true })),
  );
}

function onEvent(event: PageEvent): void {
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
    case "damaged":
      notify(event);
      break;
    case "folder":
      takeFolderStatus(event.status);
      break;
    case "failed":
      notify({ kind: "failed", code: event.code, what: event.name });
      break;
  }
}
