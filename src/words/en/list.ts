import type { MatchMethod } from "../../core/search/search-answer.ts";
import type { SuggestionKind } from "../../core/search/question/suggest.ts";
import type { FacetName } from "../../core/search/facets/facet-names.ts";

/** Made once: making one for each number is slow. */
const figures = new Intl.NumberFormat("en");
const papers = (n: number) => `${figures.format(n)} ${n === 1 ? "paper" : "papers"}`;

const hasHan = /\p{Script=Han}/u;
const ownWays = { exact: "as typed", similar: "similar", details: "in their details", all: "" };

/** What the line over a list says: how many papers, and by what they were found. */
type Found = {
  total: number;
  how: MatchMethod;
  partial: boolean;
  also: readonly { name: string }[];
  bridged: number;
  near: number;
};

/** The words of the list, its search and its filters in English. */
export const listEn = {
  found: ({ total, how, partial, also, bridged, near }: Found) => {
    const all = `${papers(total)}${partial ? " so far" : ""}`;
    if (total === 0 || how === "all") return all;
    const own = total - bridged - near;
    const name = hasHan.test(also.map((one) => one.name).join("")) ? "Chinese" : "English";
    const ways = [
      own > 0 ? `${figures.format(own)} ${ownWays[how]}` : "",
      bridged > 0 ? `${figures.format(bridged)} by its ${name} name` : "",
      near > 0 ? `${figures.format(near)} by meaning` : "",
    ].filter((way) => way !== "");
    if (bridged + near > 0) return `${all}: ${ways.join(" · ")}`;
    if (how === "exact") return all;
    return how === "similar"
      ? `${all}, similar: nothing matches exactly`
      : `${all}, only in their details`;
  },
  sort: "Sort",
  sorts: {
    relevance: "Relevance",
    date: "Date",
    saved: "Date saved",
    title: "Title",
    likeness: "Likeness",
  },
  likenessNeeds: (n: number) => `Likeness: save ${n} more first`,
  likeSaved: "Like what you saved:",
  noReasons: "nothing in particular",

  gistInRows: "Gist in rows",
  gistShown: "Show",
  gistHidden: "Hide",

  today: "Today",
  newestDay: (day: string) => `Unscreened papers of the newest day, ${day}`,
  screenedOf: (done: number, of: number) => `screened: ${done} of ${of}`,
  noTopic: "no topic",
  nextDigest: (topic: string, left: number) => `Next: ${topic}, ${figures.format(left)} left`,
  finished: (digest: string) => `${digest} is all screened.`,

  skipToList: "Skip to list",
  skipToPaper: "Skip to paper",

  filter: "Filter",
  from: "From",
  to: "To",
  filters: "Filters",
  facets: {
    topic: "Topics",
    date: "Dates",
    venue: "Venues",
    has: "With",
    decision: "Decisions",
    tag: "Tags",
    author: "Authors",
    by: "Also saved by",
  } satisfies Record<FacetName, string>,
  facet: {
    topic: "Topic",
    date: "Date",
    venue: "Venue",
    has: "With",
    decision: "Decision",
    tag: "Tag",
    author: "Author",
    by: "Saved by",
  } satisfies Record<FacetName, string>,
  without: (facet: string) => `${facet}, not`,
  removeFilter: (filter: string) => `Remove ${filter}`,
  leaveOut: "Leave out",
  leaveOutHint: (value: string) => `Leave out ${value} (Alt-click)`,
  leftOut: "left out",
  values: {
    code: "Code",
    project: "Project page",
    data: "Data",
    note: "Note",
    unscreened: "Unscreened",
    saved: "Saved",
    dismissed: "Dismissed",
  },
  more: (n: number) => `${n} more`,
  moreOf: (facet: string) => `More: ${facet}`,
  fewer: "Fewer",
  like: "Like",
  likeThis: "Papers like this one",
  likeGone: "a paper that is not here",
  date: (value: string) => {
    const [from = "", to] = value.split("..");
    if (to === undefined) return from;
    return from === "" ? `until ${to}` : to === "" ? `since ${from}` : `${from} to ${to}`;
  },
  papersOn: (value: string, n: number) => `${value}: ${papers(n)}`,

  also: "also:",
  alsoOff: (terms: string) => `Look for the typed words only, not for ${terms}`,
  strike: (term: string, name: string) => `${name} is no name of ${term}: strike it out`,
  unstrike: (term: string, name: string) => `Look for ${name} again, too, when asked for ${term}`,
  nearBy: "Close in:",
  bridgeOff: "typed words only",
  bridgeOn: "Look in the other language too",
  byMeaning: "By meaning",
  byMeaningHint: "without the words of the question",
  byMeaningOff: "Leave out papers found by meaning",
  byMeaningOn: "List papers found by meaning too",
  noneByMeaning: "none by meaning",

  suggestions: "Suggestions",
  suggestionHint: "Suggestions are below: arrow down to reach them, Enter to take one.",
  kinds: {
    author: "author",
    venue: "venue",
    topic: "topic",
    tag: "tag",
    term: "",
  } satisfies Record<SuggestionKind, string>,

  ownWords: "Your words",
  want: "Highlight words",
  avoid: "Mute words",
  ownWordsLeftOut: (n: number) =>
    `${n === 1 ? "One was" : `${n} were`} left out: up to 200 words of 60 characters each, separated by commas.`,
  ownWordsHint:
    "Highlight words are marked in the list. Papers with a mute word are folded under their digest, unless they have a highlight word, too. Separated by commas.",
  noDate: "no date",
  muted: (n: number, open: boolean) => `${n} muted · ${open ? "hide" : "show"}`,
  seenBefore: (n: number, open: boolean) => `${n} seen before · ${open ? "hide" : "show"}`,
};

export type ListWords = typeof listEn;
