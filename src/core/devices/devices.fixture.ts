import { blankMark, type Decision, type ReaderMark } from "../library/reader-mark.ts";
import { stampsAhead } from "./future-stamps.ts";
import { writeLine, type DeviceLine } from "./device-line.ts";
import { addLine, emptyLog } from "./device-log.ts";
import { linesOf } from "./log-lines.ts";
import { absorbMark, followLog, NEVER_COMPARED, type Compared } from "./marks-and-log.ts";
import { readLines } from "./read-lines.ts";
import { nextStamp } from "./stamp.ts";

/** A browser with its marks, its log and the file that it writes. */
export function createDevice(id: string) {
  const log = emptyLog();
  const marks = new Map<string, ReaderMark>();
  const compared = new Map<string, Compared>();
  let file = "";

  function write(line: DeviceLine): void {
    addLine(log, line);
    file += writeLine(line);
  }

  function absorb(): void {
    for (const mark of marks.values()) {
      const before = compared.get(mark.key) ?? NEVER_COMPARED;
      for (const line of absorbMark(log, id, mark, "", before)) file += writeLine(line);
      compared.set(mark.key, mark);
    }
  }

  const markOf = (key: string): ReaderMark => marks.get(key) ?? blankMark(key);

  return {
    id,
    log,
    marks,
    markOf,
    file: () => file,

    decide(key: string, decision: Decision, now: number): void {
      const mark = markOf(key);
      marks.set(key, { ...mark, decision, decidedAt: Math.max(now, mark.decidedAt + 1) });
    },

    annotate(key: string, change: Partial<Pick<ReaderMark, "tags" | "note">>, now: number): void {
      const mark = markOf(key);
      marks.set(key, { ...mark, ...change, annotatedAt: Math.max(now, mark.annotatedAt + 1) });
    },

    absorb,

    /** Reads a file of another device, as far as it came. */
    read(text: string, now: number): void {
      absorb();
      for (const line of readLines(text).lines) addLine(log, line);
      const ahead = stampsAhead(log, now, 0);
      if (ahead.length > 0) write({ at: nextStamp([], now, id), ahead });
      for (const key of log.papers.keys()) {
        const mark = followLog(log, markOf(key));
        marks.set(key, mark);
        compared.set(key, mark);
      }
    },

    /** Writes the file anew with what is still needed of it. */
    rewrite(): void {
      absorb();
      file = linesOf(log, id).map(writeLine).join("");
    },
  };
}

export type Device = ReturnType<typeof createDevice>;

/** What a reader sees on a device, without the times. */
export function shownOn({ marks }: Device) {
  return [...marks.values()]
    .map(({ key, decision, tags, note }) => ({ key, decision, tags: [...tags].sort(), note }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
