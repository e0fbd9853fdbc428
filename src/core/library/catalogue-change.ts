import type { AppearanceRef, IdentityIndex } from "./identity-index.ts";
import type { PaperIdentity } from "./paper-identity.ts";

/** What adding or removing a digest did to the papers. */
export type CatalogueChange = {
  /** Keys that were not there before. */
  added: string[];
  /** Keys that stay, but whose merged paper has to be built again. */
  changed: string[];
  /** Keys that are gone. */
  removed: string[];
  /**
   * Old and new key of papers whose key changed: the reader's mark of the old key belongs
   * to the new one. The old key is also in `removed` (unless it went earlier), the new one
   * also in `added` or `changed`. One old key may have two new ones if a paper is split.
   */
  renamed: [oldKey: string, newKey: string][];
};

type Snapshot = {
  refsOfKey: Map<string, readonly AppearanceRef[]>;
  keyOfTitle: Map<string, string | null>;
};

/**
 * Runs `apply` on the index and returns what it changed. Only the keys near the titles of
 * `touched` can change, so the cost depends on the digest, not the library.
 */
export function changeOf(
  index: IdentityIndex,
  touched: readonly PaperIdentity[],
  apply: () => void,
): CatalogueChange {
  const fingerprints = new Set(touched.map((identity) => identity.fingerprint));
  const own = touched.map((identity) => identity.key);
  const before = takeSnapshot(index, fingerprints, own);
  const ownBefore = new Set(touched.map((identity) => index.keyOf(identity)));
  apply();
  const after = takeSnapshot(index, fingerprints, [...own, ...before.refsOfKey.keys()]);
  const ownKeys = new Set([...ownBefore, ...touched.map((identity) => index.keyOf(identity))]);
  return compare(before, after, ownKeys);
}

function takeSnapshot(
  index: IdentityIndex,
  fingerprints: ReadonlySet<string>,
  more: readonly string[],
): Snapshot {
  const near = [...fingerprints].flatMap((fingerprint) => index.keysNear(fingerprint));
  const refsOfKey = new Map<string, readonly AppearanceRef[]>();
  for (const key of new Set([...near, ...more])) {
    const refs = index.refsOf(key);
    if (refs.length > 0) refsOfKey.set(key, refs);
  }
  const keyOfTitle = new Map(
    [...fingerprints].map((fingerprint) => [fingerprint, index.keyOfTitle(fingerprint)]),
  );
  return { refsOfKey, keyOfTitle };
}

function compare(before: Snapshot, after: Snapshot, own: ReadonlySet<string>): CatalogueChange {
  const was = [...before.refsOfKey.keys()];
  const is = [...after.refsOfKey.keys()];
  return {
    added: is.filter((key) => !before.refsOfKey.has(key)),
    changed: is.filter((key) => {
      const refs = before.refsOfKey.get(key);
      return (
        refs !== undefined && (own.has(key) || !sameRefs(refs, after.refsOfKey.get(key) ?? []))
      );
    }),
    removed: was.filter((key) => !after.refsOfKey.has(key)),
    renamed: renamedBetween(before, after),
  };
}

/** Titles whose paper has a new key, the old one being gone. */
function renamedBetween(before: Snapshot, after: Snapshot): [string, string][] {
  const pairs = new Map<string, [string, string]>();
  for (const [fingerprint, oldKey] of before.keyOfTitle) {
    const newKey = after.keyOfTitle.get(fingerprint) ?? null;
    if (oldKey === null || newKey === null || oldKey === newKey) continue;
    if (!after.refsOfKey.has(oldKey)) pairs.set(`${oldKey}\n${newKey}`, [oldKey, newKey]);
  }
  return [...pairs.values()];
}

function sameRefs(a: readonly AppearanceRef[], b: readonly AppearanceRef[]): boolean {
  return (
    a.length === b.length &&
    a.every((ref, at) => ref.source === b[at]?.source && ref.at === b[at]?.at)
  );
}
