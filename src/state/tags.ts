import { useQuery } from "@tanstack/react-query";
import { failureOfCall, type Outcome } from "../platform/failure.ts";
import type { TagEntry } from "../platform/worker/library-api.ts";
import { library, queryClient, useLibraryState } from "./library-client.ts";
import { notify } from "./notice.ts";

export type { TagEntry };

const NONE: readonly TagEntry[] = [];

/** All tags, the most used first. */
export function useTags(): readonly TagEntry[] {
  const ready = useLibraryState(({ phase }) => phase === "ready");
  const { data } = useQuery({
    queryKey: ["tags"],
    queryFn: () => library.ask((remote) => remote.tags()),
    enabled: ready,
  });
  return data ?? NONE;
}

/**
 * Renames a tag on every paper; if the new name already exists, the two are merged. False
 * if that did not reach the disk, which is reported.
 */
export function renameTag(from: string, to: string): Promise<boolean> {
  return writeTag(from, to.trim() || null);
}

/** Removes a tag from every paper. */
export async function removeTag(tag: string): Promise<void> {
  await writeTag(tag, null);
}

async function writeTag(from: string, to: string | null): Promise<boolean> {
  const outcome = await library
    .ask((remote) => remote.renameTag(from, to, Date.now()))
    .catch((error: unknown): Outcome<null> => ({ ok: false, code: failureOfCall(error) }));
  if (!outcome.ok) notify({ kind: "tag-failed", code: outcome.code, tag: from });
  await queryClient.invalidateQueries();
  return outcome.ok;
}

/** Gives a tag a colour, as a hue in degrees. */
export async function colourTag(tag: string, hue: number): Promise<void> {
  await library.ask((remote) => remote.colourTag(tag, hue));
  await queryClient.invalidateQueries({ queryKey: ["tags"] });
}
