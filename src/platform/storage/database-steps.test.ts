import { describe, expect, it } from "vitest";
import { databaseSteps, upgradeDatabase, versionOf } from "./database-steps.ts";
import { databaseFixtures } from "./database-versions.fixture.ts";

/** Stores and their key paths; like IndexedDB, refuses to create one twice. */
function databaseWith(stores: Record<string, string | null> = {}) {
  const made = new Map(Object.entries(stores));
  return {
    stores: () => Object.fromEntries([...made].sort(([a], [b]) => (a < b ? -1 : 1))),
    objectStoreNames: { contains: (name: string) => made.has(name) },
    createObjectStore(name: string, { keyPath }: IDBObjectStoreParameters = {}) {
      if (made.has(name)) throw new DOMException(`${name} exists`, "ConstraintError");
      made.set(name, typeof keyPath === "string" ? keyPath : null);
    },
  };
}

const current = {
  chunks: null,
  digests: "source",
  index: null,
  kept: "key",
  marks: "key",
  memory: "name",
  sources: "id",
};

const simulated = [...databaseSteps, { version: 3, stores: [{ name: "later", keyPath: "id" }] }];

const older = databaseFixtures.map(({ version, stores }) => ({
  name: `a database of version ${version}`,
  stores: Object.fromEntries(Object.entries(stores).map(([name, { keyPath }]) => [name, keyPath])),
}));
const { kept: _, ...withoutKept } = older[0]?.stores ?? {};
const databases = [
  { name: "a new database", stores: {} },
  { name: "an early database of version 1, without kept papers", stores: withoutKept },
  ...older,
];

describe("upgrading a database", () => {
  it.each(databases)("upgrades $name to the current stores", ({ stores }) => {
    const db = databaseWith(stores);
    upgradeDatabase(db);
    expect(db.stores()).toEqual(current);
  });

  it.each(databases)("upgrades $name to a simulated version 3", ({ stores }) => {
    const db = databaseWith(stores);
    upgradeDatabase(db, simulated);
    expect(db.stores()).toEqual({ ...current, later: "id" });
  });

  it("has a fixture for every version up to the current one", () => {
    expect(databaseFixtures.map(({ version }) => version)).toEqual(
      databaseSteps.map(({ version }) => version),
    );
    expect(versionOf(simulated)).toBe(versionOf(databaseSteps) + 1);
  });
});
