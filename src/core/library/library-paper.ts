import type { Paper } from "../digest/paper.ts";

/** One paper as one digest described it. */
export type Appearance = {
  /** Id of the digest's file (a hash of its bytes). */
  source: string;
  /** Day of the digest, `YYYY-MM-DD`. */
  date: string | null;
  /** Topic of the digest, such as `NeRF`. */
  topic: string | null;
  paper: Paper;
};

/**
 * One paper as the library knows it: the fields of `Paper` merged over every
 * digest that it was in (see merge-papers.ts for which one wins), and each digest's own
 * version in full.
 */
export type LibraryPaper = Paper & {
  /** Newest digest first; never empty. */
  appearances: Appearance[];
  /** Distinct; those of the newest digest first. The primary category replaces a missing topic. */
  topics: string[];
  /** Distinct, newest first. */
  dates: string[];
};
