import { useMemo } from "react";
import type { ListGroup } from "../../state/list.ts";
import { useProgress } from "../../state/progress.ts";
import type { Screened } from "./group-heading.tsx";

/**
 * The screening progress of a group's digest, whatever part of it the list shows. Seen
 * papers do not count, unless the digest has nothing else.
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
