import type { ListQuestion } from "../library/list-question.ts";
import type {
  HighlightRequest,
  HighlightWords,
  Highlighted,
  HighlightedRow,
  ListAnswer,
  ListCounts,
  ListGroup,
} from "../library/list-answer.ts";
import type { Counterpart } from "../core/search/search-answer.ts";
import { keepPreviousData, useQuery, type QueryFunctionContext } from "@tanstack/react-query";
import { useMemo } from "react";
import { unpackKeys, type KeyList } from "../core/library/packed-keys.ts";
import { questionOf, type Address } from "../platform/address.ts";
import { setQuestion, typedAddress, useAddress } from "./address.ts";
import { inBoundary, library, queryClient, useLibraryState } from "./library-client.ts";
import { highlightWords, useHighlightWords } from "./highlight-words.ts";
import { useSettings } from "./settings.ts";
import { keepForNextVisit, listFromLastVisit } from "./seen-lists.ts";

export type { ListAnswer, ListCounts, ListGroup, Highlighted, HighlightedRow };

/** How many rows are fetched at a time. */
export const PAGE_ROWS = 50;

/** The question that the address asks of the library. */
export function useListQuestion(): ListQuestion {
  const address = useAddress();
  const { view, question, facets, sort, bridge, meaning, like } = address;
  const struck = useSettings(({ struckNames }) => struckNames);
  return useMemo(
    () => withStruck({ view, question, facets, sort, bridge, meaning, like }, struck),
    [view, question, facets, sort, bridge, meaning, like, struck],
  );
}

/** The names that the reader has struck out go with what is looked for. */
function withStruck(question: ListQuestion, struck: readonly Counterpart[]): ListQuestion {
  return struck.length === 0 || question.question === "" ? question : { ...question, struck };
}

/** The papers of the list; the previous answer stays visible until the next one arrives. */
export function useList(): { answer: ListAnswer | undefined; stale: boolean; failed: boolean } {
  const { data, isPlaceholderData, error } = useListQuery();
  return {
    answer: data,
    stale: isPlaceholderData,
    failed: error !== null && error.name !== "LibraryDied",
  };
}

/** Throws to the next boundary when the library fails to answer with a list. */
export function useListOrThrow(): void {
  useListQuery(inBoundary);
}

/** The same list as `useList`, for code outside components; both share one request. */
export function fetchList(question: ListQuestion): Promise<ListAnswer> {
  const { struckNames } = useSettings.getState();
  return queryClient.fetchQuery(listQuery(withStruck(question, struckNames), highlightWords()));
}

/**
 * Types a question. The library is asked before the page is rendered with the letter, and
 * so answers meanwhile.
 */
export function typeQuestion(text: string): void {
  void fetchList(questionOf(typedAddress(text))).catch(() => undefined);
  setQuestion(text);
}

const listQuery = (question: ListQuestion, own: HighlightWords) => ({
  queryKey: ["list", question, own],
  queryFn: ({ signal }: QueryFunctionContext) => askList(question, own, signal),
});

function useListQuery(options: Partial<typeof inBoundary> = {}) {
  const question = useListQuestion();
  const own = useHighlightWords();
  // Enabled while the library is still opening: it answers as soon as it can.
  const failed = useLibraryState(({ phase }) => phase === "failed");
  return useQuery({
    ...options,
    ...listQuery(question, own),
    enabled: !failed,
    placeholderData: (before: ListAnswer | undefined) => before ?? listFromLastVisit(question),
  });
}

/** What the list can be narrowed to; asked after the list itself, which the reader waits for. */
export function useListCounts(wanted = true): ListCounts | undefined {
  const question = useListQuestion();
  const { data } = useQuery({
    queryKey: ["list-counts", question],
    queryFn: async ({ signal }) => {
      await afterLists();
      signal.throwIfAborted();
      return library.ask((remote) => remote.counts(question));
    },
    enabled: wanted,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
  return data;
}

/** The cached answer for an address; never sends a request. */
export function knownList(address: Address): ListAnswer | undefined {
  const queryKey = ["list", questionOf(address)];
  return queryClient.getQueriesData<ListAnswer>({ queryKey }).find(([, data]) => data)?.[1];
}

/** False for what the last visit saw of a list: its first papers, and not yet all of them. */
export function isWhole(answer: ListAnswer): boolean {
  return keysOf(answer).count === answer.total;
}

/** How many lists are in use at a time: the visible one, the next one, and those beside them. */
const MOST_UNPACKED = 4;
const unpacked = new Map<string, KeyList>();

/** The keys of the papers found, in their order; the same object while they are the same. */
export function keysOf({ keys: packed }: ListAnswer): KeyList {
  const keys = unpacked.get(packed) ?? unpackKeys(packed);
  unpacked.delete(packed);
  unpacked.set(packed, keys);
  for (const oldest of unpacked.keys()) {
    if (unpacked.size <= MOST_UNPACKED) break;
    unpacked.delete(oldest);
  }
  return keys;
}

/** The list that is being answered, if any. */
let underway: Promise<unknown> | null = null;

/**
 * One list at a time: letters may come faster than answers, and a question that has been
 * replaced meanwhile is not sent. With none under way, the question is on its way to the
 * library when this returns: before the page is rendered with the new letter.
 */
function askList(
  question: ListQuestion,
  own: HighlightWords,
  signal: AbortSignal,
): Promise<ListAnswer> {
  const ask = () => library.ask((remote) => remote.list(question, own));
  const answered =
    underway === null
      ? ask()
      : underway.then(() => {
          signal.throwIfAborted();
          return ask();
        });
  const ended = answered.then(keepForNextVisit, () => undefined);
  const last = ended.finally(() => {
    if (underway === last) underway = null;
  });
  underway = last;
  return answered;
}

/** Waits until no list is being answered, and a little longer for it to be painted. */
export async function afterLists(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 60));
  await underway;
}

/** The rows of papers that did not come with the answer; undefined until they are there. */
export function useRows(
  answer: ListAnswer,
  wanted: readonly string[],
): HighlightedRow[] | undefined {
  const own = useHighlightWords();
  const marking = markingOf(answer, own);
  const { data } = useQuery({
    ...inBoundary,
    // One key for all that ask for nothing: each key is an entry that is kept for minutes.
    queryKey: wanted.length === 0 ? NO_PAGE : pageKey(wanted, marking),
    queryFn: () => library.ask((remote) => remote.rows(wanted, marking)),
    enabled: wanted.length > 0,
    placeholderData: keepPreviousData,
  });
  return data;
}

/** Fetches all rows of a list, and returns those of them that have been fetched. */
export function useFetchRows(answer: ListAnswer) {
  const own = useHighlightWords();
  return useMemo(() => {
    const marking = markingOf(answer, own);
    const keys = keysOf(answer).all();
    return {
      fetchAll: () =>
        queryClient.fetchQuery({
          queryKey: pageKey(keys, marking),
          queryFn: () => library.ask((remote) => remote.rows(keys, marking)),
        }),
      known: (): HighlightedRow[] => {
        const wanted = new Set(keys);
        const fetched = queryClient
          .getQueriesData<HighlightedRow[]>({ queryKey: ["rows"] })
          .flatMap(([, rows]) => rows ?? [])
          .concat(answer.rows)
          .filter(({ key }) => wanted.has(key));
        return [...new Map(fetched.map((row) => [row.key, row])).values()];
      },
    };
  }, [answer, own]);
}

function markingOf({ marks, question }: ListAnswer, own: HighlightWords): HighlightRequest {
  return { terms: marks, own, reasons: question.sort === "likeness" };
}

const NO_PAGE = ["rows", "none"];

function pageKey(keys: readonly string[], marking: HighlightRequest) {
  return ["rows", keys, marking];
}
