import { READER_VERSION } from "../../core/digest/reader-version.ts";
import { failureOf, type Outcome } from "../failure.ts";
import { allSourceIds, getDigest, getSource } from "../storage/digests.ts";
import { gunzip, gunzipFile } from "../storage/gzip.ts";
import type { Parts } from "./parts.ts";
import { LARGE_BYTES } from "./read-file.ts";
import { takeIn } from "./take-in.ts";

/** Makes a digest's papers anew from the bytes that were dropped; decisions stay. */
export async function readAgain(parts: Parts, id: string): Promise<Outcome<null>> {
  try {
    const source = await getSource(parts.db, id);
    if (source === undefined) return { ok: false, code: "digest-removed" };
    const unpack = source.size > LARGE_BYTES ? gunzipFile : gunzip;
    const content = await unpack(source.gzip).catch(() => null);
    if (content === null) return { ok: false, code: "source-damaged" };
    const read = await parts.shortTasks.whileWaiting(parts.reading.read(content, source.name));
    if (!read.ok) return read;
    if (read.reading.carrier === "none") return { ok: false, code: "source-damaged" };
    const taken = await takeIn(parts, source, read.reading, read.papers, "replace");
    if (taken === null) return { ok: false, code: "digest-removed" };
    parts.papers.broken.delete(id);
    return { ok: true, value: null };
  } catch (error) {
    return { ok: false, code: failureOf(error) };
  }
}

/**
 * Reads again what an older version of the reader has read, and what the cache has
 * lost. A source that cannot be read any more is told; the others are unharmed.
 */
export async function readOutdated(parts: Parts): Promise<void> {
  const { digests } = parts.holdings;
  const { broken } = parts.papers;
  const outdated = (await allSourceIds(parts.db)).filter(
    (id) => digests.get(id)?.readerVersion !== READER_VERSION || broken.has(id),
  );
  for (const id of outdated) {
    await parts.shortTasks.letIn();
    // Another tab may have read it since: that tab tells of it.
    const there = digests.has(id) ? undefined : await getDigest(parts.db, id);
    if (there?.readerVersion === READER_VERSION) continue;
    const outcome = await readAgain(parts, id);
    if (!outcome.ok && outcome.code === "digest-removed") continue;
    // What cannot be mended is told once, not whenever it is come upon.
    broken.delete(id);
    const source = outcome.ok ? undefined : await getSource(parts.db, id);
    parts.emit(
      outcome.ok
        ? { kind: "changed", what: "papers" }
        : { kind: "failed", code: outcome.code, name: source?.name ?? null },
    );
  }
}
