import type { Snippet } from "../library/snippet.ts";
import { useEffect, useState } from "react";
import type { MatchTerm } from "../core/search/search-answer.ts";
import { library } from "./library-client.ts";

/** Where the paper matches the question; null if nowhere, undefined while loading. */
export function useSnippet(key: string, terms: readonly MatchTerm[]): Snippet | null | undefined {
  const [found, setFound] = useState<Found | null>(null);
  // Not a query of each row: a dozen of them, made and kept for every letter, take longer than the rows.
  useEffect(() => {
    let wanted = true;
    const find = async () => {
      const snippet = (await findTogether(key, terms)) ?? null;
      if (wanted) setFound({ key, terms, snippet });
    };
    // The line stays empty where the library died; it asks again with the next list.
    void find().catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [key, terms]);
  return found !== null && found.key === key && found.terms === terms ? found.snippet : undefined;
}

type Found = { key: string; terms: readonly MatchTerm[]; snippet: Snippet | null };

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
