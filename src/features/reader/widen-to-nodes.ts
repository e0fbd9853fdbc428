import type { TexNode } from "../../core/digest/tex/tex-node.ts";
import type { Stretch } from "./rich-text.tsx";

/** The range, extended if it ends within something indivisible: a formula, a replaced character. */
export function widenToNodes(nodes: readonly TexNode[], [start, end]: Stretch): Stretch {
  let [from, to] = [start, end];
  for (const node of nodes) {
    if (node.end <= from || node.start >= to) continue;
    if (isWhole(node)) {
      from = Math.min(from, node.start);
      to = Math.max(to, node.end);
    } else if (node.kind !== "text" && node.kind !== "math") {
      [from, to] = widenToNodes(node.children, [from, to]);
    }
  }
  return [from, to];
}

function isWhole(node: TexNode): boolean {
  return (
    node.kind === "math" || (node.kind === "text" && node.text.length !== node.end - node.start)
  );
}
