import { paperLink, useAddress } from "../../state/address.ts";
import type { MarkedRow } from "../../state/list.ts";
import { preparePaper } from "../../state/paper.ts";
import { useWords } from "../../state/words.ts";
import { Chip } from "../../ui/chip.tsx";

const SHOWN_AUTHORS = 2;

/** Two quiet lines: the title; who, where, when. */
export function PaperRow({ row }: { row: MarkedRow }) {
  const words = useWords();
  const address = useAddress();
  const open = address.paper === row.key;
  const venue = [row.venue, row.year].filter((part) => part !== null).join(" ");
  return (
    <div
      data-open={open || undefined}
      onPointerEnter={() => preparePaper(row.key)}
      className="group relative border-b border-line px-4 py-2.5 hover-able:bg-wash data-open:bg-accent-wash data-open:shadow-[inset_3px_0_0_var(--color-accent)]"
    >
      <h3 className="line-clamp-2 text-body leading-snug">
        <a
          href={paperLink(address, row.key)}
          aria-current={open ? "true" : undefined}
          lang="en"
          className="after:absolute after:inset-0 group-data-[decision=dismissed]:text-quiet"
        >
          {row.title}
        </a>
      </h3>
      <p className="mt-1 flex items-center gap-1.5 overflow-hidden text-tiny whitespace-nowrap text-quiet">
        <DecisionMark decision={row.decision} />
        <span lang="en" className="min-w-0 truncate">
          {row.authors.slice(0, SHOWN_AUTHORS).map(familyName).join(", ")}
        </span>
        {row.authors.length > SHOWN_AUTHORS ? (
          <span>{words.moreAuthors(row.authors.length, SHOWN_AUTHORS)}</span>
        ) : null}
        <span className="flex-1" />
        {venue === "" ? null : <Chip>{venue}</Chip>}
        {row.has.code ? <Chip>{words.code}</Chip> : null}
        {row.date === null ? null : <time dateTime={row.date}>{row.date}</time>}
      </p>
    </div>
  );
}

/** What stands last is the family name, or near enough for a line that is only glanced at. */
function familyName(author: string): string {
  return author.slice(author.lastIndexOf(" ") + 1);
}

/** State is never colour alone: a sign, and a word for those who do not see it. */
function DecisionMark({ decision }: { decision: MarkedRow["decision"] }) {
  const words = useWords();
  if (decision === "unscreened") return null;
  const saved = decision === "saved";
  return (
    <span className={saved ? "text-green" : "text-quiet"} title={words.decisions[decision]}>
      <span aria-hidden="true">{saved ? "★" : "✕"}</span>
      <span className="sr-only">{words.decisions[decision]}</span>
    </span>
  );
}
