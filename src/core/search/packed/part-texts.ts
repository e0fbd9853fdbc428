import { findBytes } from "./bytes.ts";

/** The texts of a part's papers as UTF-8, a fixed number per paper, each followed by a line feed. */
export type PartTexts = {
  bytes: Uint8Array<ArrayBuffer>;
  /** Where each text begins in `bytes`, and where the last one ends. */
  starts: Uint32Array<ArrayBuffer>;
};

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function packTexts(texts: readonly string[]): PartTexts {
  // A line feed keeps matches from reaching across two texts.
  const encoded = texts.map((text) => encoder.encode(`${text}\n`));
  const starts = new Uint32Array(texts.length + 1);
  encoded.forEach((bytes, at) => (starts[at + 1] = (starts[at] ?? 0) + bytes.length));
  const bytes = new Uint8Array(starts.at(-1) ?? 0);
  encoded.forEach((text, at) => bytes.set(text, starts[at]));
  return { bytes, starts };
}

/** The texts of several parts, a fixed number per paper, without unwanted papers. */
export function joinTexts(
  parts: readonly { texts: PartTexts; kept: readonly number[] }[],
  perPaper: number,
): PartTexts {
  const starts = [0];
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (const { texts, kept } of parts)
    for (const paper of kept) {
      const first = paper * perPaper;
      const from = texts.starts[first] ?? 0;
      for (let at = 1; at <= perPaper; at++)
        starts.push(length + (texts.starts[first + at] ?? 0) - from);
      const piece = texts.bytes.subarray(from, texts.starts[first + perPaper]);
      pieces.push(piece);
      length += piece.length;
    }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { bytes, starts: Uint32Array.from(starts) };
}

export function textAt({ bytes, starts }: PartTexts, at: number): string {
  return decoder.decode(bytes.subarray(starts[at], (starts[at + 1] ?? 1) - 1));
}

/** Whether one of several consecutive texts contains the bytes, without decoding them. */
export function holdsBytes(
  { bytes, starts }: PartTexts,
  first: number,
  last: number,
  wanted: Uint8Array,
): boolean {
  return findBytes(wanted, bytes, starts[first] ?? 0, starts[last + 1] ?? 0) >= 0;
}
