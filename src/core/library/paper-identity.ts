import type { Paper } from "../digest/paper.ts";

/** The little that tells which paper a digest speaks of; every `Brief` is one. */
export type PaperIdentity = Pick<Paper, "key"> & {
  /** See `titleFingerprint`: the same for a text carrier and its twin that has ids. */
  fingerprint: string;
};

/** `2505.23766`, or as until 2007 `cs/0112017` and `math.GT/0309136`. */
const arxivKey = /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/;

/** Whether a paper's key is an arXiv id; else it stands for a title alone. */
export function isArxivKey(key: string): boolean {
  return arxivKey.test(key);
}
