import type { AppearanceRef, IdentityIndex } from "./identity-index.ts";
import type { PaperIdentity } from "./paper-identity.ts";

/** What one digest's coming or going did to the papers. */
export type CatalogueChange = {
  /** Keys that were not there before. */
  added: string[];
  /** Keys that were and are there, and whose merged paper has to be made anew. */
  changed: string[];
  /** Keys that are gone. */
  removed: string[];
  /**
   * Old and new key of papers that go on under another name: what the reader made
   * of the old key belongs to the new one. The old key is also in `removed`
   * (unless it went earlier), the new one also in `added` or `changed`. One old
   * key may have two new ones when a paper falls apart.
   */
  renamed: [oldKey: string, newKey: string][];
};

type Picture = {
  tellings: Map<string, readonly AppearanceRef[]>;
  keyOfTitle: Map<string, string | null>;
};

/**
 * Lets `apply` change the index and tells what that did. Only the keys near the
 * titles of `touched` can change, so the cost follows the digest, not the library.
 */
export function changeOf(
  index: IdentityIndex,
  touched: readonly PaperIdentity[],
  apply: () => void,
): CatalogueChange {
  const fingerprints = new Set(touched.map((identity) => identity.fingerprint));
  const own = touched.map((identity) => identity.key);
  const before = takePicture(index, fingerprints, own);
  const ownBefore = new Set(touched.map((identity) => index.keyOf(identity)));
  apply();
  const after = takePicture(index, fingerprints, [...own, ...before.tellings.keys()]);
  const ownKeys = new Set([...ownBefore, ...touched.map((identity) => index.keyOf(identity))]);
  return compare(before, after, ownKeys);
}

function takePicture(
  index: IdentityIndex,
  fingerprints: ReadonlySet<string>,
  more: readonly string[],
): Picture {
  const near = [...fingerprints].flatMap((fingerprint) => index.keysNear(fingerprint));
  const tellings = new Map<string, readonly AppearanceRef[]>();
  for (const key of new Set([...near, ...more])) {
    const refs = index.refsOf(key);
    if (refs.length > 0) tellings.set(key, refs);
  }
  const keyOfTitle = new Map(
    [...fingerprints].map((fingerprint) => [fingerprint, index.keyOfTitle(fingerprint)]),
  );
  return { tellings, keyOfTitle };
}

function compare(before: Picture, after: Picture, own: ReadonlySet<string>): CatalogueChange {
  const was = [...before.tellings.keys()];
  const is = [...after.tellings.keys()];
  return {
    added: is.filter((key) => !before.tellings.has(key)),
    changed: is.filter((key) => {
      const refs = before.tellings.get(key);
      return refs !== undefined && (own.has(key) || !sameRefs(refs, after.tellings.get(key) ?? []));
    }),
    removed: was.filter((key) => !after.tellings.has(key)),
    renamed: renamedBetween(before, after),
  };
}

/** A title whose paper has another key than before, the old key being gone. */
function renamedBetween(before: Picture, after: Picture): [string, string][] {
  const pairs = new Map<string, [string, string]>();
  for (const [fingerprint, oldKey] of before.keyOfTitle) {
    const newKey = after.keyOfTitle.get(fingerprint) ?? null;
    if (oldKey === null || newKey === null || oldKey === newKey) continue;
    if (!after.tellings.has(oldKey)) pairs.set(`${oldKey}\n${newKey}`, [oldKey, newKey]);
  }
  return [...pairs.values()];
}

function sameRefs(a: readonly AppearanceRef[], b: readonly AppearanceRef[]): boolean {
  return (
    a.length === b.length &&
    a.every((ref, at) => ref.source === b[at]?.source && ref.at === b[at]?.at)
  );
}
