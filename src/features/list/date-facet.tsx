import type { FacetCount } from "../../core/search/facets/facets.ts";
import { chooseFacet, facetChoice, useChosenFacets, type Address } from "../../state/address.ts";
import { useWords } from "../../state/words.ts";
import { DateRange } from "./date-range.tsx";
import { FacetSection } from "./facet-section.tsx";
import { FacetValue } from "./facet-value.tsx";

const YEAR = 4;
const MONTH = 7;
const DAY = 10;
/** With more days, or months, than this the next larger unit is used. */
const MOST_DAYS = 12;
const MOST_MONTHS = 36;

/** Papers by day, month or year, whatever fits: a clickable chart, and the same as a list. */
export function DateFacet({ dates }: { dates: readonly FacetCount[] }) {
  const { list } = useWords();
  const chosen = useChosenFacets();
  const unit = unitFor(dates);
  const values = ofUnit(dates, unit);
  const days = ofUnit(dates, DAY);
  return (
    <FacetSection
      heading={list.facets.date}
      values={values}
      first={6}
      keep={({ value }) => isOpened(chosen, value)}
      picture={
        <>
          {values.length > 2 ? <DateBars values={values.toReversed()} /> : null}
          {days.length > 1 ? (
            <DateRange first={days.at(-1)?.value ?? ""} last={days[0]?.value ?? ""} />
          ) : null}
        </>
      }
    >
      {(counted) => <DateValue key={counted.value} counted={counted} dates={dates} depth={0} />}
    </FacetSection>
  );
}

type ValueProps = { counted: FacetCount; dates: readonly FacetCount[]; depth: number };

/** A year, month or day; a selected one shows its parts. */
function DateValue({ counted: { value, count }, dates, depth }: ValueProps) {
  const { list } = useWords();
  const chosen = useChosenFacets();
  const parts =
    value.length < DAY && isOpened(chosen, value)
      ? ofUnit(dates, value.length === YEAR ? MONTH : DAY).filter((part) =>
          part.value.startsWith(value),
        )
      : [];
  return (
    <FacetValue facet="date" value={value} label={list.date(value)} count={count} depth={depth}>
      {parts.length < 2 ? null : (
        <ul>
          {parts.map((part) => (
            <DateValue key={part.value} counted={part} dates={dates} depth={depth + 1} />
          ))}
        </ul>
      )}
    </FacetValue>
  );
}

/**
 * The number of papers over time, oldest first. For sight and mouse only; the list below
 * says the same.
 */
function DateBars({ values }: { values: readonly FacetCount[] }) {
  const { list } = useWords();
  const chosen = useChosenFacets();
  const most = Math.max(...values.map(({ count }) => count));
  return (
    <div aria-hidden="true" className="mx-2 mb-1 flex h-10 items-end border-b border-line">
      {values.map(({ value, count }) => {
        const choice = facetChoice(chosen, "date", value);
        return (
          <button
            key={value}
            type="button"
            tabIndex={-1}
            aria-pressed={choice === "in"}
            title={list.papersOn(list.date(value), count)}
            aria-label={list.papersOn(list.date(value), count)}
            onClick={({ altKey }) => {
              const wanted = altKey ? "out" : "in";
              chooseFacet("date", value, choice === wanted ? null : wanted);
            }}
            className="group/bar flex h-full min-w-0 flex-1 items-end px-px"
          >
            <span
              className="w-full rounded-t-[1px] bg-edge/60 group-hover/bar:bg-accent group-aria-pressed/bar:bg-accent"
              style={{ height: `${Math.max(6, (100 * count) / most)}%` }}
            />
          </button>
        );
      })}
    </div>
  );
}

function ofUnit(dates: readonly FacetCount[], unit: number): FacetCount[] {
  return dates.filter(({ value }) => value.length === unit);
}

function unitFor(dates: readonly FacetCount[]): number {
  if (ofUnit(dates, DAY).length <= MOST_DAYS) return DAY;
  return ofUnit(dates, MONTH).length <= MOST_MONTHS ? MONTH : YEAR;
}

/** Whether this or a part of it is selected. */
function isOpened(facets: Address["facets"], value: string): boolean {
  return (facets.date ?? []).some((day) => day.replace(/^-/, "").startsWith(value));
}
