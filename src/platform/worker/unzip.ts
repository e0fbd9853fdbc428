import { failureOf, type FailureCode, type Outcome } from "../failure.ts";
import { ArchiveError } from "./archive-error.ts";
import { entryName, isWorthReading } from "./zip-entry-name.ts";
import { unzipEntry } from "./unzip-entry.ts";
import { readZipDirectory, type ZipEntry } from "./zip-directory.ts";

/** The maximum total size of the unpacked archives of one import, in bytes. */
export const MAX_UNPACKED_BYTES = 2_000_000_000;

/** A file from an archive is held in memory, unlike one on the disk. */
const MAX_FILE_BYTES = 250_000_000;

/** Texts compress to a fifth; anything that compresses below this share was made to swell. */
const MOST_PACKED = 200;
const SWELLING_BYTES = 16_000_000;

/** A file in an archive; `size` is its unpacked size in bytes. */
export type PackedFile = { name: string; size: number; unpack: () => Promise<Outcome<Blob>> };

/**
 * The files of an archive, in all its folders. Their sizes are added up before anything is
 * unpacked, and none becomes larger than the archive says; each is unpacked on demand.
 *
 * @param most the maximum unpacked size in bytes
 */
export async function unzip(
  archive: Blob,
  most: number,
): Promise<{ ok: true; files: PackedFile[]; size: number } | { ok: false; code: FailureCode }> {
  try {
    const entries = await readZipDirectory(archive);
    if (isDocument(entries)) return { ok: false, code: "binary" };
    const files = entries.flatMap((entry) => fileOf(archive, entry));
    const size = files.reduce((sum, file) => sum + file.size, 0);
    if (files.length === 0) return { ok: false, code: "archive-empty" };
    return size > most ? { ok: false, code: "archive-too-large" } : { ok: true, files, size };
  } catch (error) {
    return { ok: false, code: codeOf(error) };
  }
}

function fileOf(archive: Blob, entry: ZipEntry): PackedFile[] {
  const name = entryName(entry);
  if (!isWorthReading(entry, name)) return [];
  const unpack = async (): Promise<Outcome<Blob>> => {
    if (isTooLarge(entry)) return { ok: false, code: "too-large" };
    try {
      return { ok: true, value: await unzipEntry(archive, entry) };
    } catch (error) {
      return { ok: false, code: codeOf(error) };
    }
  };
  return [{ name, size: entry.size, unpack }];
}

function isTooLarge({ size, packedSize }: ZipEntry): boolean {
  return size > MAX_FILE_BYTES || (size > SWELLING_BYTES && size > packedSize * MOST_PACKED);
}

function codeOf(error: unknown): FailureCode {
  if (error instanceof ArchiveError) return error.code;
  const code = failureOf(error);
  return code === "storage-failed" ? "archive-damaged" : code;
}

/** Entries typical of office documents, e-books and programs, which are also zip archives. */
const DOCUMENT = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/MANIFEST\.MF)$/;

function isDocument(entries: readonly ZipEntry[]): boolean {
  const decoder = new TextDecoder();
  return entries.slice(0, 10).some(({ name }) => DOCUMENT.test(decoder.decode(name)));
}
