import { readDigest } from "../../../src/core/digest/read-digest.ts";
import type { IndexedPaper } from "../../../src/core/search/index/indexed-paper.ts";
import { realDigests } from "../../real-digests.ts";

/** One carrier of the seed is enough: the others contain the same papers. */
const seedCarrier = ".md";

/**
 * Every paper of the real digests beside the project, as each digest describes it; none if
 * absent.
 */
export function realPapers(): IndexedPaper[] {
  const files = [
    ...realDigests("seed").filter(({ name }) => name.endsWith(seedCarrier)),
    ...realDigests("markdown"),
    ...realDigests("jsonl"),
  ];
  return files.flatMap(({ name, bytes }) => {
    const { papers, date, topic } = readDigest(bytes, name);
    return papers.map((paper) => ({
      ...paper,
      dates: date === null ? [] : [date],
      topics: topic === null ? paper.categories.slice(0, 1) : [topic],
    }));
  });
}
