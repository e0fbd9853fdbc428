import type { Paper } from "../digest/paper.ts";
import { titleFingerprint } from "../digest/paper-key.ts";
import { gistOf } from "./summary-gist.ts";

/**
 * What a list needs to know about a paper in one digest: small enough to hold the briefs of
 * a whole library in memory, while the papers themselves stay on disk.
 */
export type Brief = Pick<Paper, "key" | "title" | "authors" | "date"> & {
  /** See `titleFingerprint`: matches a paper without an id to the same paper with one. */
  fingerprint: string;
  /** Version of the arXiv id, null if the digest has none. */
  version: number | null;
  venue: string | null;
  year: number | null;
  category: string | null;
  has: { code: boolean; project: boolean; data: boolean; zh: boolean };
  /** See `gistOf`; missing in briefs that an older version has stored. */
  gist?: readonly string[];
};

export function toBrief(paper: Paper): Brief {
  const has = (kind: string) => paper.links.some((link) => link.kind === kind);
  return {
    key: paper.key,
    title: paper.title,
    authors: paper.authors,
    ...(paper.date === undefined ? {} : { date: paper.date }),
    fingerprint: titleFingerprint(paper.title),
    version: paper.arxiv?.version ?? null,
    venue: paper.comment?.venue ?? null,
    year: paper.comment?.year ?? null,
    category: paper.categories[0] ?? null,
    has: {
      code: has("code"),
      project: has("project"),
      data: has("data"),
      zh: paper.abstract.zh !== null,
    },
    gist: gistOf(paper),
  };
}
