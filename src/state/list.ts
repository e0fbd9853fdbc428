import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ListAnswer, ListQuestion, Row } from "../platform/worker/library-api.ts";
import { useAddress } from "./address.ts";
import { library, queryClient, useLibraryState } from "./library-client.ts";

export type { ListAnswer, Row };

/** Rows are fetched by so many at a time. */
export const PAGE_ROWS = 50;

/** The question that the address asks of the library. */
export function useListQuestion(): ListQuestion {
  const { view, question, facets, sort } = useAddress();
  return useMemo(() => ({ view, question, facets, sort }), [view, question, facets, sort]);
}

/** The papers of the list; the former answer stays in sight until the next one is there. */
export function useList(): { answer: ListAnswer | undefined; stale: boolean } {
  const question = useListQuestion();
  const ready = useLibraryState(({ phase }) => phase === "ready");
  const { data, isPlaceholderData } = useQuery({
    queryKey: ["list", question],
    queryFn: async () => {
      const answer = await library.ask((remote) => remote.list(question));
      queryClient.setQueryData(pageKey(answer.keys.slice(0, PAGE_ROWS)), answer.rows);
      return answer;
    },
    enabled: ready,
    placeholderData: keepPreviousData,
  });
  return { answer: data, stale: isPlaceholderData };
}

/** The rows of one page of the list, 0-based; undefined until they are there. */
export function useRows(keys: readonly string[], page: number): Row[] | undefined {
  const wanted = keys.slice(page * PAGE_ROWS, (page + 1) * PAGE_ROWS);
  const { data } = useQuery({
    queryKey: pageKey(wanted),
    queryFn: () => library.ask((remote) => remote.rows(wanted)),
  });
  return data;
}

function pageKey(keys: readonly string[]) {
  return ["rows", keys];
}
