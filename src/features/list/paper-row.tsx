import { memo, type MouseEvent } from "react";
import { openPaper } from "../../state/address.ts";
import type { ListAnswer, HighlightedRow } from "../../state/list.ts";
import { preparePaper } from "../../state/paper.ts";
import { useWords } from "../../state/words.ts";
import { Chip } from "../../ui/chip.tsx";
import { HighlightedText } from "./highlighted-text.tsx";
import { RowAuthors } from "./row-authors.tsx";
import { SnippetLine } from "./snippet-line.tsx";

type Props = {
  row: HighlightedRow;
  link: string;
  open: boolean;
  /** Where it stands in the list, 0-based. */
  place: number;
  terms: ListAnswer["marks"];
  /** Tells the place of the row that took the focus; null when it let it go. */
  onFocused: (place: number | null) => void;
};

/** Two quiet lines: the title; who, where, when. A third one where it must be told why it is here. */
export const PaperRow = memo(function PaperRow(props: Props) {
  const { row, link, open, place, terms, onFocused } = props;
  const words = useWords();
  const venue = [row.venue, row.year].filter((part) => part !== null).join(" ");
  return (
    <div
      data-key={row.key}
      data-open={open || undefined}
      data-decision={row.decision}
      onPointerEnter={() => preparePaper(row.key)}
      className="group relative border-b border-line px-4 py-2.5 hover-able:bg-wash data-open:bg-accent-wash data-open:shadow-[inset_3px_0_0_var(--color-accent)]"
    >
      <h2 className="line-clamp-2 text-body leading-snug wrap-anywhere">
        <a
          href={link}
          aria-current={open ? "true" : undefined}
          lang="en"
          onClick={(event) => openHere(event, row.key)}
          onFocus={() => onFocused(place)}
          onBlur={() => onFocused(null)}
          className="-outline-offset-2 after:absolute after:inset-0 group-data-[decision=dismissed]:text-quiet"
        >
          <HighlightedText text={row.title} marks={row.marks.title} />
        </a>
      </h2>
      <p className="mt-1 flex items-center gap-1.5 overflow-hidden text-tiny whitespace-nowrap text-quiet">
        <DecisionMark decision={row.decision} />
        <RowAuthors authors={row.authors} shortNames={row.shortNames} marks={row.marks.authors} />
        <span className="flex-1" />
        {venue === "" ? null : <Chip>{venue}</Chip>}
        {row.has.code ? <Chip>{words.code}</Chip> : null}
        {row.date === null ? null : <time dateTime={row.date}>{row.date}</time>}
      </p>
      {row.reasons === null ? null : <Reasons reasons={row.reasons} />}
      {row.elsewhere ? <SnippetLine paperKey={row.key} terms={terms} /> : null}
    </div>
  );
});

/** The link may be a letter behind what has just been asked, so that a plain click does without it. */
function openHere(event: MouseEvent, key: string): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  openPaper(key);
}

/** The words that make it like what was saved. */
function Reasons({ reasons }: { reasons: readonly string[] }) {
  const { list } = useWords();
  return (
    <p className="mt-1 truncate text-tiny text-quiet">
      {list.likeSaved}{" "}
      {reasons.length === 0 ? list.noReasons : <strong lang="en">{reasons.join(", ")}</strong>}
    </p>
  );
}

/** State is never colour alone: a sign, and a word for those who do not see it. */
function DecisionMark({ decision }: { decision: HighlightedRow["decision"] }) {
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
