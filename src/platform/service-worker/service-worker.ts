import { createAppCache, type AppFile } from "./app-cache.ts";
import { createDigestCache } from "./digest-cache.ts";
import { adoptOldCaches } from "./old-caches.ts";
import { isShare, receiveShare } from "./shared-files.ts";
import { TAKE_OVER } from "./take-over.ts";
import type { WorkerScope } from "./worker-scope.ts";

/** The build replaces `__WB_MANIFEST` by the list of the app's files. */
declare const self: WorkerScope & { __WB_MANIFEST: AppFile[] };

const { scope } = self.registration;
const app = createAppCache(self.__WB_MANIFEST, scope);
const digests = createDigestCache(scope);

self.addEventListener("install", (event) => {
  event.waitUntil(Promise.all([app.fill(), digests.fetchAhead()]));
});

// Also control the page of the first visit, so that it works offline at once.
self.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([dropOld(), adoptOldCaches(scope), self.clients.claim()]));
});

async function dropOld(): Promise<void> {
  const clients = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  await app.dropOld(clients.filter(({ url }) => url.startsWith(scope)).length);
}

// A new version waits until the reader activates it.
self.addEventListener("message", ({ data }) => {
  if (data === TAKE_OVER) void self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (isShare(request, scope)) event.respondWith(receiveShare(request, scope));
  else if (request.method === "GET" && request.url.startsWith(scope)) {
    const file = app.fileFor(request);
    if (file !== null) event.respondWith(app.answer(file));
    else if (digests.holds(request.url)) event.respondWith(digests.answer(request.url));
  }
});
