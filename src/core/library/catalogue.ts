import { createKeptPapers } from "./kept-papers.ts";
import { changeOf, type CatalogueChange } from "./catalogue-change.ts";
import { distinct } from "./distinct-values.ts";
import { createIdentityIndex, type AppearanceRef } from "./identity-index.ts";
import type { PaperIdentity } from "./paper-identity.ts";

/** What a digest brought. */
export type CatalogueAddition = CatalogueChange & {
  /** Keys of this digest's papers that no earlier digest had, in the digest's order. */
  newPapers: string[];
  /** Keys of this digest's papers that the catalogue already had, in the digest's order. */
  seenBefore: string[];
};

/** Plain data for storage; pass it to `createCatalogue` to restore. */
export type SavedCatalogue = {
  sources: [source: string, identities: PaperIdentity[]][];
  /** Papers whose digests are gone: fingerprint of the title, and key. */
  absent: [fingerprint: string, key: string][];
};

/**
 * Which digest holds which papers, and which of them are the same paper (see
 * identity-index.ts for the rule). It holds keys, fingerprints and positions only, so that
 * tens of thousands of papers take a few megabytes; the texts stay in storage and are
 * merged on demand (merge-papers.ts).
 *
 * @example
 * const catalogue = createCatalogue();
 * catalogue.add("text", [{ key: "t:argus", fingerprint: "argus" }]).newPapers; // ["t:argus"]
 * catalogue.add("page", [{ key: "2505.23766", fingerprint: "argus" }]).renamed;
 * // [["t:argus", "2505.23766"]]
 */
export type Catalogue = {
  /**
   * Adds a digest, or replaces it: its papers in order. The same digest with the same
   * papers gives only `changed`.
   */
  add(source: string, papers: readonly PaperIdentity[]): CatalogueAddition;
  /** Removes a digest; an unknown one changes nothing. */
  remove(source: string): CatalogueChange;
  has(key: string): boolean;
  /** Every key, in no particular order. */
  keys(): string[];
  /** Where a paper appears; empty if the key is unknown. */
  appearances(key: string): AppearanceRef[];
  sources(): string[];
  /** The digest's papers by the keys they have now, in the digest's order, each once. */
  papersOf(source: string): string[];
  save(): SavedCatalogue;
};

export function createCatalogue(saved?: SavedCatalogue): Catalogue {
  const index = createIdentityIndex();
  const sources = new Map<string, readonly PaperIdentity[]>(saved?.sources);
  const absent = createKeptPapers(saved?.absent);
  for (const [source, papers] of sources) index.insert(source, papers);

  const has = (key: string) => index.refsOf(key).length > 0;

  function replace(source: string, papers: readonly PaperIdentity[]): CatalogueChange {
    const old = sources.get(source) ?? [];
    const touched = [...old, ...papers];
    const fingerprints = distinct(touched.map((identity) => identity.fingerprint));
    const before = fingerprints.map((fingerprint) => index.keyOfTitle(fingerprint));
    const change = changeOf(index, touched, () => {
      index.withdraw(source, old);
      index.insert(source, papers);
    });
    const titles = fingerprints.map(
      (fingerprint, at) =>
        [fingerprint, before[at] ?? null, index.keyOfTitle(fingerprint)] as const,
    );
    const returned = absent.follow(titles, change, has);
    return { ...change, renamed: [...change.renamed, ...returned] };
  }

  return {
    add(source, papers) {
      const own = papers.map(({ key, fingerprint }) => ({ key, fingerprint }));
      const change = replace(source, own);
      sources.set(source, own);
      const gone = new Set(change.removed);
      const continued = change.renamed.filter(([oldKey]) => gone.has(oldKey));
      const fresh = new Set(change.added);
      for (const [, newKey] of continued) fresh.delete(newKey);
      const keys = distinct(own.map((identity) => index.keyOf(identity)));
      return {
        ...change,
        newPapers: keys.filter((key) => fresh.has(key)),
        seenBefore: keys.filter((key) => !fresh.has(key)),
      };
    },
    remove(source) {
      const change = replace(source, []);
      sources.delete(source);
      return change;
    },
    has,
    keys: () => index.keys(),
    appearances: (key) => index.refsOf(key),
    sources: () => [...sources.keys()],
    papersOf: (source) =>
      distinct((sources.get(source) ?? []).map((identity) => index.keyOf(identity))),
    save: () => ({
      sources: [...sources].map(([source, papers]) => [source, [...papers]]),
      absent: absent.entries(),
    }),
  };
}
