import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Suggestion } from "../platform/worker/library-api.ts";
import { library } from "./library-client.ts";
import { afterLists } from "./list.ts";

export type { Suggestion };

const NONE: readonly Suggestion[] = [];

/** Completions of a half-typed question. The list comes first: it is what the reader waits for. */
export function useSuggestions(question: string, wanted: boolean): readonly Suggestion[] {
  const typed = question.trim() !== "";
  const { data } = useQuery({
    queryKey: ["suggest", question],
    queryFn: async ({ signal }) => {
      await afterLists();
      signal.throwIfAborted();
      return library.ask((remote) => remote.suggest(question));
    },
    enabled: wanted && typed,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
  return typed ? (data ?? NONE) : NONE;
}
