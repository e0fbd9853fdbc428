import { readLine, type DeviceLine } from "./device-line.ts";

/** What a device's file says; how many of its lines are damaged, or of a newer release. */
export type LinesRead = {
  lines: DeviceLine[];
  damaged: number;
  newer: number;
  /** Whether the last line is not finished: its writer, or whoever copied the file, was cut off. */
  cut: boolean;
};

/** Far more than a lifetime of decisions. */
const MOST_LINES = 1_000_000;

const BEGINNING = '{"v":';

/**
 * The lines of a device's file. A half-written last line is not damage: it comes whole
 * with the next look at the file. Never throws.
 */
export function readLines(text: string): LinesRead {
  const read: LinesRead = { lines: [], damaged: 0, newer: 0, cut: false };
  const rows = text.replace(/^\uFEFF/, "").split("\n", MOST_LINES);
  const last = rows.at(-1) ?? "";
  for (const row of rows) {
    const line = row.trim();
    if (line === "") continue;
    const found = readAfterCut(line);
    if (found === "newer") read.newer += 1;
    else if (found !== "damaged") read.lines.push(found);
    else if (row === last) read.cut = true;
    else read.damaged += 1;
  }
  return read;
}

/** Where a file went on after a half-written line, the whole line follows the half one. */
function readAfterCut(line: string): DeviceLine | "damaged" | "newer" {
  const found = readLine(line);
  const again = line.lastIndexOf(BEGINNING);
  return found === "damaged" && again > 0 ? readLine(line.slice(again)) : found;
}
