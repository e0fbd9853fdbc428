import { decodeDigest } from "../../core/digest/decode.ts";
import type { Outcome } from "../failure.ts";
import type { Database, Source } from "../storage/database.ts";
import { getSource } from "../storage/digests.ts";
import { gunzip, gunzipFile } from "../storage/gzip.ts";
import { LARGE_BYTES } from "./read-file.ts";

/** What "show source" shows at most, in UTF-16 units. */
const SHOWN_SOURCE = 2_000_000;

/** A file as it was dropped, as text; of a large one the beginning. */
export async function showSource(
  db: Database,
  id: string,
): Promise<Outcome<{ text: string; whole: boolean }>> {
  const source = await getSource(db, id);
  const bytes = source && (await shownBytes(source).catch(() => null));
  const decoded = bytes && decodeDigest(bytes);
  if (!decoded || decoded.kind !== "text") return { ok: false, code: "source-damaged" };
  const { text } = decoded;
  const whole = text.length <= SHOWN_SOURCE && bytes.length === source.size;
  return { ok: true, value: { text: text.slice(0, SHOWN_SOURCE), whole } };
}

/** The bytes of a source, or the beginning of one that is too large to be unpacked in memory. */
async function shownBytes({ gzip, size }: Source): Promise<Uint8Array<ArrayBuffer>> {
  if (size <= LARGE_BYTES) return gunzip(gzip);
  const shown = (await gunzipFile(gzip)).slice(0, 2 * SHOWN_SOURCE);
  return new Uint8Array(await shown.arrayBuffer());
}
