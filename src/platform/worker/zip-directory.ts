import { ArchiveError } from "./archive-error.ts";

/** A file or folder as the directory at the end of an archive lists it; sizes in bytes. */
export type ZipEntry = {
  /** As stored: bytes in an encoding that the archive may not declare. */
  name: Uint8Array;
  /** Whether the archive says that the name is UTF-8. */
  utf8: boolean;
  encrypted: boolean;
  /** 0 is stored, 8 is deflate. */
  method: number;
  packedSize: number;
  size: number;
  /** Where its local header begins. */
  headerAt: number;
};

/** Signatures and lengths of APPNOTE.TXT 6.3.10, sections 4.3.12 and 4.3.14 to 4.3.16. */
const END = 0x06054b50;
const END_LENGTH = 22;
const END_64 = 0x06064b50;
const END_64_LENGTH = 56;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_LENGTH = 20;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;
const EXTRA_64 = 1;
/** The placeholder for a number that does not fit into 32 bits. */
const SEE_EXTRA = 0xffffffff;

const MOST_ENTRIES = 100_000;
const MOST_DIRECTORY_BYTES = 64_000_000;

/**
 * The declared contents of an archive, in the order of its directory; nothing is unpacked.
 * Rejects with {@link ArchiveError} if there is no valid directory.
 */
export async function readZipDirectory(archive: Blob): Promise<ZipEntry[]> {
  const { start, length } = await findDirectory(archive);
  if (length > MOST_DIRECTORY_BYTES) throw new ArchiveError("archive-too-large");
  const directory = await viewOf(archive, start, length);
  const entries: ZipEntry[] = [];
  for (let at = 0; at < length;) {
    if (entries.length === MOST_ENTRIES) throw new ArchiveError("archive-too-large");
    const { entry, end } = readEntry(directory, at);
    entries.push(entry);
    at = end;
  }
  return entries;
}

async function findDirectory(archive: Blob): Promise<{ start: number; length: number }> {
  const tailAt = Math.max(0, archive.size - END_LENGTH - LONGEST_COMMENT);
  const tail = await viewOf(archive, tailAt, archive.size - tailAt);
  for (let at = tail.byteLength - END_LENGTH; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== END) continue;
    const comment = tail.getUint16(at + 20, true);
    if (at + END_LENGTH + comment > tail.byteLength) continue;
    const end = tailAt + at;
    const found = (await directory64(archive, end)) ?? {
      start: tail.getUint32(at + 16, true),
      length: tail.getUint32(at + 12, true),
    };
    if (found.start + found.length > end) throw new ArchiveError("archive-damaged");
    return found;
  }
  throw new ArchiveError("archive-damaged");
}

/** The position of the directory of a Zip64 archive; null if there is no such record. */
async function directory64(archive: Blob, end: number) {
  if (end < LOCATOR_64_LENGTH + END_64_LENGTH) return null;
  const locator = await viewOf(archive, end - LOCATOR_64_LENGTH, LOCATOR_64_LENGTH);
  if (locator.getUint32(0, true) !== LOCATOR_64) return null;
  const at = number64(locator, 8);
  if (at + END_64_LENGTH > end) throw new ArchiveError("archive-damaged");
  const record = await viewOf(archive, at, END_64_LENGTH);
  if (record.getUint32(0, true) !== END_64) throw new ArchiveError("archive-damaged");
  return { start: number64(record, 48), length: number64(record, 40) };
}

function readEntry(view: DataView, at: number): { entry: ZipEntry; end: number } {
  if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== ENTRY)
    throw new ArchiveError("archive-damaged");
  const flags = view.getUint16(at + 8, true);
  const nameAt = at + ENTRY_LENGTH;
  const extraAt = nameAt + view.getUint16(at + 28, true);
  const extraEnd = extraAt + view.getUint16(at + 30, true);
  const end = extraEnd + view.getUint16(at + 32, true);
  if (end > view.byteLength) throw new ArchiveError("archive-damaged");
  // They are in the extra field in this order, each only if needed.
  const numbers = [24, 20, 42].map((place) => view.getUint32(at + place, true));
  const [size = 0, packedSize = 0, headerAt = 0] = withExtra(view, numbers, extraAt, extraEnd);
  const entry = {
    name: new Uint8Array(view.buffer, view.byteOffset + nameAt, extraAt - nameAt),
    utf8: (flags & 0x800) !== 0,
    encrypted: (flags & 1) !== 0,
    method: view.getUint16(at + 10, true),
    packedSize,
    size,
    headerAt,
  };
  return { entry, end };
}

/** Numbers with those that need 64 bits taken from the extra field. */
function withExtra(view: DataView, numbers: number[], extraAt: number, extraEnd: number): number[] {
  if (!numbers.includes(SEE_EXTRA)) return numbers;
  for (let at = extraAt; at + 4 <= extraEnd;) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    let next = at + 4;
    const end = Math.min(next + length, extraEnd);
    at = next + length;
    if (id !== EXTRA_64) continue;
    return numbers.map((number) => {
      if (number !== SEE_EXTRA) return number;
      if (next + 8 > end) throw new ArchiveError("archive-damaged");
      next += 8;
      return number64(view, next - 8);
    });
  }
  return numbers;
}

/** No file has more than 2^53 bytes, and the rounded number is still too large. */
function number64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

async function viewOf(archive: Blob, start: number, length: number): Promise<DataView> {
  return new DataView(await archive.slice(start, start + length).arrayBuffer());
}
