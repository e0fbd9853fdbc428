import { useQuery } from "@tanstack/react-query";
import type { DigestEntry } from "../platform/worker/library-api.ts";
import { library, useLibraryState } from "./library-client.ts";
import { tell } from "./notice.ts";

export type { DigestEntry };

/** All digests of the library, the last one opened first. */
export function useDigests(): DigestEntry[] | undefined {
  const ready = useLibraryState(({ phase }) => phase === "ready");
  const { data } = useQuery({
    queryKey: ["digests"],
    queryFn: async () => {
      const digests = await library.ask((remote) => remote.digests());
      return digests.sort((a, b) => b.addedAt - a.addedAt);
    },
    enabled: ready,
  });
  return data;
}

/** Takes a digest out of the library; what was decided about its papers stays. */
export async function removeDigest(source: string): Promise<void> {
  const outcome = await library.ask((remote) => remote.removeDigest(source));
  if (!outcome.ok) tell({ kind: "failed", code: outcome.code, what: "library" });
}
