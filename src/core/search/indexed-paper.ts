import type { Paper } from "../digest/paper.ts";

/**
 * A paper as the index takes it: with the topics and the days (`YYYY-MM-DD`) of
 * the digests it was in, where they are known. A bare `Paper` will do.
 */
export type IndexedPaper = Paper & {
  topics?: readonly string[];
  dates?: readonly string[];
};
