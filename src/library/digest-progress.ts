import type { LibraryMemory } from "./library-memory.ts";

/**
 * How many papers of one day and topic are screened. A paper counts in the
 * newest digest that has it, as in a list by date. Papers that an earlier digest had (`seen`)
 * count neither as papers nor as screened.
 */
export type DigestProgress = {
  date: string | null;
  topic: string | null;
  papers: number;
  screened: number;
  seen: number;
};

/** The progress of every digest in the order of the list: newest first. */
export function digestProgress({ inOrder, facts, markOf }: LibraryMemory): DigestProgress[] {
  const digests = new Map<string, DigestProgress>();
  for (const key of inOrder()) {
    const { date, topic, seen } = facts.home(key);
    const name = JSON.stringify([date, topic]);
    const digest = digests.get(name) ?? { date, topic, papers: 0, screened: 0, seen: 0 };
    digests.set(name, digest);
    if (seen) {
      digest.seen += 1;
      continue;
    }
    digest.papers += 1;
    if (markOf(key).decision !== "unscreened") digest.screened += 1;
  }
  return [...digests.values()];
}
