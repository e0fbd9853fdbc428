import * as v from "valibot";
import { boundBackup } from "./bound-backup.ts";
import type { Appearance } from "../library-paper.ts";
import type { ReaderMark } from "../reader-mark.ts";
import { appearanceSchema } from "./paper-schema.ts";

/** The format name that begins every backup file. */
const format = "duidu-backup";

/** The version that is written; all up to it can be read. */
const BACKUP_VERSION = 1;

/** A tag that the reader made; `color` is a name or code that only the interface interprets. */
export type Tag = { name: string; color: string | null };

/**
 * A digest's file as it was dropped: its bytes, gzipped, in base64. `broughtAt` is when the
 * import that added it began; missing in older backups.
 */
export type BackupDigest = {
  name: string;
  addedAt: number;
  broughtAt?: number | undefined;
  gzip: string;
};

/** Everything that the reader made, and the digests. Times are milliseconds since 1970 (UTC). */
export type Backup = {
  madeAt: number;
  marks: ReaderMark[];
  tags: Tag[];
  /** Settings by name; the settings module checks their values. */
  settings: Record<string, unknown>;
  digests: BackupDigest[];
  /** What removed digests said about saved papers. */
  kept: Appearance[];
};

/** How many malformed entries of each list were left out. */
type BackupDamage = { marks: number; tags: number; digests: number; kept: number };

export type BackupReading =
  /** `leftOut` and `shortened`: entries that exceeded their bounds, see bound-backup.ts. */
  | { ok: true; backup: Backup; damage: BackupDamage; leftOut: number; shortened: number }
  | { ok: false; code: "not-a-backup" }
  /** The file is truncated or altered: it claims to be a backup but cannot be read. */
  | { ok: false; code: "backup-damaged" }
  /** Written by a newer release. */
  | { ok: false; code: "backup-too-new"; version: number };

const time = v.pipe(v.number(), v.finite(), v.minValue(0));

const markSchema: v.GenericSchema<unknown, ReaderMark> = v.object({
  key: v.pipe(v.string(), v.minLength(1)),
  decision: v.picklist(["unscreened", "saved", "dismissed"]),
  decidedAt: time,
  tags: v.array(v.string()),
  note: v.string(),
  annotatedAt: time,
});

const tagSchema: v.GenericSchema<unknown, Tag> = v.object({
  name: v.pipe(v.string(), v.minLength(1)),
  color: v.nullable(v.string()),
});

/** Whole groups of four characters, the last one padded. */
const base64 = /^[A-Za-z0-9+/]*={0,2}$/;

const digestSchema: v.GenericSchema<unknown, BackupDigest> = v.object({
  name: v.string(),
  addedAt: time,
  broughtAt: v.optional(time),
  gzip: v.pipe(
    v.string(),
    v.regex(base64),
    v.check((text) => text.length % 4 === 0),
  ),
});

const envelopeSchema = v.object({
  format: v.literal(format),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

const versionOneSchema = v.object({
  madeAt: time,
  marks: v.array(v.unknown()),
  tags: v.array(v.unknown()),
  settings: v.record(v.string(), v.unknown()),
  digests: v.array(v.unknown()),
  kept: v.array(v.unknown()),
});

/** The backup as the text of its file: JSON of the newest version. */
export function writeBackup(backup: Backup): string {
  const { madeAt, marks, tags, settings, digests, kept } = backup;
  const file = { format, version: BACKUP_VERSION, madeAt, marks, tags, settings, digests, kept };
  return `${JSON.stringify(file)}\n`;
}

/** `{"format":"duidu-backup"`, however the file was reformatted. */
const beginning = /^\uFEFF?\s*\{\s*"format"\s*:\s*"duidu-backup"/;

/** Whether a file that begins so is a backup; the first hundred characters are enough. */
export function looksLikeBackup(start: string): boolean {
  return beginning.test(start);
}

/**
 * Reads a backup of any version so far without trusting it: whatever is malformed is left
 * out and counted. Never throws.
 *
 * @param now milliseconds since 1970; later times in the backup are not trusted
 * @example readBackup(writeBackup(backup), now) // { ok: true, backup, damage: all 0, … }
 */
export function readBackup(text: string, now: number): BackupReading {
  const file = parseJson(text.replace(/^\uFEFF/, ""));
  const envelope = v.safeParse(envelopeSchema, file);
  if (!envelope.success) {
    return { ok: false, code: looksLikeBackup(text) ? "backup-damaged" : "not-a-backup" };
  }
  const { version } = envelope.output;
  if (version > BACKUP_VERSION) return { ok: false, code: "backup-too-new", version };
  const content = v.safeParse(versionOneSchema, file);
  return content.success ? sift(content.output, now) : { ok: false, code: "backup-damaged" };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Keeps the valid entries. */
function sift(content: v.InferOutput<typeof versionOneSchema>, now: number): BackupReading {
  const marks = sound(content.marks, markSchema);
  const tags = sound(content.tags, tagSchema);
  const digests = sound(content.digests, digestSchema);
  const kept = sound(content.kept, appearanceSchema);
  const { madeAt, settings } = content;
  return {
    ok: true,
    ...boundBackup({ madeAt, settings, marks, tags, digests, kept }, now),
    damage: {
      marks: content.marks.length - marks.length,
      tags: content.tags.length - tags.length,
      digests: content.digests.length - digests.length,
      kept: content.kept.length - kept.length,
    },
  };
}

function sound<T>(entries: readonly unknown[], schema: v.GenericSchema<unknown, T>): T[] {
  return entries.flatMap((entry) => {
    const result = v.safeParse(schema, entry);
    return result.success ? [result.output] : [];
  });
}
