import type { ReactNode } from "react";
import type { HighlightedRow } from "../../state/list.ts";
import { useWords } from "../../state/words.ts";
import { languageOfLabel } from "../../ui/text-language.ts";
import { RowAuthors } from "./row-authors.tsx";

/** One quiet line: authors, venue, code and the reader's tags. */
export function RowFacts({ row }: { row: HighlightedRow }) {
  const words = useWords();
  const venue = [row.venue, row.year].filter((part) => part !== null).join(" ");
  return (
    <p className="mt-1 flex items-center gap-1.5 overflow-hidden text-tiny whitespace-nowrap text-quiet">
      <span className="flex min-w-0 shrink items-center gap-1">
        <RowAuthors authors={row.authors} shortNames={row.shortNames} marks={row.marks.authors} />
      </span>
      {venue === "" ? null : <Fact>{venue}</Fact>}
      {row.has.code ? <Fact>{words.code}</Fact> : null}
      {row.tags.map((tag) => (
        <span
          key={tag}
          lang={languageOfLabel(tag)}
          className="max-w-32 shrink-0 truncate text-accent"
        >
          #{tag}
        </span>
      ))}
    </p>
  );
}

/** A fact after another one. */
function Fact({ children }: { children: ReactNode }) {
  return (
    <>
      <span aria-hidden="true">·</span>
      <span className="max-w-40 shrink-0 truncate">{children}</span>
    </>
  );
}
