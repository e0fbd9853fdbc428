import type { DigestEntry } from "../library/digest-entry.ts";
import { useQuery } from "@tanstack/react-query";
import { addStep } from "../core/library/decision-history.ts";
import type { Outcome } from "../platform/failure.ts";
import { removeOnDisk } from "./digest-removal.ts";
import { enqueueDecision, keepHistory, useHistory } from "./decision-queue.ts";
import { inBoundary, library, useLibraryState } from "./library-client.ts";
import { notify } from "./notice.ts";

export type { DigestEntry };

/** All digests of the library, the most recently opened first. */
export function useDigests(): DigestEntry[] | undefined {
  const ready = useLibraryState(({ phase }) => phase === "ready");
  const { data } = useQuery({
    ...inBoundary,
    queryKey: ["digests"],
    queryFn: async () => {
      const digests = await library.ask((remote) => remote.digests());
      return digests.sort((a, b) => b.addedAt - a.addedAt);
    },
    enabled: ready,
  });
  return data;
}

/**
 * Removes a digest from the library; decisions about its papers stay. It can be undone like
 * a decision.
 */
export async function removeDigest(source: string, name: string): Promise<void> {
  await enqueueDecision(async () => {
    const removed = await removeOnDisk(source, name);
    if (removed?.undoable === true) keepHistory(addStep(useHistory.getState(), { source, name }));
  });
}

/** Reads a digest again from its original bytes. */
export async function readAgain(source: string, name: string): Promise<void> {
  notifyFailure(await library.ask((remote) => remote.readAgain(source)), name);
}

function notifyFailure(outcome: Outcome<null>, what: string): void {
  if (!outcome.ok) notify({ kind: "failed", code: outcome.code, what });
}

/** The original text of a digest; undefined while loading, null if it is damaged. */
export function useSource(source: string): { text: string; whole: boolean } | null | undefined {
  const { data } = useQuery({
    ...inBoundary,
    queryKey: ["source", source],
    queryFn: async () => {
      const outcome = await library.ask((remote) => remote.source(source));
      return outcome.ok ? outcome.value : null;
    },
    gcTime: 0,
  });
  return data;
}
