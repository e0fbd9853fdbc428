import { landmarks, localFile, textOf, type LocalFile } from "../support/files.ts";

/** Papers in each of these digests. */
export const PART_PAPERS = 12;

/** Copies of the site's own digest, each with different papers. */
export async function partDigests(count: number): Promise<LocalFile[]> {
  const text = textOf(await landmarks());
  return Array.from({ length: count }, (_, n) =>
    localFile(
      `${n}.md`,
      text
        .replaceAll(/^## /gm, `## Part ${n}. `)
        // Different ids for each digest and each of its papers.
        .replaceAll(
          /(arxiv(?:\.org)?\/(?:abs\/)?\d{4}\.\d{3})\d{1,2}/g,
          (_all, start: string) => `${start}${n.toString().padStart(2, "0")}`,
        ),
    ),
  );
}
