import { foldingOf } from "./group-list.ts";
import type { LibraryMemory } from "./library-memory.ts";
import type { ListQuestion } from "./list-question.ts";

/**
 * The unscreened papers of a list that stand under the same heading as this paper, it
 * included. What is folded there is left out, unless this paper is of it.
 */
export function restOfDigest(
  holdings: LibraryMemory,
  question: ListQuestion,
  listed: readonly string[],
  key: string,
): string[] {
  const { facts, markOf } = holdings;
  const { date, topic } = facts.home(key);
  const whyFolded = foldingOf(holdings, question);
  const skips = whyFolded(key) === null;
  return listed.filter((other) => {
    const home = facts.home(other);
    return (
      home.date === date &&
      home.topic === topic &&
      !(skips && whyFolded(other) !== null) &&
      markOf(other).decision === "unscreened"
    );
  });
}
