import { memo, type MouseEvent } from "react";
import { openPaper } from "../../state/address.ts";
import type { ListAnswer, HighlightedRow } from "../../state/list.ts";
import { preparePaper } from "../../state/paper.ts";
import { useWords } from "../../state/words.ts";
import { languageOfLabel } from "../../ui/text-language.ts";
import { HighlightedText } from "./highlighted-text.tsx";
import { RowMark } from "./row-mark.tsx";
import { RowFacts } from "./row-facts.tsx";
import { RowGist } from "./row-gist.tsx";
import { SnippetLine } from "./snippet-line.tsx";

type Props = {
  row: HighlightedRow;
  link: string;
  open: boolean;
  /** Where it stands in the list, 0-based. */
  place: number;
  /** The one row that Tab reaches. */
  tabStop: boolean;
  /** Whether a decision dims it: not in a list of one decision. */
  dims: boolean;
  /** Whether it is one of those that the next action is about. */
  selected: boolean;
  terms: ListAnswer["marks"];
  /** The words that make it close to the question in meaning; undefined where it has the question's own. */
  nearBy: readonly string[] | undefined;
  /** Reports the paper whose row took the focus, or null when it lost it, and its place. */
  onFocused: (key: string | null, place: number) => void;
};

/** Title, gist, and one quiet line of facts; below them, where needed, why the paper is here. */
export const PaperRow = memo(function PaperRow(props: Props) {
  const { row, link, open, place, tabStop, dims, selected, terms, nearBy, onFocused } = props;
  return (
    <div
      data-key={row.key}
      data-open={open || undefined}
      data-decision={row.decision}
      data-selected={selected || undefined}
      data-dim={(dims && row.decision !== "unscreened") || undefined}
      onPointerEnter={() => preparePaper(row.key)}
      className="group relative [-webkit-touch-callout:none] py-2.5 ps-8 pe-4 hover-able:bg-wash data-selected:bg-wash data-open:bg-accent-wash data-open:shadow-[inset_3px_0_0_var(--color-accent)] forced-colors:data-open:border-s-4 forced-colors:data-open:border-[Highlight]"
    >
      <RowMark decision={row.decision} topic={row.topics[0] ?? null} selected={selected} />
      <h2 className="line-clamp-2 text-body leading-5 font-semibold wrap-anywhere group-data-dim:font-normal group-data-dim:text-quiet">
        <a
          href={link}
          aria-current={open ? "true" : undefined}
          tabIndex={tabStop ? 0 : -1}
          lang="en"
          onClick={(event) => openHere(event, row.key)}
          onFocus={() => onFocused(row.key, place)}
          onBlur={() => onFocused(null, place)}
          className="outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
        >
          <HighlightedText text={row.title} marks={row.marks.title} />
        </a>
      </h2>
      <RowGist gist={row.gist} marks={row.marks.gist} />
      <RowFacts row={row} />
      {row.reasons === null ? null : <Reasons reasons={row.reasons} />}
      {nearBy === undefined || nearBy.length === 0 ? null : <NearBy terms={nearBy} />}
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

/** The words that make it close to what was asked. */
function NearBy({ terms }: { terms: readonly string[] }) {
  const { list } = useWords();
  return (
    <p className="mt-1 truncate text-tiny text-quiet">
      {list.nearBy}{" "}
      {terms.map((term) => (
        <strong key={term} lang={languageOfLabel(term)} className="me-2">
          {term}
        </strong>
      ))}
    </p>
  );
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
