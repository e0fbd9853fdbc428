import type { Backup } from "../../core/library/backup/backup.ts";
import type { Appearance, LibraryPaper } from "../../core/library/library-paper.ts";
import type { ReaderMark } from "../../core/library/reader-mark.ts";
import { groupByPaper } from "../../core/library/group-appearances.ts";
import { hasAppearances, mergeCopies, updateCopy } from "../../core/library/paper-copy.ts";
import { mergeAppearances } from "../../core/library/merge-papers.ts";
import { mergeReaderMarks, type MergeReport } from "../../core/library/merge-reader-marks.ts";
import { failureOf, type Outcome } from "../failure.ts";
import { loadPart } from "../load-part.ts";
import { withLock } from "../storage/locks.ts";
import { retryWithRoom } from "../storage/retry-with-room.ts";
import { changeMarks, keepsPaper, type CopyChange } from "../storage/reader-marks.ts";
import { countAsBackedUp } from "./write-backup.ts";
import type { Restored } from "./library-api.ts";
import { applyQuietly, type LibraryContext } from "./library-context.ts";
import { papersByKey } from "./papers-by-key.ts";
import { restoreBackupDigests } from "./restore-backup-digests.ts";
import { changeHues } from "./edit-tags.ts";

/** The longest text that a browser can hold as one string. */
const MAX_BACKUP_BYTES = 500_000_000;

/**
 * Merges a backup into the library: nothing here is replaced by anything older. The
 * page and the other tabs are notified once, when everything is on the disk or nothing more
 * fits; `context.unindexed` then holds what is to be indexed.
 */
export async function restore(context: LibraryContext, file: Blob): Promise<Outcome<Restored>> {
  if (file.size > MAX_BACKUP_BYTES) return { ok: false, code: "too-large" };
  const { readBackup } = await loadPart(() => import("../../core/library/backup/backup.ts"));
  const text = await file.text().catch(() => null);
  if (text === null) return { ok: false, code: "file-unreadable" };
  const reading = readBackup(text, Date.now());
  if (!reading.ok) return { ok: false, code: reading.code };
  const { backup, damage, leftOut, shortened } = reading;
  try {
    const digests = await restoreBackupDigests(context, backup.digests);
    const restored = await restoreMarks(context, backup);
    await restoreHues(context, backup);
    await countAsBackedUp(context, backup.madeAt);
    const unsound = damage.marks + damage.digests + damage.kept + damage.tags;
    const damaged = unsound + leftOut + digests.damaged;
    return {
      ok: true,
      value: {
        digests: digests.added,
        ...restored,
        damaged,
        shortened,
        settings: backup.settings,
      },
    };
  } catch (error) {
    return { ok: false, code: failureOf(error) };
  } finally {
    context.tabs.broadcast({ kind: "restored" });
    context.emit({ kind: "changed", what: "papers" });
  }
}

/** What a backup says about the papers that it keeps, by their keys here. */
function keptHere(
  { holdings }: LibraryContext,
  kept: readonly Appearance[],
): Map<string, LibraryPaper> {
  const papers = new Map<string, LibraryPaper>();
  for (const group of groupByPaper(kept)) {
    const paper = mergeAppearances(group);
    const key = holdings.keyNow(paper.key);
    const other = papers.get(key);
    papers.set(key, { ...(other ? mergeCopies(other, paper) : paper), key });
  }
  return papers;
}

type MarksRestored = Pick<Restored, "marks" | "papers" | "missing">;

/**
 * Merges marks and kept papers with those on the disk, in one transaction, while no tab
 * decides anything.
 */
async function restoreMarks(
  context: LibraryContext,
  { marks, kept }: Backup,
): Promise<MarksRestored> {
  const { db, holdings, index } = context;
  const theirs = marks.map((mark) => ({ ...mark, key: holdings.keyNow(mark.key) }));
  const theirPapers = keptHere(context, kept);
  const keys = new Set([...theirs.filter(keepsPaper).map(({ key }) => key), ...theirPapers.keys()]);
  // Fetched before: no decision has to wait for it.
  const current = await papersByKey(context.papers, [...keys]);
  const completed = new Set<string>();
  const copies = new Map<string, CopyChange>();
  for (const key of keys) {
    const [mine, other] = [current.get(key), theirPapers.get(key)];
    copies.set(key, (stored) => {
      const known = mine === undefined ? stored : updateCopy(stored, mine);
      if (other === undefined || hasAppearances(known, other.appearances)) return known;
      completed.add(key);
      return known === null ? other : mergeCopies(known, other);
    });
  }
  let changed: ReaderMark[] = [];
  let report: MergeReport = { added: 0, decisions: 0, annotations: 0, kept: 0 };
  const merge = (ours: readonly ReaderMark[]) => {
    const merged = mergeReaderMarks(ours, theirs);
    const before = new Set(ours);
    changed = merged.marks.filter((mark) => !before.has(mark));
    report = merged.report;
    return changed;
  };
  const write = () => withLock("duidu:marks", () => changeMarks(db, merge, copies));
  const written = await retryWithRoom(db, write);
  holdings.mergeMarks(changed);
  index.mark(changed.map(({ key }) => holdings.markOf(key)));
  for (const [key, copy] of written) {
    const change = holdings.addKept(copy);
    if (completed.has(key)) await applyQuietly(context, change);
  }
  const missing = theirs.filter(
    ({ key }) => keepsPaper(holdings.markOf(key)) && !holdings.catalogue.has(key),
  );
  return { marks: report, papers: completed.size, missing: missing.length };
}

async function restoreHues({ db }: LibraryContext, { tags }: Backup): Promise<void> {
  const theirs = tags.flatMap(({ name, color }): [string, number][] => {
    const hue = Number(color ?? Number.NaN);
    return Number.isFinite(hue) ? [[name, hue]] : [];
  });
  await changeHues(db, (hues) => {
    for (const [tag, hue] of theirs) if (!hues.has(tag)) hues.set(tag, hue);
  });
}
