import { useOverview } from "../../state/overview.ts";
import { useOverviewWords } from "../../state/overview-words.ts";
import { useWords } from "../../state/words.ts";
import { BlankSlate } from "../../ui/blank-slate.tsx";
import { AgreementTable } from "./agreement-table.tsx";
import { Calendar } from "./calendar.tsx";
import { CodeChart } from "./code-chart.tsx";
import { RankedTable } from "./ranked-table.tsx";
import { RisingTerms } from "./rising-terms.tsx";
import { ScreeningChart } from "./screening-chart.tsx";
import { TopicChart } from "./topic-chart.tsx";
import "./overview.css";

/** The library in charts; every mark links to its papers. */
export function OverviewView() {
  const { views } = useWords();
  const words = useOverviewWords();
  const overview = useOverview();
  if (overview === undefined) return null;
  const [first, last] = [overview.days[0]?.day, overview.days.at(-1)?.day];
  return (
    <main className="h-full overflow-y-auto">
      <div className="mx-auto flex max-w-5xl flex-col gap-10 px-4 py-8 tablet:px-6">
        <header>
          <h1 className="text-title font-semibold">{views.overview}</h1>
          {first === undefined || last === undefined ? null : (
            <p className="text-small text-quiet">{words.inAll(overview.papers, first, last)}</p>
          )}
        </header>
        {overview.papers === 0 ? (
          <BlankSlate line={words.nothing} hint={words.nothingHint} />
        ) : (
          <>
            {overview.spans.length === 0 ? null : (
              <>
                <TopicChart overview={overview} />
                <div className="grid gap-10 pair:grid-cols-2 pair:gap-8">
                  <ScreeningChart overview={overview} />
                  <CodeChart overview={overview} />
                </div>
                <Calendar days={overview.days} />
              </>
            )}
            <RisingTerms />
            <AgreementTable />
            <div className="grid gap-10 pair:grid-cols-2 pair:gap-8">
              <RankedTable
                heading={words.venues}
                column={words.venue}
                facet="venue"
                values={overview.venues}
              />
              <RankedTable
                heading={words.authors}
                column={words.author}
                facet="author"
                values={overview.authors}
              />
            </div>
          </>
        )}
      </div>
    </main>
  );
}
