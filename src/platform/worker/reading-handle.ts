import { transfer, wrap, type Remote } from "comlink";
import type { DigestReading } from "../../core/digest/read-digest.ts";
import type { ReadingApi } from "./reading.worker.ts";

export type ReadingOutcome =
  { ok: true; reading: DigestReading } | { ok: false; code: "reader-stalled" | "reader-died" };

/** A file may take this long to read, and a second more for each megabyte. */
const DEADLINE_MS = 20_000;

type Line = { worker: Worker; remote: Remote<ReadingApi>; died: Promise<void> };

function connect(): Line {
  const worker = new Worker(new URL("./reading.worker.ts", import.meta.url), { type: "module" });
  const died = new Promise<void>((resolve) => {
    worker.addEventListener("error", () => resolve(), { once: true });
    worker.addEventListener("messageerror", () => resolve(), { once: true });
  });
  return { worker, remote: wrap<ReadingApi>(worker), died };
}

/**
 * Reads one file after another in a worker of its own. A file that stalls or kills
 * the worker costs only itself: the next one gets a new worker.
 */
export function createReadingHandle() {
  let line: Line | null = null;

  function hangUp(): void {
    line?.worker.terminate();
    line = null;
  }

  /** Takes the bytes over: they are gone from the caller's thread afterwards. */
  async function read(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<ReadingOutcome> {
    line ??= connect();
    const { remote, died } = line;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<ReadingOutcome>((resolve) => {
      timer = setTimeout(
        () => resolve({ ok: false, code: "reader-stalled" }),
        DEADLINE_MS + bytes.length / 1000,
      );
    });
    const outcome = await Promise.race([
      remote.read(transfer(bytes, [bytes.buffer]), name).then(
        (reading): ReadingOutcome => ({ ok: true, reading }),
        (): ReadingOutcome => ({ ok: false, code: "reader-died" }),
      ),
      died.then((): ReadingOutcome => ({ ok: false, code: "reader-died" })),
      late,
    ]);
    clearTimeout(timer);
    if (!outcome.ok) hangUp();
    return outcome;
  }

  return { read, hangUp };
}

export type ReadingHandle = ReturnType<typeof createReadingHandle>;
