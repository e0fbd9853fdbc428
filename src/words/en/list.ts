import type { MatchMethod } from "../../core/search/search-answer.ts";
import type { SuggestionKind } from "../../core/search/question/suggest.ts";
import type { FacetName } from "../../core/search/facets/facet-names.ts";

/** Made once: making one for each number is slow. */
const figures = new Intl.NumberFormat("en");
const papers = (n: number) => `${figures.format(n)} ${n === 1 ? "paper" : "papers"}`;

const hasHan = /\p{Script=Han}/u;
const ownWays = {
  exact: "as typed",
  similar: "similar",
  mixed: "as typed or similar",
  details: "in details",
  all: "",
};

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
      bridged > 0 ? `${figures.format(bridged)} by ${name} name` : "",
      near > 0 ? `${figures.format(near)} by meaning` : "",
    ].filter((way) => way !== "");
    if (bridged + near > 0) return `${all}: ${ways.join(" · ")}`;
    if (how === "exact") return all;
    if (how === "mixed") return `${all}, as typed or similar`;
    return how === "similar" ? `${all}, similar; no exact match` : `${all}, found in details only`;
  },
  sort: "Sort",
  sorts: {
    relevance: "Relevance",
    date: "Date",
    saved: "Date saved",
    title: "Title",
    likeness: "Recommended",
  },
  likenessNeeds: (n: number) => `Recommended: save ${n} more first`,
  likeSaved: "Similar to your saved papers:",
  noReasons: "nothing specific",

  gistInRows: "Gist in rows",
  gistShown: "Show",
  gistHidden: "Hide",

  today: "Today",
  newestDay: (day: string) => `Unscreened papers of the newest day, ${day}`,
  screenedOf: (done: number, of: number) => `screened: ${done} of ${of}`,
  noTopic: "no topic",
  nextDigest: (topic: string, left: number) => `Next: ${topic}, ${figures.format(left)} left`,
  finished: (digest: string) => `${digest}: all screened.`,

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
  leaveOut: "Exclude",
  leaveOutHint: (value: string) => `Exclude ${value} (Alt-click)`,
  leftOut: "excluded",
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
  like: "Similar to",
  likeThis: "Papers like this one",
  likeGone: "a paper not in the library",
  date: (value: string) => {
    const [from = "", to] = value.split("..");
    if (to === undefined) return from;
    return from === "" ? `until ${to}` : to === "" ? `since ${from}` : `${from} to ${to}`;
  },
  papersOn: (value: string, n: number) => `${value}: ${papers(n)}`,

  also: "also:",
  strike: (term: string, name: string) => `${name} is no name of ${term}: strike it out`,
  unstrike: (term: string, name: string) => `Look for ${name} again, too, when asked for ${term}`,
  nearBy: "Close in:",
  alsoOff: (terms: string) => `Search only for the typed words, not for ${terms}`,
  bridgeOff: "typed words only",
  bridgeOn: "Search in the other language too",
  byMeaning: "By meaning",
  byMeaningHint: "related, without the words you typed",
  byMeaningOff: "Exclude papers found by meaning",
  byMeaningOn: "Include papers found by meaning",
  noneByMeaning: "none by meaning",

  suggestions: "Suggestions",
  suggestionHint: "Suggestions below: press the down arrow to reach them, Enter to choose one.",
  kinds: {
    author: "author",
    venue: "venue",
    topic: "topic",
    tag: "tag",
    term: "",
  } satisfies Record<SuggestionKind, string>,

  highlightWords: "Your words",
  want: "Highlight words",
  avoid: "Mute words",
  ownWordsLeftOut: (n: number) =>
    `${n === 1 ? "One was" : `${n} were`} left out: up to 200 words of 60 characters each, separated by commas.`,
  ownWordsHint:
    "Highlight words stand out in the list. Papers with a mute word are folded at the end of their digest, unless they also have a highlight word. Separate words with commas.",
  noDate: "no date",
  muted: (n: number, open: boolean) => `${n} muted · ${open ? "hide" : "show"}`,
  seenBefore: (n: number, open: boolean) => `${n} seen before · ${open ? "hide" : "show"}`,
};

export type ListWords = typeof listEn;
