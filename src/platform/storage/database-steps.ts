/** A store of the database; rows of a store without `keyPath` are put under a key of their own. */
type NewStore = { name: string; keyPath?: string };

/** What one version of the database adds to the version before it. */
type DatabaseStep = { version: number; stores: readonly NewStore[] };

/** As much of a database that is being upgraded as the steps need. */
type UpgradingDatabase = {
  objectStoreNames: { contains(name: string): boolean };
  createObjectStore(name: string, options?: IDBObjectStoreParameters): unknown;
};

/**
 * Every version of the database, oldest first. To change the schema, append a step;
 * never edit one that has been released, and add a fixture of the version before it
 * (see database-versions.fixture.ts).
 */
export const databaseSteps: readonly DatabaseStep[] = [
  {
    // 1.0: digests, decisions, kept papers.
    version: 1,
    stores: [
      { name: "sources", keyPath: "id" },
      { name: "digests", keyPath: "source" },
      { name: "chunks" },
      { name: "marks", keyPath: "key" },
      { name: "kept", keyPath: "key" },
      { name: "memory", keyPath: "name" },
    ],
  },
  {
    // The search index is kept between visits, so that a large library is searchable at once.
    version: 2,
    stores: [{ name: "index" }],
  },
];

/** The version that a list of steps leads to. */
export function versionOf(steps: readonly DatabaseStep[]): number {
  return Math.max(0, ...steps.map(({ version }) => version));
}

/**
 * Brings a database of any older version, or a new one, up to the last step, inside an
 * upgrade transaction. Each store is guarded by whether it exists, not by the version
 * before: early databases of version 1 have no `kept`, and it is added here.
 */
export function upgradeDatabase(
  db: UpgradingDatabase,
  steps: readonly DatabaseStep[] = databaseSteps,
): void {
  for (const { stores } of steps) {
    for (const { name, ...options } of stores) {
      if (!db.objectStoreNames.contains(name)) db.createObjectStore(name, options);
    }
  }
}
