import { percentEncode } from "../core/library/export/percent-encode.ts";
import * as v from "valibot";
import type { Outcome } from "./failure.ts";
import type { OpenFile } from "./worker/library-api.ts";

/** The folder of the site's own digests, next to the page. */
const FOLDER = "./digests/";

const siteDigest = v.object({
  /** Relative to the folder, with `/` between folders. */
  path: v.string(),
  date: v.nullable(v.string()),
  topic: v.nullable(v.string()),
  papers: v.number(),
  bytes: v.number(),
  sha256: v.string(),
});

export const siteIndex = v.object({
  version: v.literal(1),
  months: v.array(
    v.object({ month: v.string(), file: v.string(), digests: v.number(), papers: v.number() }),
  ),
  newest: v.array(siteDigest),
});

export type SiteDigest = v.InferOutput<typeof siteDigest>;
export type SiteIndex = v.InferOutput<typeof siteIndex>;

/**
 * The list of the site's own digests (written by scripts/list-digests.ts); rejects if there
 * is none.
 */
export async function fetchSiteIndex(signal: AbortSignal): Promise<SiteIndex> {
  const response = await fetch(`${FOLDER}index.json`, { signal });
  if (!response.ok) throw new Error(`The list of digests answers ${response.status}`);
  return v.parse(siteIndex, await response.json());
}

/**
 * All digests of one month, by the name of its list in the index; rejects if it cannot be
 * fetched.
 */
export async function fetchSiteMonth(file: string, signal: AbortSignal): Promise<SiteDigest[]> {
  const response = await fetch(FOLDER + percentEncode(file), { signal });
  if (!response.ok) throw new Error(`The list of a month answers ${response.status}`);
  return v.parse(v.array(siteDigest), await response.json());
}

/** One digest of the site, as a file to be opened. */
export async function fetchSiteDigest({ path }: SiteDigest): Promise<Outcome<OpenFile>> {
  try {
    const address = path.split("/").map(percentEncode).join("/");
    const response = await fetch(FOLDER + address);
    if (!response.ok) return { ok: false, code: "network" };
    const name = path.slice(path.lastIndexOf("/") + 1);
    return { ok: true, value: { name, blob: await response.blob() } };
  } catch {
    return { ok: false, code: "network" };
  }
}
