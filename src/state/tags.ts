import { useQuery } from "@tanstack/react-query";
import type { TagEntry } from "../platform/worker/library-api.ts";
import { library, queryClient, useLibraryState } from "./library-client.ts";
import { tell } from "./notice.ts";

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

/** Renames a tag on every paper; under a name that is there already the two become one. */
export async function renameTag(from: string, to: string): Promise<void> {
  const outcome = await library.ask((remote) =>
    remote.renameTag(from, to.trim() || null, Date.now()),
  );
  if (!outcome.ok) tell({ kind: "decision-failed", code: outcome.code });
  await queryClient.invalidateQueries();
}

/** Takes a tag off every paper. */
export async function removeTag(tag: string): Promise<void> {
  const outcome = await library.ask((remote) => remote.renameTag(tag, null, Date.now()));
  if (!outcome.ok) tell({ kind: "decision-failed", code: outcome.code });
  await queryClient.invalidateQueries();
}

/** Gives a tag a colour, told as a hue in degrees. */
export async function colourTag(tag: string, hue: number): Promise<void> {
  await library.ask((remote) => remote.colourTag(tag, hue));
  await queryClient.invalidateQueries({ queryKey: ["tags"] });
}
