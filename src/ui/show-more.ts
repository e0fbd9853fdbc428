import { useState } from "react";

/**
 * The first entries of a list that may have a hundred thousand; `showMore` adds the same
 * number again.
 *
 * @returns `left`: entries that are not shown yet
 */
export function useShowMore<T>(
  entries: readonly T[],
  size: number,
): { shown: readonly T[]; left: number; showMore: () => void } {
  const [count, setCount] = useState(size);
  return {
    shown: entries.length > count ? entries.slice(0, count) : entries,
    left: Math.max(0, entries.length - count),
    showMore: () => setCount(count + size),
  };
}
