/** Bytes that are read at a time, more if a line is longer. */
const PIECE = 4_000_000;
/** In bytes; a longer line cannot be a record of a paper. */
const LONGEST_LINE = 64_000_000;
const NEWLINE = 10;

/**
 * In bytes, for a file that cannot be read in pieces: reading takes about six times its
 * size in memory.
 */
export const LARGEST_WHOLE = 100_000_000;
const OPENING_BRACE = 123;

/** Whether a file looks as if it could be read in pieces: JSON with lines of limited length. */
export async function mayBeReadInPieces(file: Blob): Promise<boolean> {
  const head = await wholeLines(file, 0);
  return head?.find((byte) => byte > 32) === OPENING_BRACE;
}

/** The bytes from a position to the end of a line; null if that line is too long. */
export async function wholeLines(
  file: Blob,
  start: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  for (let size = PIECE; ; size *= 2) {
    const bytes = new Uint8Array(await file.slice(start, start + size).arrayBuffer());
    if (start + size >= file.size) return bytes;
    const end = bytes.lastIndexOf(NEWLINE);
    if (end >= 0) return bytes.subarray(0, end + 1);
    if (size >= LONGEST_LINE) return null;
  }
}
