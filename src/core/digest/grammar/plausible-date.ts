/** arXiv began in 1991; what is later than the second year is a mistake or an attack. */
const FIRST = "1990-01-01";
const LAST = "2100-12-31";

/**
 * A day that a digest may be of, `YYYY-MM-DD`; null where a date is none of those. Lists and
 * pictures of the time between two dates are as long as that time is.
 */
export function plausibleDate(date: string | null): string | null {
  if (date === null || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  return date >= FIRST && date <= LAST ? date : null;
}
