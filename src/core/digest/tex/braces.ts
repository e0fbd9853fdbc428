/**
 * A group: where it closes, how deep groups are nested in it (1 for `{a}`, 2 for
 * `{{a}}`), and whether a dollar sign stands anywhere in it.
 */
export type Group = { close: number; height: number; hasDollar: boolean };

/** `\{`, `{`, `}`, `$`: an escaped character is skipped as a whole. */
const braceOrEscape = /\\[\s\S]|[{}$]/g;

/**
 * Which brace closes which, found in one pass, by the place of the opening brace.
 * Escaped and unmatched braces are not in it.
 *
 * @example matchBraces("a{b}").get(1) // { close: 3, height: 1, hasDollar: false }
 */
export function matchBraces(source: string): ReadonlyMap<number, Group> {
  const groups = new Map<number, Group>();
  const open: { at: number; height: number; hasDollar: boolean }[] = [];
  for (const match of source.matchAll(braceOrEscape)) {
    const around = open.at(-1);
    if (match[0] === "{") open.push({ at: match.index, height: 1, hasDollar: false });
    if (match[0] === "$" && around !== undefined) around.hasDollar = true;
    if (match[0] === "}") close(match.index);
  }
  return groups;

  function close(at: number): void {
    const group = open.pop();
    if (group === undefined) return;
    const { height, hasDollar } = group;
    groups.set(group.at, { close: at, height, hasDollar });
    const around = open.at(-1);
    if (around === undefined) return;
    around.height = Math.max(around.height, height + 1);
    around.hasDollar ||= hasDollar;
  }
}
