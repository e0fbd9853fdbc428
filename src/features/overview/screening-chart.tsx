import { facetsLink, type Overview } from "../../state/overview.ts";
import { useOverviewWords } from "../../state/overview-words.ts";
import { useWords } from "../../state/words.ts";
import { BarTable } from "./bar-table.tsx";
import { Legend } from "./legend.tsx";
import { OverviewSection } from "./overview-section.tsx";
import { shortSpan, spanLabel } from "./span-words.ts";
import { StackedBars, type Bar } from "./stacked-bars.tsx";

const DECISIONS = ["saved", "dismissed", "unscreened"] as const;

/** The decisions about the papers of each day. */
export function ScreeningChart({ overview }: { overview: Overview }) {
  const words = useWords();
  const own = useOverviewWords();
  const { decisions, papers, spans, unit } = overview;
  const piece = (decision: (typeof DECISIONS)[number], count: number, date?: string) => ({
    part: decision,
    name: words.views[decision],
    count,
    href: facetsLink(date === undefined ? {} : { date: [date] }, decision),
  });
  const bars = spans.map((span): Bar => ({
    key: span.value,
    label: spanLabel(overview, span, words.list, own),
    short: shortSpan(overview, span),
    pieces: DECISIONS.map((decision) => piece(decision, span.decisions[decision], span.value)),
  }));
  const { progress, progressHint, units } = own;
  return (
    <OverviewSection heading={progress} hint={progressHint(papers - decisions.unscreened, papers)}>
      <Legend parts={DECISIONS.map((decision) => piece(decision, decisions[decision]))} />
      <StackedBars name={progress} bars={bars} />
      <BarTable
        caption={progress}
        unit={units[unit]}
        columns={DECISIONS.map((decision) => words.views[decision])}
        bars={bars}
      />
    </OverviewSection>
  );
}
