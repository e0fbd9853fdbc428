import type { Database, Memory } from "./database.ts";

/** What was remembered under a name; null when nothing was. */
export async function recall(db: Database, name: Memory["name"]): Promise<Memory["value"] | null> {
  return (await db.get("memory", name))?.value ?? null;
}

export async function remember(
  db: Database,
  name: Memory["name"],
  value: Memory["value"],
): Promise<void> {
  await db.put("memory", { name, value });
}
