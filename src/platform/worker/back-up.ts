import { encodeBase64 } from "../../core/library/base64.ts";
import type { Tag } from "../../core/library/backup.ts";
import { loadPart } from "../load-part.ts";
import { getSource } from "../storage/digests.ts";
import { withLock } from "../storage/locks.ts";
import { getKept, keepsPaper } from "../storage/marks.ts";
import { recall, remember } from "../storage/memory.ts";
import { catchUp } from "./follow-tab.ts";
import type { BackupDue } from "./library-api.ts";
import type { Parts } from "./parts.ts";
import { tagHues } from "./tagging.ts";

/** Everything that the reader made, and the digests, as the text of one file. */
export async function backUp(
  parts: Parts,
  settings: Record<string, unknown>,
  at: number,
): Promise<string> {
  const { db, holdings, news } = parts;
  const { writeBackup } = await loadPart(() => import("../../core/library/backup.ts"));
  // What other tabs have written belongs to it, whether or not this one has heard of it.
  Object.assign(news, { digests: true, all: true });
  await catchUp(parts);
  const digests = [];
  for (const { source } of holdings.digests.values()) {
    const stored = await getSource(db, source);
    if (stored === undefined) continue;
    const { name, addedAt, broughtAt, gzip } = stored;
    digests.push({ name, addedAt, broughtAt, gzip: encodeBase64(gzip) });
  }
  const copies = await Promise.all(
    [...holdings.copies().keys()]
      .filter((key) => keepsPaper(holdings.markOf(key)))
      .map((key) => getKept(db, key)),
  );
  const tags: Tag[] = Array.from(await tagHues(db), ([name, hue]) => ({
    name,
    color: String(hue),
  }));
  const text = writeBackup({
    madeAt: at,
    marks: holdings.allMarks(),
    tags,
    settings,
    digests,
    // What the digests say is read out of them again.
    kept: copies
      .flatMap((copy) => copy?.appearances ?? [])
      .filter(({ source }) => !holdings.digests.has(source)),
  });
  await countAsBackedUp(parts, at);
  return text;
}

/** How many papers were decided since the last backup, and since the reader was last told so. */
export async function backupDue({ db, holdings }: Parts): Promise<BackupDue> {
  const { at, putOffAt } = (await recall(db, "last-backup")) ?? NEVER;
  const since = (time: number) =>
    holdings.allMarks().filter(({ decidedAt }) => decidedAt > time).length;
  return { sinceBackup: since(at), sinceTold: since(Math.max(at, putOffAt)) };
}

const NEVER = { at: 0, putOffAt: 0 };

/** The reader was reminded and does not want a backup now. */
export function putOffBackup(parts: Parts, now: number): Promise<void> {
  return changeLastBackup(parts, ({ at }) => ({ at, putOffAt: now }));
}

/** What a backup held needs no other one at once. */
export function countAsBackedUp(parts: Parts, madeAt: number): Promise<void> {
  return changeLastBackup(parts, ({ at, putOffAt }) => ({ at: Math.max(at, madeAt), putOffAt }));
}

function changeLastBackup(
  { db }: Parts,
  change: (last: typeof NEVER) => typeof NEVER,
): Promise<void> {
  return withLock("duidu:memory", async () => {
    await remember(db, "last-backup", change((await recall(db, "last-backup")) ?? NEVER));
  });
}
