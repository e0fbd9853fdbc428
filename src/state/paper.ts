import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { currentAddress, goTo } from "../platform/address.ts";
import type { ListAnswer, ShownPaper } from "../platform/worker/library-api.ts";
import type { Check, Reading } from "../platform/worker/shown-paper.ts";
import { useEffect } from "react";
import { keysOf } from "./list.ts";
import { library, queryClient, useLibraryState } from "./library-client.ts";

export type { Check, Reading, ShownPaper };

const query = (key: string) => ({
  queryKey: ["paper", key],
  queryFn: async () => {
    const shown = await library.ask((remote) => remote.paper(key));
    if (shown !== null && shown.paper.key !== key) followKey(key, shown);
    return shown;
  },
});

/** A paper that has got an id since is open under its old key: the address takes the new one. */
function followKey(old: string, shown: ShownPaper): void {
  const here = currentAddress();
  queryClient.setQueryData(["paper", shown.paper.key], shown);
  if (here.paper === old) goTo({ ...here, paper: shown.paper.key }, "replace");
}

/** The open paper; null when the library does not have it, undefined while it is fetched. */
export function usePaper(key: string): ShownPaper | null | undefined {
  const ready = useLibraryState(({ phase }) => phase === "ready");
  const { data } = useQuery({ ...query(key), enabled: ready, placeholderData: keepPreviousData });
  return data;
}

/** Has the paper at hand before it is asked for. */
export function preparePaper(key: string): void {
  void queryClient.prefetchQuery(query(key));
}

/** Has the papers before and after the open one at hand. */
export function usePreparedNeighbours(answer: ListAnswer | undefined, open: string): void {
  const keys = answer && keysOf(answer);
  useEffect(() => {
    const at = keys?.placeOf(open) ?? -1;
    if (at < 0) return;
    for (const key of [keys?.at(at + 1), keys?.at(at - 1)])
      if (key !== undefined) preparePaper(key);
  }, [keys, open]);
}
