import * as v from "valibot";
import one from "./fixtures/database-1.json" with { type: "json" };
import two from "./fixtures/database-2.json" with { type: "json" };

/**
 * A database as written by the release of its version, with one digest of two papers,
 * decisions on both, and a saved paper whose digest is gone. Bytes and typed arrays are `{
 * $typed, base64 }`; `keys` belong to rows of stores without a key path.
 */
export type DatabaseFixture = {
  version: number;
  stores: Record<string, { keyPath: string | null; rows: unknown[]; keys?: IDBValidKey[] }>;
};

export const databaseFixtures: readonly DatabaseFixture[] = [one, two];

const typedSchema = v.object({
  $typed: v.picklist(["Uint8Array", "Uint16Array", "Uint32Array"]),
  base64: v.string(),
});
const arrays = { Uint8Array, Uint16Array, Uint32Array };

/** A row of a fixture with its typed arrays decoded. */
export function fixtureRow(json: unknown): unknown {
  const typed = v.safeParse(typedSchema, json);
  if (typed.success) {
    const bytes = Uint8Array.from(Buffer.from(typed.output.base64, "base64"));
    return new arrays[typed.output.$typed](bytes.buffer);
  }
  if (Array.isArray(json)) return json.map(fixtureRow);
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, fixtureRow(value)]));
}
