import { inflateSync } from "fflate";
import { boundedBlob } from "../bounded-blob.ts";
import { ArchiveError } from "./archive-error.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** APPNOTE.TXT 6.3.10, sections 4.3.7 and 4.4.5. */
const LOCAL_HEADER = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

/**
 * The bytes of one entry. Never more than the directory says; rejects with {@link
 * ArchiveError} if there are more or fewer.
 */
export async function unzipEntry(archive: Blob, entry: ZipEntry): Promise<Blob> {
  if (entry.encrypted) throw new ArchiveError("archive-encrypted");
  const { method, headerAt, packedSize, size } = entry;
  if (method !== STORED && method !== DEFLATED) throw new ArchiveError("archive-method");
  const header = await archive.slice(headerAt, headerAt + LOCAL_LENGTH).arrayBuffer();
  const view = new DataView(header);
  if (header.byteLength < LOCAL_LENGTH || view.getUint32(0, true) !== LOCAL_HEADER)
    throw new ArchiveError("archive-damaged");
  const start = headerAt + LOCAL_LENGTH + view.getUint16(26, true) + view.getUint16(28, true);
  const packed = archive.slice(start, start + packedSize);
  const content = method === STORED ? packed : await inflate(packed, size);
  if (packed.size !== packedSize || content.size !== size)
    throw new ArchiveError("archive-damaged");
  return content;
}

/**
 * In bytes, packed and unpacked: up to this size a file is inflated at once, ten times as
 * fast as a stream.
 */
const SMALL = 1_000_000;

async function inflate(packed: Blob, size: number): Promise<Blob> {
  try {
    if (packed.size <= SMALL && size <= SMALL) {
      // One byte beyond the expected size reveals a file that is too long.
      const out = new Uint8Array(size + 1);
      const bytes = new Uint8Array(await packed.arrayBuffer());
      return new Blob([inflateSync(bytes, { out }).slice()]);
    }
    const inflated = packed.stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return await boundedBlob(inflated, size);
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotReadableError") throw error;
    throw new ArchiveError("archive-damaged");
  }
}
