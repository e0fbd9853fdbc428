import type { ListAnswer } from "../library/list-answer.ts";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { currentAddress, goTo } from "../platform/address.ts";
import type { ShownPaper } from "../platform/worker/library-api.ts";
import type { Check, LanguageComparison } from "../library/language-comparison.ts";
import { startTransition, useEffect, useRef, useState } from "react";
import { whenIdle } from "../platform/after-load.ts";
import { keysOf } from "./list.ts";
import { inBoundary, library, queryClient, useLibraryState } from "./library-client.ts";

export type { Check, LanguageComparison, ShownPaper };

const query = (key: string) => ({
  queryKey: ["paper", key],
  queryFn: async () => {
    const shown = await library.ask((remote) => remote.paper(key));
    if (shown !== null && shown.paper.key !== key) followKey(key, shown);
    return shown;
  },
});

/** If the open paper has got an id since, the address changes to its new key. */
function followKey(old: string, shown: ShownPaper): void {
  const here = currentAddress();
  queryClient.setQueryData(["paper", shown.paper.key], shown);
  if (here.paper === old) goTo({ ...here, paper: shown.paper.key }, "replace");
}

/** The open paper; null if the library does not have it, undefined while loading. */
export function usePaper(key: string): ShownPaper | null | undefined {
  const ready = useLibraryState(({ phase }) => phase === "ready");
  const { data } = useQuery({
    ...query(key),
    ...inBoundary,
    enabled: ready,
    placeholderData: keepPreviousData,
  });
  return data;
}

/** Prefetches a paper. */
export function preparePaper(key: string): void {
  void queryClient.prefetchQuery(query(key));
}

/**
 * Prefetches the papers before and after the open one. While the reader moves down the
 * list, returns the next one as soon as the browser has time to render it ahead.
 */
export function usePreparedNeighbours(
  answer: ListAnswer | undefined,
  open: string,
): ShownPaper | null {
  const keys = answer && keysOf(answer);
  const [ahead, setAhead] = useState<string | null>(null);
  const walked = useRef({ open: "", at: -1, down: false });
  useEffect(() => {
    const at = keys?.placeOf(open) ?? -1;
    if (at < 0) return undefined;
    for (const key of [keys?.at(at + 1), keys?.at(at - 1)])
      if (key !== undefined) preparePaper(key);

    const from = walked.current;
    const down = from.open === open ? from.down : from.at >= 0 && at > from.at;
    walked.current = { open, at, down };
    const next = down ? (keys?.at(at + 1) ?? null) : null;
    let wanted = true;
    const drawWhenIdle = async () => {
      await whenIdle();
      if (wanted) startTransition(() => setAhead(next));
    };
    void drawWhenIdle();
    return () => {
      wanted = false;
    };
  }, [keys, open]);
  const { data } = useQuery({ ...query(ahead ?? ""), enabled: ahead !== null });
  return ahead === open ? null : (data ?? null);
}
