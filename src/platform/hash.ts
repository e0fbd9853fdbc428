import { loadPart } from "./load-part.ts";

/** Bytes hashed at once: a few milliseconds. */
const PIECE = 1_000_000;

const hashing = () => import("@noble/hashes/sha2.js");

/**
 * SHA-256 of bytes, in hex. Browsers offer it only on secure pages (`https:` and
 * localhost); elsewhere, such as on a lab's plain `http:` site, a lazily loaded library
 * computes the same.
 */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = isSecureContext
    ? new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
    : (await loadPart(hashing)).sha256(bytes);
  return inHex(digest);
}

/** The same for a file, without ever holding more than a piece of it. */
export async function sha256OfFile(file: Blob): Promise<string> {
  const hash = (await loadPart(hashing)).sha256.create();
  for (let start = 0; start < file.size; start += PIECE)
    hash.update(new Uint8Array(await file.slice(start, start + PIECE).arrayBuffer()));
  return inHex(hash.digest());
}

const inHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
