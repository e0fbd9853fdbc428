import type { Overview, SpanCounts } from "../../state/overview.ts";
import type { Words } from "../../state/words.ts";

/** A day, week, month or year, in full. */
export function spanLabel(
  { unit }: Overview,
  { from, to, value }: SpanCounts,
  words: Words,
): string {
  return unit === "week" ? words.overview.week(from, to) : words.list.date(value);
}

/** What has room under a bar. */
export function shortSpan({ unit }: Overview, { from, value }: SpanCounts): string {
  return unit === "day" || unit === "week" ? from.slice(5) : value;
}
