import type { Snippet } from "../library/snippet.ts";
import { useQuery } from "@tanstack/react-query";
import type { MatchTerm } from "../core/search/search-answer.ts";
import { library } from "./library-client.ts";

/** Where the paper matches the question; null if nowhere, undefined while loading. */
export function useSnippet(key: string, terms: readonly MatchTerm[]): Snippet | null | undefined {
  const { data } = useQuery({
    queryKey: ["snippet", key, terms],
    queryFn: async () => (await findTogether(key, terms)) ?? null,
  });
  return data;
}

type Round = {
  terms: readonly MatchTerm[];
  keys: string[];
  found: Promise<ReadonlyMap<string, Snippet>>;
};

let round: Round | null = null;

/** Rows become visible together, so their requests are batched into one. */
async function findTogether(
  key: string,
  terms: readonly MatchTerm[],
): Promise<Snippet | undefined> {
  if (round?.terms !== terms) round = beginRound(terms);
  round.keys.push(key);
  return (await round.found).get(key);
}

function beginRound(terms: readonly MatchTerm[]): Round {
  const keys: string[] = [];
  const found = Promise.resolve().then(async () => {
    round = null;
    const snippets = await library.ask((remote) => remote.snippets(keys, terms));
    return new Map(snippets.map((snippet) => [snippet.key, snippet]));
  });
  return { terms, keys, found };
}
