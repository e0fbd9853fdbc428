import { cacheNames } from "./cache-names.ts";
import { isOldAppOf } from "./old-caches.ts";

/** A file of the built app; files without a revision have it in their name. */
export type AppFile = { url: string; revision: string | null };

type KeptFile = {
  address: string;
  /** The address, with the revision if the name does not contain it. */
  key: string;
  revision: string | null;
};

/** How many old versions are kept while more than one tab is open: each may run a different one. */
const MOST_OLD = 4;
/** How many files are fetched at a time: a browser has six connections, and the page comes first. */
const AT_ONCE = 2;

/**
 * The whole app of one version, in its own cache: all or nothing, and never two versions mixed.
 */
export function createAppCache(files: readonly AppFile[], scope: string) {
  const kept = new Map(files.map((file) => [addressOf(file, scope), keptFile(file, scope)]));
  const prefix = cacheNames(scope).app;
  const name = prefix + fingerprint([...kept.values()].map(({ key }) => key).join("\n"));
  const page = addressOf({ url: "index.html", revision: null }, scope);

  async function keep(cache: Cache, { address, key, revision }: KeptFile): Promise<void> {
    if (await cache.match(key, { ignoreVary: true })) return;
    // Files unchanged since the previous version are not fetched again.
    const known = await caches.match(key, { ignoreVary: true });
    await cache.put(key, known ?? (await fetchFile(address, revision)));
  }

  return {
    /** Rejects if a file is missing: half an app is useless. */
    async fill(): Promise<void> {
      const cache = await caches.open(name);
      const waiting = [...kept.values()];
      const takeTurns = async () => {
        for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
          await keep(cache, file);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
    },

    /**
     * Deletes old versions of this deployment, except those that a tab may still run and
     * load parts of: the previous one if a single tab is open, several if there are more.
     */
    async dropOld(tabs: number): Promise<void> {
      const names = (await caches.keys()).filter((other) => other !== name);
      const isOwn = await Promise.all(
        names.map(async (other) => other.startsWith(prefix) || (await isOldAppOf(other, scope))),
      );
      const own = names.filter((_, at) => isOwn[at]);
      const old = own.slice(0, tabs > 1 ? -MOST_OLD : -1);
      await Promise.all(old.map((other) => caches.delete(other)));
    },

    /** The address of the file that answers a request; null if the app has none. */
    fileFor({ url, mode }: Pick<Request, "url" | "mode">): string | null {
      const address = withoutQuery(url);
      if (mode === "navigate" && address === scope) return page;
      return kept.has(address) || isNamedByContent(address, scope) ? address : null;
    },

    /** A file from the cache, or from the network if the cache was cleared. */
    async answer(address: string): Promise<Response> {
      const cache = await caches.open(name);
      const key = kept.get(address)?.key ?? address;
      const answer =
        (await cache.match(key, { ignoreVary: true })) ??
        (await caches.match(key, { ignoreVary: true }));
      return answer ?? fetch(address);
    },
  };
}

function addressOf({ url }: AppFile, scope: string): string {
  return new URL(url, scope).href;
}

function keptFile(file: AppFile, scope: string): KeptFile {
  const { revision } = file;
  const address = addressOf(file, scope);
  return { address, revision, key: revision === null ? address : `${address}?v=${revision}` };
}

function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** Parts of another version may still be in its cache. */
function isNamedByContent(address: string, scope: string): boolean {
  return address.startsWith(`${scope}assets/`);
}

async function fetchFile(address: string, revision: string | null): Promise<Response> {
  const cache = revision === null ? "default" : "no-cache";
  // What the page asks for meanwhile goes first.
  const response = await fetch(address, { cache, priority: "low" });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  if (!response.redirected) return response;
  // Some hosts redirect index.html to its folder, and a navigation rejects redirected
  // responses.
  const { headers } = response;
  return new Response(await response.blob(), {
    headers: { "content-type": headers.get("content-type") ?? "text/html; charset=utf-8" },
  });
}

/** FNV-1a, 32 bits: identifies a list of files. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
