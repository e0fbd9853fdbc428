const number = (n: number) => n.toLocaleString("en");
const papers = (n: number) => `${number(n)} ${n === 1 ? "paper" : "papers"}`;
const month = new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" });

/** The words of the overview in English. */
export const overviewEn = {
  nothing: "Nothing to show yet.",
  nothingHint: "Open a digest to see its papers counted here.",
  inAll: (n: number, from: string, to: string) =>
    from === to ? `${papers(n)}, ${from}` : `${papers(n)}, ${from} to ${to}`,
  asTable: "Show as table",
  arrows: "Arrow keys move between bars; Enter opens the papers.",
  papers,
  percent: (share: number) => `${Math.round(100 * share)}%`,
  mark: (span: string, part: string, n: number) => `${span}, ${part}: ${papers(n)}`,
  all: "Papers",
  units: { day: "Day", week: "Week", month: "Month", year: "Year" },
  week: (from: string, to: string) => `${from} to ${to}`,

  byTopic: {
    day: "Papers by day",
    week: "Papers by week",
    month: "Papers by month",
    year: "Papers by year",
  },
  byTopicHint: "A paper with two topics counts in both.",
  otherTopics: "Other topics",
  progress: "Screening",
  progressHint: (done: number, of: number) =>
    `${number(done)} of ${papers(of)} screened (${of === 0 ? 0 : Math.floor((100 * done) / of)}%).`,
  calendar: "Days with digests",
  calendarHint: "How many papers of each day are unscreened.",
  weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  month: (value: string) => month.format(new Date(`${value}-01T00:00:00Z`)),
  day: (day: string, unscreened: number, of: number) =>
    unscreened === 0
      ? `${day}: all ${number(of)} screened`
      : `${day}: ${number(unscreened)} of ${number(of)} unscreened`,
  earlierMonths: (n: number) => (n === 1 ? "One earlier month" : `${n} earlier months`),
  code: "With code",
  codeHint: (code: number, of: number) =>
    `${number(code)} of ${papers(of)} come with code (${of === 0 ? 0 : Math.round((100 * code) / of)}%).`,
  withoutCode: "Without code",
  share: "Share",
  venues: "Top venues",
  venue: "Venue",
  authors: "Top authors",
  author: "Author",
  rising: "Rising terms",
  risingHint: (from: string, to: string) =>
    `Share of papers that mention the term, ${from} to ${to}, compared with before.`,
  counting: "Counting…",
  nothingRises: "Nothing stands out yet: this needs a few weeks of digests.",
  languages: { en: "English", zh: "Chinese" },
  term: "Term",
  now: "Recent",
  before: "Before",
};

export type OverviewWords = typeof overviewEn;
