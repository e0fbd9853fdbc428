import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Real digests that may be next to the project. They are other people's texts and not part
 * of it; tests that use them are skipped, and say so, if they are absent.
 * `DUIDU_DIGESTS` names another folder of the same layout
 * (`seed/`, `markdown/`, `html/`, `jsonl/`).
 */
const root = process.env["DUIDU_DIGESTS"] ?? join(import.meta.dirname, "../../shared/data");

export const hasRealDigests = existsSync(root);

/** Why a test on real digests did not run, for the title of the skipped test. */
export const withoutRealDigests = `no real digests in ${root}`;

/**
 * All files of one folder (`seed`, `markdown`, `html`, `jsonl`), sorted by name; none when
 * absent.
 */
export function realDigests(folder: string): { name: string; bytes: Uint8Array }[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(path, name)) }));
}
