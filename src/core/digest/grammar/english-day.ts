import { calendarDate } from "../calendar-date.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`((?:19|20)\d\d)`;

const MONTH_FIRST = new RegExp(`^${MONTH} ${DAY},? ${YEAR}$`, "i");
const DAY_FIRST = new RegExp(`^${DAY} (?:of )?${MONTH},? ${YEAR}$`, "i");

/** The day that English words name, `July 3, 2026` or `3rd of July 2026`, or `null`. */
export function englishDay(text: string): string | null {
  const [, monthName, dayBehind, year] = MONTH_FIRST.exec(text) ?? [];
  if (monthName !== undefined) return calendarDate(year, monthNumber(monthName), dayBehind);
  const [, day, month = "", yearBehind] = DAY_FIRST.exec(text) ?? [];
  return day === undefined ? null : calendarDate(yearBehind, monthNumber(month), day);
}

function monthNumber(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}
