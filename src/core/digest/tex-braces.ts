/** A group's end and how deep groups are nested in it (1 for `{a}`, 2 for `{{a}}`). */
export type Group = { close: number; height: number };

/** `\{`, `{`, `}`: an escaped character is passed over as a whole. */
const braceOrEscape = /\\[\s\S]|[{}]/g;

/**
 * Which brace closes which, found in one pass, by the place of the opening brace.
 * Escaped and unmatched braces are not in it.
 *
 * @example matchBraces("a{b}").get(1) // { close: 3, height: 1 }
 */
export function matchBraces(source: string): ReadonlyMap<number, Group> {
  const groups = new Map<number, Group>();
  const open: { at: number; height: number }[] = [];
  for (const match of source.matchAll(braceOrEscape)) {
    if (match[0] === "{") open.push({ at: match.index, height: 1 });
    if (match[0] !== "}") continue;
    const group = open.pop();
    if (group === undefined) continue;
    groups.set(group.at, { close: match.index, height: group.height });
    const around = open.at(-1);
    if (around !== undefined) around.height = Math.max(around.height, group.height + 1);
  }
  return groups;
}
