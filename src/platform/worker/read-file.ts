import { failureOf, type FailureCode } from "../failure.ts";
import { sha256, sha256OfFile } from "../hash.ts";
import type { Source } from "../storage/database.ts";
import { hasDigest } from "../storage/digests.ts";
import { gzip } from "../storage/gzip.ts";
import type { OpenFile } from "./library-api.ts";
import type { LibraryContext } from "./library-context.ts";
import type { PaperPortions } from "./reading-handle.ts";
import type { FileReading } from "./reading.worker.ts";
import { markStep } from "./user-timing.ts";
import { LARGEST_WHOLE, mayBeReadInPieces } from "./whole-lines.ts";

/** Larger files than this are refused before they are read. */
export const MAX_BYTES = 700_000_000;

/** Larger files are read in pieces. */
export const LARGE_BYTES = 16_000_000;

export type FileRead =
  | { kind: "read"; source: Source; reading: FileReading; papers: PaperPortions }
  | { kind: "known"; source: string }
  | { kind: "refused"; code: FailureCode };

/**
 * Reads one file without changing the disk or the library.
 *
 * @param file `packed` if its gzipped bytes are also available
 */
export async function readFile(
  { name, blob, packed: given }: OpenFile & { packed?: Uint8Array<ArrayBuffer> },
  times: Pick<Source, "addedAt" | "broughtAt">,
  { db, reading, holdings }: Pick<LibraryContext, "db" | "reading" | "holdings">,
): Promise<FileRead> {
  markStep("file-begun");
  if (blob.size > MAX_BYTES) return { kind: "refused", code: "too-large" };
  if (blob.size > LARGEST_WHOLE && !(await mayBeReadInPieces(blob).catch(() => true)))
    return { kind: "refused", code: "too-large" };
  let content: Uint8Array<ArrayBuffer> | Blob;
  let id: string;
  try {
    content = blob.size > LARGE_BYTES ? blob : new Uint8Array(await blob.arrayBuffer());
    id = await (content instanceof Blob ? sha256OfFile(content) : sha256(content));
  } catch (error) {
    const code = failureOf(error);
    return { kind: "refused", code: code === "storage-failed" ? "file-unreadable" : code };
  }
  const size = content instanceof Blob ? content.size : content.length;
  // Not checked earlier: a file that was deleted meanwhile has no size either.
  if (size === 0) return { kind: "refused", code: "empty" };
  if (holdings.digests.has(id) && (await hasDigest(db, id))) return { kind: "known", source: id };
  // In parallel; compression has its own copy of the bytes that the parser takes over.
  const packing = given === undefined ? gzip(content).catch(() => null) : given;
  const outcome = await reading.read(content, name);
  markStep("file-read");
  if (!outcome.ok) return { kind: "refused", code: outcome.code };
  if (outcome.reading.carrier === "none") {
    return { kind: "refused", code: refusalOf(outcome.reading) };
  }
  const packed = await packing;
  if (packed === null) return { kind: "refused", code: "file-unreadable" };
  markStep("file-packed");
  return {
    kind: "read",
    source: { id, name, size, ...times, gzip: packed },
    reading: outcome.reading,
    papers: outcome.papers,
  };
}

function refusalOf({ problems }: FileReading): FailureCode {
  const codes = new Set<string>(problems.map(({ code }) => code));
  if (codes.has("empty")) return "empty";
  return codes.has("binary") ? "binary" : "not-a-digest";
}
