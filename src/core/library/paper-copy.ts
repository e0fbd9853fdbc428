import { byNewestDigest } from "./appearance-order.ts";
import type { Appearance, LibraryPaper } from "./library-paper.ts";
import { mergeAppearances } from "./merge-papers.ts";

/**
 * Merges two stored copies of a paper of unknown age, such as the one on this disk and one
 * from a backup. All appearances of both stay, so neither order nor repetition matters. The
 * key is the first copy's.
 */
export function mergeCopies(mine: LibraryPaper, theirs: LibraryPaper): LibraryPaper {
  return {
    ...mergeAppearances([...mine.appearances, ...theirs.appearances]),
    key: mine.key,
  };
}

/**
 * Updates the stored copy of a paper after the library has merged the paper again. Current
 * appearances replace the stored ones of the same digests, which an older parser may have
 * read; those of all other digests stay.
 */
export function updateCopy(stored: LibraryPaper | null, current: LibraryPaper): LibraryPaper {
  if (stored === null) return current;
  const sources = new Set(current.appearances.map(({ source }) => source));
  const others = stored.appearances.filter(({ source }) => !sources.has(source));
  if (others.length === 0) return current;
  return { ...mergeAppearances([...current.appearances, ...others]), key: current.key };
}

/** Whether a stored copy already has these appearances. */
export function hasAppearances(
  stored: LibraryPaper | null,
  appearances: readonly Appearance[],
): boolean {
  const known = stored?.appearances ?? [];
  return appearances.every((one) => known.some((other) => byNewestDigest(one, other) === 0));
}
