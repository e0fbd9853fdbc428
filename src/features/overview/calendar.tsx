import { facetsLink, type DayCounts } from "../../state/overview.ts";
import { useOverviewWords } from "../../state/overview-words.ts";
import { monthsOf, type Month } from "./months.ts";
import { OverviewSection } from "./overview-section.tsx";

/** How many months are shown at first. */
const SHOWN = 3;

/** Which days have digests, and how many papers of each are still unscreened. */
export function Calendar({ days }: { days: readonly DayCounts[] }) {
  const words = useOverviewWords();
  const months = monthsOf(days);
  const [shown, hidden] = [months.slice(0, SHOWN), months.slice(SHOWN)];
  return (
    <OverviewSection heading={words.calendar} hint={words.calendarHint}>
      <MonthGrid months={shown} />
      {hidden.length === 0 ? null : (
        <details className="mt-3">
          <summary className="min-h-6 w-fit text-small text-quiet">
            {words.earlierMonths(hidden.length)}
          </summary>
          <div className="mt-3">
            <MonthGrid months={hidden} />
          </div>
        </details>
      )}
    </OverviewSection>
  );
}

function MonthGrid({ months }: { months: readonly Month[] }) {
  return (
    <div className="grid grid-cols-[repeat(auto-fill,minmax(17.5rem,1fr))] gap-x-6 gap-y-4">
      {months.map((month) => (
        <MonthTable key={month.value} month={month} />
      ))}
    </div>
  );
}

function MonthTable({ month: { value, weeks } }: { month: Month }) {
  const words = useOverviewWords();
  return (
    <table className="h-fit w-full max-w-xs table-fixed text-center text-tiny tabular-nums">
      <caption className="pb-1 text-start text-small">{words.month(value)}</caption>
      <thead>
        <tr>
          {words.weekdays.map((name) => (
            <th key={name} scope="col" className="pb-1 font-normal text-quiet">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day !== null)?.day}>
            {week.map((day, at) => (
              <td key={at} className="p-0.5">
                {day === null ? null : <Day {...day} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A day with papers links to its unscreened ones; once all are screened, to all of them. */
function Day({ day, counts }: { day: string; counts: DayCounts | null }) {
  const words = useOverviewWords();
  const number = Number(day.slice(-2));
  if (counts === null) return <span className="block h-9 py-0.5 text-quiet">{number}</span>;
  const { papers, unscreened } = counts;
  const name = words.day(day, unscreened, papers);
  return (
    <a
      href={facetsLink({ date: [day] }, "unscreened")}
      aria-label={name}
      title={name}
      className={`block h-9 rounded-small border py-0.5 leading-tight hover-able:border-accent ${
        unscreened === 0 ? "border-line text-quiet" : "border-transparent bg-accent-wash text-ink"
      }`}
    >
      {number}
      <br />
      {unscreened === 0 ? (
        <span className="text-green">✓</span>
      ) : (
        <span className="font-semibold text-accent">{unscreened}</span>
      )}
    </a>
  );
}
