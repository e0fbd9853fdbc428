import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { DigestProgress } from "../library/digest-progress.ts";
import { library, useLibraryState } from "./library-client.ts";

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

/** The digests of the newest day that has any. */
export function digestsOfNewestDay(progress: readonly DigestProgress[]): DigestProgress[] {
  const day = progress.find(({ date }) => date !== null)?.date ?? null;
  return progress.filter(({ date }) => date === day);
}

/**
 * The first digest after this one that is not completely screened, else the first before
 * it; null if none is left.
 */
export function nextDigest(
  progress: readonly DigestProgress[],
  { date, topic }: Pick<DigestProgress, "date" | "topic">,
): DigestProgress | null {
  const at = progress.findIndex((one) => one.date === date && one.topic === topic);
  const others = [...progress.slice(at + 1), ...progress.slice(0, Math.max(at, 0))];
  return others.find(({ papers, screened }) => screened < papers) ?? null;
}
