import type { Folder, FolderFile } from "../../folder/folder.ts";
import type { GoneFile } from "../../folder/folder-status.ts";
import type { FileReport, OpenFile } from "../library-api.ts";
import type { LibraryContext } from "../library-context.ts";
import { openFiles } from "../open-files.ts";
import { remove } from "../remove-and-bring-back.ts";
import type { KnownFile } from "./folder-memory.ts";

/** Names that a digest may have; other files of the folder are none of Duidu's business. */
const DIGEST_NAME = /(?:^|\/)(?:[^./]+|.*\.(?:md|markdown|txt|html?|mhtml?|mht|jsonl?|zip))$/i;

/** A file that was written more recently may still be growing, in milliseconds. */
const FRESH_MS = 2000;

/** Files that are opened in one turn: between turns the reader's own files have theirs. */
const FILES_IN_A_TURN = 20;

/** Numbers of jobs that no page has asked for. */
const JOB = -1;

export type Arrivals = { digests: number; papers: number };

/** What became of the files of one look. */
type Opened = { path: string; sources: string[]; code: KnownFile["code"]; papers: number };

/** The files that are new or changed; `growing` are those that have to be looked at again soon. */
export function sortFiles(
  files: readonly FolderFile[],
  known: ReadonlyMap<string, KnownFile>,
  before: ReadonlyMap<string, FolderFile>,
  now: number,
): { ready: FolderFile[]; growing: FolderFile[] } {
  const ready: FolderFile[] = [];
  const growing: FolderFile[] = [];
  for (const file of files) {
    if (!DIGEST_NAME.test(file.path) || isSame(known.get(file.path), file)) continue;
    const isFresh = Math.abs(now - file.modified) < FRESH_MS || file.size === 0;
    const isStill = file.size > 0 && isSame(before.get(file.path), file);
    (isFresh && !isStill ? growing : ready).push(file);
  }
  return { ready, growing };
}

function isSame(a: { size: number; modified: number } | undefined, b: FolderFile): boolean {
  return a?.size === b.size && a.modified === b.modified;
}

/** Notes which files are gone and which are back; gives the digests whose files are gone. */
export function noteGone(known: Map<string, KnownFile>, files: readonly FolderFile[]): GoneFile[] {
  const present = new Set(files.map(({ path }) => path));
  const there = new Set(
    [...known].flatMap(([path, { sources }]) => (present.has(path) ? sources : [])),
  );
  const gone: GoneFile[] = [];
  for (const [path, file] of known) {
    file.gone = !present.has(path);
    if (!file.gone) continue;
    // Renamed, or one of several copies, or never a digest.
    if (file.sources.every((source) => there.has(source))) known.delete(path);
    else gone.push({ path, sources: file.sources.filter((source) => !there.has(source)) });
  }
  return gone;
}

/** Opens files of the folder as if the reader had dropped them, and remembers what they are. */
export async function openArrivals(
  context: LibraryContext,
  folder: Folder,
  files: readonly FolderFile[],
  known: Map<string, KnownFile>,
  inTurn: <T>(task: () => Promise<T>) => Promise<T>,
): Promise<Arrivals> {
  const broughtAt = Date.now();
  const arrived: Arrivals = { digests: 0, papers: 0 };
  for (let first = 0; first < files.length; first += FILES_IN_A_TURN) {
    const some = files.slice(first, first + FILES_IN_A_TURN);
    const opened = await inTurn(() => openSome(context, folder, some, broughtAt));
    for (const file of some) {
      const found = opened.find(({ path }) => path === file.path);
      // It was deleted since it was listed.
      if (found === undefined) continue;
      const { size, modified } = file;
      const old = known.get(file.path)?.sources ?? [];
      known.set(file.path, {
        size,
        modified,
        sources: found.sources,
        code: found.code,
        gone: false,
      });
      if (found.sources.length > 0) await removeReplaced(context, known, old);
      arrived.papers += found.papers;
      if (found.papers > 0) arrived.digests += found.sources.length;
    }
  }
  return arrived;
}

/** A changed file replaces the digest that it contained before. */
async function removeReplaced(
  context: LibraryContext,
  known: ReadonlyMap<string, KnownFile>,
  old: readonly string[],
): Promise<void> {
  const held = new Set([...known.values()].flatMap(({ sources }) => sources));
  for (const source of old) {
    if (!held.has(source)) await context.shortTasks.soon(() => remove(context, source, Date.now()));
  }
}

async function openSome(
  context: LibraryContext,
  folder: Folder,
  files: readonly FolderFile[],
  broughtAt: number,
): Promise<Opened[]> {
  const given: OpenFile[] = [];
  const opened: Opened[] = [];
  for (const { path } of files) {
    const blob = await folder.read(path).catch(() => null);
    if (blob === null) continue;
    given.push({ name: path.split("/").at(-1) ?? path, blob });
    opened.push({ path, sources: [], code: null, papers: 0 });
  }
  // The files of an archive are reported after those that were given.
  const archives: number[] = [];
  const takeReport = (at: number, report: FileReport) => {
    const owner = opened[at < given.length ? at : (archives[at - given.length] ?? -1)];
    if (owner !== undefined) note(owner, report, at < given.length);
  };
  const emit: LibraryContext["emit"] = (event) => {
    if (event.kind === "file") takeReport(event.at, event.report);
    else if (event.kind === "more-files") {
      for (const name of event.names)
        archives.push(given.findIndex((file) => name.startsWith(`${file.name}/`)));
    } else context.emit(event);
  };
  await openFiles({ ...context, emit }, given, { number: JOB, cancelled: false }, broughtAt);
  return opened;
}

function note(file: Opened, report: FileReport, isWhole: boolean): void {
  if (report.kind === "opened" || report.kind === "known") {
    file.sources.push(report.entry.source);
    if (report.kind === "opened") file.papers += report.fresh;
  } else if (report.kind === "refused" && isWhole) {
    file.code = report.code;
  }
}
