/**
 * A piece of a text with TeX in it. `start` and `end` are UTF-16 units in the
 * source: a piece's own, with its macro, braces and dollar signs. Pieces stand in
 * order; those of the top level cover the source without gap or overlap, and the
 * children of a piece lie within it.
 */
export type TexNode = TexText | TexMath | TexSpan | TexLink;

/**
 * Text to be read. Either the source itself, unit by unit, or one
 * indivisible replacement of it: `%` for `\%`, `é` for `\'e`, nothing for `\!`.
 */
export type TexText = { kind: "text"; start: number; end: number; text: string };

/** A formula; `tex` is its source without the delimiters. */
type TexMath = { kind: "math"; start: number; end: number; tex: string; display: boolean };

export type TexStyle =
  | "strong"
  | "emphasis"
  | "code"
  | "underline"
  | "struck"
  | "small-caps"
  | "superscript"
  | "subscript"
  | "footnote"
  /** No style of its own: the argument of a macro that only groups, or is unknown. */
  | "plain";

type TexSpan = { kind: TexStyle; start: number; end: number; children: TexNode[] };

/** `url` is always `http:` or `https:`. */
export type TexLink = {
  kind: "link";
  start: number;
  end: number;
  url: string;
  children: TexNode[];
};
