let early: Worker | null = null;

/** Starts the library's worker before the page needs it. */
export function startWorkerEarly(): void {
  const made = make();
  early = made;
  // A worker that cannot start is not handed over; the next one reports why.
  made.addEventListener("error", () => {
    if (made === early) early = null;
  });
}

/** The library's worker, started already or now. */
export function connectLibrary(): Worker {
  const worker = early ?? make();
  early = null;
  return worker;
}

function make(): Worker {
  return new Worker(new URL("./library.worker.ts", import.meta.url), { type: "module" });
}
