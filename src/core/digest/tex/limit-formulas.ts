import type { TexNode } from "./tex-node.ts";

/** Formulas of one text that are typeset, in the order of the text; digests have up to 44. */
export const MOST_FORMULAS = 200;
/** The longest formula that is typeset, in UTF-16 units; digests have up to 1,221. */
const LONGEST_FORMULA = 2000;

/**
 * The nodes of a text, with formulas that are too long, or too many, to typeset while the
 * reader waits replaced by their source.
 * `source` is the text that the nodes were parsed from.
 */
export function limitFormulas(nodes: readonly TexNode[], source: string): readonly TexNode[] {
  let left = MOST_FORMULAS;

  function limit(node: TexNode): TexNode {
    if (node.kind === "text") return node;
    if (node.kind !== "math") return { ...node, children: node.children.map(limit) };
    if (node.tex.length <= LONGEST_FORMULA && left > 0) {
      left -= 1;
      return node;
    }
    const { start, end } = node;
    return { kind: "text", start, end, text: source.slice(start, end) };
  }

  // Most texts are short enough to hold no formula beyond either limit.
  return source.length <= MOST_FORMULAS * 2 ? nodes : nodes.map(limit);
}
