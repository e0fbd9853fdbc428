import { facetsLink, type Overview } from "../../state/overview.ts";
import { useOverviewWords } from "../../state/overview-words.ts";
import { useWords } from "../../state/words.ts";
import { BarTable } from "./bar-table.tsx";
import { Legend } from "./legend.tsx";
import { OverviewSection } from "./overview-section.tsx";
import { shortSpan, spanLabel } from "./span-words.ts";
import { StackedBars, type Bar } from "./stacked-bars.tsx";

/** How many papers come with code. */
export function CodeChart({ overview }: { overview: Overview }) {
  const words = useWords();
  const own = useOverviewWords();
  const { has, papers, spans, unit } = overview;
  const { code, codeHint, withoutCode, units } = own;
  const pieces = (count: number, of: number, date?: string) => {
    const when = date === undefined ? {} : { date: [date] };
    return [
      { part: "code", name: code, count, href: facetsLink({ has: ["code"], ...when }) },
      {
        part: "other",
        name: withoutCode,
        count: of - count,
        href: facetsLink({ has: ["-code"], ...when }),
      },
    ];
  };
  const bars = spans.map((span): Bar => ({
    key: span.value,
    label: spanLabel(overview, span, words.list, own),
    short: shortSpan(overview, span),
    pieces: pieces(span.code, span.papers, span.value),
  }));
  return (
    <OverviewSection heading={code} hint={codeHint(has.code, papers)}>
      <Legend parts={pieces(has.code, papers)} />
      <StackedBars name={code} bars={bars} />
      <BarTable caption={code} unit={units[unit]} columns={[code, withoutCode]} bars={bars} />
    </OverviewSection>
  );
}
