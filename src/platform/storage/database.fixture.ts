import type { Database } from "./database.ts";

/** A transaction as it was requested. */
type Made = { stores: string[]; mode: IDBTransactionMode; durability: string };

type Records = Map<string, unknown>;

const storeNames = ["sources", "digests", "chunks", "marks", "kept", "memory", "index"];
const keyPaths: Readonly<Record<string, string>> = {
  sources: "id",
  digests: "source",
  marks: "key",
  kept: "key",
  memory: "name",
};

/** Orders keys, including arrays. */
const written = (key: unknown): string => JSON.stringify(key);

type KeyRange = { lower: unknown[]; upper: unknown[] };

/** A replacement for `IDBKeyRange`: the part that the storage code uses. */
export const keyRanges = {
  bound: (lower: unknown[], upper: unknown[]): KeyRange => ({ lower, upper }),
};

function isRange(key: unknown): key is KeyRange {
  return typeof key === "object" && key !== null && "lower" in key;
}

/** For ranges over the chunks of one digest: all keys with the same prefix. */
function isWithin(key: unknown, { lower }: KeyRange): boolean {
  return Array.isArray(key) && key[0] === lower[0];
}

function recordsIn(records: Records, name: string) {
  const keyOf = (value: object, key: unknown) =>
    written(key ?? Reflect.get(value, keyPaths[name] ?? ""));
  return {
    get: (key: unknown) => structuredClone(records.get(written(key))),
    getKey: (key: unknown) => (records.has(written(key)) ? key : undefined),
    getAll: () => structuredClone([...records.values()]),
    getAllKeys: () => [...records.keys()].map((key): unknown => JSON.parse(key)),
    put: (value: object, key?: unknown) =>
      void records.set(keyOf(value, key), structuredClone(value)),
    delete: (key: unknown): void => {
      if (!isRange(key)) {
        records.delete(written(key));
        return;
      }
      for (const name of [...records.keys()].filter((one) => isWithin(JSON.parse(one), key)))
        records.delete(name);
    },
    clear: () => records.clear(),
  };
}

/**
 * An in-memory database for tests, with the part of IndexedDB that the storage code uses:
 * write transactions run one after the other, and what one has written is visible when it
 * is done, all of it or (`refuseAfter`) nothing.
 */
export function createMemoryDatabase() {
  const disk = new Map(storeNames.map((name): [string, Records] => [name, new Map()]));
  const transactions: Made[] = [];
  let last: Promise<unknown> = Promise.resolve();
  let allowed = Infinity;
  let refused = 0;

  function transaction(
    names: string | string[],
    mode: IDBTransactionMode = "readonly",
    { durability = "default" }: IDBTransactionOptions = {},
  ) {
    const stores = [names].flat();
    transactions.push({ stores, mode, durability });
    const draft = new Map(stores.map((name): [string, Records] => [name, new Map()]));
    const begun = last.then(() => {
      for (const [name, records] of draft)
        for (const [key, value] of disk.get(name) ?? []) records.set(key, value);
    });
    let open = 0;
    let end: (() => void) | undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const settle = () => void (open === 0 && end?.());
    const done = ended.then(() => {
      if (mode === "readonly") return;
      allowed -= 1;
      refused -= 1;
      if (allowed < 0 || refused >= 0)
        throw new DOMException("The disk is full", "QuotaExceededError");
      for (const [name, records] of draft) disk.set(name, records);
    });
    last = done.catch(() => undefined);
    // A transaction without requests ends by itself.
    void begun.then(() => setImmediate(settle));

    const objectStore = (name: string) => {
      const records = recordsIn(draft.get(name) ?? new Map(), name);
      const later =
        <Given extends unknown[], T>(request: (...given: Given) => T) =>
        async (...given: Given): Promise<T> => {
          open += 1;
          await begun;
          const value = request(...given);
          open -= 1;
          // The caller may issue more requests before the transaction ends.
          setImmediate(settle);
          return value;
        };
      return {
        get: later(records.get),
        getKey: later(records.getKey),
        getAll: later(records.getAll),
        getAllKeys: later(records.getAllKeys),
        put: later(records.put),
        delete: later(records.delete),
        clear: later(records.clear),
      };
    };
    const [first = ""] = stores;
    return { objectStore, store: objectStore(first), done };
  }

  const once = (name: string, mode: IDBTransactionMode) => {
    const { store, done } = transaction(name, mode);
    return { store, done };
  };
  const made = {
    objectStoreNames: storeNames,
    transaction,
    get: (name: string, key: unknown) => once(name, "readonly").store.get(key),
    getAll: (name: string) => once(name, "readonly").store.getAll(),
    getAllKeys: (name: string) => once(name, "readonly").store.getAllKeys(),
    async put(name: string, value: object, key?: unknown) {
      const { store, done } = once(name, "readwrite");
      await Promise.all([store.put(value, key), done]);
    },
    async delete(name: string, key: unknown) {
      const { store, done } = once(name, "readwrite");
      await Promise.all([store.delete(key), done]);
    },
  };
  if (!isDatabase(made)) throw new Error("No database was made.");
  return {
    db: made,
    /** Puts any row into a store, bypassing the types. */
    plant(name: string, row: unknown, key?: unknown): void {
      const own: unknown = Reflect.get(Object(row), keyPaths[name] ?? "");
      disk.get(name)?.set(written(key ?? own), structuredClone(row));
    },
    /** Write transactions, in the order in which they were requested. */
    writes: () => transactions.filter(({ mode }) => mode === "readwrite"),
    /** The number of records in a store. */
    count: (name: string) => disk.get(name)?.size ?? 0,
    /** Makes this many of the next writes fail with a full disk. */
    refuseNext: (writes: number) => void (refused = writes),
    /** Deletes all records of a store. */
    forget: (name: string) => void disk.set(name, new Map()),
    /** Makes the disk full after this many more writes. */
    refuseAfter: (writes: number) => void (allowed = writes),
  };
}

/** Indistinguishable for the storage code. */
function isDatabase(made: object): made is Database {
  return "transaction" in made;
}
