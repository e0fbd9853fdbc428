import { matchBraces } from "./braces.ts";
import { bareLink } from "./links.ts";
import { readMacro, type MacroScope } from "./read-macro.ts";
import { bracketFormulas, dollarFormula } from "./find-formulas.ts";
import type { TexNode } from "./tex-node.ts";
import { formulaNode } from "./formula-node.ts";
import { readGroup } from "./group.ts";
import { readTypography } from "./typography.ts";

/** Groups deeper than this are shown as their source. */
const deepest = 24;

/** The next place where anything but plain text may begin. */
const special = /[\\${~`^]|''|--|https?:\/\//gi;

/**
 * Parses a title, abstract or takeaway into pieces to show: text, formulas, styles, links.
 * It understands formulas between `$`, `$$`, `\(`, `\[`, the text macros that authors use
 * in abstracts, TeX's quotation marks and dashes, and addresses. Anything else is shown as
 * its source, or as its argument: nothing is ever lost, and sums of money stay money. Takes
 * linear time.
 *
 * The pieces of the top level cover the text without gap or overlap (TexNode).
 *
 * @example parseTex("5$\\times$ for \\emph{all}")
 * // text "5", math "\times", text " for ", emphasis [text "all"]
 */
export function parseTex(source: string): TexNode[] {
  special.lastIndex = 0;
  if (!special.test(source)) return source === "" ? [] : [textOf(source, 0, source.length)];
  const braces = matchBraces(source);
  const formulas = bracketFormulas(source);

  function scopeAt(end: number, depth: number): MacroScope {
    const parse = (from: number, to: number) => parseRange(from, to, depth + 1);
    return { source, end, braces, parse };
  }

  function parseRange(start: number, end: number, depth: number): TexNode[] {
    if (depth > deepest) return start < end ? [textOf(source, start, end)] : [];
    const nodes: TexNode[] = [];
    const scope = scopeAt(end, depth);
    let plainFrom = start;
    let at = start;
    while (at < end) {
      special.lastIndex = at;
      const next = special.exec(source)?.index ?? end;
      if (next >= end) break;
      const node = readAt(next, scope);
      at = node === null ? skipFrom(source, next) : node.end;
      if (node === null) continue;
      if (plainFrom < next) nodes.push(textOf(source, plainFrom, next));
      nodes.push(node);
      plainFrom = node.end;
    }
    if (plainFrom < end) nodes.push(textOf(source, plainFrom, end));
    return nodes;
  }

  function readAt(at: number, scope: MacroScope): TexNode | null {
    const node = readPiece(at, scope);
    return node !== null && node.end <= scope.end ? node : null;
  }

  function readPiece(at: number, scope: MacroScope): TexNode | null {
    const unit = source.charAt(at);
    if (unit === "$") {
      const formula = dollarFormula(source, at, scope.end, braces);
      return formula === null ? null : formulaNode(formula, scope);
    }
    if (unit === "\\") {
      const formula = formulas.get(at);
      return formula === undefined ? readMacro(at, scope) : formulaNode(formula, scope);
    }
    if (unit === "{") return readGroup(at, scope);
    if (unit === "h" || unit === "H") return bareLink(source, at, scope.end);
    return readTypography(at, scope);
  }

  return parseRange(0, source.length, 0);
}

function textOf(source: string, start: number, end: number): TexNode {
  return { kind: "text", start, end, text: source.slice(start, end) };
}

/** `----`, `$$`: the rest of a run that means nothing. */
const run = /--+|\$+|''|\\?[\s\S]/y;

/** Where to continue after a sign that opens nothing. */
function skipFrom(source: string, at: number): number {
  run.lastIndex = at;
  return at + (run.exec(source)?.[0].length ?? 1);
}
