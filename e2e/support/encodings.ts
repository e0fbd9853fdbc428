/** UTF-16 with a byte-order mark, in either byte order. */
export function utf16(text: string, order: "little" | "big"): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return order === "little" ? bytes : bytes.swap16();
}

/**
 * GB18030, as Chinese Windows may save it. The platform only decodes it, so the table is
 * made by decoding every two- or four-byte code of the Basic Multilingual Plane; those
 * above follow by arithmetic.
 */
export function gb18030(text: string): Uint8Array {
  const table = (encodings ??= codesOfGb18030());
  return Buffer.from(
    Array.from(text).flatMap((letter) => {
      const point = letter.codePointAt(0) ?? 0;
      if (point < 0x80) return [point];
      return table.get(letter) ?? fourBytes(FIRST_ABOVE_BMP + point - 0x1_0000);
    }),
  );
}

let encodings: Map<string, number[]> | undefined;

/** Position of U+10000 among the four-byte codes, and how many such codes the BMP has. */
const FIRST_ABOVE_BMP = 189_000;
const FOUR_BYTES_IN_BMP = 39_420;

function codesOfGb18030(): Map<string, number[]> {
  const decoder = new TextDecoder("gb18030");
  const codes = new Map<string, number[]>();
  const add = (code: number[]) => {
    const letter = decoder.decode(Uint8Array.from(code));
    if (Array.from(letter).length === 1 && letter !== "\uFFFD") codes.set(letter, code);
  };
  for (let place = 0; place < FOUR_BYTES_IN_BMP; place += 1) add(fourBytes(place));
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) add([lead, trail]);
  }
  return codes;
}

function fourBytes(place: number): number[] {
  return [
    0x81 + Math.floor(place / 12_600),
    0x30 + (Math.floor(place / 1260) % 10),
    0x81 + (Math.floor(place / 10) % 126),
    0x30 + (place % 10),
  ];
}
