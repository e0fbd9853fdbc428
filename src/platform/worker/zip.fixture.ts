import { deflateSync } from "fflate";

/** One entry of an archive for a test; omitted fields are valid. */
export type ZipPart = {
  /** As UTF-8, or bytes in any other encoding. */
  name: string | Uint8Array;
  content?: Uint8Array<ArrayBuffer>;
  /** Already packed content, with its declared size. */
  packed?: Uint8Array<ArrayBuffer>;
  size?: number;
  method?: number;
  /** General purpose flags: 1 encrypted, 8 sizes follow the data, 0x800 name in UTF-8. */
  flags?: number;
  localName?: string;
  /** Puts the sizes and the offset into a Zip64 extra field. */
  zip64?: boolean;
  /** How often the directory lists it, always at the same offset. */
  listed?: number;
};

const SEE_EXTRA = 0xffffffff;

/** The bytes of a zip archive (APPNOTE.TXT 6.3.10). */
export function makeZip(
  parts: readonly ZipPart[],
  { comment = "", zip64 = false }: { comment?: string; zip64?: boolean } = {},
): Uint8Array<ArrayBuffer> {
  const local: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const part of parts) {
    const { header, data, entry } = writePart(part, at);
    local.push(header, data);
    for (let times = 0; times < (part.listed ?? 1); times += 1) directory.push(entry);
    at += header.length + data.length;
  }
  const length = directory.reduce((sum, { length }) => sum + length, 0);
  return join([
    ...local,
    ...directory,
    ...endOf({ at, length, count: directory.length, comment, zip64 }),
  ]);
}

function writePart(part: ZipPart, at: number) {
  const { content = new Uint8Array(), method = 8, flags = 0x800, zip64 = false } = part;
  const data = part.packed ?? (method === 8 ? deflateSync(content) : content);
  const size = part.size ?? content.length;
  const name = typeof part.name === "string" ? utf8(part.name) : part.name;
  const localName = part.localName === undefined ? name : utf8(part.localName);
  const sizes = (flags & 8) !== 0 ? [0, 0] : [data.length, size];
  const header = join([
    words(0x04034b50, [20, flags, method, 0, 0x5821]),
    doubles(0, ...sizes),
    shorts(localName.length, 0),
    localName,
  ]);
  const extra = zip64 ? join([shorts(1, 24), longs(size, data.length, at)]) : new Uint8Array();
  const place = (number: number) => (zip64 ? SEE_EXTRA : number);
  const entry = join([
    words(0x02014b50, [20, 20, flags, method, 0, 0x5821]),
    doubles(0, place(data.length), place(size)),
    shorts(name.length, extra.length, 0, 0, 0),
    doubles(0, place(at)),
    name,
    extra,
  ]);
  return { header, data, entry };
}

type End = { at: number; length: number; count: number; comment: string; zip64: boolean };

function endOf({ at, length, count, comment, zip64 }: End): Uint8Array[] {
  const record = join([
    words(0x06064b50, []),
    longs(44),
    shorts(45, 45),
    doubles(0, 0),
    longs(count, count, length, at),
  ]);
  const locator = join([words(0x07064b50, []), doubles(0), longs(at + length), doubles(1)]);
  const short = Math.min(count, 0xffff);
  return [
    ...(zip64 ? [record, locator] : []),
    words(0x06054b50, [0, 0, short, short]),
    doubles(zip64 ? SEE_EXTRA : length, zip64 ? SEE_EXTRA : at),
    shorts(comment.length),
    utf8(comment),
  ];
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function words(signature: number, numbers: readonly number[]): Uint8Array {
  return join([doubles(signature), shorts(...numbers)]);
}

function shorts(...numbers: number[]): Uint8Array {
  return new Uint8Array(Uint16Array.from(numbers).buffer);
}

function doubles(...numbers: number[]): Uint8Array {
  return new Uint8Array(Uint32Array.from(numbers).buffer);
}

function longs(...numbers: number[]): Uint8Array {
  return new Uint8Array(BigUint64Array.from(numbers.map(BigInt)).buffer);
}

function join(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
