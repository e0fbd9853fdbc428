import { createContext, use, useMemo, type ReactNode } from "react";
import { limitFormulas } from "../../core/digest/tex/limit-formulas.ts";
import { sliceTex } from "../../core/digest/tex/slice-tex.ts";
import type { TexNode, TexText } from "../../core/digest/tex/tex-node.ts";
import { parseTex } from "../../core/digest/tex/parse-tex.ts";
import { highlightTex } from "../../core/search/matching/highlight-tex.ts";
import type { MatchTerm } from "../../core/search/search-answer.ts";
import { Boundary } from "../../ui/boundary.tsx";
import { narrowMarks, wideMark } from "../../core/chinese-punctuation.ts";
import { Formula } from "./formula.tsx";
import { languageOfProse } from "../../ui/text-language.ts";

/** The terms of the question to highlight in every text. */
export const MarkedTerms = createContext<readonly MatchTerm[]>([]);

/** A range of a text in UTF-16 units: `[start, end)`. */
export type Stretch = readonly [start: number, end: number];

/** A parsed text, to be shown whole or in ranges. */
export type Rich = {
  text: string;
  nodes: readonly TexNode[];
  /** Matches of the question. */
  marks: readonly Stretch[];
  /** Where punctuation is to be shown in full width. */
  narrow: readonly number[];
};

export function useRich(text: string): Rich {
  const terms = use(MarkedTerms);
  const nodes = useMemo(() => limitFormulas(parseTex(text), text), [text]);
  const marks = useMemo(() => highlightTex(text, terms), [text, terms]);
  const narrow = useMemo(() => (languageOfProse(text) === "zh" ? narrowMarks(text) : []), [text]);
  return useMemo(() => ({ text, nodes, marks, narrow }), [text, nodes, marks, narrow]);
}

/**
 * A text of a digest, rendered: TeX typeset, addresses linked, matches highlighted; as
 * plain text if that fails.
 */
export function RichText({ text }: { text: string }) {
  return (
    <Boundary instead={text} subject={text}>
      <WholeText text={text} />
    </Boundary>
  );
}

function WholeText({ text }: { text: string }) {
  const rich = useRich(text);
  return <RichStretch rich={rich} stretch={[0, text.length]} />;
}

/** A part of a text; a style that crosses the cut continues. */
export function RichStretch({
  rich: { nodes, marks, narrow },
  stretch: [start, end],
}: {
  rich: Rich;
  stretch: Stretch;
}) {
  const edges = marks.filter(([from, to]) => to > start && from < end);
  const parts: ReactNode[] = [];
  let at = start;
  for (const [from, to] of edges) {
    if (from > at) parts.push(pieces(sliceTex(nodes, at, from), narrow));
    parts.push(
      <mark
        key={from}
        data-match
        tabIndex={-1}
        className="rounded-small bg-mark text-ink [&_a]:text-ink"
      >
        {pieces(sliceTex(nodes, Math.max(from, start), Math.min(to, end)), narrow)}
      </mark>,
    );
    at = Math.min(to, end);
  }
  parts.push(pieces(sliceTex(nodes, at, end), narrow));
  return parts;
}

function pieces(nodes: readonly TexNode[], narrow: readonly number[]): ReactNode {
  return nodes.map((node) => (
    <Piece key={`${node.kind}${node.start}`} node={node} narrow={narrow} />
  ));
}

const NONE: readonly number[] = [];

function Piece({ node, narrow }: { node: TexNode; narrow: readonly number[] }): ReactNode {
  switch (node.kind) {
    case "text":
      return setText(node, narrow);
    case "math":
      return <Formula tex={node.tex} display={node.display} />;
    case "strong":
      return <strong>{pieces(node.children, narrow)}</strong>;
    case "emphasis":
      return <em>{pieces(node.children, narrow)}</em>;
    case "code":
      return <code className="font-mono text-[0.92em]">{pieces(node.children, NONE)}</code>;
    case "underline":
      return <u>{pieces(node.children, narrow)}</u>;
    case "struck":
      return <s>{pieces(node.children, narrow)}</s>;
    case "small-caps":
      return (
        <span className="[font-variant-caps:small-caps]">{pieces(node.children, narrow)}</span>
      );
    case "superscript":
      return <sup>{pieces(node.children, narrow)}</sup>;
    case "subscript":
      return <sub>{pieces(node.children, narrow)}</sub>;
    case "footnote":
      return <small> ({pieces(node.children, narrow)})</small>;
    case "plain":
      return pieces(node.children, narrow);
    case "link":
      return (
        <a
          href={node.url}
          title={node.url}
          target="_blank"
          rel="noopener noreferrer"
          className="text-accent underline decoration-line underline-offset-4 [overflow-wrap:anywhere] hover-able:decoration-current"
        >
          {pieces(node.children, NONE)}
        </a>
      );
  }
}

/** The text itself stays unchanged and only looks wide, so find and copy still work. */
function setText({ text, start, end }: TexText, narrow: readonly number[]): ReactNode {
  const inside = narrow.filter((at) => at >= start && at < end);
  if (inside.length === 0 || text.length !== end - start) return text;
  const parts: ReactNode[] = [];
  let from = start;
  for (const at of inside) {
    parts.push(text.slice(from - start, at - start));
    parts.push(
      <span key={at} className="wide-mark" data-wide={wideMark(text.charAt(at - start))}>
        <span>{text.charAt(at - start)}</span>
      </span>,
    );
    from = at + 1;
  }
  parts.push(text.slice(from - start));
  return parts;
}
