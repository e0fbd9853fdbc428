import { packKeys } from "../core/library/packed-keys.ts";
import type { ListAnswer } from "../library/list-answer.ts";
import type { ListQuestion, View } from "../library/list-question.ts";
import { whenIdle } from "../platform/after-load.ts";
import { onPageLeft } from "../platform/page-visibility.ts";
import { seenList, storeSeenList } from "../platform/storage/seen-lists.ts";

/** Where the last visit saw a list, what it saw of it: shown until the library has answered. */
export function listFromLastVisit(question: ListQuestion): ListAnswer | undefined {
  const seen = isPlain(question) ? seenList(question.view) : null;
  if (seen === null || seen.rows.length === 0) return undefined;
  const rows = seen.rows.map((row) => ({
    ...row,
    marks: { title: [], authors: [], gist: [] },
    elsewhere: false,
    reasons: null,
  }));
  return {
    question,
    ...seen,
    rows,
    keys: packKeys(rows.map(({ key }) => key)),
    how: "all",
    partial: false,
    marks: [],
    also: [],
    struck: [],
    bridged: 0,
    near: 0,
    nearBy: {},
    likenessNeeds: 0,
    likeTitle: null,
  };
}

/** Plain lists, by view, whose beginnings are to be stored. */
const unstored = new Map<View, ListAnswer>();
let isListening = false;
let isForgetting = false;

/** Has the beginning of a list kept for the next visit: at leisure, and when the page is left before. */
export function keepForNextVisit(answer: ListAnswer): void {
  if (isForgetting || !isPlain(answer.question)) return;
  if (!isListening) onPageLeft(store);
  isListening = true;
  unstored.set(answer.question.view, answer);
  if (unstored.size === 1) void whenIdle().then(store);
}

/** What is deleted does not come back with the next visit. */
export function forgetSeenLists(): void {
  isForgetting = true;
  unstored.clear();
}

function store(): void {
  for (const [view, answer] of unstored) storeSeenList(view, answer);
  unstored.clear();
}

/** A view as it is, with nothing looked for. */
function isPlain({ question, facets, sort, like }: ListQuestion): boolean {
  return question === "" && sort === null && like === null && Object.keys(facets).length === 0;
}
