import { boundedBlob } from "../bounded-blob.ts";

/** Compresses bytes with gzip (RFC 1952), off this thread. */
export function gzip(content: Uint8Array<ArrayBuffer> | Blob): Promise<Uint8Array<ArrayBuffer>> {
  return bytesOf(through(content, new CompressionStream("gzip")));
}

/** Decompresses bytes; rejects if they are not complete gzip data. */
export function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return bytesOf(through(bytes, new DecompressionStream("gzip")));
}

/** The same, as a file, which the browser need not hold in memory. */
export function gunzipFile(bytes: Uint8Array<ArrayBuffer>): Promise<Blob> {
  return through(bytes, new DecompressionStream("gzip")).blob();
}

/** The same; rejects if there are more than `most` bytes. */
export function gunzipAtMost(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Blob> {
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return boundedBlob(unpacked, most);
}

function through(
  content: Uint8Array<ArrayBuffer> | Blob,
  stream: CompressionStream | DecompressionStream,
): Response {
  return new Response(new Blob([content]).stream().pipeThrough(stream));
}

async function bytesOf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await response.arrayBuffer());
}
