import { createContext, use, useMemo, type ReactNode } from "react";
import { sliceTex } from "../../core/digest/tex-slice.ts";
import type { TexNode } from "../../core/digest/tex-node.ts";
import { parseTex } from "../../core/digest/tex.ts";
import { highlight } from "../../core/search/highlight.ts";
import type { MatchTerm } from "../../core/search/search-answer.ts";
import { Formula } from "./formula.tsx";

/** What the question marks in every text of the reader. */
export const MarkedTerms = createContext<readonly MatchTerm[]>([]);

/** A stretch of a text in UTF-16 units: `[start, end)`. */
export type Stretch = readonly [start: number, end: number];

/** A text read once, to be shown whole or stretch by stretch. */
export type Rich = {
  text: string;
  nodes: readonly TexNode[];
  /** Matches of the question. */
  marks: readonly Stretch[];
};

export function useRich(text: string): Rich {
  const terms = use(MarkedTerms);
  const nodes = useMemo(() => parseTex(text), [text]);
  const marks = useMemo(() => highlight(text, terms), [text, terms]);
  return { text, nodes, marks };
}

/** A text of a digest as it is to be read: TeX set, addresses linked, matches marked. */
export function RichText({ text }: { text: string }) {
  const rich = useRich(text);
  return <RichStretch rich={rich} stretch={[0, text.length]} />;
}

/** A part of a text, cut so that a style which reaches over the cut goes on. */
export function RichStretch({
  rich: { nodes, marks },
  stretch: [start, end],
}: {
  rich: Rich;
  stretch: Stretch;
}) {
  const edges = marks.filter(([from, to]) => to > start && from < end);
  const parts: ReactNode[] = [];
  let at = start;
  for (const [from, to] of edges) {
    if (from > at) parts.push(pieces(sliceTex(nodes, at, from)));
    parts.push(
      <mark key={from} className="rounded-small bg-mark text-ink">
        {pieces(sliceTex(nodes, Math.max(from, start), Math.min(to, end)))}
      </mark>,
    );
    at = Math.min(to, end);
  }
  parts.push(pieces(sliceTex(nodes, at, end)));
  return parts;
}

function pieces(nodes: readonly TexNode[]): ReactNode {
  return nodes.map((node) => <Piece key={`${node.kind}${node.start}`} node={node} />);
}

function Piece({ node }: { node: TexNode }): ReactNode {
  switch (node.kind) {
    case "text":
      return node.text;
    case "math":
      return <Formula tex={node.tex} display={node.display} />;
    case "strong":
      return <strong>{pieces(node.children)}</strong>;
    case "emphasis":
      return <em>{pieces(node.children)}</em>;
    case "code":
      return <code className="font-mono text-[0.92em]">{pieces(node.children)}</code>;
    case "underline":
      return <u>{pieces(node.children)}</u>;
    case "struck":
      return <s>{pieces(node.children)}</s>;
    case "small-caps":
      return <span className="[font-variant-caps:small-caps]">{pieces(node.children)}</span>;
    case "superscript":
      return <sup>{pieces(node.children)}</sup>;
    case "subscript":
      return <sub>{pieces(node.children)}</sub>;
    case "footnote":
      return <small> ({pieces(node.children)})</small>;
    case "plain":
      return pieces(node.children);
    case "link":
      return (
        <a
          href={node.url}
          target="_blank"
          rel="noopener noreferrer"
          className="text-accent underline decoration-line underline-offset-4 [overflow-wrap:anywhere] hover-able:decoration-current"
        >
          {pieces(node.children)}
        </a>
      );
  }
}
