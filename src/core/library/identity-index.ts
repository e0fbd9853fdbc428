import { distinct } from "./distinct-values.ts";
import { isArxivKey, type PaperIdentity } from "./paper-identity.ts";

/** Where a paper appears: the digest, and its 0-based position there. */
export type AppearanceRef = { source: string; at: number };

/** What is known under one arXiv id. */
type IdGroup = { refs: AppearanceRef[]; fingerprints: Map<string, number> };

/** What is known under one title: the appearances without an id, and the ids that have the title. */
type TitleGroup = { key: string | null; refs: AppearanceRef[]; ids: Map<string, number> };

/**
 * Groups appearances by paper. An appearance with an arXiv id belongs to that id; one
 * without belongs to the id with the same title if there is exactly one, otherwise to a
 * paper of its own. Since only the present contents count, the order of arrival never
 * matters.
 */
export type IdentityIndex = ReturnType<typeof createIdentityIndex>;

export function createIdentityIndex() {
  const ids = new Map<string, IdGroup>();
  const titles = new Map<string, TitleGroup>();
  const titleOfKey = new Map<string, string>();

  function titleGroup(fingerprint: string): TitleGroup {
    return upsert(titles, fingerprint, () => ({ key: null, refs: [], ids: new Map() }));
  }

  function insert(source: string, identities: readonly PaperIdentity[]): void {
    for (const [at, { key, fingerprint }] of identities.entries()) {
      const title = titleGroup(fingerprint);
      if (isArxivKey(key)) {
        const group = upsert(ids, key, () => ({ refs: [], fingerprints: new Map() }));
        group.refs.push({ source, at });
        count(group.fingerprints, fingerprint, 1);
        count(title.ids, key, 1);
      } else {
        title.key = key;
        title.refs.push({ source, at });
        titleOfKey.set(key, fingerprint);
      }
    }
  }

  function withdraw(source: string, identities: readonly PaperIdentity[]): void {
    for (const key of new Set(identities.map((identity) => identity.key))) {
      const group = ids.get(key) ?? titles.get(titleOfKey.get(key) ?? "");
      if (group !== undefined) group.refs = group.refs.filter((ref) => ref.source !== source);
    }
    for (const { key, fingerprint } of identities) {
      const title = titleGroup(fingerprint);
      const group = ids.get(key);
      if (group !== undefined) count(group.fingerprints, fingerprint, -1);
      if (group?.refs.length === 0) ids.delete(key);
      if (isArxivKey(key)) count(title.ids, key, -1);
      else if (title.refs.length === 0) titleOfKey.delete(key);
      if (title.refs.length === 0 && title.ids.size === 0) titles.delete(fingerprint);
    }
  }

  /**
   * The key of the one paper with this title; null if there is none, or several ids and no
   * appearance without an id.
   */
  function keyOfTitle(fingerprint: string): string | null {
    const title = titles.get(fingerprint);
    if (title === undefined) return null;
    return onlyId(title) ?? (title.refs.length > 0 ? title.key : null);
  }

  /** The key of the paper that an appearance with this identity belongs to now. */
  function keyOf({ key, fingerprint }: PaperIdentity): string {
    return isArxivKey(key) ? key : (keyOfTitle(fingerprint) ?? key);
  }

  /** Every key whose appearances may change when appearances of this title are added or removed. */
  function keysNear(fingerprint: string): string[] {
    const title = titles.get(fingerprint);
    if (title === undefined) return [];
    const own = title.refs.length > 0 && onlyId(title) === null ? title.key : null;
    return own === null ? [...title.ids.keys()] : [...title.ids.keys(), own];
  }

  /** All appearances of a paper, by source and position; none if the key is unknown. */
  function refsOf(key: string): AppearanceRef[] {
    const group = ids.get(key);
    if (group !== undefined) {
      const joined = [...group.fingerprints.keys()].flatMap((fingerprint) => {
        const title = titles.get(fingerprint);
        return title !== undefined && onlyId(title) === key ? title.refs : [];
      });
      return [...group.refs, ...joined].sort(bySource);
    }
    const title = titles.get(titleOfKey.get(key) ?? "");
    if (title === undefined || title.key !== key || onlyId(title) !== null) return [];
    return [...title.refs].sort(bySource);
  }

  function keys(): string[] {
    const alone = [...titleOfKey].filter(([key, title]) => keyOfTitle(title) === key);
    return distinct([...ids.keys(), ...alone.map(([key]) => key)]);
  }

  return { insert, withdraw, keyOf, keyOfTitle, keysNear, refsOf, keys };
}

function onlyId(title: TitleGroup): string | null {
  if (title.ids.size !== 1) return null;
  const [id = null] = title.ids.keys();
  return id;
}

function upsert<V>(map: Map<string, V>, key: string, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

/** Counts up or down; entries that reach zero are removed. */
function count(map: Map<string, number>, key: string, by: number): void {
  const sum = (map.get(key) ?? 0) + by;
  if (sum > 0) map.set(key, sum);
  else map.delete(key);
}

function bySource(a: AppearanceRef, b: AppearanceRef): number {
  if (a.source !== b.source) return a.source < b.source ? -1 : 1;
  return a.at - b.at;
}
