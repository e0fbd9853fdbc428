import { useId, useRef, useState, type KeyboardEvent } from "react";
import { clearFilters, isNarrowed, useAddress, useView } from "../../state/address.ts";
import { openExport } from "../../state/export-sheet.ts";
import { isTyping } from "../../state/keys.ts";
import { lazyPart } from "../../state/lazy-part.ts";
import {
  isWhole,
  keysOf,
  useList,
  useListOrThrow,
  useListQuestion,
  type ListAnswer,
} from "../../state/list.ts";
import { useWords } from "../../state/words.ts";
import { Boundary } from "../../ui/boundary.tsx";
import { BlankSlate } from "../../ui/blank-slate.tsx";
import { Button } from "../../ui/button.tsx";
import { usePainted } from "../../ui/after-paint.ts";
import { ChosenFilters } from "./chosen-filters.tsx";
import { FilterButton } from "./filter-button.tsx";
import { ListFoot } from "./list-foot.tsx";
import { FinishedDigest, useListedDigest } from "./next-digest.tsx";
import { PaperList } from "./paper-list.tsx";
import { SearchBox } from "./search-box.tsx";
import { SortMenu } from "./sort-menu.tsx";

const FacetPanel = lazyPart(async () => (await import("./facet-panel.tsx")).FacetPanel);

/** Search box, what was found, and how far the screening is. */
export function ListPane() {
  const words = useWords();
  const address = useAddress();
  const { view } = address;
  const { answer, stale } = useList();
  const question = useListQuestion();
  const narrowed = isNarrowed(address);
  const [filtering, setFiltering] = useState(false);
  const panel = useId();
  const filterButton = useRef<HTMLButtonElement>(null);
  // The first rows come after what is around them; from then on all that is answered comes at once.
  const painted = usePainted();
  const listed = painted ? answer : undefined;

  function onKeyDown({ key, nativeEvent }: KeyboardEvent): void {
    if (key !== "Escape" || !filtering || isTyping(nativeEvent)) return;
    nativeEvent.preventDefault();
    setFiltering(false);
    filterButton.current?.focus();
  }

  return (
    <section
      aria-labelledby="view"
      onKeyDown={onKeyDown}
      aria-busy={stale || listed !== answer}
      className="flex h-full min-h-0 flex-col"
    >
      <h1 id="view" className="sr-only">
        {words.views[view]}
      </h1>
      <div className="flex flex-col gap-1.5 px-4 pt-3 pb-1.5">
        <SearchBox answer={answer}>
          <FilterButton
            ref={filterButton}
            panel={panel}
            open={filtering}
            onToggle={() => setFiltering(!filtering)}
          />
        </SearchBox>
        <ChosenFilters answer={answer} />
        <div className="flex min-h-8 flex-wrap items-center gap-x-1 text-small text-quiet">
          {/* What a search found takes a line of its own: its words change with every letter. */}
          <output
            className={`min-w-0 flex-1 leading-tight ${address.question === "" ? "" : "basis-full"}`}
          >
            {answer === undefined ? "" : words.list.found(answer)}
          </output>
          <div className="ms-auto flex items-center gap-1">
            {narrowed ? (
              <Button look="quiet" className="px-1.5" onClick={clearFilters}>
                {words.clearFilters}
              </Button>
            ) : null}
            {answer === undefined ? null : <SortMenu answer={answer} />}
            {answer === undefined || answer.total === 0 || !isWhole(answer) ? null : (
              <Button
                look="quiet"
                className="px-1.5"
                onClick={() => openExport(keysOf(answer).all())}
              >
                {words.exportWord}
              </Button>
            )}
          </div>
        </div>
      </div>
      {filtering ? (
        <section
          id={panel}
          aria-label={words.list.filter}
          className="max-h-[55%] shrink-0 overflow-y-auto border-t border-line bg-sheet px-2 py-3 print:hidden"
        >
          <Boundary room="line">
            <FacetPanel />
          </Boundary>
        </section>
      ) : null}
      <div className="flex min-h-0 flex-1 flex-col border-t border-line">
        <Boundary subject={question}>
          <Listed answer={listed} />
        </Boundary>
      </div>
      {answer === undefined ? null : <ListFoot answer={answer} stale={stale} />}
    </section>
  );
}

/** The papers found, or why there are none. */
function Listed({ answer }: { answer: ListAnswer | undefined }) {
  const words = useWords();
  const digest = useListedDigest();
  useListOrThrow();
  if (answer === undefined) return null;
  const { question } = answer;
  if (answer.total > 0) return <PaperList key={question.view} answer={answer} />;
  if (!isNarrowed(question)) return <EmptyView />;
  if (question.view === "unscreened" && digest !== null) return <FinishedDigest digest={digest} />;
  return <BlankSlate line={words.noneFound} hint={words.noneFoundHint} />;
}

function EmptyView() {
  const words = useWords();
  const view = useView();
  const known = view === "unscreened" || view === "saved" || view === "dismissed" ? view : "all";
  return <BlankSlate line={words.nothingHere[known]} hint={words.nothingHereHint[known]} />;
}
