import { parseTex } from "./parse-tex.ts";
import type { TexNode } from "./tex-node.ts";
import { escapePercents } from "./prepare-katex.ts";

/** A text with every per cent sign in its formulas escaped: `$52%$` is `$52\\%$`. */
export function repairFormulas(text: string): string {
  if (!text.includes("%") || !HOLDS_FORMULA.test(text)) return text;
  return mendRange(text, parseTex(text), 0, text.length);
}

/** A quick test for a formula with a bare per cent sign: most texts need no closer look. */
const HOLDS_FORMULA =
  /\$[^$]{0,2000}(?<!\\)%[^$]{0,2000}\$|\\[([][^]{0,2000}?(?<!\\)%|\\(?:begin|[td]?frac|sqrt|[a-z]{1,12})\{[^]{0,400}?(?<!\\)%/;

function mendRange(text: string, nodes: readonly TexNode[], start: number, end: number): string {
  let mended = "";
  let at = start;
  for (const node of nodes) {
    mended += text.slice(at, node.start);
    const written = text.slice(node.start, node.end);
    if (node.kind === "math") mended += escapePercents(written);
    else if (node.kind === "text") mended += written;
    else mended += mendRange(text, node.children, node.start, node.end);
    at = node.end;
  }
  return mended + text.slice(at, end);
}
