import { useOverviewWords } from "../../state/overview-words.ts";
import type { Bar } from "./stacked-bars.tsx";

type Props = {
  caption: string;
  /** What a row is: day, week, month or year. */
  unit: string;
  /** Names of the segments, in the order of the bars. */
  columns: readonly string[];
  bars: readonly Bar[];
  /** One more column, with its link. */
  all?: { name: string; of: (at: number) => { count: number; href: string } };
};

/** The chart as numbers, newest first; every number links to its papers. */
export function BarTable({ caption, unit, columns, bars, all }: Props) {
  const words = useOverviewWords();
  const filled = bars
    .map((bar, at) => ({ bar, sum: all?.of(at) }))
    .filter(({ bar: { pieces } }) => pieces.some(({ count }) => count > 0))
    .toReversed();
  return (
    <details className="mt-2">
      <summary className="min-h-6 w-fit text-small text-quiet">{words.asTable}</summary>
      <div className="mt-2 max-h-96 overflow-auto">
        <table className="overview-table">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{unit}</th>
              {all === undefined ? null : <th scope="col">{all.name}</th>}
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {filled.map(({ bar: { key, label, pieces }, sum }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                {sum === undefined || all === undefined ? null : (
                  <td>
                    <Number {...sum} name={words.mark(label, all.name, sum.count)} />
                  </td>
                )}
                {pieces.map(({ part, name, count, href }) => (
                  <td key={part}>
                    <Number count={count} href={href} name={words.mark(label, name, count)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function Number({ count, href, name }: { count: number; href: string; name: string }) {
  return count === 0 ? (
    <>0</>
  ) : (
    <a href={href} aria-label={name} className="text-accent hover-able:underline">
      {count}
    </a>
  );
}
