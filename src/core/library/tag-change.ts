/**
 * An edit of a paper's tags, expressed as a change so that two concurrent edits do not undo
 * each other.
 */
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

/** The tags with one renamed; if the new name already exists, the two become one. */
export function renameAmongTags(tags: readonly string[], from: string, to: string): string[] {
  return [...new Set(tags.map((tag) => (tag === from ? to : tag)))];
}
