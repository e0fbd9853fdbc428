import type { ReaderMark } from "../library/reader-mark.ts";
import type { ChangeLine } from "./device-line.ts";
import { addLine, type DeviceLog } from "./device-log.ts";
import { mergedPaper } from "./merged-paper.ts";
import { ownChanges } from "./own-changes.ts";

/** The times of a mark when it was last the same as the log; 0 where it never was. */
export type Compared = Pick<ReaderMark, "decidedAt" | "annotatedAt">;

export const NEVER_COMPARED: Compared = { decidedAt: 0, annotatedAt: 0 };

/**
 * Has the log say what was decided, tagged and noted here since mark and log were last
 * the same.
 *
 * @param title the fingerprint of the paper's title, or empty
 * @returns the lines that this device is to write
 */
export function absorbMark(
  log: DeviceLog,
  device: string,
  mark: ReaderMark,
  title: string,
  { decidedAt, annotatedAt }: Compared,
): ChangeLine[] {
  const changed = {
    decided: mark.decidedAt !== decidedAt,
    annotated: mark.annotatedAt !== annotatedAt,
  };
  const lines = ownChanges(log, device, mark, title, changed);
  for (const line of lines) addLine(log, line);
  return lines;
}

/**
 * The mark as the log says it, which knows of all that the mark says. The same mark
 * where it says that already; else newer than it, so that it stands in every tab.
 */
export function followLog(log: DeviceLog, mark: ReaderMark): ReaderMark {
  const said = log.papers.get(mark.key);
  if (said === undefined) return mark;
  const { decision, decidedAt, tags, note, annotatedAt } = mergedPaper(said, log.ahead);
  const isDecided = decision === null || decision === mark.decision;
  const isAnnotated = note === mark.note && sameTags(tags, mark.tags);
  if (isDecided && isAnnotated) return mark;
  return {
    key: mark.key,
    ...(isDecided
      ? { decision: mark.decision, decidedAt: mark.decidedAt }
      : { decision, decidedAt: Math.max(decidedAt, mark.decidedAt + 1) }),
    ...(isAnnotated
      ? { tags: mark.tags, note: mark.note, annotatedAt: mark.annotatedAt }
      : {
          tags: inOrderOf(mark.tags, tags),
          note,
          annotatedAt: Math.max(annotatedAt, mark.annotatedAt + 1),
        }),
  };
}

function sameTags(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((tag) => b.includes(tag));
}

/** Tags that stay keep their order, new ones follow. */
function inOrderOf(order: readonly string[], tags: readonly string[]): string[] {
  const stay = order.filter((tag) => tags.includes(tag));
  return [...stay, ...tags.filter((tag) => !stay.includes(tag))];
}
