import { useState } from "react";
import type { LibraryPaper } from "../../core/library/library-paper.ts";
import { plainNames } from "../../core/library/names/plain-names.ts";
import { showLike } from "../../state/address.ts";
import { useFolderStatus } from "../../state/folder-status.ts";
import { lazyPart } from "../../state/lazy-part.ts";
import { hueOfTopic } from "../../state/topic-hues.ts";
import { useWords } from "../../state/words.ts";
import { Boundary } from "../../ui/boundary.tsx";
import { Button } from "../../ui/button.tsx";
import { TopicDot } from "../../ui/topic-dot.tsx";
import { OutLink } from "../../ui/out-link.tsx";
import { RichText } from "./rich-text.tsx";

/** More authors than this are folded. */
const SHOWN_AUTHORS = 6;

/** Only where a folder is shared with others. */
const Opinions = lazyPart(async () => (await import("./opinions.tsx")).Opinions);

export function PaperHead({ paper }: { paper: LibraryPaper }) {
  const hasOthers = useFolderStatus(({ status }) => (status?.others.length ?? 0) > 0);
  return (
    <header>
      <h1
        lang="en"
        className="max-w-[46em] text-title leading-7 font-semibold tracking-[-0.01em] text-balance wrap-anywhere max-tablet:text-read max-tablet:leading-6"
      >
        <RichText text={paper.title} />
      </h1>
      <Boundary room="line">
        <Authors authors={plainNames(paper.authors)} />
      </Boundary>
      <Boundary room="line">
        <Facts paper={paper} />
      </Boundary>
      {hasOthers ? (
        <Boundary room="line">
          <Opinions paper={paper.key} />
        </Boundary>
      ) : null}
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

/** Venue, topics, date and id in one quiet line: facts are text, what leads on is a link. */
function Facts({ paper }: { paper: LibraryPaper }) {
  const words = useWords();
  const { comment, dates, topics, arxiv, appearances } = paper;
  const venue = [comment?.venue, comment?.year].filter(Boolean).join(" ");
  const urlOf = (kind: string) => paper.links.find((link) => link.kind === kind)?.url ?? null;
  const version = arxiv?.version === null ? "" : `v${arxiv?.version ?? ""}`;
  const facts: readonly HeadFact[] = [
    { text: venue },
    { text: comment?.award ?? "" },
    ...topics.map((topic) => ({ text: topic, topic })),
    { text: dates[0] ?? "" },
    ...linked(words.code, urlOf("code")),
    ...linked(words.project, urlOf("project")),
    { text: arxiv === null ? "" : `arXiv ${arxiv.id}${version}`, url: urlOf("abs") },
    { text: appearances.length > 1 ? words.inDigests(appearances.length) : "" },
  ].filter(({ text }) => text !== "");
  return (
    // Dots stand before what they part; those before the first of a line are cut off.
    <p className="mt-0.5 overflow-clip text-small text-quiet [overflow-clip-margin:3px]">
      <span className="-ms-5 flex flex-wrap items-baseline">
        {facts.map((fact, at) => (
          <span key={at} className="relative flex max-w-full min-w-0 items-baseline gap-x-2 ps-5">
            {at === 0 ? null : (
              <span aria-hidden="true" className="absolute start-2">
                ·
              </span>
            )}
            <Fact {...fact} />
          </span>
        ))}
        <button
          type="button"
          onClick={() => showLike(paper.key)}
          className="ms-5 min-h-6 text-accent underline decoration-line underline-offset-4 hover-able:decoration-current print:hidden"
        >
          {words.list.likeThis}
        </button>
      </span>
    </p>
  );
}

type HeadFact = { text: string; topic?: string; url?: string | null };

const linked = (text: string, url: string | null): HeadFact[] =>
  url === null ? [] : [{ text, url }];

function Fact({ text, topic, url = null }: HeadFact) {
  if (url !== null) return <OutLink url={url} name={text} />;
  return (
    <>
      {topic === undefined ? null : (
        <TopicDot hue={hueOfTopic(topic)} className="-me-0.5 self-center" />
      )}
      <span className="truncate">{text}</span>
    </>
  );
}
