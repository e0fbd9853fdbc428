/** What is done to the tags of a paper: told as a change, so that two at once do not undo each other. */
export type TagChange = { add?: readonly string[]; remove?: readonly string[] };

/**
 * The tags after a change, each once; those that stay keep their order, new ones follow.
 *
 * @example changeTags(["scan"], { add: ["kernel", "scan"] }) // ["scan", "kernel"]
 */
export function applyTagChange(
  tags: readonly string[],
  { add = [], remove = [] }: TagChange,
): string[] {
  return [...new Set([...tags.filter((tag) => !remove.includes(tag)), ...add])];
}

/** The tags with one renamed; one that is there already takes its place. */
export function renameAmongTags(tags: readonly string[], from: string, to: string): string[] {
  return [...new Set(tags.map((tag) => (tag === from ? to : tag)))];
}
