import type { Backup } from "../../core/library/backup.ts";
import type { Appearance, LibraryPaper } from "../../core/library/library-paper.ts";
import type { Mark } from "../../core/library/mark.ts";
import { mergeAppearances } from "../../core/library/merge-papers.ts";
import { mergeMarks, type MarksReport } from "../../core/library/merge-marks.ts";
import { failureOf, type Outcome } from "../failure.ts";
import { loadPart } from "../load-part.ts";
import { withLock } from "../storage/locks.ts";
import { changeMarks, keepsPaper, putMarks } from "../storage/marks.ts";
import { countAsBackedUp } from "./back-up.ts";
import { breathe } from "./breathe.ts";
import type { Restored } from "./library-api.ts";
import type { PaperStore } from "./paper-store.ts";
import { adopt, type Parts } from "./parts.ts";
import { restoreDigests } from "./restore-digests.ts";
import { changeHues } from "./tagging.ts";

/** More is no text that a browser holds in one piece. */
const MAX_BACKUP_BYTES = 500_000_000;

/** Papers that are put together at a time. */
const PAPERS_AT_ONCE = 50;

/**
 * Merges a backup into the library: nothing here is replaced by anything older. The
 * page and the other tabs are told once, when all is on the disk or no more of it can
 * be; `parts.unindexed` then holds what is to be indexed.
 */
export async function restore(parts: Parts, file: Blob): Promise<Outcome<Restored>> {
  if (file.size > MAX_BACKUP_BYTES) return { ok: false, code: "too-large" };
  const { readBackup } = await loadPart(() => import("../../core/library/backup.ts"));
  const text = await file.text().catch(() => null);
  if (text === null) return { ok: false, code: "file-unreadable" };
  const reading = readBackup(text, Date.now());
  if (!reading.ok) return { ok: false, code: reading.code };
  const { backup, damage, leftOut, shortened } = reading;
  try {
    const digests = await restoreDigests(parts, backup.digests);
    await restoreKept(parts, backup.kept);
    const marks = await restoreMarks(parts, backup.marks);
    await restoreHues(parts, backup);
    await countAsBackedUp(parts, backup.madeAt);
    const unsound = damage.marks + damage.digests + damage.kept + damage.tags;
    const damaged = unsound + leftOut + digests.damaged;
    return {
      ok: true,
      value: { digests: digests.added, marks, damaged, shortened, settings: backup.settings },
    };
  } catch (error) {
    return { ok: false, code: failureOf(error) };
  } finally {
    parts.tabs.tell({ kind: "restored" });
    parts.emit({ kind: "changed", what: "papers" });
  }
}

/** Saved papers whose digests were gone when the backup was made. */
async function restoreKept(parts: Parts, kept: readonly Appearance[]): Promise<void> {
  if (kept.length === 0) return;
  const groups = new Map<string, Appearance[]>();
  for (const appearance of kept) {
    const group = groups.get(appearance.paper.key);
    if (group === undefined) groups.set(appearance.paper.key, [appearance]);
    else group.push(appearance);
  }
  const papers = [...groups.values()].map((group) => mergeAppearances(group));
  await putMarks(parts.db, [], papers);
  for (const paper of papers) await adopt(parts, parts.holdings.addKept(paper));
}

/** Merges with what lies on the disk, in one transaction, while no tab decides anything. */
async function restoreMarks(parts: Parts, given: readonly Mark[]): Promise<MarksReport> {
  const { db, holdings, index, papers } = parts;
  const theirs = given.map((mark) => ({ ...mark, key: holdings.keyNow(mark.key) }));
  // Fetched before: no decision has to wait for it.
  const kept = await papersOf(papers, theirs.filter(keepsPaper));
  let changed: Mark[] = [];
  let report: MarksReport = { added: 0, decisions: 0, annotations: 0, kept: 0 };
  const merge = (ours: readonly Mark[]) => {
    const merged = mergeMarks(ours, theirs);
    const before = new Set(ours);
    changed = merged.marks.filter((mark) => !before.has(mark));
    report = merged.report;
    return changed;
  };
  await withLock("duidu:marks", () => changeMarks(db, merge, kept));
  holdings.mergeMarks(changed);
  index.mark(changed.map(({ key }) => holdings.markOf(key)));
  for (const { key } of changed.filter(keepsPaper)) {
    const paper = kept.get(key);
    if (paper !== undefined) holdings.addKept(paper);
  }
  return report;
}

async function papersOf(
  papers: PaperStore,
  marks: readonly Mark[],
): Promise<Map<string, LibraryPaper>> {
  const found = new Map<string, LibraryPaper>();
  for (let first = 0; first < marks.length; first += PAPERS_AT_ONCE) {
    const keys = marks.slice(first, first + PAPERS_AT_ONCE).map(({ key }) => key);
    for (const paper of await Promise.all(keys.map((key) => papers.paper(key))))
      if (paper !== null) found.set(paper.key, paper);
    await breathe();
  }
  return found;
}

async function restoreHues({ db }: Parts, { tags }: Backup): Promise<void> {
  const theirs = tags.flatMap(({ name, color }): [string, number][] => {
    const hue = Number(color ?? Number.NaN);
    return Number.isFinite(hue) ? [[name, hue]] : [];
  });
  await changeHues(db, (hues) => {
    for (const [tag, hue] of theirs) if (!hues.has(tag)) hues.set(tag, hue);
  });
}
