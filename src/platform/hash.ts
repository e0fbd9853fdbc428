/**
 * SHA-256 of bytes, in hex. Browsers offer it on secure pages only (`https:` and
 * localhost); elsewhere, on a lab's plain `http:` site, the same is computed by a
 * library that is fetched when it is needed.
 */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = isSecureContext
    ? new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
    : (await import("@noble/hashes/sha2.js")).sha256(bytes);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
