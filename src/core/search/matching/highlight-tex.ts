import { plainPieces, type PlainPiece } from "../../digest/tex/tex-to-plain.ts";
import { highlight, mergeSpans, type HighlightSpan } from "./highlight.ts";
import type { MatchTerm } from "../search-answer.ts";

/**
 * Where to highlight search matches in the source of a text with TeX (see `highlight`):
 * matches are found in the text as shown, so that `naive` is highlighted in `na\\"ive`.
 * Formulas and replaced characters are highlighted as a whole.
 *
 * @example highlightTex("a \\textbf{R}AG", [{ kind: "word", text: "rag" }]) // [[10, 14]]
 */
export function highlightTex(source: string, terms: readonly MatchTerm[]): HighlightSpan[] {
  if (terms.length === 0) return [];
  const pieces = plainPieces(source);
  const plain = pieces.map(({ text }) => text).join("");
  const spans = highlight(plain, terms);
  return spans.length === 0 || plain === source ? spans : mergeSpans(inSource(spans, pieces));
}

/** @param spans ranges in the plain text, sorted; they may end in another piece than they begin in */
function inSource(spans: readonly HighlightSpan[], pieces: readonly PlainPiece[]): HighlightSpan[] {
  let at = 0;
  let from = 0;
  /** Finds the piece with a unit of the plain text, for ascending units. */
  const holder = (unit: number): PlainPiece | undefined => {
    for (; at < pieces.length; at += 1) {
      const length = pieces[at]?.text.length ?? 0;
      if (unit < from + length) return pieces[at];
      from += length;
    }
    return undefined;
  };
  return spans.map(([start, end]): HighlightSpan => {
    const first = holder(start);
    const begin = first ? placeIn(first, start - from, first.start) : 0;
    const last = holder(end - 1);
    return [begin, last ? placeIn(last, end - from, last.end) : begin];
  });
}

/** The source position of a position in a piece, or `whole` if the piece cannot be divided. */
function placeIn({ text, start, end }: PlainPiece, at: number, whole: number): number {
  return text.length === end - start ? start + at : whole;
}
