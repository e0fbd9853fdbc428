import { termLink, useRisingTerms, type RisingTerm } from "../../state/overview.ts";
import { useOverviewWords } from "../../state/overview-words.ts";
import { OverviewSection } from "./overview-section.tsx";

const LANGUAGES = ["en", "zh"] as const;

/** Terms that the last weeks mention more than earlier ones, in both languages. */
export function RisingTerms() {
  const words = useOverviewWords();
  const rising = useRisingTerms();
  return (
    <OverviewSection
      heading={words.rising}
      hint={rising ? words.risingHint(rising.from, rising.to) : undefined}
    >
      {rising === undefined ? (
        <p className="text-small text-quiet">{words.counting}</p>
      ) : rising === null ? (
        <p className="text-small text-quiet">{words.nothingRises}</p>
      ) : (
        <div className="grid gap-6 pair:grid-cols-2 pair:gap-8">
          {LANGUAGES.map((lang) =>
            rising[lang].length === 0 ? null : (
              <TermTable
                key={lang}
                lang={lang}
                terms={rising[lang]}
                from={rising.from}
                to={rising.to}
              />
            ),
          )}
        </div>
      )}
    </OverviewSection>
  );
}

type TableProps = { lang: "en" | "zh"; terms: readonly RisingTerm[]; from: string; to: string };

function TermTable({ lang, terms, from, to }: TableProps) {
  const words = useOverviewWords();
  const most = Math.max(...terms.map(({ recent }) => recent));
  return (
    <table className="h-fit w-full text-small">
      <caption className="pb-1 text-start text-quiet">{words.languages[lang]}</caption>
      <thead className="text-tiny text-quiet">
        <tr>
          <th scope="col" className="text-start font-normal">
            {words.term}
          </th>
          <th scope="col" className="ps-2 text-end font-normal">
            {words.now}
          </th>
          <th scope="col" className="ps-2 text-end font-normal">
            {words.before}
          </th>
        </tr>
      </thead>
      <tbody>
        {terms.map(({ term, recent, earlier }) => (
          <tr key={term}>
            <th scope="row" className="py-0.5 pe-3 text-start font-normal">
              <a
                href={termLink(term, from, to)}
                lang={lang === "zh" ? "zh-Hans" : "en"}
                className="flex min-h-6 items-center hover-able:underline"
              >
                {term}
              </a>
            </th>
            <td className="w-1/2">
              <span className="flex items-center gap-2">
                <span aria-hidden="true" className="relative block h-2.5 grow">
                  <span
                    className="overview-bar absolute inset-y-0 start-0"
                    data-part="0"
                    style={{ width: `${(100 * recent) / most}%` }}
                  />
                  <span
                    className="overview-before absolute -inset-y-0.5"
                    style={{ left: `${(100 * earlier) / most}%` }}
                  />
                </span>
                <span className="w-9 text-end tabular-nums">{words.percent(recent)}</span>
              </span>
            </td>
            <td className="ps-2 text-end text-quiet tabular-nums">{words.percent(earlier)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
