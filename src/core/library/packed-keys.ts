/**
 * The keys of a list, by position. They are sent as one string: sixty thousand separate
 * strings would each be copied, compared and garbage-collected with every answer.
 */
export type KeyList = {
  count: number;
  /** The key at a 0-based position; undefined beyond the end. */
  at: (place: number) => string | undefined;
  /** Keys from one position up to another. */
  slice: (from: number, to: number) => string[];
  /** The position of a key; -1 if it is not in the list. */
  placeOf: (key: string) => number;
  /** All keys in order. */
  all: () => string[];
};

/** Keys never contain a line feed: they are arXiv ids or fingerprints. */
const END = "\n";

/** Keys as one text, for `unpackKeys`. */
export function packKeys(keys: readonly string[]): string {
  return keys.length === 0 ? "" : keys.join(END) + END;
}

/**
 * Reads packed keys without splitting the string.
 *
 * @example unpackKeys(packKeys(["2505.23585", "2505.23590"])).placeOf("2505.23590") // 1
 */
export function unpackKeys(packed: string): KeyList {
  const starts = startsOf(packed);
  const count = starts.length - 1;

  function at(place: number): string | undefined {
    const start = starts[place];
    const next = starts[place + 1];
    return start === undefined || next === undefined ? undefined : packed.slice(start, next - 1);
  }

  function slice(from: number, to: number): string[] {
    const keys: string[] = [];
    for (let place = Math.max(0, from); place < Math.min(to, count); place += 1)
      keys.push(at(place) ?? "");
    return keys;
  }

  return {
    count,
    at,
    slice,
    all: () => slice(0, count),
    placeOf(key) {
      const start = startOf(packed, key);
      return start < 0 ? -1 : placeOfStart(starts, start);
    },
  };
}

/** Where each key begins, and where another would. */
function startsOf(packed: string): Uint32Array {
  const starts: number[] = [0];
  for (let end = packed.indexOf(END); end >= 0; end = packed.indexOf(END, end + 1))
    starts.push(end + 1);
  return Uint32Array.from(starts);
}

/** Where a key begins in the text; -1 if it is not there as a whole. */
function startOf(packed: string, key: string): number {
  if (packed.startsWith(key + END)) return 0;
  const before = packed.indexOf(END + key + END);
  return before < 0 ? -1 : before + 1;
}

/** Binary search over the starts. */
function placeOfStart(starts: Uint32Array, start: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
