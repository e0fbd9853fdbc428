import type { Overview, SpanCounts } from "../../state/overview.ts";
import type { OverviewWords } from "../../state/overview-words.ts";
import type { Words } from "../../state/words.ts";

/** A day, week, month or year, in full. */
export function spanLabel(
  { unit }: Overview,
  { from, to, value }: SpanCounts,
  list: Words["list"],
  own: OverviewWords,
): string {
  return unit === "week" ? own.week(from, to) : list.date(value);
}

/** The short form that fits under a bar. */
export function shortSpan({ unit }: Overview, { from, value }: SpanCounts): string {
  return unit === "day" || unit === "week" ? from.slice(5) : value;
}
