import { stampsAhead } from "../../../core/devices/future-stamps.ts";
import type { DeviceHead, DeviceLine } from "../../../core/devices/device-line.ts";
import { addLine, emptyLog, logOf, type DeviceLog } from "../../../core/devices/device-log.ts";
import { linesOf } from "../../../core/devices/log-lines.ts";
import { absorbMark, NEVER_COMPARED, type Compared } from "../../../core/devices/marks-and-log.ts";
import { readLines } from "../../../core/devices/read-lines.ts";
import { deviceOf, nextStamp } from "../../../core/devices/stamp.ts";
import { absorbHues, type Hues } from "../../../core/devices/tag-hues.ts";
import type { ReaderMark } from "../../../core/library/reader-mark.ts";
import type { Device, OtherDevice } from "../../folder/folder-status.ts";
import { hideDismissals } from "./hide-dismissals.ts";

/** How many obsolete lines a file may have before it is rewritten. */
const MOST_OLD_LINES = 2000;

/**
 * The files of a folder's devices, merged into one log. Marks are added to it as lines of this
 * device; lines of other devices are taken in as their files are read.
 */
export function createDeviceFiles(device: Device, log: DeviceLog, compared: Map<string, Compared>) {
  const others = new Map<string, OtherDevice>();
  /** The logs of other people of a lab, by the name of their device. */
  const people = new Map<string, DeviceLog>();
  /** Lines of this device that its file does not hold yet; null until the file was read. */
  let unwritten: DeviceLine[] | null = null;
  let linesInFile = 0;

  function write(line: DeviceLine): void {
    addLine(log, line);
    unwritten?.push(line);
  }

  function introduce(now: number): void {
    const { id, name, lab } = device;
    const known = log.heads.get(id)?.value;
    if (known?.name === name && known.lab === lab) return;
    const before = log.heads.get(id)?.at;
    write({ at: nextStamp(before === undefined ? [] : [before], now, id), device: { name, lab } });
  }

  return {
    log,
    compared,
    others,
    people,

    introduce,

    /** Adds to the log what has changed in the marks; returns the papers that have changed. */
    absorb(marks: Iterable<ReaderMark>, titleOf: (key: string) => string): string[] {
      const changed: string[] = [];
      for (const mark of marks) {
        const before = compared.get(mark.key) ?? NEVER_COMPARED;
        if (before.decidedAt === mark.decidedAt && before.annotatedAt === mark.annotatedAt)
          continue;
        const lines = absorbMark(log, device.id, mark, titleOf(mark.key), before);
        compared.set(mark.key, { decidedAt: mark.decidedAt, annotatedAt: mark.annotatedAt });
        unwritten?.push(...lines);
        changed.push(mark.key);
      }
      return changed;
    },

    /** Has the log say which colours tags were given here; whether there are any. */
    absorbHues(hues: Hues, before: Hues, now: number): boolean {
      const lines = absorbHues(log, device.id, hues, before, now);
      unwritten?.push(...lines);
      return lines.length > 0;
    },

    /**
     * Takes in another device's file; gives the papers that it says something of which
     * concerns this reader's own marks.
     */
    readOther(file: string, text: string): string[] {
      const { lines, damaged, newer } = readLines(text);
      const head = lastHead(lines, device.id);
      const papers = papersIn(lines);
      const name = head?.name ?? "";
      others.set(file, { file, name, papers: papers.length, damaged, newer });
      if (isOtherPerson(device, head)) {
        const theirs = people.get(name) ?? emptyLog();
        people.set(name, theirs);
        for (const line of lines) addLine(theirs, line);
        return [];
      }
      for (const line of lines) addLine(log, line);
      return papers;
    },

    /** Whether a file that was read is another person's, whose decisions stay their own. */
    isPersons: (file: string): boolean => people.has(others.get(file)?.name ?? ""),

    /** Compares this device's file with the log: what it lacks is to be written. */
    readOwn(text: string | null): string[] {
      const { lines } = readLines(text ?? "");
      linesInFile = lines.length;
      const inFile = new Set(linesOf(logOf(lines), device.id).map(nameOf));
      const papers = papersIn(lines);
      for (const line of lines) addLine(log, line);
      unwritten = linesOf(log, device.id).filter((line) => !inFile.has(nameOf(line)));
      return papers;
    },

    /** Notes stamps more than a day ahead; returns whether there are any. */
    noticeClocks(now: number): boolean {
      const ahead = stampsAhead(log, now, 0);
      if (ahead.length > 0) write({ at: nextStamp([], now, device.id), ahead });
      return log.ahead.size > 0;
    },

    isOwnRead: () => unwritten !== null,
    waiting: (): readonly DeviceLine[] => unwritten ?? [],

    /** The lines are on the disk. */
    written(lines: readonly DeviceLine[]): void {
      linesInFile += lines.length;
      const done = new Set(lines);
      unwritten = (unwritten ?? []).filter((line) => !done.has(line));
    },

    /** All that this device's file has to say, with nothing that was overtaken; null when it is short enough. */
    rewriting(): DeviceLine[] | null {
      if (linesInFile < MOST_OLD_LINES) return null;
      const lines = linesOf(log, device.id);
      return lines.length * 2 < linesInFile ? lines : null;
    },

    rewritten(lines: readonly DeviceLine[]): void {
      linesInFile = lines.length;
    },

    /** This device's whole file. */
    ownLines: (): DeviceLine[] => linesOf(log, device.id),

    published: (lines: readonly DeviceLine[]) => lines.map((line) => hideDismissals(line, device)),
  };
}

export type DeviceFiles = ReturnType<typeof createDeviceFiles>;

/** What a line is about: changes of many papers may be of one moment. */
function nameOf(line: DeviceLine): string {
  if ("paper" in line) return [line.at, line.paper, ...Object.keys(line.set).sort()].join("\n");
  return "hue" in line ? `${line.at}\n${line.tag}` : line.at;
}

/** Who wrote a file; lines of this device are there when a sync service doubled its own file. */
function lastHead(lines: readonly DeviceLine[], own: string): DeviceHead | null {
  const heads = lines.filter((line) => "device" in line).filter(({ at }) => deviceOf(at) !== own);
  const last = heads.reduce<(typeof heads)[number] | null>(
    (newest, head) => (newest === null || head.at > newest.at ? head : newest),
    null,
  );
  return last?.device ?? null;
}

/** In a lab, devices of one name are one person's. */
function isOtherPerson(device: Device, head: DeviceHead | null): boolean {
  return head !== null && (device.lab || head.lab) && head.name !== device.name;
}

function papersIn(lines: readonly DeviceLine[]): string[] {
  return [...new Set(lines.flatMap((line) => ("paper" in line ? [line.paper] : [])))];
}
