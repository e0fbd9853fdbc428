import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Suggestion } from "../platform/worker/library-api.ts";
import { library } from "./library-client.ts";
import { afterLists } from "./list.ts";

export type { Suggestion };

const NONE: readonly Suggestion[] = [];

/** What a half-typed question may go on to be. The list goes first: it is what is waited for. */
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
