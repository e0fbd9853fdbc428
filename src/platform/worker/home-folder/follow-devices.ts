import type { DeviceLog } from "../../../core/devices/device-log.ts";
import { followLog, NEVER_COMPARED } from "../../../core/devices/marks-and-log.ts";
import { mergedPaper } from "../../../core/devices/merged-paper.ts";
import { updateCopy } from "../../../core/library/paper-copy.ts";
import { blankMark, type ReaderMark } from "../../../core/library/reader-mark.ts";
import type { LibraryMemory } from "../../../library/library-memory.ts";
import { withLock } from "../../storage/locks.ts";
import { changeMarks, keepsPaper, type CopyChange } from "../../storage/reader-marks.ts";
import { retryWithRoom } from "../../storage/retry-with-room.ts";
import type { LibraryContext } from "../library-context.ts";
import { papersByKey } from "../papers-by-key.ts";
import type { DeviceFiles } from "./device-files.ts";

/**
 * Updates the marks of some papers from the log of all devices. A mark that was changed here
 * meanwhile is left for the next time: its change is not in the log yet.
 *
 * @param deviceKeys papers by the keys that the devices gave them
 * @returns the keys that were left
 */
export async function followDevices(
  context: LibraryContext,
  { log, compared }: DeviceFiles,
  deviceKeys: readonly string[],
): Promise<string[]> {
  const { db, holdings, index, tabs } = context;
  if (deviceKeys.length === 0) return [];
  let changed: ReaderMark[] = [];
  let left: string[] = [];
  const follow = (onDisk: readonly ReaderMark[]): ReaderMark[] => {
    const marks = new Map(onDisk.map((mark) => [mark.key, mark]));
    changed = [];
    left = [];
    for (const paper of deviceKeys) {
      const key = keyHere(holdings, log, paper);
      const mark = marks.get(key) ?? blankMark(key);
      if (key !== paper) {
        // The log has the same under the key that the paper has now, or soon will.
        if (log.papers.has(key)) continue;
        const moved = { ...followLog(log, { ...mark, key: paper }), key };
        if (isNewer(moved, mark)) changed.push(moved);
        continue;
      }
      const before = compared.get(key) ?? NEVER_COMPARED;
      if (mark.decidedAt !== before.decidedAt || mark.annotatedAt !== before.annotatedAt) {
        left.push(key);
        continue;
      }
      const followed = followLog(log, mark);
      if (followed !== mark) changed.push(followed);
    }
    return changed;
  };
  const copies = await copiesFor(context, log, deviceKeys);
  const write = () => withLock("duidu:marks", () => changeMarks(db, follow, copies));
  const written = await retryWithRoom(db, write);
  for (const { key, decidedAt, annotatedAt } of changed)
    compared.set(key, { decidedAt, annotatedAt });
  for (const copy of written.values()) holdings.addKept(copy);
  if (changed.length === 0) return left;
  holdings.mergeMarks(changed);
  index.mark(changed.map(({ key }) => holdings.markOf(key)));
  tabs.broadcast({ kind: "marks", marks: changed });
  context.emit({ kind: "changed", what: "marks" });
  return left;
}

/** The key that a paper has here: another device may know its id, or not. */
export function keyHere(holdings: LibraryMemory, log: DeviceLog, paper: string): string {
  const { catalogue } = holdings;
  const key = holdings.keyNow(paper);
  const title = log.papers.get(paper)?.title ?? "";
  if (catalogue.has(key) || title === "") return key;
  const byTitle = holdings.keyNow(`t-${title}`);
  return catalogue.has(byTitle) ? byTitle : key;
}

/** Papers that are known here by another key than the devices gave them. */
export function papersElsewhere(holdings: LibraryMemory, log: DeviceLog): string[] {
  return [...log.papers.keys()].filter((paper) => keyHere(holdings, log, paper) !== paper);
}

/** Papers that are saved on a device of this reader, and in no digest here. */
export function savedElsewhere(holdings: LibraryMemory, log: DeviceLog): string[] {
  return [...log.papers].flatMap(([paper, entries]) => {
    const key = keyHere(holdings, log, paper);
    if (holdings.catalogue.has(key)) return [];
    return mergedPaper(entries, log.ahead).decision === "saved" ? [key] : [];
  });
}

function isNewer(mark: ReaderMark, than: ReaderMark): boolean {
  return mark.decidedAt > than.decidedAt || mark.annotatedAt > than.annotatedAt;
}

/** Papers that will be saved, tagged or noted are kept whole. */
async function copiesFor(
  { papers, holdings }: LibraryContext,
  log: DeviceLog,
  deviceKeys: readonly string[],
): Promise<Map<string, CopyChange>> {
  const kept = deviceKeys.flatMap((paper) => {
    const key = keyHere(holdings, log, paper);
    const mark = followLog(log, { ...holdings.markOf(key), key: paper });
    return keepsPaper(mark) && holdings.catalogue.has(key) ? [key] : [];
  });
  const found = await papersByKey(papers, kept);
  return new Map(
    [...found].map(([key, paper]): [string, CopyChange] => [
      key,
      (stored) => ({ ...updateCopy(stored, paper), key }),
    ]),
  );
}
