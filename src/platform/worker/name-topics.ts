import type { TopicNames } from "../../core/library/topic-names.ts";
import type { LibraryContext } from "./library-context.ts";

/** Has topics go by other names; papers whose topics changed wait to be indexed. */
export function nameTopics(
  { holdings, unindexed, keeper, emit }: LibraryContext,
  names: TopicNames,
): Promise<void> {
  const renamed = holdings.nameTopics(names);
  for (const key of renamed) unindexed.add(key);
  if (renamed.length > 0) keeper.outdate();
  emit({ kind: "changed", what: "papers" });
  return Promise.resolve();
}
