import { failureOf, outcomeOf, type Outcome } from "../failure.ts";
import type { StoredDigest } from "../storage/database.ts";
import { withLock } from "../storage/locks.ts";
import { retryWithRoom } from "../storage/retry-with-room.ts";
import { readValue, writeValue } from "../storage/key-value.ts";
import { bringBackDigest, deleteDigest, removeDigest } from "../storage/removed-digests.ts";
import { applyTabChanges } from "./apply-tab-changes.ts";
import type { LibraryContext } from "./library-context.ts";

/** `undoable` is false if there was nothing to remove, or no room to keep it for an undo. */
export type Removed = { undoable: boolean };

/**
 * Removes a digest from the library; it stays on the disk for a while, so that it can be
 * restored. Kept papers stay, with everything that the digest said about them.
 *
 * @param at milliseconds since 1970
 */
export function remove(
  context: LibraryContext,
  source: string,
  at: number,
): Promise<Outcome<Removed>> {
  const { holdings, tabs, keeper } = context;
  return outcomeOf(async () => {
    // What has to stay also depends on what other tabs opened and saved, even if not
    // announced yet.
    context.news.all = true;
    await lookAtDisk(context);
    const digest = holdings.digests.get(source);
    if (digest === undefined) return { ok: true, value: { undoable: false } };
    const undoable = await removeFromDisk(context, digest, at);
    tabs.broadcast({ kind: "removed", source });
    await lookAtDisk(context);
    await rememberAbsent(context);
    keeper.outdate();
    return { ok: true, value: { undoable } };
  });
}

/** Undoes the removal of a digest; refused if it has been deleted since. */
export function bringBack(context: LibraryContext, source: string): Promise<Outcome<null>> {
  return outcomeOf(async () => {
    if (!(await bringBackDigest(context.db, source))) return { ok: false, code: "digest-removed" };
    context.tabs.broadcast({ kind: "digest", source });
    await lookAtDisk(context);
    return { ok: true, value: null };
  });
}

/** False if the disk is so full that the digest had to be deleted at once. */
async function removeFromDisk(
  { db, holdings }: LibraryContext,
  digest: StoredDigest,
  at: number,
): Promise<boolean> {
  const { source } = digest;
  const places = new Map<string, number[]>();
  for (const key of holdings.catalogue.papersOf(source)) {
    const own = holdings.catalogue.appearances(key).filter((ref) => ref.source === source);
    places.set(
      key,
      own.map((ref) => ref.at),
    );
  }
  try {
    await retryWithRoom(db, () => removeDigest(db, digest, places, at));
    return true;
  } catch (error) {
    if (failureOf(error) !== "storage-full") throw error;
    await deleteDigest(db, digest, places);
    return false;
  }
}

async function lookAtDisk(context: LibraryContext): Promise<void> {
  context.news.digests = true;
  await applyTabChanges(context);
}

/** Papers that no digest holds any more, also those whose digests another tab has removed. */
function rememberAbsent({ db, holdings }: LibraryContext): Promise<void> {
  return withLock("duidu:memory", async () => {
    const known = (await readValue(db, "absent-papers")) ?? [];
    const absent = new Map([...known, ...holdings.catalogue.save().absent]);
    await writeValue(db, "absent-papers", [...absent]);
  });
}
