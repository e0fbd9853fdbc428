import { transfer, wrap, type Remote } from "comlink";
import type { Paper } from "../../core/digest/paper.ts";
import type { FailureCode } from "../failure.ts";
import { isFetchFailure } from "../load-part.ts";
import type { FileReading, ReadingApi } from "./reading.worker.ts";

export type ReadingOutcome =
  { ok: true; reading: FileReading; papers: PaperPortions } | { ok: false; code: FailureCode };

/** The papers of a reading, fetched in portions; rejects with {@link ReaderGone}. */
export type PaperPortions = {
  next: (first: number, count: number) => Promise<Paper[]>;
  release: () => void;
};

/** The reader ended with what it held: another file has broken it, or the reader of the page cancelled. */
export class ReaderGone extends Error {}

/** A file may take this long to read, and so much more for each megabyte; one read in pieces waits for the disk too. */
const DEADLINE_MS = 20_000;
const MS_A_MEGABYTE = 1000;
const MS_A_MEGABYTE_IN_PIECES = 4000;

type Line = {
  worker: Worker;
  remote: Remote<ReadingApi>;
  cut: Promise<FailureCode>;
  end: () => void;
};

function connect(): Line {
  const worker = new Worker(new URL("./reading.worker.ts", import.meta.url), { type: "module" });
  let end: (() => void) | undefined;
  const cut = new Promise<FailureCode>((resolve) => {
    worker.addEventListener("error", (event) => {
      // It is dealt with here: left alone, it would end the library as well.
      event.preventDefault();
      resolve(isFetchFailure(event) ? "part-missing" : "reader-died");
    });
    worker.addEventListener("messageerror", () => resolve("reader-died"), { once: true });
    end = () => resolve("cancelled");
  });
  return { worker, remote: wrap<ReadingApi>(worker), cut, end: () => end?.() };
}

/**
 * Reads one file after another in a worker of its own. A file that stalls or kills
 * the worker costs only itself: the next one gets a new worker.
 */
export function createReadingHandle() {
  let line: Line | null = null;

  /** Ends the worker with whatever it is at; calls under way are answered `cancelled`. */
  function hangUp(): void {
    line?.worker.terminate();
    line?.end();
    line = null;
  }

  /** Takes bytes over: they are gone from the caller's thread afterwards. A file is only looked into. */
  async function read(
    content: Uint8Array<ArrayBuffer> | Blob,
    name: string,
  ): Promise<ReadingOutcome> {
    const isFile = content instanceof Blob;
    const size = isFile ? content.size : content.length;
    const perMegabyte = isFile ? MS_A_MEGABYTE_IN_PIECES : MS_A_MEGABYTE;
    line ??= connect();
    const { remote, cut } = line;
    const asked = line;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<FailureCode>((resolve) => {
      timer = setTimeout(() => resolve("reader-stalled"), DEADLINE_MS + (size / 1e6) * perMegabyte);
    });
    const outcome = await Promise.race([
      remote.read(isFile ? content : transfer(content, [content.buffer]), name).then(
        (reading): ReadingOutcome =>
          reading === null
            ? failed("too-large")
            : { ok: true, reading, papers: portions(asked, reading) },
        () => failed("reader-died"),
      ),
      cut.then(failed),
      late.then(failed),
    ]);
    clearTimeout(timer);
    // A worker that answers goes on with the next file.
    if (!outcome.ok && outcome.code !== "too-large" && line === asked) hangUp();
    return outcome;
  }

  /** Has the worker ready before the first file comes. */
  function warmUp(): void {
    line ??= connect();
  }

  return { read, hangUp, warmUp };
}

function portions({ remote, cut }: Line, { ticket }: FileReading): PaperPortions {
  return {
    next: (first, count) =>
      Promise.race([
        remote.papers(ticket, first, count),
        cut.then((code) => Promise.reject(new ReaderGone(code))),
      ]),
    release: () => void remote.release(ticket),
  };
}

function failed(code: FailureCode): ReadingOutcome {
  return { ok: false, code };
}

export type ReadingHandle = ReturnType<typeof createReadingHandle>;
