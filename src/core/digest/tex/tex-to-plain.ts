import { mathToPlain, toSuperscript } from "./math-to-plain.ts";
import type { TexNode } from "./tex-node.ts";
import { subscripts, superscripts } from "./symbols.ts";
import { parseTex } from "./parse-tex.ts";

/**
 * A text with TeX as one plain line, for a list, a window's title, an export or the
 * search index: styles gone, simple formulas in Unicode (`$\\alpha$` is α, `$x^2$` is
 * x²), any other formula as its source without dollar signs, spaces of any width one
 * blank.
 *
 * @example texToPlain("$E^{3}$Gen: \\textit{5$\\times$} faster") // "E³Gen: 5× faster"
 */
export function texToPlain(source: string): string {
  const text = textOf(plainPieces(source)).replaceAll("\u00ad", "");
  return (uneven.test(text) ? text.replace(blanks, " ") : text).trim();
}

/**
 * Thin and unbreakable spaces, and runs of spaces; most texts have none, and testing is
 * faster than replacing.
 */
const uneven = /[^\S ]| {2}/;
const blanks = /\s+/g;

/**
 * A piece of plain text and the source it stands for, UTF-16 units: unit by unit where
 * both are equally long, else as a whole.
 */
export type PlainPiece = { text: string; start: number; end: number };

/**
 * The plain text of `texToPlain` in pieces that lead back to the source, before spaces
 * and soft hyphens are cleaned up. Pieces are in order.
 */
export function plainPieces(source: string): PlainPiece[] {
  return piecesOf(parseTex(source));
}

function piecesOf(nodes: readonly TexNode[]): PlainPiece[] {
  return nodes.flatMap(piecesOfNode);
}

function piecesOfNode(node: TexNode): PlainPiece[] {
  const { start, end } = node;
  if (node.kind === "text") return [{ start, end, text: node.text }];
  if (node.kind === "math") return [{ start, end, text: mathToPlain(node.tex) ?? node.tex }];
  const inner = piecesOf(node.children);
  if (node.kind === "superscript") return [{ start, end, text: script("^", inner) }];
  if (node.kind === "subscript") return [{ start, end, text: script("_", inner) }];
  if (node.kind !== "footnote") return inner;
  return [{ start, end: start, text: " (" }, ...inner, { start: end, end, text: ")" }];
}

function script(sign: "^" | "_", inner: readonly PlainPiece[]): string {
  const text = textOf(inner);
  return toSuperscript(text, sign === "^" ? superscripts : subscripts) ?? sign + text;
}

function textOf(pieces: readonly PlainPiece[]): string {
  return pieces.map(({ text }) => text).join("");
}
