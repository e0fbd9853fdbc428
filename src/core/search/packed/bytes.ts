/** A growing buffer of bytes. */
export class ByteWriter {
  #bytes = new Uint8Array(4096);
  length = 0;

  #room(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(2 * this.#bytes.length, this.length + more));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }

  /** A non-negative integer below 2^32 in one to five bytes: seven bits each, the lowest first. */
  number(value: number): void {
    this.#room(5);
    let left = value;
    while (left > 0x7f) {
      this.#bytes[this.length++] = (left & 0x7f) | 0x80;
      left >>>= 7;
    }
    this.#bytes[this.length++] = left;
  }

  append(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** A copy of what was written. */
  take(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.length);
  }
}

/** Reads what `ByteWriter` wrote, from a position on. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  number(): number {
    let byte = this.#bytes[this.#at++] ?? 0;
    let value = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = this.#bytes[this.#at++] ?? 0;
      value |= (byte & 0x7f) << shift;
    }
    return value >>> 0;
  }
}

/** Compares two ranges of bytes: negative, zero or positive. */
export function compareBytes(
  left: Uint8Array,
  leftStart: number,
  leftEnd: number,
  right: Uint8Array,
  rightStart: number,
  rightEnd: number,
): number {
  const leftLength = leftEnd - leftStart;
  const rightLength = rightEnd - rightStart;
  const shorter = Math.min(leftLength, rightLength);
  for (let at = 0; at < shorter; at++) {
    const difference = (left[leftStart + at] ?? 0) - (right[rightStart + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return leftLength - rightLength;
}

/** The position of bytes within a range of others; -1 if they do not occur. */
export function findBytes(
  wanted: Uint8Array,
  bytes: Uint8Array,
  from: number,
  end: number,
): number {
  const [first] = wanted;
  if (first === undefined) return from;
  const last = end - wanted.length;
  for (let at = from; at <= last; at++) {
    if (bytes[at] !== first) continue;
    let same = 1;
    while (same < wanted.length && bytes[at + same] === wanted[same]) same++;
    if (same === wanted.length) return at;
  }
  return -1;
}
