/**
 * [Note: Han in Latin-1]
 *
 * MiniSearch keeps its terms in a radix tree whose nodes look through their
 * children sequentially. Unencoded Chinese terms give the root some
 * 2,000 children, and every look-up and insertion pays for it; each character
 * of the common block written as two Latin-1 characters gives it about 170.
 * The first of the two is at least U+0080, so it never meets an ASCII word.
 */
const firstHan = 0x4e00;
const lastHan = 0x9fff;
const base = 176;

/** Encodes a Chinese run for index terms; characters outside U+4E00–9FFF stay. */
export function encodeHan(run: string): string {
  let coded = "";
  for (const character of run) {
    const code = character.charCodeAt(0);
    if (code < firstHan || code > lastHan) coded += character;
    else {
      const value = code - firstHan;
      coded += String.fromCharCode(0x80 + Math.floor(value / base), 0x50 + (value % base));
    }
  }
  return coded;
}
