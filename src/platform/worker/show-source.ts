import { boundText } from "../../core/digest/bound-text.ts";
import { decodeDigest } from "../../core/digest/markup/decode.ts";
import type { Outcome } from "../failure.ts";
import type { Database, Source } from "../storage/database.ts";
import { getSource } from "../storage/digests.ts";
import { gunzip, gunzipFile } from "../storage/gzip.ts";
import { LARGE_BYTES } from "./read-file.ts";

/** The maximum that "show source" shows, in UTF-16 units. */
const SHOWN_SOURCE = 2_000_000;
const SHOWN_LINES = 50_000;
const SHOWN_LINE = 20_000;
const SHOWN_RUN = 500;

/** The original file as text; only the beginning of a large one. */
export async function showSource(
  db: Database,
  id: string,
): Promise<Outcome<{ text: string; whole: boolean }>> {
  const source = await getSource(db, id);
  const bytes = source && (await shownBytes(source).catch(() => null));
  const decoded = bytes && decodeDigest(bytes);
  if (!decoded || decoded.kind !== "text") return { ok: false, code: "source-damaged" };
  const { text } = decoded;
  const shown = shownText(text);
  const whole = shown.length === text.length && bytes.length === source.size;
  return { ok: true, value: { text: shown, whole } };
}

/**
 * The text without what would stall the page: endless lines, endless runs of symbols, too
 * many lines.
 */
function shownText(text: string): string {
  return text
    .slice(0, SHOWN_SOURCE)
    .split("\n", SHOWN_LINES)
    .map((line) => boundText(line, SHOWN_LINE, SHOWN_RUN))
    .join("\n");
}

/** The bytes of a source, or the beginning of one that is too large to unpack in memory. */
async function shownBytes({ gzip, size }: Source): Promise<Uint8Array<ArrayBuffer>> {
  if (size <= LARGE_BYTES) return gunzip(gzip);
  const shown = (await gunzipFile(gzip)).slice(0, 2 * SHOWN_SOURCE);
  return new Uint8Array(await shown.arrayBuffer());
}
