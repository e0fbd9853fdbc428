import { BASE64_DIGITS, base64Values } from "../../digest/markup/base64-digits.ts";

/** Bytes as base64 with padding (RFC 4648, section 4). */
export function encodeBase64(bytes: Uint8Array): string {
  const codes = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(BASE64_DIGITS.charCodeAt(64));
  const write = (at: number, value: number) => {
    codes[at] = BASE64_DIGITS.charCodeAt(value & 63);
  };
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    const [a = 0, b, c] = [bytes[from], bytes[from + 1], bytes[from + 2]];
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    write(to, bits >> 18);
    write(to + 1, bits >> 12);
    if (b !== undefined) write(to + 2, bits >> 6);
    if (c !== undefined) write(to + 3, bits);
  }
  return new TextDecoder().decode(codes);
}

/** The bytes of a base64 text without spaces; null if it isn't base64. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0) return null;
  const padding = text.endsWith("==") ? 2 : Number(text.endsWith("="));
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let bits = 0;
  let at = 0;
  for (let from = 0; from < text.length - padding; from += 1) {
    const value = base64Values[text.charCodeAt(from)] ?? -1;
    if (value === -1) return null;
    bits = ((bits << 6) | value) & 0xffffff;
    if (from % 4 !== 0) {
      bytes[at] = (bits >> (6 - 2 * (from % 4))) & 255;
      at += 1;
    }
  }
  return bytes;
}
