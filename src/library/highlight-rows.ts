import type {
  HighlightRequest,
  HighlightWords,
  Highlighted,
  HighlightedRow,
} from "./list-answer.ts";
import { highlight, type HighlightSpan } from "../core/search/matching/highlight.ts";
import { normalise } from "../core/search/text/normalise.ts";
import type { LibraryIndex } from "../core/search/library-index.ts";
import type { MatchTerm } from "../core/search/search-answer.ts";
import type { LibraryMemory } from "./library-memory.ts";

type Parts = { holdings: LibraryMemory; index: LibraryIndex };

/** The rows of papers, with matches of the question and of the reader's own words highlighted. */
export function highlightRows(
  { holdings, index }: Parts,
  keys: readonly string[],
  { terms, own, reasons }: HighlightRequest,
): HighlightedRow[] {
  const mark = createHighlighter(terms, own);
  const known = keys.filter((key) => holdings.row(key) !== null);
  const why = reasons ? index.likeness(known) : [];
  return known.flatMap((key, at) => {
    const row = holdings.row(key);
    if (row === null) return [];
    const title = mark(row.title);
    const authors = row.authors.map(mark);
    const gist = row.gist.map(mark);
    const shown = [title, ...authors].some((marks) => marks.some(([, , kind]) => kind === "match"));
    return {
      ...row,
      marks: { title, authors, gist },
      elsewhere: terms.length > 0 && !shown,
      reasons: reasons ? (why[at]?.reasons ?? []) : null,
    };
  });
}

/**
 * The highlights of a text: where they overlap, matches of the question win over the
 * reader's own words.
 */
export function createHighlighter(
  terms: readonly MatchTerm[],
  own: HighlightWords,
): (text: string) => readonly Highlighted[] {
  const want = own.want.flatMap(ownTerm);
  const avoid = own.avoid.flatMap(ownTerm);
  if (terms.length + want.length + avoid.length === 0) return () => [];
  return (text) => {
    const layers: [Highlighted[2], readonly HighlightSpan[]][] = [
      ["match", highlight(text, terms)],
      ["avoid", highlight(text, avoid)],
      ["want", highlight(text, want)],
    ];
    const marked: Highlighted[] = [];
    for (const [why, spans] of layers) {
      for (const [start, end] of spans) {
        if (marked.every(([from, to]) => end <= from || start >= to))
          marked.push([start, end, why]);
      }
    }
    return marked.sort(([a], [b]) => a - b);
  };
}

const hasHan = /\p{Script=Han}/u;

/** A word of the reader's own: Chinese matches anywhere, other words from their beginning. */
function ownTerm(word: string): MatchTerm[] {
  const text = normalise(word).trim();
  if (text === "") return [];
  return [{ kind: hasHan.test(text) ? "han" : "start", text }];
}
