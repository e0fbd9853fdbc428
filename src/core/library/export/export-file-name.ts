/** What a list of papers contains, as far as its file name says so. */
export type ListName = {
  /** `saved`, `unscreened`, `dismissed` or another view. */
  view: string;
  topics: readonly string[];
  /** Days, months or ranges of days (`2025-05-01..2025-05-07`). */
  dates: readonly string[];
};

/**
 * Longest name without its extension, in UTF-16 units: at three bytes per character it fits
 * every file system.
 */
const LONGEST = 80;

/** Characters that some system does not allow in file names, and control characters. */
const forbidden = /[\\/:*?"<>|\p{C}]+/gu;

/**
 * A file name for a list: its topic, its view if that says something, and its date or today's.
 *
 * @example exportFileName({ view: "saved", topics: ["3DGS"], dates: [] }, "2025-06-01") //
 * "3DGS-saved-2025-06-01"
 */
export function exportFileName({ view, topics, dates }: ListName, today: string): string {
  const own = (values: readonly string[]) => values.filter((value) => !value.startsWith("-"));
  const [topic = "duidu", ...otherTopics] = own(topics);
  const [date = today, ...otherDates] = own(dates);
  const parts = [
    otherTopics.length === 0 ? topic : "duidu",
    ...(view === "all" ? [] : [view]),
    otherDates.length === 0 ? date.replace("..", "_") : today,
  ];
  return safeFileName(parts.join("-"), "duidu");
}

/** A name that the reader typed, made valid on every system; `otherwise` if nothing is left of it. */
export function safeFileName(typed: string, otherwise: string): string {
  const name = typed
    .replace(forbidden, " ")
    .replace(/\s+/g, " ")
    .slice(0, LONGEST)
    .replace(/^[\s.-]+|[\s.]+$/g, "");
  return name === "" ? otherwise : name;
}
