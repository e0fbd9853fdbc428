import type { Backup, BackupDigest } from "../../core/library/backup.ts";
import type { Appearance } from "../../core/library/library-paper.ts";
import type { Mark } from "../../core/library/mark.ts";
import { mergeAppearances } from "../../core/library/merge-papers.ts";
import { mergeMarks } from "../../core/library/merge-marks.ts";
import { failureOf, type Outcome } from "../failure.ts";
import { gunzip } from "../storage/gzip.ts";
import { withLock } from "../storage/locks.ts";
import { allMarks, keepsPaper, putMarks } from "../storage/marks.ts";
import { countAsBackedUp } from "./back-up.ts";
import { fromBase64 } from "./base64.ts";
import type { Restored } from "./library-api.ts";
import { moveMarks, type Parts } from "./parts.ts";
import { readFile } from "./read-file.ts";
import { changeHues } from "./tagging.ts";
import { takeIn } from "./take-in.ts";

/** Merges a backup into the library: nothing here is replaced by anything older. */
export async function restore(parts: Parts, text: string): Promise<Outcome<Restored>> {
  const { readBackup } = await import("../../core/library/backup.ts");
  const reading = readBackup(text);
  if (!reading.ok) return { ok: false, code: reading.code };
  const { backup, damage } = reading;
  try {
    const digests = await restoreDigests(parts, backup.digests);
    await restoreKept(parts, backup.kept);
    const marks = await restoreMarks(parts, backup.marks);
    await restoreHues(parts, backup);
    await countAsBackedUp(parts, backup.madeAt);
    parts.tabs.tell({ kind: "restored" });
    parts.emit({ kind: "changed", what: "papers" });
    const damaged = damage.marks + damage.digests + damage.kept + damage.tags + digests.damaged;
    return {
      ok: true,
      value: { digests: digests.added, marks, damaged, settings: backup.settings },
    };
  } catch (error) {
    return { ok: false, code: failureOf(error) };
  }
}

async function restoreDigests(
  parts: Parts,
  digests: readonly BackupDigest[],
): Promise<{ added: number; damaged: number }> {
  const counts = { added: 0, damaged: 0 };
  for (const { name, gzip, ...times } of digests) {
    const bytes = await gunzip(fromBase64(gzip)).catch(() => null);
    const read = bytes && (await readFile({ name, blob: new Blob([bytes]) }, times, parts));
    if (read?.kind === "read") {
      await takeIn(parts, read.source, read.reading, read.papers);
      counts.added += 1;
    } else if (read?.kind !== "known") counts.damaged += 1;
  }
  return counts;
}

/** Saved papers whose digests were gone when the backup was made. */
async function restoreKept(parts: Parts, kept: readonly Appearance[]): Promise<void> {
  const groups = new Map<string, Appearance[]>();
  for (const appearance of kept) {
    const group = groups.get(appearance.paper.key) ?? [];
    groups.set(appearance.paper.key, [...group, appearance]);
  }
  const papers = [...groups.values()].map((group) => mergeAppearances(group));
  await putMarks(parts.db, [], papers);
  for (const paper of papers) {
    const change = parts.holdings.addKept(paper);
    await moveMarks(parts, change);
    await parts.index.add([paper]);
  }
}

/** Merges with what lies on the disk while no tab decides anything. */
function restoreMarks(parts: Parts, theirs: readonly Mark[]) {
  const { db, holdings, index, papers } = parts;
  return withLock("duidu:marks", async () => {
    const known = theirs.map((mark) => ({ ...mark, key: holdings.keyNow(mark.key) }));
    const ours = await allMarks(db);
    const { marks, report } = mergeMarks(ours, known);
    const before = new Set(ours);
    const changed = marks.filter((mark) => !before.has(mark));
    const keeping = changed.filter(keepsPaper);
    const kept = await Promise.all(keeping.map(({ key }) => papers.paper(key)));
    await putMarks(
      db,
      changed,
      kept.filter((paper) => paper !== null),
    );
    holdings.setMarks(changed);
    index.mark(changed);
    return report;
  });
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
