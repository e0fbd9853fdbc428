/**
 * Whether a day (`YYYY-MM-DD`) lies in a range whose ends are years, months or
 * days, both included; an empty end is open.
 *
 * @example dateInRange("2025-05-31", "2025-05", "2025-05") // true
 */
export function dateInRange(day: string, from: string, to: string): boolean {
  return (from === "" || day >= from) && (to === "" || day.slice(0, to.length) <= to);
}
