import { useMemo } from "react";
import type { ListGroup } from "../../state/list.ts";
import { useProgress } from "../../state/progress.ts";
import type { Screened } from "./group-heading.tsx";

/**
 * How far the digest of a group is screened, whatever of it the list shows. What was seen
 * before does not count, but in a digest of nothing else.
 */
export function useGroupProgress(): (group: ListGroup) => Screened {
  const progress = useProgress();
  return useMemo(() => {
    const known = new Map(progress?.map((digest) => [nameOf(digest), digest]));
    return (group) => {
      const digest = known.get(nameOf(group));
      return digest === undefined || digest.papers === 0 ? group : digest;
    };
  }, [progress]);
}

const nameOf = ({ date, topic }: { date: string | null; topic: string | null }): string =>
  JSON.stringify([date, topic]);
