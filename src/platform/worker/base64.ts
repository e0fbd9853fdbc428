/** Bytes are turned into letters by so many at a time: arguments of a call are few. */
const STEP = 0x8000;

export function toBase64(bytes: Uint8Array): string {
  let letters = "";
  for (let at = 0; at < bytes.length; at += STEP) {
    letters += String.fromCharCode(...bytes.subarray(at, at + STEP));
  }
  return btoa(letters);
}

/** @throws DOMException when the text is no base64 */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
