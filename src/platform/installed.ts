import * as v from "valibot";
import { takeSharedFiles as takeFrom, type SharedFile } from "./service-worker/shared-files.ts";
import { TAKE_OVER } from "./service-worker/take-over.ts";
import type { OpenFile } from "./worker/library-api.ts";

export type { SharedFile };

/**
 * Whether this window is the installed app: the share sheet opens files there, other pages
 * in a tab.
 */
export function isInstalledWindow(): boolean {
  return !window.matchMedia("(display-mode: browser)").matches;
}

/** How often a page that stays open for days checks for a new version. */
const ASK_EVERY_MS = 3_600_000;

const TAKE_OVER_AGAIN_MS = 1000;
/** After this many requests the reader has waited long enough. */
const MOST_REQUESTS = 10;

/**
 * Makes the app available offline. Calls back when a newer version is ready, with a
 * function that activates it: the page is then reloaded at the same address. Does nothing
 * if the browser has no service workers.
 */
export async function keepOffline(onUpdate: (take: () => void) => void): Promise<void> {
  if (import.meta.env.DEV || !("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  let hadWorker = serviceWorker.controller !== null;
  let asked = false;
  serviceWorker.addEventListener("controllerchange", () => {
    // Without one the site's data was cleared, and the next installation is the same
    // version again.
    if (serviceWorker.controller === null) hadWorker = false;
    else if (asked) window.location.reload();
    // Another tab has activated the new version: this one reports it and continues with the
    // old.
    else if (hadWorker) onUpdate(() => window.location.reload());
    hadWorker = serviceWorker.controller !== null;
  });
  const registration = await serviceWorker.register("./service-worker.js").catch(() => null);
  if (registration === null) return;
  const report = () =>
    onUpdate(() => {
      asked = true;
      if (registration.waiting === null) window.location.reload();
      takeOver(registration);
    });
  if (registration.waiting !== null && registration.active !== null) report();
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => {
      if (installing.state === "installed" && registration.active !== null) report();
    });
  });
  askNowAndThen(registration);
}

/**
 * Activates the waiting version, and asks again until it has happened: Chromium first lets
 * the active one finish all its work, for up to five minutes. Long before, the registration
 * is given up, so that the reload gets the new version from the site and registers it again.
 */
function takeOver(registration: ServiceWorkerRegistration): void {
  let requests = 0;
  const ask = () => {
    registration.waiting?.postMessage(TAKE_OVER);
    requests += 1;
    if (requests === MOST_REQUESTS) void reloadFromSite(registration);
  };
  ask();
  setInterval(ask, TAKE_OVER_AGAIN_MS);
}

/** Offline, the old version stays: without a registration there would be none at all. */
async function reloadFromSite(registration: ServiceWorkerRegistration): Promise<void> {
  const script = registration.waiting?.scriptURL;
  if (script === undefined) return;
  const answer = await fetch(script, { cache: "no-store" }).catch(() => null);
  if (answer?.ok !== true) return;
  await registration.unregister();
  window.location.reload();
}

function askNowAndThen(registration: ServiceWorkerRegistration): void {
  let last = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" || Date.now() - last < ASK_EVERY_MS) return;
    last = Date.now();
    // Offline, there is nothing new.
    registration.update().catch(() => undefined);
  });
}

/** The files that other apps have shared with this deployment; each is returned once. */
export function takeSharedFiles(): Promise<SharedFile[]> {
  return takeFrom(new URL("./", document.baseURI).href);
}

/** How the installed app was launched: with files, or with one of its addresses. */
export type Launch = { files: OpenFile[]; hash: string };

const launchQueue = v.object({ setConsumer: v.function() });
const launchParams = v.object({
  targetURL: v.nullish(v.string()),
  files: v.optional(v.array(v.unknown()), []),
});

/** Handles launches of the installed app, including those before this call. */
export function onLaunch(listener: (launch: Launch) => void): void {
  const queue: unknown = Reflect.get(window, "launchQueue");
  if (!v.is(launchQueue, queue)) return;
  queue.setConsumer((given: unknown) => {
    const launch = v.safeParse(launchParams, given);
    if (!launch.success) return;
    const { targetURL, files } = launch.output;
    const hash = URL.canParse(targetURL ?? "") ? new URL(targetURL ?? "").hash : "";
    void Promise.all(files.map(fileOf)).then((found) => listener({ files: found.flat(), hash }));
  });
}

async function fileOf(handle: unknown): Promise<OpenFile[]> {
  if (!(handle instanceof FileSystemFileHandle)) return [];
  // A file that has disappeared is left out.
  const file = await handle.getFile().catch(() => null);
  return file === null ? [] : [{ name: file.name, blob: file }];
}
