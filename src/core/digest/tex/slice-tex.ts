import type { TexNode, TexText } from "./tex-node.ts";

/**
 * The pieces of the source from `start` to `end` (UTF-16 units), cut out of those
 * of the whole text: for showing one sentence, or marking a match. Styles and
 * links reach as far as they do within the cut; what cannot be divided (a formula,
 * a replaced character) belongs to the cut in which it begins. So the slices of a text, cut
 * anywhere, together contain the whole text.
 *
 * @example sliceTex(parseTex("\\emph{One. Two.} Three."), 11, 17) // emphasis [text
 * "Two."], text ""
 */
export function sliceTex(nodes: readonly TexNode[], start: number, end: number): TexNode[] {
  return nodes.flatMap((node): TexNode[] => {
    if (node.end <= start || node.start >= end) return [];
    if (node.kind === "text") return sliceText(node, start, end);
    if (node.kind === "math") return node.start >= start ? [node] : [];
    const children = sliceTex(node.children, start, end);
    if (children.length === 0 && node.children.length > 0) return [];
    return [{ ...node, ...within(node, start, end), children }];
  });
}

function sliceText(node: TexText, start: number, end: number): TexText[] {
  if (node.text.length !== node.end - node.start) return node.start >= start ? [node] : [];
  const cut = within(node, start, end);
  return [
    { kind: "text", ...cut, text: node.text.slice(cut.start - node.start, cut.end - node.start) },
  ];
}

function within(node: TexNode, start: number, end: number): { start: number; end: number } {
  return { start: Math.max(node.start, start), end: Math.min(node.end, end) };
}
