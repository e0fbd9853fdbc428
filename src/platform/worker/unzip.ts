import { Unzip, UnzipInflate } from "fflate";
import type { FailureCode } from "../failure.ts";
import type { OpenFile } from "./library-api.ts";

/** All that the archives of one drop hold may become this large, whatever they say of themselves. */
export const MAX_UNPACKED_BYTES = 2_000_000_000;
const MAX_ENTRIES = 100_000;

class ArchiveError extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode) {
    super(code);
    this.code = code;
  }
}

/**
 * The files of an archive, folders walked through. What lies in them is read as a
 * stream and counted as it comes, so that a bomb is noticed while it goes off.
 * Names are labels only: nothing is ever written under them.
 *
 * @param most bytes that may come out of it
 */
export async function unzip(
  archive: Blob,
  most: number,
): Promise<{ ok: true; files: OpenFile[]; unpacked: number } | { ok: false; code: FailureCode }> {
  const files: OpenFile[] = [];
  let unpacked = 0;
  let entries = 0;
  const stream = new Unzip((entry) => {
    entries += 1;
    if (entries > MAX_ENTRIES) throw new ArchiveError("archive-too-large");
    const name = readableName(entry.name);
    if (!isWorthReading(name)) return;
    const parts: Uint8Array<ArrayBuffer>[] = [];
    entry.ondata = (error, part, final) => {
      if (error) throw new ArchiveError("archive-damaged");
      unpacked += part.length;
      if (unpacked > most) throw new ArchiveError("archive-too-large");
      parts.push(new Uint8Array(part));
      if (final) files.push({ name, blob: new Blob(parts) });
    };
    entry.start();
  });
  stream.register(UnzipInflate);
  try {
    const reader = archive.stream().getReader();
    for (;;) {
      const { done, value } = await reader.read();
      stream.push(value ?? new Uint8Array(), done);
      if (done) break;
    }
  } catch (error) {
    return { ok: false, code: error instanceof ArchiveError ? error.code : "archive-damaged" };
  }
  return files.length === 0 ? { ok: false, code: "archive-empty" } : { ok: true, files, unpacked };
}

/** Folders, hidden files and what macOS puts beside every file. */
function isWorthReading(name: string): boolean {
  const parts = name.split("/");
  return !name.endsWith("/") && !parts.some((part) => part.startsWith(".") || part === "__MACOSX");
}

/** Letters that are bytes beyond ASCII, and letters that cannot be bytes. */
const highByte = /[\u0080-\u00ff]/;
const noByte = /[\u0100-\uffff]/;

/**
 * Archives of old tools name their entries in the encoding of their machine and do
 * not say so; the library then takes each byte for one letter. Such bytes are
 * UTF-8 or, on Chinese Windows, GB18030.
 */
function readableName(name: string): string {
  if (!highByte.test(name) || noByte.test(name)) return name;
  const bytes = Uint8Array.from(name, (letter) => letter.charCodeAt(0));
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
