import type { ListQuestion } from "../library/list-question.ts";
import type {
  HighlightRequest,
  HighlightWords,
  Highlighted,
  HighlightedRow,
  ListAnswer,
  ListGroup,
} from "../library/list-answer.ts";
import { keepPreviousData, useQuery, type QueryFunctionContext } from "@tanstack/react-query";
import { useMemo } from "react";
import { unpackKeys, type KeyList } from "../core/library/key-list.ts";
import type { MatchTerm } from "../core/search/search-answer.ts";
import { questionOf, type Address } from "../platform/address.ts";
import { useAddress } from "./address.ts";
import { inBoundary, library, queryClient, useLibraryState } from "./library-client.ts";
import { useSettings } from "./settings.ts";

export type { ListAnswer, ListGroup, Highlighted, HighlightedRow };

/** Rows are fetched by so many at a time. */
export const PAGE_ROWS = 50;

/** The question that the address asks of the library. */
export function useListQuestion(): ListQuestion {
  const address = useAddress();
  const { view, question, facets, sort, bridge, meaning, like } = address;
  return useMemo(
    () => ({ view, question, facets, sort, bridge, meaning, like }),
    [view, question, facets, sort, bridge, meaning, like],
  );
}

/** The papers of the list; the former answer stays in sight until the next one is there. */
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

function useListQuery(options: Partial<typeof inBoundary> = {}) {
  const question = useListQuestion();
  const own = useOwnWords();
  // Asked while the library still opens: it answers as soon as it can.
  const failed = useLibraryState(({ phase }) => phase === "failed");
  return useQuery({
    ...options,
    queryKey: ["list", question, own],
    queryFn: ({ signal }: QueryFunctionContext) => askList(question, own, signal),
    enabled: !failed,
    placeholderData: keepPreviousData,
  });
}

/** The answer that is in sight for an address, without asking for one. */
export function knownList(address: Address): ListAnswer | undefined {
  const queryKey = ["list", questionOf(address)];
  return queryClient.getQueriesData<ListAnswer>({ queryKey }).find(([, data]) => data)?.[1];
}

/** Lists that are in use at a time: the one in sight, the one that comes, and what stands beside them. */
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

let asked: Promise<unknown> = Promise.resolve();

/**
 * One list at a time: letters may come faster than answers, and a question that
 * has been typed over meanwhile is not asked any more.
 */
function askList(
  question: ListQuestion,
  own: HighlightWords,
  signal: AbortSignal,
): Promise<ListAnswer> {
  const answered = asked.then(async () => {
    signal.throwIfAborted();
    const answer = await library.ask((remote) => remote.list(question, own));
    const marking = markingOf(answer.marks, own, question);
    const first = answer.rows.map(({ key }) => key);
    queryClient.setQueryData(pageKey(first, marking), answer.rows);
    return answer;
  });
  asked = answered.catch(() => undefined);
  return answered;
}

/** Waits until no list is being answered, and a little longer for it to be painted. */
export async function afterLists(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 60));
  await asked;
}

/** The rows of papers that are in sight; undefined until they are there. */
export function useRows(
  answer: ListAnswer,
  wanted: readonly string[],
): HighlightedRow[] | undefined {
  const question = useListQuestion();
  const own = useOwnWords();
  const marking = markingOf(answer.marks, own, question);
  const { data } = useQuery({
    ...inBoundary,
    queryKey: pageKey(wanted, marking),
    queryFn: () => library.ask((remote) => remote.rows(wanted, marking)),
    placeholderData: keepPreviousData,
  });
  return data;
}

/** Fetches all rows of a list, and returns those of them that have been fetched. */
export function useFetchRows(answer: ListAnswer) {
  const question = useListQuestion();
  const own = useOwnWords();
  return useMemo(() => {
    const marking = markingOf(answer.marks, own, question);
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
          .filter(({ key }) => wanted.has(key));
        return [...new Map(fetched.map((row) => [row.key, row])).values()];
      },
    };
  }, [answer, own, question]);
}

function useOwnWords(): HighlightWords {
  const want = useSettings((settings) => settings.want);
  const avoid = useSettings((settings) => settings.avoid);
  return useMemo(() => ({ want, avoid }), [want, avoid]);
}

function markingOf(
  terms: readonly MatchTerm[],
  own: HighlightWords,
  { sort }: ListQuestion,
): HighlightRequest {
  return { terms, own, reasons: sort === "likeness" };
}

function pageKey(keys: readonly string[], marking: HighlightRequest) {
  return ["rows", keys, marking];
}
