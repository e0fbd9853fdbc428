import { proxy, wrap } from "comlink";
import type { TopicNames } from "../../core/library/topic-names.ts";
import type { FailureCode, Outcome } from "../failure.ts";
import type { LibraryApi, LibraryEvent, PageEvent } from "./library-api.ts";
import { isFetchFailure } from "../load-part.ts";
import { connectLibrary } from "./start-worker.ts";

/** How often the worker is pinged, and how long it may take to answer. */
const PING_EVERY_MS = 5_000;
const SILENCE_MS = 20_000;

/** The maximum number of workers in a row that fail to start. */
const MOST_DEATHS = 3;

/** The library as the page calls it: every call is asynchronous. */
export type RemoteLibrary = {
  [Name in keyof LibraryApi]: (
    ...given: Parameters<LibraryApi[Name]>
  ) => Promise<Awaited<ReturnType<LibraryApi[Name]>>>;
};

/** What a call rejects with when the worker died before it answered. */
class LibraryDied extends Error {
  override name = "LibraryDied";
}

/**
 * The page's end of the library. The worker behind it may die or stall; it is then
 * restarted: nothing on the disk is lost, and calls in progress reject with `LibraryDied`.
 */
export function createLibraryHandle(
  onEvent: (event: PageEvent) => void,
  topicNames: () => TopicNames,
) {
  let worker = connect();
  let remote: RemoteLibrary = wrap<LibraryApi>(worker);
  let started = false;
  let next: Promise<Outcome<null>> = Promise.resolve({ ok: false, code: "library-died" });
  let deaths = 0;
  let isGone = false;
  let lastDeath: FailureCode = "library-died";
  const pending = new Set<() => void>();
  const underway = new Set<Promise<unknown>>();

  function connect(): Worker {
    const made = connectLibrary();
    made.addEventListener("error", (event) => {
      if (made === worker) void restart(isFetchFailure(event) ? "part-missing" : "library-died");
    });
    return made;
  }

  /** One call to the worker: `ask((library) => library.rows(keys))`. */
  function ask<T>(question: (library: RemoteLibrary) => Promise<T>): Promise<T> {
    // A worker that is not restarted never answers.
    if (isGone) return Promise.reject(new LibraryDied());
    const call = new Promise<T>((resolve, reject) => {
      const abort = () => reject(new LibraryDied());
      pending.add(abort);
      question(remote)
        .then(resolve, reject)
        .finally(() => pending.delete(abort));
    });
    underway.add(call);
    void call.catch(() => undefined).finally(() => underway.delete(call));
    return call;
  }

  function start(): Promise<Outcome<null>> {
    if (!started) setInterval(() => void watch(), PING_EVERY_MS);
    started = true;
    return begin();
  }

  /** The outcome of the start of the worker that finally runs: one may die while starting. */
  async function begin(): Promise<Outcome<null>> {
    const asked = worker;
    try {
      const outcome = await ask((library) => library.start(proxy(take), topicNames()));
      deaths = 0;
      return outcome;
    } catch {
      return asked === worker ? { ok: false, code: lastDeath } : next;
    }
  }

  function take(event: LibraryEvent): void {
    if (event.kind === "lost") void restart(event.code);
    else onEvent(event);
  }

  async function watch(): Promise<void> {
    // Hidden pages are throttled, so a missing answer means nothing.
    if (document.visibilityState === "hidden") return;
    const asked = worker;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), SILENCE_MS);
    });
    const answered = ask((library) => library.ping()).catch(() => true);
    const alive = await Promise.race([answered, silence]);
    clearTimeout(timer);
    if (!alive && asked === worker && document.visibilityState === "visible")
      await restart("library-died");
  }

  /** Starts a new worker, which knows only what is on the disk now. */
  async function restart(code: FailureCode): Promise<void> {
    worker.terminate();
    lastDeath = code;
    deaths += 1;
    const again = deaths <= MOST_DEATHS;
    isGone = !again;
    if (again) {
      worker = connect();
      remote = wrap<LibraryApi>(worker);
    }
    for (const abort of pending) abort();
    pending.clear();
    onEvent({ kind: "failed", code, name: null });
    if (!again) return;
    next = begin();
    const outcome = await next;
    if (!outcome.ok) onEvent({ kind: "failed", code: outcome.code, name: null });
    onEvent({ kind: "changed", what: "papers" });
    onEvent({ kind: "changed", what: "marks" });
  }

  /** Resolves when every call now in progress has been answered or rejected. */
  async function settled(): Promise<void> {
    await Promise.all([...underway].map((call) => call.catch(() => undefined)));
  }

  return { start, ask, settled };
}
