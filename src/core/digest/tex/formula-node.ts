import { readMacro, type MacroScope } from "./read-macro.ts";
import type { Formula } from "./find-formulas.ts";
import type { TexNode } from "./tex-node.ts";
import { prepareForKatex } from "./prepare-katex.ts";

/** `\textit{`, `\emph{`, `\href{`: text that stands between dollar signs only by habit. */
const textMacro = /\s*(?=\\(?:text[a-z]*|emph|href|url)\s?\{)/y;

/**
 * A formula as a piece. When it holds nothing but one text macro (`$\textit{GTF}$`)
 * it is that text: it needs no typesetter and takes the font around it.
 */
export function formulaNode(formula: Formula, scope: MacroScope): TexNode {
  const { start, end, bodyStart, bodyEnd, display } = formula;
  textMacro.lastIndex = bodyStart;
  const blank = textMacro.exec(scope.source)?.[0].length;
  if (blank !== undefined) {
    const node = readMacro(bodyStart + blank, { ...scope, end: bodyEnd });
    if (node !== null && scope.source.slice(node.end, bodyEnd).trim() === "") {
      return { ...node, start, end };
    }
  }
  const tex = prepareForKatex(scope.source.slice(bodyStart, bodyEnd).trim(), display);
  return { kind: "math", start, end, tex, display };
}
