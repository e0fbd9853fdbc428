import type { Paper } from "../digest/paper.ts";

/** What identifies the paper that a digest describes; every `Brief` is one. */
export type PaperIdentity = Pick<Paper, "key"> & {
  /** See `titleFingerprint`: the same whether or not the carrier has ids. */
  fingerprint: string;
};

/** `2505.23766`, or until 2007 `cs/0112017` and `math.GT/0309136`. */
const arxivKey = /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/;

/** Whether a paper's key is an arXiv id; otherwise it identifies only a title. */
export function isArxivKey(key: string): boolean {
  return arxivKey.test(key);
}
