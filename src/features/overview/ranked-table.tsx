import type { FacetName } from "../../core/search/facets/facet-names.ts";
import { facetsLink, type FacetCount } from "../../state/overview.ts";
import { useOverviewWords } from "../../state/overview-words.ts";
import { OverviewSection } from "./overview-section.tsx";

type Props = {
  heading: string;
  column: string;
  facet: FacetName;
  /** Most frequent first. */
  values: readonly FacetCount[];
};

/** Values by the number of papers that have them: a table with bars behind the numbers. */
export function RankedTable({ heading, column, facet, values }: Props) {
  const words = useOverviewWords();
  if (values.length === 0) return null;
  const most = values[0]?.count ?? 1;
  return (
    <OverviewSection heading={heading}>
      <table className="w-full text-small">
        <caption className="sr-only">{heading}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{column}</th>
            <th scope="col">{words.all}</th>
          </tr>
        </thead>
        <tbody>
          {values.map(({ value, count }) => (
            <tr key={value}>
              <th scope="row" className="w-1/2 py-0.5 pe-3 text-start font-normal">
                <a
                  href={facetsLink({ [facet]: [value] })}
                  className="flex min-h-6 items-center hover-able:underline"
                >
                  {value}
                </a>
              </th>
              <td>
                <span className="flex items-center gap-2 tabular-nums">
                  <span aria-hidden="true" className="min-w-0 flex-1">
                    <span
                      className="overview-bar block"
                      data-part="0"
                      style={{ width: `${(100 * count) / most}%` }}
                    />
                  </span>
                  <span className="w-9 text-end">{count}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </OverviewSection>
  );
}
