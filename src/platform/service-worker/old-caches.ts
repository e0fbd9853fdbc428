import { cacheNames } from "./cache-names.ts";

/*
 * Duidu 1.0 named its caches without the folder of the deployment, so that all
 * deployments of an origin shared them. Entries under this folder are moved; the rest is
 * left to the others.
 */
const OLD_DIGESTS = "duidu-digests";
const OLD_SHARED = "duidu-shared";
const OLD_APP = /^duidu-app-[\da-f]{8}$/;

/** Moves this deployment's entries from the old caches into its own. */
export async function adoptOldCaches(scope: string): Promise<void> {
  const { digests, shared } = cacheNames(scope);
  await move(OLD_DIGESTS, digests, `${scope}digests/`);
  await move(OLD_SHARED, shared, `${scope}share/`);
}

async function move(from: string, to: string, folder: string): Promise<void> {
  if (!(await caches.has(from))) return;
  const [old, own] = await Promise.all([caches.open(from), caches.open(to)]);
  for (const request of await old.keys()) {
    if (!request.url.startsWith(folder)) continue;
    const response = await old.match(request);
    const isNewer = (await own.match(request)) !== undefined;
    if (response !== undefined && !isNewer) await own.put(request, response);
    await old.delete(request);
  }
  if ((await old.keys()).length === 0) await caches.delete(from);
}

/** Whether a cache has an old name and contains a version of the app in this folder. */
export async function isOldAppOf(name: string, scope: string): Promise<boolean> {
  if (!OLD_APP.test(name)) return false;
  const requests = await (await caches.open(name)).keys();
  return requests.some(({ url }) => url.split("?")[0] === `${scope}index.html`);
}
