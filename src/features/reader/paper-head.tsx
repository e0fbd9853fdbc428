import { useState, type ReactNode } from "react";
import type { LibraryPaper } from "../../core/library/library-paper.ts";
import { plainNames } from "../../core/library/names/plain-names.ts";
import { showLike } from "../../state/address.ts";
import { useWords } from "../../state/words.ts";
import { Boundary } from "../../ui/boundary.tsx";
import { Button } from "../../ui/button.tsx";
import { Chip } from "../../ui/chip.tsx";
import { RichText } from "./rich-text.tsx";

/** More authors than this are folded. */
const SHOWN_AUTHORS = 12;

export function PaperHead({ paper, actions }: { paper: LibraryPaper; actions: ReactNode }) {
  return (
    <header>
      <h1 lang="en" className="max-w-[46em] text-title font-semibold text-balance wrap-anywhere">
        <RichText text={paper.title} />
      </h1>
      <Boundary room="line">
        <Authors authors={plainNames(paper.authors)} />
      </Boundary>
      <div className="mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <Boundary room="line">
          <Badges paper={paper} />
        </Boundary>
        <div className="z-30 flex gap-2 print:hidden max-tablet:fixed max-tablet:inset-x-0 max-tablet:bottom-8 max-[23rem]:bottom-12 max-[23rem]:flex-wrap max-[23rem]:gap-1 max-[23rem]:*:px-1 max-tablet:border-t max-tablet:border-line max-tablet:bg-paper max-tablet:px-5 max-tablet:py-2 max-tablet:*:min-h-[44px] max-tablet:*:flex-1 max-tablet:*:justify-center">
          {actions}
        </div>
      </div>
      <AuthorsComment raw={paper.comment?.raw ?? null} />
    </header>
  );
}

function Authors({ authors }: { authors: readonly string[] }) {
  const words = useWords();
  const [all, setAll] = useState(authors.length <= SHOWN_AUTHORS + 1);
  const shown = all ? authors : authors.slice(0, SHOWN_AUTHORS);
  return (
    <p className="mt-2 text-quiet">
      <span lang="en">{shown.join(", ")}</span>
      {all ? null : (
        <Button look="quiet" className="ms-1 min-h-6 px-1.5" onClick={() => setAll(true)}>
          {words.showAllAuthors(authors.length)}
        </Button>
      )}
    </p>
  );
}

/** Where it appears, how long it is: as the authors put it on arXiv. */
function AuthorsComment({ raw }: { raw: string | null }) {
  const { reader } = useWords();
  if (raw === null) return null;
  return (
    <p className="mt-2 max-w-(--measure) text-small break-words text-quiet">
      {reader.comment}{" "}
      <span lang="en">
        <RichText text={raw} />
      </span>
    </p>
  );
}

function Badges({ paper }: { paper: LibraryPaper }) {
  const words = useWords();
  const { comment, dates, topics, arxiv, appearances } = paper;
  const venue = [comment?.venue, comment?.year]
    .filter((part) => part !== null && part !== undefined)
    .join(" ");
  const has = (kind: string) => paper.links.some((link) => link.kind === kind);
  return (
    <p className="flex min-w-0 flex-wrap items-center gap-1.5">
      {venue === "" ? null : <Chip>{venue}</Chip>}
      {comment?.award ? <Chip>{comment.award}</Chip> : null}
      {has("code") ? <Chip>{words.code}</Chip> : null}
      {has("project") ? <Chip>{words.project}</Chip> : null}
      {topics.map((topic) => (
        <Chip key={topic}>{topic}</Chip>
      ))}
      {dates[0] === undefined ? null : (
        <Chip>
          <time dateTime={dates[0]}>{dates[0]}</time>
        </Chip>
      )}
      {arxiv === null ? null : (
        <Chip>
          arXiv {arxiv.id}
          {arxiv.version === null ? "" : `v${arxiv.version}`}
        </Chip>
      )}
      {appearances.length > 1 ? <Chip>{words.inDigests(appearances.length)}</Chip> : null}
      <button
        type="button"
        onClick={() => showLike(paper.key)}
        className="min-h-6 px-1 text-tiny text-accent underline decoration-line underline-offset-4 hover-able:decoration-current print:hidden"
      >
        {words.list.likeThis}
      </button>
    </p>
  );
}
