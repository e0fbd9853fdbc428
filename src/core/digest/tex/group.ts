import { declarations } from "./macro-tables.ts";
import { readReplacement, type MacroScope } from "./read-macro.ts";
import type { TexNode } from "./tex-node.ts";

/** `{\bf `, `{\em{}`: a group that begins with a declaration. */
const declared = /\{\s*\\([A-Za-z]+)(?![A-Za-z])(?:\{\}|\s)*/y;

/**
 * A group that means something: `{\bf word}` or `{\bf{word}}`, or a single letter's macro in braces
 * as in `Schr{\"o}dinger`. Braces of any other group are text, as in `{0, 1}`.
 */
export function readGroup(at: number, scope: MacroScope): TexNode | null {
  const { source, braces, parse } = scope;
  const close = braces.get(at)?.close;
  if (close === undefined || source.charAt(at + 1) !== "\\") return null;
  declared.lastIndex = at;
  const found = declared.exec(source);
  const kind = declarations.get(found?.[1] ?? "");
  if (found !== null && kind !== undefined) {
    const from = Math.min(at + found[0].length, close);
    const isGrouped = braces.get(from)?.close === close - 1;
    const children = isGrouped ? parse(from + 1, close - 1) : parse(from, close);
    return { kind, start: at, end: close + 1, children };
  }
  const letter = readReplacement(at + 1, source);
  return letter?.end === close ? { ...letter, start: at, end: close + 1 } : null;
}
