/** Bytes as quoted-printable, lines of at most 76 characters. */
export function toQuotedPrintable(bytes: Uint8Array): string {
  let out = "";
  let column = 0;
  for (const byte of bytes) {
    const plain = byte >= 33 && byte <= 126 && byte !== 61;
    const piece =
      byte === 10
        ? "\r\n"
        : plain || byte === 32
          ? String.fromCharCode(byte)
          : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    if (byte !== 10 && column + piece.length > 75) {
      out += "=\r\n";
      column = 0;
    }
    out += piece;
    column = byte === 10 ? 0 : column + piece.length;
  }
  return out.replace(/ \r\n/g, "=20\r\n");
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes as base64, lines of 76 characters. */
export function toBase64(bytes: Uint8Array): string {
  let out = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const bits = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const left = bytes.length - i;
    out += BASE64.charAt(bits >> 18) + BASE64.charAt((bits >> 12) & 63);
    out += left > 1 ? BASE64.charAt((bits >> 6) & 63) : "=";
    out += left > 2 ? BASE64.charAt(bits & 63) : "=";
  }
  return out.replace(/(.{76})/g, "$1\r\n");
}
