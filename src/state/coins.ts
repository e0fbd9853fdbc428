import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { library, useLibraryState } from "./library-client.ts";

const NONE: readonly string[] = [];

/** Papers as OpenURL context objects, for programs that collect papers from pages. */
export function useCoins(keys: readonly string[]): readonly string[] {
  const ready = useLibraryState(({ phase }) => phase === "ready");
  const { data } = useQuery({
    queryKey: ["coins", keys],
    queryFn: () => library.ask((remote) => remote.coins(keys)),
    enabled: ready && keys.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return keys.length === 0 ? NONE : (data ?? NONE);
}
