/** Bytes collected before they are handed to the browser, which may keep them on the disk. */
const PORTION = 16_000_000;

/**
 * Collects a stream into a file, without ever holding more than a portion of it in this
 * thread. Rejects as soon as more than `most` bytes have arrived, or with the stream's own
 * error.
 */
export async function boundedBlob(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  most: number,
): Promise<Blob> {
  const reader = stream.getReader();
  const portions: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let [waiting, total] = [0, 0];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    total += value.length;
    if (total > most) {
      await reader.cancel().catch(() => undefined);
      throw new RangeError(`More than ${most} bytes`);
    }
    pieces.push(value);
    waiting += value.length;
    if (waiting < PORTION) continue;
    portions.push(new Blob(pieces));
    pieces = [];
    waiting = 0;
  }
  return new Blob([...portions, ...pieces]);
}
