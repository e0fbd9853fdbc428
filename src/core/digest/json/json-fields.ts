/**
 * Reads fields of records that came from outside. Only own fields count: `__proto__` is
 * data like any other.
 */

/** The object that a JSON text is, or `null`. */
export function parseObject(written: string): object | null {
  try {
    return asObject(JSON.parse(written));
  } catch {
    return null;
  }
}

/** `value` if it is an object with fields, `null` for lists and everything else. */
export function asObject(value: unknown): object | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
}

export function field(record: object | null, key: string): unknown {
  return record !== null && Object.hasOwn(record, key) ? Reflect.get(record, key) : undefined;
}

/** A record in which each of the keys stands as written here, whatever its case was: `Title`, `ai`. */
export function withUsualKeys(record: object | null, keys: readonly string[]): object | null {
  if (record === null) return null;
  const usual = new Map(keys.map((key) => [key.toLowerCase(), key]));
  const known = new Set(Object.keys(record));
  const isUsual = (key: string) => (usual.get(key.toLowerCase()) ?? key) === key;
  if (Object.keys(record).every(isUsual)) return record;
  const entries = Object.entries(record).map(([key, value]: [string, unknown]) => {
    const plain = usual.get(key.toLowerCase());
    return [plain === undefined || known.has(plain) ? key : plain, value] as const;
  });
  return Object.fromEntries(entries);
}

/** The first of the fields named that holds a text, or an empty string. */
export function textOf(record: object | null, ...keys: string[]): string {
  for (const key of keys) {
    const value = field(record, key);
    if (typeof value === "string" && value.trim() !== "") return value;
  }
  return "";
}

/** The texts of a list; everything else in it is skipped. */
export function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** The objects of a list; everything else in it is skipped. */
export function objectsIn(value: unknown): object[] {
  return Array.isArray(value) ? value.map(asObject).filter((item) => item !== null) : [];
}
