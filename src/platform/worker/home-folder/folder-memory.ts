import * as v from "valibot";
import type { DeviceLine } from "../../../core/devices/device-line.ts";
import { writeLine } from "../../../core/devices/device-line.ts";
import { addLine, emptyLog, type DeviceLog } from "../../../core/devices/device-log.ts";
import { linesOf } from "../../../core/devices/log-lines.ts";
import type { Compared } from "../../../core/devices/marks-and-log.ts";
import { readLines } from "../../../core/devices/read-lines.ts";
import type { Device } from "../../folder/folder-status.ts";
import type { ServedFolder } from "../../folder/served-folder.ts";
import { isTime } from "../../storage/check-rows.ts";
import {
  BY_HAND,
  byHandKeys,
  FOLDER_KEY,
  type FolderDatabase,
  type LogRow,
} from "../../storage/folder-database.ts";
import type { FailureCode } from "../../failure.ts";

/** A folder as it is remembered between visits. */
export type RememberedFolder =
  | { kind: "browser"; name: string; handle: FileSystemDirectoryHandle }
  | { kind: "served"; name: string; at: ServedFolder };

/** A file that was looked at; `code` says why it isn't a digest. */
export type KnownFile = {
  size: number;
  modified: number;
  sources: string[];
  code: FailureCode | null;
  gone: boolean;
};

/** The row of lines that are about no paper: devices, clocks that run ahead, colours of tags. */
const ABOUT_DEVICES = "";

const deviceSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]{4,32}$/)),
  name: v.string(),
  lab: v.boolean(),
  sharesDismissals: v.boolean(),
});
const knownSchema = v.object({
  size: v.number(),
  modified: v.number(),
  sources: v.array(v.string()),
  code: v.nullable(v.custom<FailureCode>((code) => typeof code === "string")),
  gone: v.boolean(),
});
const huesSchema = v.array(v.tuple([v.string(), v.number()]));
const filesSchema = v.array(v.tuple([v.string(), knownSchema]));
const logRowSchema = v.object({
  paper: v.string(),
  lines: v.string(),
  decidedAt: v.custom<number>(isTime),
  annotatedAt: v.custom<number>(isTime),
});
const folderSchema = v.union([
  v.object({
    kind: v.literal("browser"),
    name: v.string(),
    handle: v.custom<FileSystemDirectoryHandle>(
      (value) => typeof value === "object" && value !== null && "getDirectoryHandle" in value,
    ),
  }),
  v.object({
    kind: v.literal("served"),
    name: v.string(),
    at: v.object({ api: v.string(), token: v.string() }),
  }),
]);

export async function readDevice(db: FolderDatabase): Promise<Device> {
  const stored = v.safeParse(deviceSchema, await db.get("state", "device"));
  if (stored.success) return stored.output;
  const device = { id: randomId(), name: "", lab: false, sharesDismissals: false };
  await writeDevice(db, device);
  return device;
}

export async function writeDevice(db: FolderDatabase, device: Device): Promise<void> {
  await db.put("state", device, "device");
}

export async function readFolder(db: FolderDatabase): Promise<RememberedFolder | null> {
  const stored = v.safeParse(folderSchema, await db.get("state", FOLDER_KEY));
  return stored.success ? stored.output : null;
}

export async function writeFolder(
  db: FolderDatabase,
  folder: RememberedFolder | null,
): Promise<void> {
  if (folder === null) await db.delete("state", FOLDER_KEY);
  else await db.put("state", folder, FOLDER_KEY);
}

/** The files that were looked at, by path. */
export async function readKnownFiles(db: FolderDatabase): Promise<Map<string, KnownFile>> {
  const stored = v.safeParse(filesSchema, await db.get("state", "files"));
  return new Map(stored.success ? stored.output : []);
}

export async function writeKnownFiles(
  db: FolderDatabase,
  files: ReadonlyMap<string, KnownFile>,
): Promise<void> {
  await db.put("state", [...files], "files");
}

/** Files of other people that were merged by hand, which no folder brings again. */
export async function readFilesByHand(db: FolderDatabase): Promise<[name: string, text: string][]> {
  const [keys, texts] = await Promise.all([
    db.getAllKeys("state", byHandKeys()),
    db.getAll("state", byHandKeys()),
  ]);
  return keys.flatMap((key, at): [string, string][] => {
    const text = texts[at];
    return typeof text === "string" ? [[key.slice(BY_HAND.length), text]] : [];
  });
}

export async function writeFileByHand(
  db: FolderDatabase,
  name: string,
  text: string,
): Promise<void> {
  await db.put("state", text, `${BY_HAND}${name}`);
}

/** Colours of tags when they were last the same as the log. */
export async function readComparedHues(db: FolderDatabase): Promise<Map<string, number>> {
  const stored = v.safeParse(huesSchema, await db.get("state", "hues"));
  return new Map(stored.success ? stored.output : []);
}

export async function writeComparedHues(
  db: FolderDatabase,
  hues: ReadonlyMap<string, number>,
): Promise<void> {
  await db.put("state", [...hues], "hues");
}

/** The log of all devices, as far as this one has read it, and the times of its own marks then. */
export async function readStoredLog(
  db: FolderDatabase,
): Promise<{ log: DeviceLog; compared: Map<string, Compared> }> {
  const log = emptyLog();
  const compared = new Map<string, Compared>();
  for (const row of await db.getAll("said")) {
    const parsed = v.safeParse(logRowSchema, row);
    if (!parsed.success) continue;
    const { paper, lines, decidedAt, annotatedAt } = parsed.output;
    for (const line of readLines(lines).lines) addLine(log, line);
    if (paper !== ABOUT_DEVICES) compared.set(paper, { decidedAt, annotatedAt });
  }
  return { log, compared };
}

/** Stores the log of some papers, and of the devices, in one transaction. */
export async function storeLog(
  db: FolderDatabase,
  log: DeviceLog,
  compared: ReadonlyMap<string, Compared>,
  papers: Iterable<string>,
): Promise<void> {
  const tx = db.transaction("said", "readwrite");
  const rows: LogRow[] = [...papers].map((paper) => {
    const entries = log.papers.get(paper);
    const own = { ...emptyLog(), papers: new Map(entries === undefined ? [] : [[paper, entries]]) };
    const times = compared.get(paper) ?? { decidedAt: 0, annotatedAt: 0 };
    return { paper, lines: textOf(linesOf(own)), ...times };
  });
  const aboutDevices = linesOf({ ...log, papers: new Map() });
  rows.push({ paper: ABOUT_DEVICES, lines: textOf(aboutDevices), decidedAt: 0, annotatedAt: 0 });
  await Promise.all([...rows.map((row) => tx.store.put(row)), tx.done]);
}

export function textOf(lines: readonly DeviceLine[]): string {
  return lines.map(writeLine).join("");
}

function randomId(): string {
  const letters = "abcdefghijklmnopqrstuvwxyz0123456789";
  return Array.from(
    crypto.getRandomValues(new Uint8Array(10)),
    (byte) => letters[byte % letters.length],
  ).join("");
}
