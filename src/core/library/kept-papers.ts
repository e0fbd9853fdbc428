import type { CatalogueChange } from "./catalogue-change.ts";
import { isArxivKey } from "./paper-identity.ts";

/**
 * Remembers by title the papers that no digest holds any more. Decisions outlive a removed
 * digest; when the paper comes back in a carrier that gives it another key (the page after
 * the plain text, or the other way round), this finds the decision that belongs to it.
 *
 * @param saved pairs of title fingerprint and key, as `entries` gave them
 */
export function createKeptPapers(saved: readonly (readonly [string, string])[] = []) {
  const keyOfTitle = new Map(saved);

  /**
   * Records the papers that left and finds those that came back.
   *
   * @param titles of the papers touched: fingerprint, key before and key now
   * @param isThere whether the library holds a key now
   * @returns the renames that this adds to those of the change
   */
  function follow(
    titles: Iterable<readonly [fingerprint: string, before: string | null, now: string | null]>,
    change: CatalogueChange,
    isThere: (key: string) => boolean,
  ): [oldKey: string, newKey: string][] {
    const added = new Set(change.added);
    const lost = new Set(change.removed);
    for (const [oldKey] of change.renamed) lost.delete(oldKey);
    const found: [string, string][] = [];
    for (const [fingerprint, before, now] of titles) {
      const absent = keyOfTitle.get(fingerprint);
      if (before !== null && lost.has(before)) keyOfTitle.set(fingerprint, before);
      if (now === null || absent === undefined) continue;
      keyOfTitle.delete(fingerprint);
      if (isThere(absent) || isTwoPapers(absent, now)) continue;
      if (added.has(now)) found.push([absent, now]);
    }
    return found;
  }

  return { follow, entries: () => [...keyOfTitle] };
}

/** Two different arXiv ids are two papers, whatever their titles. */
function isTwoPapers(absent: string, now: string): boolean {
  return isArxivKey(absent) && isArxivKey(now);
}
