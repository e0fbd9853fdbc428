import { base64Values } from "./base64-digits.ts";
import { decodeDeclared } from "./decode.ts";

/** One part of a MIME message: its fields (lower case) and where its content stands. */
export type MimePart = {
  type: string;
  charset: string;
  encoding: string;
  location: string;
  /** The content's lines, as 0-based indexes into the message's lines. */
  firstLine: number;
  endLine: number;
};

/**
 * A part's content decoded; `sourceLines[i]` is the 1-based line of the message on which
 * line i + 1 begins.
 */
export type DecodedPart = { text: string; sourceLines: number[] };

const HEADER = /^([A-Za-z][A-Za-z\d-]{0,60}):\s{0,9}(.*)$/;

/**
 * The parts of a MIME message (`.mhtml`, `.eml`) that hold content, in order.
 * Parts inside parts are found as well; a missing last boundary is tolerated.
 */
export function mimeParts(lines: readonly string[]): MimePart[] {
  const parts: MimePart[] = [];
  const boundaries = new Set<string>();
  let at = 0;
  let open: MimePart | null = null;
  const close = (end: number): void => {
    if (open !== null) parts.push({ ...open, endLine: end });
    open = null;
  };
  const readHead = (from: number): number => {
    const { fields, end } = readFields(lines, from);
    const type = fields.get("content-type") ?? "text/plain";
    const boundary = parameter(type, "boundary");
    if (boundary !== "") boundaries.add(`--${boundary}`);
    else open = partOf(fields, type, end);
    return end;
  };
  at = readHead(at);
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (!line.startsWith("--") || !isBoundary(boundaries, line)) continue;
    close(at);
    if (boundaries.has(line.trimEnd())) at = readHead(at + 1) - 1;
  }
  close(lines.length);
  return parts;
}

function isBoundary(boundaries: ReadonlySet<string>, line: string): boolean {
  const trimmed = line.trimEnd();
  return (
    boundaries.has(trimmed) || (trimmed.endsWith("--") && boundaries.has(trimmed.slice(0, -2)))
  );
}

function partOf(fields: ReadonlyMap<string, string>, type: string, firstLine: number): MimePart {
  return {
    type: type.split(";", 1)[0]?.trim().toLowerCase() ?? "",
    charset: parameter(type, "charset"),
    encoding: (fields.get("content-transfer-encoding") ?? "").trim().toLowerCase(),
    location: fields.get("content-location") ?? "",
    firstLine,
    endLine: firstLine,
  };
}

/** Fields may continue on lines that begin with a space; a blank line ends them. */
function readFields(
  lines: readonly string[],
  from: number,
): { fields: Map<string, string>; end: number } {
  const fields = new Map<string, string>();
  let name = "";
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    if (line.trim() === "") break;
    const match = HEADER.exec(line);
    if (/^\s/.test(line)) fields.set(name, `${fields.get(name) ?? ""} ${line.trim()}`);
    else if (match === null) break;
    else {
      name = (match[1] ?? "").toLowerCase();
      fields.set(name, match[2] ?? "");
    }
  }
  return { fields, end: (lines[at] ?? "x").trim() === "" ? at + 1 : at };
}

function parameter(field: string, name: string): string {
  const pattern = new RegExp(
    `;\\s{0,20}${name}\\s{0,3}=\\s{0,3}(?:"([^"]{0,200})"|([^;\\s]{1,200}))`,
    "i",
  );
  const match = pattern.exec(field);
  return match?.[1] ?? match?.[2] ?? "";
}

/**
 * Decodes a part: quoted-printable, base64 or unencoded; the charset is the part's,
 * otherwise the HTML's own.
 */
export function decodePart(lines: readonly string[], part: MimePart): DecodedPart {
  const add = DECODERS.get(part.encoding);
  if (add === undefined) return plainPart(lines, part);
  const sink = new ByteSink(part.firstLine + 1);
  for (let i = part.firstLine; i < part.endLine; i += 1) add(sink, lines[i] ?? "", i + 1);
  const bytes = sink.bytes();
  const charset = part.charset === "" ? declaredCharset(bytes) : part.charset;
  return { text: decodeDeclared(bytes, charset), sourceLines: sink.sourceLines };
}

/** `<meta charset="gbk">`, `content="text/html; charset=gbk"` */
const META_CHARSET = /<meta[^>]{0,200}?charset\s?=\s?["']?([\w-]{2,30})/i;

function declaredCharset(bytes: Uint8Array): string {
  const opening = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return META_CHARSET.exec(opening)?.[1] ?? "utf-8";
}

const NEWLINE = 10;
const RETURN = 13;

/** Collects bytes and where in the source each decoded line begins. Carriage returns are left out. */
class ByteSink {
  readonly sourceLines: number[];
  #bytes = new Uint8Array(65_536);
  #length = 0;
  /** Bits that a base64 line left over. */
  bits = 0;
  bitCount = 0;

  constructor(firstLine: number) {
    this.sourceLines = [firstLine];
  }

  push(byte: number, line: number): void {
    if (byte === RETURN) return;
    if (byte === NEWLINE) this.sourceLines.push(line);
    if (this.#length === this.#bytes.length) this.#grow();
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

const EQUALS = 61;
const encoder = new TextEncoder();

function addQuotedPrintable(sink: ByteSink, line: string, number: number): void {
  const text = line.trimEnd();
  const soft = text.endsWith("=");
  const end = soft ? text.length - 1 : text.length;
  for (let i = 0; i < end; i += 1) {
    const unit = text.charCodeAt(i);
    const byte = unit === EQUALS ? Number.parseInt(text.slice(i + 1, i + 3), 16) : Number.NaN;
    if (!Number.isNaN(byte)) {
      sink.push(byte, number);
      i += 2;
    } else if (unit < 128) {
      sink.push(unit, number);
    } else {
      for (const piece of encoder.encode(text.charAt(i))) sink.push(piece, number);
    }
  }
  if (!soft) sink.push(NEWLINE, number + 1);
}

function addBase64(sink: ByteSink, line: string, number: number): void {
  for (let i = 0; i < line.length; i += 1) {
    const value = base64Values[line.charCodeAt(i)] ?? -1;
    if (value === -1) continue;
    sink.bits = ((sink.bits << 6) | value) & 0xffffff;
    sink.bitCount += 6;
    if (sink.bitCount >= 8) {
      sink.bitCount -= 8;
      sink.push((sink.bits >> sink.bitCount) & 0xff, number);
    }
  }
}

const DECODERS: ReadonlyMap<string, (sink: ByteSink, line: string, number: number) => void> =
  new Map([
    ["quoted-printable", addQuotedPrintable],
    ["base64", addBase64],
  ]);

/** An unencoded part was decoded with the message. */
function plainPart(lines: readonly string[], part: MimePart): DecodedPart {
  const text = lines.slice(part.firstLine, part.endLine);
  return { text: text.join("\n"), sourceLines: text.map((_, i) => part.firstLine + 1 + i) };
}
