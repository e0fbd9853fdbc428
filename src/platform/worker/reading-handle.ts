import { transfer, wrap, type Remote } from "comlink";
import type { Paper } from "../../core/digest/paper.ts";
import type { FailureCode } from "../failure.ts";
import { isFetchFailure } from "../load-part.ts";
import type { FileReading, ReadingApi } from "./reading.worker.ts";

export type ReadingOutcome =
  { ok: true; reading: FileReading; papers: PaperPortions } | { ok: false; code: FailureCode };

/** The papers of a reading, fetched in portions; rejects with {@link ReadingLost}. */
export type PaperPortions = {
  next: (first: number, count: number) => Promise<Paper[]>;
  release: () => void;
};

/** The worker ended with the reading that it held: another file broke it, or the reader cancelled. */
export class ReadingLost extends Error {}

/**
 * How long a file may take to read, plus a time per megabyte; one read in pieces also waits
 * for the disk.
 */
const DEADLINE_MS = 20_000;
const MS_A_MEGABYTE = 1000;
const MS_A_MEGABYTE_IN_PIECES = 4000;

type Connection = {
  worker: Worker;
  remote: Remote<ReadingApi>;
  lost: Promise<FailureCode>;
  end: () => void;
};

function connect(): Connection {
  const worker = new Worker(new URL("./reading.worker.ts", import.meta.url), { type: "module" });
  let end: (() => void) | undefined;
  const lost = new Promise<FailureCode>((resolve) => {
    worker.addEventListener("error", (event) => {
      // Handled here: otherwise the error would also end the library's worker.
      event.preventDefault();
      resolve(isFetchFailure(event) ? "part-missing" : "reader-died");
    });
    worker.addEventListener("messageerror", () => resolve("reader-died"), { once: true });
    end = () => resolve("cancelled");
  });
  return { worker, remote: wrap<ReadingApi>(worker), lost, end: () => end?.() };
}

/**
 * Reads one file after another in a separate worker. A file that stalls or kills the worker
 * harms only itself: the next one gets a new worker.
 */
export function createReadingHandle() {
  let connection: Connection | null = null;

  /** Ends the worker whatever it is doing; calls in progress are answered `cancelled`. */
  function terminate(): void {
    connection?.worker.terminate();
    connection?.end();
    connection = null;
  }

  /** Transfers bytes: they are gone from the caller's thread afterwards. A file is only read. */
  async function read(
    content: Uint8Array<ArrayBuffer> | Blob,
    name: string,
  ): Promise<ReadingOutcome> {
    const isFile = content instanceof Blob;
    const size = isFile ? content.size : content.length;
    const perMegabyte = isFile ? MS_A_MEGABYTE_IN_PIECES : MS_A_MEGABYTE;
    connection ??= connect();
    const { remote, lost } = connection;
    const used = connection;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<FailureCode>((resolve) => {
      timer = setTimeout(() => resolve("reader-stalled"), DEADLINE_MS + (size / 1e6) * perMegabyte);
    });
    const outcome = await Promise.race([
      remote.read(isFile ? content : transfer(content, [content.buffer]), name).then(
        (reading): ReadingOutcome =>
          reading === null
            ? failed("too-large")
            : { ok: true, reading, papers: portions(used, reading) },
        () => failed("reader-died"),
      ),
      lost.then(failed),
      late.then(failed),
    ]);
    clearTimeout(timer);
    // A worker that answers is reused for the next file.
    if (!outcome.ok && outcome.code !== "too-large" && connection === used) terminate();
    return outcome;
  }

  /** Starts the worker before the first file comes. */
  function warmUp(): void {
    connection ??= connect();
  }

  return { read, terminate, warmUp };
}

function portions({ remote, lost }: Connection, { ticket }: FileReading): PaperPortions {
  return {
    next: (first, count) =>
      Promise.race([
        remote.papers(ticket, first, count),
        lost.then((code) => Promise.reject(new ReadingLost(code))),
      ]),
    release: () => void remote.release(ticket),
  };
}

function failed(code: FailureCode): ReadingOutcome {
  return { ok: false, code };
}

export type ReadingHandle = ReturnType<typeof createReadingHandle>;
