import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { DigestProgress } from "../library/digest-progress.ts";
import { library, useLibraryState } from "./library-client.ts";

export { daysToScreen, nextDigest } from "../library/digests-to-screen.ts";
export type { DigestProgress };

/** The screening progress of each digest, newest first; undefined while it is being counted. */
export function useProgress(): DigestProgress[] | undefined {
  const failed = useLibraryState(({ phase }) => phase === "failed");
  const { data } = useQuery({
    queryKey: ["progress"],
    queryFn: () => library.ask((remote) => remote.progress()),
    enabled: !failed,
    placeholderData: keepPreviousData,
  });
  return data;
}
