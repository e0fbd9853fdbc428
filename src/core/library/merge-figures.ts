import type { Paper } from "../digest/paper.ts";
import { distinctBy } from "./distinct-values.ts";

/** A content hash that an image host uses as a name: `v2-` and 32 hexadecimal digits. */
const hashedName = /^v2-[0-9a-f]{32}/;

/**
 * The figures of the newest version that any digest shows, each once. Digests of
 * one day show the same screenshots from different hosts, with and without an
 * extension, under the same hash. Screenshots of older versions show the same pages
 * again; they stay in the appearances.
 *
 * @param papers newest version first
 */
export function mergeFigures(papers: readonly Paper[]): { url: string }[] {
  const first = papers.find((paper) => paper.figures.length > 0);
  if (first === undefined) return [];
  const version = first.arxiv?.version ?? null;
  const sameVersion = papers.filter((paper) => (paper.arxiv?.version ?? null) === version);
  return distinctBy(
    sameVersion.flatMap((paper) => paper.figures),
    ({ url }) => hashedName.exec(url.slice(url.lastIndexOf("/") + 1))?.[0] ?? url,
  );
}
