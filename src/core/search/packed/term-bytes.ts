/**
 * An index term as bytes: each UTF-16 unit separately in one to three bytes, as in UTF-8.
 * So terms sort like their strings, a prefix of the string is a prefix of the bytes, and
 * lone surrogates survive.
 */
export function termBytes(term: string): Uint8Array {
  const bytes = new Uint8Array(3 * term.length);
  let length = 0;
  for (let at = 0; at < term.length; at++) {
    const unit = term.charCodeAt(at);
    if (unit < 0x80) {
      bytes[length++] = unit;
      continue;
    }
    if (unit < 0x800) bytes[length++] = 0xc0 | (unit >> 6);
    else {
      bytes[length++] = 0xe0 | (unit >> 12);
      bytes[length++] = 0x80 | ((unit >> 6) & 0x3f);
    }
    bytes[length++] = 0x80 | (unit & 0x3f);
  }
  return bytes.subarray(0, length);
}

/** Decodes a term. */
export function termOf(bytes: Uint8Array, start: number, end: number): string {
  let term = "";
  for (let at = start; at < end;) {
    const first = bytes[at++] ?? 0;
    if (first < 0x80) {
      term += String.fromCharCode(first);
      continue;
    }
    let unit = first < 0xe0 ? first & 0x1f : first & 0x0f;
    for (let more = first < 0xe0 ? 1 : 2; more > 0; more--)
      unit = (unit << 6) | ((bytes[at++] ?? 0) & 0x3f);
    term += String.fromCharCode(unit);
  }
  return term;
}

/** How many UTF-16 units the term has. */
export function termLength(bytes: Uint8Array, start: number, end: number): number {
  let length = 0;
  for (let at = start; at < end; at++) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) length++;
  return length;
}
