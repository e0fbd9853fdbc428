import { updateCopy } from "../../core/library/paper-copy.ts";
import { PARSER_VERSION } from "../../core/digest/parser-version.ts";
import { outcomeOf, type FailureCode, type Outcome } from "../failure.ts";
import { isFields, isKey, isText } from "../storage/check-rows.ts";
import { getDigest, getSource } from "../storage/digests.ts";
import { changeMarks, type CopyChange } from "../storage/reader-marks.ts";
import { readRow } from "../storage/read-rows.ts";
import { repairSource } from "../storage/repair-rows.ts";
import { quarantine, type DamagedRow } from "../storage/quarantine.ts";
import { isKeptSource } from "../../library/library-memory.ts";
import type { Damage, UnreadDigest } from "./library-api.ts";
import type { LibraryContext } from "./library-context.ts";
import { outdatedSources } from "./outdated-sources.ts";
import { storeDigests } from "./store-digests.ts";
import { gunzipSource } from "./gunzip-source.ts";

/** Reads a digest again from its original bytes; decisions stay. */
export function readAgain(context: LibraryContext, id: string): Promise<Outcome<null>> {
  return outcomeOf(async () => {
    const source = await getSource(context.db, id);
    if (source === undefined) {
      const isThere = (await context.db.getKey("sources", id)) !== undefined;
      return { ok: false, code: isThere ? "source-damaged" : "digest-removed" };
    }
    const content = await gunzipSource(source);
    if (content === null) return { ok: false, code: "source-damaged" };
    const size = content instanceof Blob ? content.size : content.length;
    const read = await context.shortTasks.whileWaiting(context.reading.read(content, source.name));
    if (!read.ok) return read;
    if (read.reading.carrier === "none") return { ok: false, code: "source-damaged" };
    const whole = { ...source, size };
    const taken = await storeDigests(context, whole, read.reading, read.papers, "replace");
    if (taken === null) return { ok: false, code: "digest-removed" };
    context.papers.broken.delete(id);
    return { ok: true, value: null };
  });
}

/**
 * Reads again what an older version of the parser read, and what the cache has lost.
 * Reports once which sources could not be read, along with the rows that were `damaged`
 * when the library was opened; everything else is unharmed.
 */
export async function readOutdated(
  context: LibraryContext,
  damaged: readonly DamagedRow[],
): Promise<void> {
  const unread: UnreadDigest[] = [];
  const { digests } = context.holdings;
  const { broken } = context.papers;
  for (const id of await outdatedSources(context)) {
    await context.shortTasks.letIn();
    // Another tab may have read it since and announces it.
    const there = digests.has(id) ? undefined : await getDigest(context.db, id);
    if (there?.readerVersion === PARSER_VERSION) continue;
    const outcome = await readAgain(context, id);
    if (!outcome.ok && outcome.code === "digest-removed") continue;
    // What cannot be repaired is reported once, not each time it is found.
    broken.delete(id);
    if (outcome.ok) context.emit({ kind: "changed", what: "papers" });
    else unread.push(await giveUp(context, id, outcome.code));
  }
  const damage = { ...(await damageOf(context, damaged)), digests: unread };
  if (unread.length + damage.marks + damage.kept + damage.other > 0)
    context.emit({ kind: "damaged", damage });
}

/**
 * Sets aside a source that cannot be unpacked, with its reading, so that it is not tried at
 * every start.
 */
async function giveUp(
  { db, holdings }: LibraryContext,
  id: string,
  code: FailureCode,
): Promise<UnreadDigest> {
  const row = await readRow(db, "sources", id);
  const name = isFields(row) && isText(row["name"]) ? row["name"] : holdings.digests.get(id)?.name;
  const source = repairSource(row);
  const isDamaged = source === null || (await gunzipSource(source)) === null;
  const rows = [{ store: "sources", key: id } as const, { store: "digests", key: id } as const];
  if (isDamaged) await quarantine(db, rows, Date.now());
  return { name: name ?? null, code };
}

/** Counts damaged rows; kept papers that are still in a digest are copied again and not counted. */
async function damageOf(
  context: LibraryContext,
  damaged: readonly DamagedRow[],
): Promise<Omit<Damage, "digests">> {
  const { catalogue } = context.holdings;
  const isInDigest = ({ store, key }: DamagedRow) =>
    store === "kept" &&
    isKey(key) &&
    catalogue.appearances(key).some(({ source }) => !isKeptSource(source));
  const again = damaged.filter(isInDigest);
  await copyAgain(
    context,
    again.flatMap(({ key }) => (isKey(key) ? [key] : [])),
  );
  const count = (of: (store: DamagedRow["store"]) => boolean) =>
    damaged.filter((row) => of(row.store) && !again.includes(row)).length;
  return {
    marks: count((store) => store === "marks"),
    kept: count((store) => store === "kept"),
    other: count((store) => store !== "marks" && store !== "kept"),
  };
}

/** Writes the stored copies of kept papers again from their digests. */
async function copyAgain({ db, papers }: LibraryContext, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const found = await Promise.all(keys.map((key) => papers.paper(key)));
  const copies = found
    .filter((paper) => paper !== null)
    .map((paper): [string, CopyChange] => [paper.key, (stored) => updateCopy(stored, paper)]);
  await changeMarks(db, () => [], new Map(copies));
}
