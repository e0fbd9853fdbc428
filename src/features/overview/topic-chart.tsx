import { facetsLink, type Overview, type SpanCounts } from "../../state/overview.ts";
import { useOverviewWords } from "../../state/overview-words.ts";
import { useWords } from "../../state/words.ts";
import { BarTable } from "./bar-table.tsx";
import { Legend } from "./legend.tsx";
import { OverviewSection } from "./overview-section.tsx";
import { shortSpan, spanLabel } from "./span-words.ts";
import { StackedBars, type Bar } from "./stacked-bars.tsx";

/** How many papers came when, by topic. */
export function TopicChart({ overview }: { overview: Overview }) {
  const words = useWords();
  const own = useOverviewWords();
  const { topics, otherTopics, spans, unit } = overview;
  const none = topics.map(({ value }) => `-${value}`);
  const other = { part: "other", name: own.otherTopics };
  const parts = [
    ...topics.map(({ value, count }, at) => ({
      part: String(at),
      name: value,
      count,
      href: facetsLink({ topic: [value] }),
    })),
    ...(otherTopics === 0
      ? []
      : [{ ...other, count: otherTopics, href: facetsLink({ topic: none }) }]),
  ];
  const pieces = (span: SpanCounts) => [
    ...topics.map(({ value }, at) => ({
      part: String(at),
      name: value,
      count: span.topics[at] ?? 0,
      href: facetsLink({ topic: [value], date: [span.value] }),
    })),
    ...(otherTopics === 0
      ? []
      : [
          {
            ...other,
            count: span.otherTopics,
            href: facetsLink({ topic: none, date: [span.value] }),
          },
        ]),
  ];
  const bars = spans.map((span): Bar => ({
    key: span.value,
    label: spanLabel(overview, span, words.list, own),
    short: shortSpan(overview, span),
    pieces: pieces(span),
  }));
  const heading = own.byTopic[unit];
  return (
    <OverviewSection heading={heading} hint={parts.length > 1 ? own.byTopicHint : undefined}>
      <Legend parts={parts} />
      <StackedBars name={heading} bars={bars} />
      <BarTable
        caption={heading}
        unit={own.units[unit]}
        columns={parts.map(({ name }) => name)}
        bars={bars}
        all={{
          name: own.all,
          of: (at) => ({
            count: spans[at]?.papers ?? 0,
            href: facetsLink({ date: [spans[at]?.value ?? ""] }),
          }),
        }}
      />
    </OverviewSection>
  );
}
