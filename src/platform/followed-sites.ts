import * as v from "valibot";
import { percentEncode } from "../core/library/export/percent-encode.ts";
import { boundedBlob } from "./bounded-blob.ts";
import { hostOf } from "./fetch-address.ts";
import { siteIndex, type SiteDigest, type SiteIndex } from "./site.ts";
import type { OpenFile } from "./worker/library-api.ts";

const KEY = "duidu.followed-sites";
const LIST = "digests/index.json";
const MAX_LIST_BYTES = 2_000_000;
const MAX_DIGEST_BYTES = 20_000_000;
const DEADLINE_MS = 60_000;
/** Hashes of digests remembered per site: many more than an index lists. */
const MOST_TAKEN = 500;

/** A site whose new digests are fetched once a day. */
export type FollowedSite = {
  /** Of its list of digests, `https:` only. */
  address: string;
  /** Milliseconds since 1970 of the last look; 0 before the first. */
  lookedAt: number;
  /** Hashes of the digests that were fetched, newest first. */
  taken: string[];
  /** Whether the last look failed. */
  failed: boolean;
};

const sitesSchema = v.array(
  v.object({
    address: v.pipe(
      v.string(),
      v.check((address) => hostOf(address) !== null),
    ),
    lookedAt: v.number(),
    taken: v.array(v.string()),
    failed: v.boolean(),
  }),
);

export function followedSites(): FollowedSite[] {
  try {
    const parsed = v.safeParse(sitesSchema, JSON.parse(localStorage.getItem(KEY) ?? "[]"));
    return parsed.success ? parsed.output : [];
  } catch {
    return [];
  }
}

/** Returns false where the browser refuses: the site is then followed until the page closes. */
export function storeFollowedSites(sites: readonly FollowedSite[]): boolean {
  const bounded = sites.map((site) => ({ ...site, taken: site.taken.slice(0, MOST_TAKEN) }));
  try {
    localStorage.setItem(KEY, JSON.stringify(bounded));
    return true;
  } catch {
    return false;
  }
}

/**
 * The address of a site's list of digests, from what a reader types: the list itself, or
 * the site that has one. Null unless it is `https:`.
 *
 * @example listAddress("https://lab.example/duidu") // "https://lab.example/duidu/digests/index.json"
 */
export function listAddress(typed: string): string | null {
  if (hostOf(typed) === null) return null;
  const url = new URL(typed.trim());
  url.hash = "";
  url.search = "";
  if (url.pathname.endsWith(".json")) return url.href;
  if (/\.html?$/.test(url.pathname)) url.pathname = url.pathname.replace(/[^/]*$/, "");
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return new URL(LIST, url).href;
}

/** Asks the one host for the one file: no cookies, no referrer, and not led on to another host. */
async function fetchBounded(address: string, most: number): Promise<Blob> {
  const response = await fetch(address, {
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    redirect: "error",
    signal: AbortSignal.timeout(DEADLINE_MS),
  });
  if (!response.ok || response.body === null) throw new Error(`${address}: ${response.status}`);
  return boundedBlob(response.body, most);
}

async function fetchList(address: string): Promise<SiteIndex> {
  const list = await fetchBounded(address, MAX_LIST_BYTES);
  return v.parse(siteIndex, JSON.parse(await list.text()));
}

/** Where a digest of a list lies; null if that is not below the list. */
export function digestAddress(list: string, { path }: Pick<SiteDigest, "path">): string | null {
  const folder = new URL(".", list).href;
  const address = new URL(path.split("/").map(percentEncode).join("/"), folder).href;
  return address.startsWith(folder) ? address : null;
}

/** The digests of a site that were not fetched before, oldest first; rejects if it has no list. */
export async function fetchNewDigests(
  site: FollowedSite,
): Promise<{ files: OpenFile[]; taken: string[] }> {
  const { newest } = await fetchList(site.address);
  const known = new Set(site.taken);
  const files: OpenFile[] = [];
  const taken: string[] = [];
  for (const digest of newest.toReversed()) {
    const address = digestAddress(site.address, digest);
    if (known.has(digest.sha256) || address === null) continue;
    const blob = await fetchBounded(address, MAX_DIGEST_BYTES);
    files.push({ name: digest.path.split("/").at(-1) ?? digest.path, blob });
    taken.unshift(digest.sha256);
  }
  return { files, taken };
}
