/** What the reader has decided about a paper; opening it decides nothing. */
export type Decision = "unscreened" | "saved" | "dismissed";

/**
 * Everything that the reader recorded about one paper. Times are milliseconds since
 * 1970 (UTC) and decide which of two versions of the same mark is newer.
 */
export type ReaderMark = {
  key: string;
  decision: Decision;
  decidedAt: number;
  tags: string[];
  /** Plain text as typed; empty if there is none. */
  note: string;
  annotatedAt: number;
};

/** The mark of an untouched paper. */
export function blankMark(key: string): ReaderMark {
  return { key, decision: "unscreened", decidedAt: 0, tags: [], note: "", annotatedAt: 0 };
}
