/**
 * Names of the caches of one deployment, by the address of its folder. All deployments of
 * an origin see the same caches, so the folder is part of each name; a path holds no
 * blank, so that no name begins with another one.
 */
export function cacheNames(scope: string) {
  const { pathname } = new URL(scope);
  return {
    /** What the name of each version's cache begins with. */
    app: `duidu-app ${pathname} `,
    /** Holds the site's digests and their lists, as they were fetched last. */
    digests: `duidu-digests ${pathname}`,
    /** Where files wait that another app has shared, until the page takes them. */
    shared: `duidu-shared ${pathname}`,
  };
}

/** Whether a cache holds something of the reader's, of whichever deployment; see `cacheNames` and old-caches.ts. */
export function holdsReaderFiles(name: string): boolean {
  return /^duidu-(?:digests|shared)(?: |$)/.test(name);
}
