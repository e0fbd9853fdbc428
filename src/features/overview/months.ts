import { asDay, dayNumber, weekday } from "../../core/overview/time-span.ts";
import type { DayCounts } from "../../state/overview.ts";

/** A month as in a calendar: weeks from Monday to Sunday, null for days of another month. */
export type Month = {
  value: string;
  weeks: ({ day: string; counts: DayCounts | null } | null)[][];
};

/** The months that contain any of the days, newest first. */
export function monthsOf(days: readonly DayCounts[]): Month[] {
  const counts = new Map(days.map((counted) => [counted.day, counted]));
  const values = new Set(days.map(({ day }) => day.slice(0, 7)));
  return [...values]
    .sort()
    .toReversed()
    .map((value) => ({ value, weeks: weeksOf(value, counts) }));
}

function weeksOf(month: string, counts: ReadonlyMap<string, DayCounts>): Month["weeks"] {
  const first = dayNumber(`${month}-01`) ?? 0;
  const weeks: Month["weeks"] = [];
  for (let monday = first - weekday(first); ; monday += 7) {
    const week = Array.from({ length: 7 }, (_, at) => asDay(monday + at)).map((day) =>
      day.startsWith(month) ? { day, counts: counts.get(day) ?? null } : null,
    );
    if (week.every((day) => day === null)) return weeks;
    weeks.push(week);
  }
}
