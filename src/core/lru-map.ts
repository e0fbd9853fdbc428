/**
 * A map that keeps only the `most` recently used entries.
 *
 * @example
 * const recent = createLruMap<string, number>(1);
 * recent.set("a", 1);
 * recent.set("b", 2);
 * recent.get("a") // undefined
 */
export function createLruMap<K, V>(most: number) {
  const entries = new Map<K, V>();

  /** Maps iterate in insertion order, so the oldest entries come first. */
  function set(key: K, value: V): void {
    entries.delete(key);
    entries.set(key, value);
    for (const oldest of entries.keys()) {
      if (entries.size <= most) break;
      entries.delete(oldest);
    }
  }

  return {
    set,

    /** Reading an entry counts as using it. */
    get(key: K): V | undefined {
      const value = entries.get(key);
      if (value !== undefined) set(key, value);
      return value;
    },
  };
}
