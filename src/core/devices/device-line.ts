import * as v from "valibot";
import { boundText } from "../digest/bound-text.ts";
import { BACKUP_BOUNDS } from "../library/backup/bound-backup.ts";
import type { Decision } from "../library/reader-mark.ts";
import { readStamp, type Stamp } from "./stamp.ts";

/** The one version of a line so far. */
const VERSION = 1;

/** What a device did to one paper. */
export type ChangeLine = {
  at: Stamp;
  /** See `paperKey`. */
  paper: string;
  /** `title`: its fingerprint, by which a carrier without ids knows the paper. */
  ids: { title?: string | undefined };
  set: Change;
};

export type Change = {
  decision?: Decision | undefined;
  tags?: { add: string[]; remove: string[] } | undefined;
  note?: NoteText | undefined;
};

/** A note, and the notes that its writer saw: each stands for all earlier ones of its device. */
export type NoteText = { text: string; over: Stamp[] };

/** Whose file this is; what follows a `snapshot` stands for everything before it. */
type HeadLine = { at: Stamp; device: DeviceHead; snapshot?: boolean | undefined };

export type DeviceHead = {
  /** As the reader named it; empty where they did not. */
  name: string;
  /** Whether other names in the folder are other people, whose decisions stay their own. */
  lab: boolean;
};

/** Stamps of a clock that ran ahead: they count as `at`, when that was noticed. */
type AheadLine = { at: Stamp; ahead: Stamp[] };

/** A colour that the reader gave a tag, as a hue in degrees. */
export type HueLine = { at: Stamp; tag: string; hue: number };

export type DeviceLine = ChangeLine | HeadLine | AheadLine | HueLine;

/** The most that is taken of a line, in UTF-16 units and entries. */
const BOUNDS = { line: 2_000_000, tags: 1000, over: 1000, ahead: 10_000, title: 40 } as const;

const stamp = v.pipe(
  v.string(),
  v.check((text) => readStamp(text) !== null),
);
const key = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(BACKUP_BOUNDS.key),
  v.check((text) => !text.includes("\n")),
);
/** Tags that do not fit are left out; the line stays. */
const tags = v.pipe(
  v.array(v.string()),
  v.transform((all) => all.filter(isFittingTag).slice(0, BOUNDS.tags)),
);
const note = v.object({
  text: v.pipe(
    v.string(),
    v.transform((text) => boundText(text, BACKUP_BOUNDS.note, BACKUP_BOUNDS.noteRun)),
  ),
  over: v.pipe(v.array(stamp), v.maxLength(BOUNDS.over)),
});

const version = { v: v.literal(VERSION), at: stamp };
const changeSchema = v.object({
  ...version,
  paper: key,
  ids: v.object({ title: v.optional(v.pipe(v.string(), v.maxLength(BOUNDS.title))) }),
  set: v.object({
    decision: v.optional(v.picklist(["unscreened", "saved", "dismissed"])),
    tags: v.optional(v.object({ add: tags, remove: tags })),
    note: v.optional(note),
  }),
});
const headSchema = v.object({
  ...version,
  device: v.object({
    name: v.pipe(v.string(), v.maxLength(BACKUP_BOUNDS.tag)),
    lab: v.boolean(),
  }),
  snapshot: v.optional(v.boolean()),
});
const aheadSchema = v.object({
  ...version,
  ahead: v.pipe(v.array(stamp), v.maxLength(BOUNDS.ahead)),
});
const hueSchema = v.object({
  ...version,
  tag: v.pipe(v.string(), v.check(isFittingTag)),
  hue: v.pipe(v.number(), v.minValue(0), v.maxValue(360)),
});

const lineSchema = v.union([changeSchema, headSchema, aheadSchema, hueSchema]);
const newerSchema = v.object({ v: v.pipe(v.number(), v.integer(), v.minValue(VERSION + 1)) });

export function writeLine(line: DeviceLine): string {
  return `${JSON.stringify({ v: VERSION, ...inOrder(line) })}\n`;
}

/** The moment comes first, by which a file is known as a device's. */
function inOrder({ at, ...line }: DeviceLine): object {
  return { at, ...line };
}

/** A line of any device's file, believing nothing: what is none, or of a newer release, is named. */
export function readLine(text: string): DeviceLine | "damaged" | "newer" {
  if (text.length > BOUNDS.line) return "damaged";
  const json = parseJson(text);
  const read = v.safeParse(lineSchema, json);
  if (!read.success) return v.is(newerSchema, json) ? "newer" : "damaged";
  const { v: _, ...line } = read.output;
  return line;
}

function isFittingTag(tag: string): boolean {
  return tag.trim() !== "" && tag.length <= BACKUP_BOUNDS.tag;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
