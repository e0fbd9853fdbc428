import type { Decision } from "../library/reader-mark.ts";
import type { Change, ChangeLine, DeviceHead, DeviceLine, NoteText } from "./device-line.ts";
import { deviceOf, type Stamp } from "./stamp.ts";

/** What one device last said of a field. */
export type Said<T> = { at: Stamp; value: T };

/** The last word of each device, by its id. */
export type SaidBy<T> = Map<string, Said<T>>;

/** All that is known of one paper. */
export type PaperLog = {
  /** Fingerprint of its title; empty where no device gave one. */
  title: string;
  decision: SaidBy<Decision>;
  /** By tag: whether the paper bears it. */
  tags: Map<string, SaidBy<boolean>>;
  note: SaidBy<NoteText>;
};

/**
 * All lines of any number of devices, put together. Lines may come in any order, late,
 * and any number of times: of each device, paper and field the last one counts.
 */
export type DeviceLog = {
  papers: Map<string, PaperLog>;
  /** For a stamp that ran ahead: when that was noticed first. */
  ahead: Map<Stamp, Stamp>;
  heads: Map<string, Said<DeviceHead>>;
  /** By tag: its colour, as a hue in degrees. */
  hues: Map<string, SaidBy<number>>;
};

export function emptyLog(): DeviceLog {
  return { papers: new Map(), ahead: new Map(), heads: new Map(), hues: new Map() };
}

export function logOf(lines: Iterable<DeviceLine>): DeviceLog {
  const log = emptyLog();
  for (const line of lines) addLine(log, line);
  return log;
}

/** Takes one line in; the order and number of lines does not matter. */
export function addLine(log: DeviceLog, line: DeviceLine): void {
  if ("device" in line) say(log.heads, { at: line.at, value: line.device });
  else if ("ahead" in line) for (const stamp of line.ahead) noticeAhead(log, stamp, line.at);
  else if ("hue" in line) say(saidOf(log.hues, line.tag), { at: line.at, value: line.hue });
  else addChange(log, line);
}

function noticeAhead({ ahead }: DeviceLog, stamp: Stamp, at: Stamp): void {
  const known = ahead.get(stamp);
  if (at < stamp && (known === undefined || at < known)) ahead.set(stamp, at);
}

function addChange({ papers }: DeviceLog, { at, paper, ids, set }: ChangeLine): void {
  if (saysNothing(set)) return;
  const log = papers.get(paper) ?? emptyPaper();
  papers.set(paper, log);
  // Any fixed choice will do where devices differ.
  if ((ids.title ?? "") > log.title) log.title = ids.title ?? "";
  if (set.decision !== undefined) say(log.decision, { at, value: set.decision });
  // What one line both adds and removes is there.
  for (const tag of set.tags?.remove ?? []) say(saidOf(log.tags, tag), { at, value: false });
  for (const tag of set.tags?.add ?? []) say(saidOf(log.tags, tag), { at, value: true });
  if (set.note !== undefined) say(log.note, { at, value: set.note });
}

function saysNothing({ decision, tags, note }: Change): boolean {
  const changed = (tags?.add.length ?? 0) + (tags?.remove.length ?? 0);
  return decision === undefined && note === undefined && changed === 0;
}

export function emptyPaper(): PaperLog {
  return { title: "", decision: new Map(), tags: new Map(), note: new Map() };
}

function saidOf<T>(tags: Map<string, SaidBy<T>>, tag: string): SaidBy<T> {
  const known = tags.get(tag) ?? new Map<string, Said<T>>();
  tags.set(tag, known);
  return known;
}

/** A device's later stamp wins; of two with one stamp, which no sound device writes, any fixed one. */
function say<T>(by: SaidBy<T>, said: Said<T>): void {
  const device = deviceOf(said.at);
  const known = by.get(device);
  const isNewer =
    known === undefined ||
    said.at > known.at ||
    (said.at === known.at && JSON.stringify(said.value) > JSON.stringify(known.value));
  if (isNewer) by.set(device, said);
}
