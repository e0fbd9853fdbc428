import { foldsSeen } from "./group-list.ts";
import type { LibraryMemory } from "./library-memory.ts";
import type { ListQuestion } from "./list-question.ts";

/**
 * The unscreened papers of a list under the same heading as this paper, including it.
 * Papers folded there as seen before are left out, unless this paper is one of them.
 */
export function restOfDigest(
  { facts, markOf }: LibraryMemory,
  question: ListQuestion,
  listed: readonly string[],
  key: string,
): string[] {
  const { date, topic, seen } = facts.home(key);
  const skips = foldsSeen(question) && !seen;
  return listed.filter((other) => {
    const home = facts.home(other);
    return (
      home.date === date &&
      home.topic === topic &&
      !(skips && home.seen) &&
      markOf(other).decision === "unscreened"
    );
  });
}
