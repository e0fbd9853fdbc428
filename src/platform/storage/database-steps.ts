/** A store of the database; rows of a store without `keyPath` have explicit keys. */
type NewStore = { name: string; keyPath?: string };

/** What one version of the database adds to the previous one. */
type DatabaseStep = { version: number; stores: readonly NewStore[] };

/** The part of a database being upgraded that the steps need. */
type UpgradingDatabase = {
  objectStoreNames: { contains(name: string): boolean };
  createObjectStore(name: string, options?: IDBObjectStoreParameters): unknown;
};

/**
 * Every version of the database, oldest first. To change the schema, append a step;
 * never edit a released one, and add a fixture of the previous version
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
    // Keeps the search index between visits, so that a large library is searchable at once.
    version: 2,
    stores: [{ name: "index" }],
  },
];

/** The version after a list of steps. */
export function versionOf(steps: readonly DatabaseStep[]): number {
  return Math.max(0, ...steps.map(({ version }) => version));
}

/**
 * Upgrades a database of any older version, or a new one, to the last step, inside an
 * upgrade transaction. Each store is created if it does not exist, whatever the old
 * version: early databases of version 1 lack `kept`, which is added here.
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
