/** Year, month and day as `YYYY-MM-DD`, or `null` if there is no such day. */
export function calendarDate(year = "", month = "", day = ""): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1];
  if (days === undefined || d < 1 || d > days) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
