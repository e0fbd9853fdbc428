import { foldingOf } from "./group-list.ts";
import type { LibraryMemory } from "./library-memory.ts";
import type { ListQuestion } from "./list-question.ts";

/**
 * The unscreened papers under the same heading of a list as this paper, including it. Folded
 * papers are left out, unless this paper is one of them.
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
