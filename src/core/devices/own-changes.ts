import type { ReaderMark } from "../library/reader-mark.ts";
import type { Change, ChangeLine } from "./device-line.ts";
import { emptyPaper, type DeviceLog, type PaperLog, type SaidBy } from "./device-log.ts";
import { countsAs, isTagged, mergedPaper, newest } from "./merged-paper.ts";
import { nextStamp, type Stamp } from "./stamp.ts";

/** Which parts of a mark were changed here since it was last compared with the log. */
export type Changed = { decided: boolean; annotated: boolean };

/** What of a paper this device is to say, so that the log says what its mark does. */
export function ownChanges(
  log: DeviceLog,
  device: string,
  mark: ReaderMark,
  title: string,
  { decided, annotated }: Changed,
): ChangeLine[] {
  const known = log.papers.get(mark.key) ?? emptyPaper();
  const lines: ChangeLine[] = [];
  const add = (before: readonly Stamp[], wall: number, set: Change) =>
    lines.push({
      at: nextStamp(before, wall, device),
      paper: mark.key,
      ids: title === "" ? {} : { title },
      set,
    });
  if (decided)
    add(before(known.decision, device, log), mark.decidedAt, { decision: mark.decision });
  const set = annotated ? annotationChange(known, mark, log.ahead) : null;
  if (set !== null) {
    const said = [...known.tags.values(), known.note].flatMap((by) =>
      before<unknown>(by, device, log),
    );
    add(said, mark.annotatedAt, set);
  }
  return lines;
}

/** What a device has seen of a field, and its own last word: what it says now comes later. */
function before<T>(said: SaidBy<T>, device: string, { ahead }: DeviceLog): Stamp[] {
  const seen = newest(said, ahead);
  const own = said.get(device);
  return [...(seen === null ? [] : [countsAs(seen.at, ahead)]), ...(own ? [own.at] : [])];
}

function annotationChange(
  known: PaperLog,
  { tags, note }: ReaderMark,
  ahead: DeviceLog["ahead"],
): Change | null {
  const add = tags.filter((tag) => !isTagged(known.tags.get(tag) ?? new Map(), ahead));
  const remove = [...known.tags].flatMap(([tag, said]) =>
    isTagged(said, ahead) && !tags.includes(tag) ? [tag] : [],
  );
  const isNewNote = note !== mergedPaper(known, ahead).note;
  if (add.length + remove.length === 0 && !isNewNote) return null;
  // Every device's last note: this one has seen them all.
  const over = [...known.note.values()].map(({ at }) => at).sort();
  return {
    ...(add.length + remove.length === 0 ? {} : { tags: { add, remove } }),
    ...(isNewNote ? { note: { text: note, over } } : {}),
  };
}
