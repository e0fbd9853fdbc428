/** The length of one bar in a chart. Weeks begin on Monday (ISO 8601). */
export type SpanUnit = "day" | "week" | "month" | "year";

/** A range of days, `YYYY-MM-DD`, both included. */
export type TimeSpan = {
  from: string;
  to: string;
  /** The same as a value of the facet `date`: `2025-05-31`, `2025-05`, `2025` or `from..to`. */
  value: string;
};

/**
 * Maximum number of bars per unit that are readable on a narrow screen; longer periods use
 * the next unit.
 */
const most: Record<Exclude<SpanUnit, "year">, number> = { day: 42, week: 53, month: 60 };
/** Longer periods show only their end. */
const mostYears = 60;

const DAY_MS = 86_400_000;
const dayForm = /^\d{4}-\d{2}-\d{2}$/;

/** Days since 1970 of a date; null if it does not exist, such as `2025-02-30`. */
export function dayNumber(day: string): number | null {
  if (!dayForm.test(day)) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || !asDay(time / DAY_MS).startsWith(day) ? null : time / DAY_MS;
}

/** The day, `YYYY-MM-DD`, of a number of days since 1970. */
export function asDay(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The day of the week, 0 for Monday to 6 for Sunday, of a number of days since 1970.
 *
 * @example weekday(0) // 3: 1970 began on a Thursday
 */
export function weekday(number: number): number {
  return (((number + 3) % 7) + 7) % 7;
}

/** The unit that divides the time from one day to another into a readable number of bars. */
export function fittingUnit(first: string, last: string): SpanUnit {
  const days = (dayNumber(last) ?? 0) - (dayNumber(first) ?? 0) + 1;
  if (days <= most.day) return "day";
  if (days <= most.week * 7) return "week";
  return days <= most.month * 30.4 ? "month" : "year";
}

/**
 * The span that contains a day. `day` must be a valid date.
 *
 * @example spanOf("2025-05-31", "week").value // "2025-05-26..2025-06-01"
 */
export function spanOf(day: string, unit: SpanUnit): TimeSpan {
  if (unit === "day") return { from: day, to: day, value: day };
  if (unit === "week") {
    const number = dayNumber(day) ?? 0;
    const from = asDay(number - weekday(number));
    const to = asDay(number - weekday(number) + 6);
    return { from, to, value: `${from}..${to}` };
  }
  const value = day.slice(0, unit === "month" ? 7 : 4);
  const from = unit === "month" ? `${value}-01` : `${value}-01-01`;
  return { from, to: lastDay(value), value };
}

/** Every span from the one of the first day to the one of the last, without a gap, oldest first. */
export function spansBetween(first: string, last: string, unit: SpanUnit): TimeSpan[] {
  const spans: TimeSpan[] = [];
  const end = spanOf(last, unit).from;
  for (let span = spanOf(first, unit); span.from <= end; span = after(span, unit)) spans.push(span);
  return spans.slice(-mostYears);
}

function after({ to }: TimeSpan, unit: SpanUnit): TimeSpan {
  return spanOf(asDay((dayNumber(to) ?? 0) + 1), unit);
}

/** The last day of a month or a year. */
function lastDay(value: string): string {
  const [year = 0, month = 12] = value.split("-").map(Number);
  return asDay(Date.UTC(year, month, 1) / DAY_MS - 1);
}
