let early: Worker | null = null;

/** Has the library begin before the page asks for it. */
export function beginEarly(): void {
  const made = make();
  early = made;
  // One that cannot begin is not handed on; the next one tells why.
  made.addEventListener("error", () => {
    if (made === early) early = null;
  });
}

/** The worker of the library, begun already or now. */
export function connectLibrary(): Worker {
  const worker = early ?? make();
  early = null;
  return worker;
}

function make(): Worker {
  return new Worker(new URL("./library.worker.ts", import.meta.url), { type: "module" });
}
