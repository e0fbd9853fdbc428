import { sliceTex } from "../../core/digest/tex/slice-tex.ts";
import type { TexNode } from "../../core/digest/tex/tex-node.ts";
import { formulaSource } from "./formula-source.ts";
import type { Rich, Stretch } from "./rich-text.tsx";

/** A range of text in readable form, with formulas as source, for the clipboard. */
export function copyTextOf({ nodes }: Pick<Rich, "nodes">, [start, end]: Stretch): string {
  return textOf(sliceTex(nodes, start, end)).trim();
}

function textOf(nodes: readonly TexNode[]): string {
  return nodes.map(pieceText).join("");
}

function pieceText(node: TexNode): string {
  if (node.kind === "text") return node.text;
  if (node.kind === "math") return formulaSource(node.tex, node.display);
  return textOf(node.children);
}
