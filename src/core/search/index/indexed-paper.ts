import type { Paper } from "../../digest/paper.ts";

/**
 * A paper as input for the index: with the topics and the days (`YYYY-MM-DD`) of its
 * digests, and each digest's own version, if known. A bare `Paper` is enough.
 */
export type IndexedPaper = Paper & {
  topics?: readonly string[];
  dates?: readonly string[];
  appearances?: readonly { paper: Paper }[];
};
