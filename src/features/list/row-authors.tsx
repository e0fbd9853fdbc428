import type { Highlighted } from "../../state/list.ts";
import { useWords } from "../../state/words.ts";
import { HighlightedText } from "./highlighted-text.tsx";

const SHOWN = 2;

type Props = {
  authors: readonly string[];
  /** The short name of each author, shown if the question does not match. */
  shortNames: readonly string[];
  marks: readonly (readonly Highlighted[])[];
};

/** The first authors, and further ones that match the question, in full. */
export function RowAuthors({ authors, shortNames, marks }: Props) {
  const words = useWords();
  const found = authors.flatMap((_, at) => ((marks[at] ?? []).length > 0 ? [at] : []));
  const others = authors.map((_, at) => at).filter((at) => !found.includes(at));
  const shown = [...found, ...others].slice(0, Math.max(SHOWN, Math.min(found.length, SHOWN + 1)));
  return (
    <>
      <span lang="en" className="min-w-0 truncate">
        {shown
          .toSorted((a, b) => a - b)
          .map((at, nth) => (
            <span key={at}>
              {nth === 0 ? "" : ", "}
              {found.includes(at) ? (
                <HighlightedText text={authors[at] ?? ""} marks={marks[at] ?? []} />
              ) : (
                (shortNames[at] ?? "")
              )}
            </span>
          ))}
      </span>
      {authors.length > shown.length ? (
        <span>{words.moreAuthors(authors.length, shown.length)}</span>
      ) : null}
    </>
  );
}
