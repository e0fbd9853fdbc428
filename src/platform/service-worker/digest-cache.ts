import * as v from "valibot";
import { percentEncode } from "../../core/library/export/percent-encode.ts";
import { cacheNames } from "./cache-names.ts";

/** How many recently opened digests and lists are kept. */
const MOST_KEPT = 400;
/** How much of the site's newest digests is prefetched, in bytes. */
const MOST_AHEAD = 1_000_000;

const siteIndex = v.object({
  newest: v.array(v.object({ path: v.string(), bytes: v.number() })),
});

/**
 * The site's own digests and their lists. They change without a new version of the app, so
 * the network comes first, and the last response is used offline.
 */
export function createDigestCache(scope: string) {
  const folder = `${scope}digests/`;
  const name = cacheNames(scope).digests;

  async function answer(url: string): Promise<Response> {
    const cache = await caches.open(name);
    const kept = () => cache.match(url, { ignoreVary: true });
    if (!navigator.onLine) return (await kept()) ?? fetch(url);
    try {
      const response = await fetch(url);
      if (!response.ok) return (await kept()) ?? response;
      await keep(cache, url, response.clone());
      return response;
    } catch (error) {
      const known = await kept();
      if (known !== undefined) return known;
      throw error;
    }
  }

  return {
    answer,
    holds: (url: string): boolean => url.startsWith(folder),

    /** Fetches the list and the newest digests, as long as they are small; never rejects. */
    async fetchAhead(): Promise<void> {
      try {
        const { newest } = v.parse(siteIndex, await (await answer(`${folder}index.json`)).json());
        let room = MOST_AHEAD;
        for (const { path, bytes } of newest) {
          room -= bytes;
          if (room < 0) return;
          await answer(folder + path.split("/").map(percentEncode).join("/"));
        }
      } catch {
        // A site need not have digests, and the app works without them.
      }
    },
  };
}

async function keep(cache: Cache, url: string, response: Response): Promise<void> {
  try {
    // Deleted first: the cache lists its keys in insertion order.
    await cache.delete(url, { ignoreVary: true });
    await cache.put(url, response);
    const keys = await cache.keys();
    await Promise.all(keys.slice(0, -MOST_KEPT).map((key) => cache.delete(key)));
  } catch {
    // A full disk stores nothing, but the response is still good.
  }
}
