import { landmarks, localFile, textOf, type LocalFile } from "../support/files.ts";

/** Papers of each of these digests. */
export const PART_PAPERS = 12;

/** The site's own digest many times over, each with papers of its own. */
export async function partDigests(count: number): Promise<LocalFile[]> {
  const text = textOf(await landmarks());
  return Array.from({ length: count }, (_, n) =>
    localFile(
      `${n}.md`,
      text
        .replaceAll(/^## /gm, `## Part ${n}. `)
        // Other ids for each digest, and for each of its papers.
        .replaceAll(
          /(arxiv(?:\.org)?\/(?:abs\/)?\d{4}\.\d{3})\d{1,2}/g,
          (_all, start: string) => `${start}${n.toString().padStart(2, "0")}`,
        ),
    ),
  );
}
