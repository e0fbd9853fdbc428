import { shortenRuns } from "../bound-text.ts";
import { type Problem, problem } from "../problem.ts";

/** The text of a file, or why there is none. */
export type Decoded =
  { kind: "text"; text: string; problems: Problem[] } | { kind: "empty" } | { kind: "binary" };

/**
 * Turns the bytes of a file into text: UTF-8 with or without byte-order mark,
 * UTF-16 with one (or with a zero in every other byte), else GB18030, which holds
 * GBK and GB2312. UTF-8 with a few damaged bytes stays UTF-8 and is a problem
 * `bad-encoding`. Line ends become `\n`; characters that nobody sees are taken off, as labels
 * and words may stand after them. Pictures,
 * archives and other bytes that aren't text are `binary`, judged from samples, so the cost
 * does not grow with the size.
 */
export function decodeDigest(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { kind: "empty" };
  const wide = utf16Label(bytes);
  if (wide === null && isBinary(bytes)) return { kind: "binary" };
  const decoded = wide === null ? decodeNarrow(bytes) : decodeAs(wide, bytes);
  const text = withoutInvisible(evenText(decoded));
  if (text.trim() === "") return { kind: "empty" };
  const damage = wide === null && decoded.includes("\ufffd") ? damagedLines(text, bytes) : [];
  return { kind: "text", text, problems: damage };
}

/** Decodes a part whose encoding was declared (`charset=gbk`); unknown names count as undeclared. */
export function decodeDeclared(bytes: Uint8Array, charset: string): string {
  try {
    const label = /^gb/i.test(charset) ? "gb18030" : charset;
    return evenText(new TextDecoder(label, { fatal: true }).decode(bytes));
  } catch {
    return evenText(decodeNarrow(bytes));
  }
}

type WideLabel = "utf-16le" | "utf-16be";

function utf16Label(bytes: Uint8Array): WideLabel | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return unmarkedUtf16(bytes);
}

/**
 * Latin text in UTF-16 has a zero in every other byte, and hardly ever anywhere
 * else: a few Chinese characters (一, 最) hold one, too.
 */
function unmarkedUtf16(bytes: Uint8Array): WideLabel | null {
  const size = Math.min(bytes.length & ~1, 2048);
  let [even, odd] = [0, 0];
  for (let i = 0; i < size; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const many = size / 8;
  if (size >= 8 && even * 20 <= odd && odd > many) return "utf-16le";
  return size >= 8 && odd * 20 <= even && even > many ? "utf-16be" : null;
}

/** The first bytes of common binary files: zip, PDF, PNG, JPEG, GIF, gzip. */
const SIGNATURES = [
  "PK\u0003\u0004",
  "%PDF-",
  "\u0089PNG",
  "\u00ff\u00d8\u00ff",
  "GIF8",
  "\u001f\u008b",
];
const SAMPLE = 1024;

function isBinary(bytes: Uint8Array): boolean {
  const opening = String.fromCharCode(...bytes.subarray(0, 8));
  if (SIGNATURES.some((signature) => opening.startsWith(signature))) return true;
  const middle = bytes.length >> 1;
  const samples = [0, middle, Math.max(0, bytes.length - SAMPLE)];
  return samples.some((start) => isControlled(bytes.subarray(start, start + SAMPLE)));
}

/** More than one byte in fifty is a control character that text never holds. */
function isControlled(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample)
    if (byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)) controls += 1;
  return controls * 50 > sample.length && controls > 2;
}

function decodeAs(label: string, bytes: Uint8Array): string {
  return new TextDecoder(label).decode(bytes);
}

function decodeNarrow(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const utf8 = decodeAs("utf-8", bytes);
    return isMostlyUtf8(utf8) ? utf8 : decodeAs("gb18030", bytes);
  }
}

/** A damaged UTF-8 text still has far more valid multi-byte characters than damaged ones. */
function isMostlyUtf8(text: string): boolean {
  let [damaged, sound] = [0, 0];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) damaged += 1;
    else if (unit >= 0x2000) sound += 1;
  }
  return damaged <= 3 || damaged * 8 < sound;
}

const MOST_PROBLEMS = 20;

function damagedLines(text: string, bytes: Uint8Array): Problem[] {
  if (holdsReplacement(bytes, text)) return [];
  const problems: Problem[] = [];
  text.split("\n").forEach((line, i) => {
    if (problems.length < MOST_PROBLEMS && line.includes("\ufffd")) {
      problems.push(problem("bad-encoding", i + 1, line));
    }
  });
  return problems;
}

/**
 * Whether every U+FFFD is in the bytes themselves: then the damage happened before this
 * file was written.
 */
function holdsReplacement(bytes: Uint8Array, text: string): boolean {
  let written = 0;
  for (let i = bytes.indexOf(0xef); i !== -1; i = bytes.indexOf(0xef, i + 1)) {
    if (bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd) written += 1;
  }
  return written >= text.split("\ufffd").length - 1;
}

/** The mark, zero-width spaces, soft hyphens, marks of direction. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** A non-joiner separates letters, and does nothing anywhere else. */
const NON_JOINER = "\u200c";
const IDLE_NON_JOINER = /(?<![\p{L}\p{M}])\u200c/gu;
/** The colours and styles of a terminal (SGR of ECMA-48). */
const ESCAPE = "\u001b";
const STYLE = new RegExp(String.raw`${ESCAPE}\[[\d;:]{0,40}m`, "g");

function withoutInvisible(text: string): string {
  const seen = text.replace(INVISIBLE, "");
  const joined = seen.includes(NON_JOINER) ? seen.replace(IDLE_NON_JOINER, "") : seen;
  return joined.includes(ESCAPE) ? joined.replace(STYLE, "") : joined;
}

/**
 * In UTF-16 units: of one character, of symbols or of spaces on one line. No digest has
 * nearly as many, and many patterns take quadratic time on them.
 */
const LONGEST_RUN = 300;

function evenText(text: string): string {
  return shortenRuns(unifyLineEnds(text), LONGEST_RUN);
}

function unifyLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
