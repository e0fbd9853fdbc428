import type { DigestReading } from "../../core/digest/read-digest.ts";
import { failureOf, type FailureCode } from "../failure.ts";
import { sha256 } from "../hash.ts";
import type { Source } from "../storage/database.ts";
import { gzip } from "../storage/gzip.ts";
import type { OpenFile } from "./library-api.ts";
import type { ReadingHandle } from "./reading-handle.ts";

/** Larger files than this are refused before they are read. */
const MAX_BYTES = 700_000_000;

export type FileRead =
  | { kind: "read"; source: Source; reading: DigestReading }
  | { kind: "known"; source: string }
  | { kind: "refused"; code: FailureCode };

/** Has one file read, but changes nothing: neither the disk nor the library. */
export async function readFile(
  { name, blob }: OpenFile,
  at: number,
  reading: ReadingHandle,
  isKnown: (source: string) => boolean,
): Promise<FileRead> {
  if (blob.size === 0) return { kind: "refused", code: "empty" };
  if (blob.size > MAX_BYTES) return { kind: "refused", code: "too-large" };
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await blob.arrayBuffer());
  } catch (error) {
    const code = failureOf(error);
    return { kind: "refused", code: code === "storage-failed" ? "file-unreadable" : code };
  }
  const id = await sha256(bytes);
  if (isKnown(id)) return { kind: "known", source: id };
  const size = bytes.length;
  const packed = await gzip(bytes);
  const outcome = await reading.read(bytes, name);
  if (!outcome.ok) return { kind: "refused", code: outcome.code };
  if (outcome.reading.carrier === "none") {
    return { kind: "refused", code: refusalOf(outcome.reading) };
  }
  return {
    kind: "read",
    source: { id, name, size, addedAt: at, gzip: packed },
    reading: outcome.reading,
  };
}

function refusalOf({ problems }: DigestReading): FailureCode {
  const codes = new Set<string>(problems.map(({ code }) => code));
  if (codes.has("empty")) return "empty";
  return codes.has("binary") ? "binary" : "not-a-digest";
}
