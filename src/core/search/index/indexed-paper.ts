import type { Paper } from "../../digest/paper.ts";

/**
 * A paper as the index takes it: with the topics and the days (`YYYY-MM-DD`) of
 * the digests it was in, and as each of them told it, where that is known. A
 * bare `Paper` will do.
 */
export type IndexedPaper = Paper & {
  topics?: readonly string[];
  dates?: readonly string[];
  appearances?: readonly { paper: Paper }[];
};
