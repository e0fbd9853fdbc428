/** What the reader has decided about a paper; opening it decides nothing. */
export type Decision = "unscreened" | "saved" | "dismissed";

/**
 * Everything that the reader made about one paper. Times are milliseconds since
 * 1970 (UTC) and tell which of two versions of the same mark is the newer one.
 */
export type ReaderMark = {
  key: string;
  decision: Decision;
  decidedAt: number;
  tags: string[];
  /** Plain text as typed; empty when there is none. */
  note: string;
  annotatedAt: number;
};

/** The mark of a paper that the reader has not touched. */
export function blankMark(key: string): ReaderMark {
  return { key, decision: "unscreened", decidedAt: 0, tags: [], note: "", annotatedAt: 0 };
}
