/**
 * Names of the caches of one deployment, by the address of its folder. All deployments of
 * an origin see the same caches, so the folder is part of each name; a path contains no
 * space, so no name is a prefix of another.
 */
export function cacheNames(scope: string) {
  const { pathname } = new URL(scope);
  return {
    /** The prefix of each version's cache. */
    app: `duidu-app ${pathname} `,
    /** Holds the site's digests and their lists, as last fetched. */
    digests: `duidu-digests ${pathname}`,
    /** Holds files shared by another app until the page takes them. */
    shared: `duidu-shared ${pathname}`,
  };
}

/**
 * Whether a cache holds data of the reader, in any deployment; see `cacheNames` and
 * old-caches.ts.
 */
export function holdsReaderFiles(name: string): boolean {
  return /^duidu-(?:digests|shared)(?: |$)/.test(name);
}
