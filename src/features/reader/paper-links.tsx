import { percentEncode } from "../../core/library/export/percent-encode.ts";
import { texToPlain } from "../../core/digest/tex/tex-to-plain.ts";
import type { LibraryPaper } from "../../core/library/library-paper.ts";
import { useWords } from "../../state/words.ts";
import { OutLink } from "../../ui/out-link.tsx";
import { RichText } from "./rich-text.tsx";
import { Section } from "./section.tsx";

/** Links to the paper and its resources; without an id, a search for it. */
export function PaperLinks({ paper }: { paper: LibraryPaper }) {
  const words = useWords();
  const title = percentEncode(texToPlain(paper.title));
  const search = `https://arxiv.org/search/?searchtype=title&query=${title}`;
  return (
    <Section heading={words.links}>
      <AuthorsComment raw={paper.comment?.raw ?? null} />
      <ul className="flex flex-col gap-1 print:flex-row print:flex-wrap print:gap-x-4">
        {paper.links.map(({ kind, url }) => (
          <li key={url} className="flex gap-3 print:gap-1">
            <span className="w-28 shrink-0 text-quiet print:w-auto">{words.linkKinds[kind]}</span>
            <OutLink url={url} />
          </li>
        ))}
        {paper.arxiv === null ? (
          <li className="flex gap-3 print:gap-1">
            <span className="w-28 shrink-0 text-quiet print:w-auto">arXiv</span>
            <OutLink url={search} name={words.searchArxiv} />
          </li>
        ) : null}
      </ul>
    </Section>
  );
}

/** Venue, length and so on, as the authors put it on arXiv. */
function AuthorsComment({ raw }: { raw: string | null }) {
  const { reader } = useWords();
  if (raw === null) return null;
  return (
    <p className="mb-2 max-w-(--measure) text-small break-words text-quiet">
      {reader.comment}{" "}
      <span lang="en">
        <RichText text={raw} />
      </span>
    </p>
  );
}
