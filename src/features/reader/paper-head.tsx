import { useState } from "react";
import type { LibraryPaper } from "../../core/library/library-paper.ts";
import { plainNames } from "../../core/library/names/plain-names.ts";
import { showLike } from "../../state/address.ts";
import { useWords } from "../../state/words.ts";
import { Boundary } from "../../ui/boundary.tsx";
import { Button } from "../../ui/button.tsx";
import { RichText } from "./rich-text.tsx";

/** More authors than this are folded. */
const SHOWN_AUTHORS = 6;

export function PaperHead({ paper }: { paper: LibraryPaper }) {
  return (
    <header>
      <h1 lang="en" className="max-w-[46em] text-title font-semibold text-balance wrap-anywhere">
        <RichText text={paper.title} />
      </h1>
      <Boundary room="line">
        <Authors authors={plainNames(paper.authors)} />
      </Boundary>
      <Boundary room="line">
        <Facts paper={paper} />
      </Boundary>
    </header>
  );
}

function Authors({ authors }: { authors: readonly string[] }) {
  const words = useWords();
  const [all, setAll] = useState(authors.length <= SHOWN_AUTHORS + 1);
  const shown = all ? authors : authors.slice(0, SHOWN_AUTHORS);
  return (
    <p className="mt-1.5 text-small text-quiet">
      <span lang="en">{shown.join(", ")}</span>
      {all ? null : (
        <Button look="quiet" className="ms-1 min-h-6 px-1.5" onClick={() => setAll(true)}>
          {words.showAllAuthors(authors.length)}
        </Button>
      )}
    </p>
  );
}

/** Venue, code, id, topics and date in one quiet line, and what the authors say of it on arXiv. */
function Facts({ paper }: { paper: LibraryPaper }) {
  const words = useWords();
  const { comment, dates, topics, arxiv, appearances } = paper;
  const venue = [comment?.venue, comment?.year].filter(Boolean).join(" ");
  const has = (kind: string) => paper.links.some((link) => link.kind === kind);
  const version = arxiv?.version === null ? "" : `v${arxiv?.version ?? ""}`;
  const facts = [
    venue,
    comment?.award ?? "",
    has("code") ? words.code : "",
    has("project") ? words.project : "",
    ...topics,
    dates[0] ?? "",
    arxiv === null ? "" : `arXiv ${arxiv.id}${version}`,
    appearances.length > 1 ? words.inDigests(appearances.length) : "",
  ].filter((fact) => fact !== "");
  return (
    <p className="mt-0.5 flex min-w-0 flex-wrap items-center gap-x-2 text-small text-quiet">
      {facts.map((fact, at) => (
        <span key={at} className="flex max-w-full min-w-0 gap-x-2">
          {at === 0 ? null : <span aria-hidden="true">·</span>}
          <span className="truncate">{fact}</span>
        </span>
      ))}
      <button
        type="button"
        onClick={() => showLike(paper.key)}
        className="min-h-6 px-1 text-accent underline decoration-line underline-offset-4 hover-able:decoration-current print:hidden"
      >
        {words.list.likeThis}
      </button>
    </p>
  );
}
