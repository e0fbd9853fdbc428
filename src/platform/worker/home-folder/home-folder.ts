import { titleFingerprint } from "../../../core/digest/paper-key.ts";
import { looksLikeDeviceFile } from "../../../core/devices/looks-like-device-file.ts";
import { permissionFor, openBrowserFolder } from "../../folder/browser-folder.ts";
import {
  FolderFailure,
  problemOf,
  type Folder,
  type FolderFile,
  type FolderProblem,
} from "../../folder/folder.ts";
import type { Device, DeviceChange, FolderStatus } from "../../folder/folder-status.ts";
import { openServedFolder } from "../../folder/served-folder.ts";
import type { Agreement } from "../../../core/overview/agreement.ts";
import type { Outcome } from "../../failure.ts";
import { openFolderDatabase } from "../../storage/folder-database.ts";
import { applyTabChanges } from "../apply-tab-changes.ts";
import type { Opinion } from "../library-api.ts";
import type { LibraryContext } from "../library-context.ts";
import { createDeviceFiles } from "./device-files.ts";
import {
  readDevice,
  readFolder,
  readKnownFiles,
  readSaid,
  textOf,
  writeDevice,
  writeFolder,
  writeKnownFiles,
  writeSaid,
  type KnownFile,
  type RememberedFolder,
} from "./folder-memory.ts";
import { followDevices, papersElsewhere } from "./follow-devices.ts";
import { noteGone, openArrivals, sortFiles } from "./read-arrivals.ts";
import { agreementOf, opinionsOf, showPeople } from "./people.ts";
import { createRounds } from "./rounds.ts";

/** The longest time until a decision is written to the folder, in milliseconds. */
const WRITE_WITHIN_MS = 500;
/** The delay before a file that may still be growing is checked again. */
const GROWING_MS = 400;
/** How often the folder is checked if nothing reports its changes. */
const LOOK_EVERY_MS = 60_000;

/** The largest device file that is read: no reader's decisions fill more. */
const MAX_DEVICE_BYTES = 200_000_000;

const LOCK = "duidu:folder";

export type Line = {
  parts: LibraryContext;
  inTurn: <T>(task: () => Promise<T>) => Promise<T>;
};

/**
 * The reader's home folder: digests are read from it as they arrive, and decisions are
 * written into a file of this device and read from those of other devices. One tab does
 * all this, the one that holds the lock.
 */
export async function openHomeFolder({ parts, inTurn }: Line) {
  const db = await openFolderDatabase();
  const known = await readKnownFiles(db);
  let remembered = await readFolder(db);
  const device = await readDevice(db);
  const said = await readSaid(db);
  const files = createDeviceFiles(device, said.log, said.compared);
  const readAt = new Map<string, string>();
  const status = emptyStatus(device, remembered?.name ?? "");
  let growing = new Map<string, FolderFile>();
  let folder: Folder | null = null;
  let left: readonly string[] = [];
  let release: (() => void) | null = null;
  let stopWatching: () => void = () => undefined;
  const rounds = createRounds(round);

  function show(change: Partial<FolderStatus> = {}): FolderStatus {
    Object.assign(status, change);
    status.device = { ...device };
    status.digests = countDigests(known);
    status.notDigests = notDigests(known);
    status.others = [...files.others.values()];
    parts.emit({ kind: "folder", status: structuredClone(status) });
    return status;
  }

  async function absorb(): Promise<void> {
    const { holdings } = parts;
    const titleOf = (key: string) => titleFingerprint(holdings.row(key)?.title ?? "");
    const changed = files.absorb(holdings.allMarks(), titleOf);
    if (changed.length > 0) await writeSaid(db, files.log, files.compared, changed);
  }

  async function readDevices(from: Folder): Promise<void> {
    const { devices } = await from.list();
    const papers = new Set<string>(left);
    if (!files.isOwnRead()) {
      for (const paper of files.readOwn(await from.readDevice(device.id))) papers.add(paper);
      files.introduce(Date.now());
    }
    for (const { name, size, modified } of devices) {
      const state = `${size} ${modified}`;
      const isTooLarge = size > MAX_DEVICE_BYTES;
      if (name === device.id || isTooLarge || readAt.get(name) === state) continue;
      const text = await from.readDevice(name);
      if (text === null) continue;
      for (const paper of files.readOther(name, text)) papers.add(paper);
      readAt.set(name, state);
    }
    status.clockAhead = files.noticeClocks(Date.now());
    showPeople(parts, files.people);
    if (papers.size === 0) return;
    left = await followDevices(parts, files, [...papers]);
    await writeSaid(db, files.log, files.compared, papers);
    if (left.length > 0) rounds.soon(WRITE_WITHIN_MS);
  }

  async function writeOwn(to: Folder): Promise<void> {
    try {
      const lines = [...files.waiting()];
      if (lines.length > 0) {
        await to.appendToDevice(device.id, textOf(files.published(lines)));
        files.written(lines);
      }
      const whole = files.rewriting();
      if (whole !== null) {
        await to.replaceDevice(device.id, textOf(files.published(whole)));
        files.rewritten(whole);
      }
      status.writing = null;
    } catch (error) {
      const problem = problemOf(error);
      if (problem === "missing" || problem === "permission") throw error;
      status.writing = problem;
    }
  }

  async function readDigests(from: Folder): Promise<void> {
    const listing = await from.list();
    status.cut = listing.cut;
    const sorted = sortFiles(listing.files, known, growing, Date.now());
    growing = new Map(sorted.growing.map((file) => [file.path, file]));
    if (sorted.growing.some(({ size }) => size > 0)) rounds.soon(GROWING_MS);
    if (sorted.ready.length > 0) {
      const arrived = await openArrivals(parts, from, sorted.ready, known, inTurn);
      // What devices said of papers by their titles can be matched now.
      left = [...left, ...papersElsewhere(parts.holdings, files.log)];
      if (arrived.papers > 0) status.arrived = { ...arrived, look: status.arrived.look + 1 };
    }
    if (!listing.cut) status.gone = noteGone(known, listing.files);
    await writeKnownFiles(db, known);
  }

  /** One look at the folder: decisions first, as they are what could be lost. */
  async function round(): Promise<void> {
    await parts.shortTasks.soon(() => applyTabChanges(parts));
    await absorb();
    if (remembered === null || release === null) return;
    try {
      folder ??= await openRemembered(remembered);
      if (status.state !== "connected") watch(folder);
      await readDevices(folder);
      await writeOwn(folder);
      show({ state: "connected" });
      await readDigests(folder);
      show();
    } catch (error) {
      lose(problemOf(error));
    }
  }

  function watch(from: Folder): void {
    stopWatching();
    stopWatching = from.watch(() => rounds.soon(0));
  }

  /** The folder cannot be had; it is tried again with every look. */
  function lose(problem: FolderProblem): void {
    stopWatching();
    folder = null;
    growing = new Map();
    show({ state: problem });
  }

  /** Waits until no other tab has the folder, then takes it. */
  async function take(): Promise<void> {
    if (release !== null) {
      await rounds.now();
      return;
    }
    show({ state: "another-tab" });
    const taken = new Promise<void>((resolve) => {
      void holdLock(() => {
        show({ state: "connecting" });
        resolve();
        return new Promise<void>((done) => (release = done));
      });
    });
    void taken.then(() => rounds.now());
  }

  setInterval(() => void (remembered !== null && rounds.soon(0)), LOOK_EVERY_MS);
  show();
  if (remembered !== null) await take();

  return {
    status: () => show(),

    async connect(next: RememberedFolder): Promise<FolderStatus> {
      remembered = next;
      folder = null;
      readAt.clear();
      files.forgetFiles();
      await writeFolder(db, next);
      show({ name: next.name, gone: [] });
      await take();
      return status;
    },

    async disconnect(): Promise<FolderStatus> {
      remembered = null;
      folder = null;
      stopWatching();
      known.clear();
      await Promise.all([writeFolder(db, null), writeKnownFiles(db, known)]);
      release?.();
      release = null;
      return show({ state: "none", name: "", gone: [], writing: null });
    },

    async look(): Promise<FolderStatus> {
      if (remembered !== null) await rounds.now();
      return status;
    },

    /** Something was decided, tagged or noted, here or in another tab. */
    heard(): void {
      if (remembered !== null) rounds.soon(WRITE_WITHIN_MS);
    },

    /** The handle to ask the reader's permission for; null when there is none. */
    handle: () => (remembered?.kind === "browser" ? remembered.handle : null),

    async change(change: DeviceChange): Promise<FolderStatus> {
      Object.assign(device, change);
      await writeDevice(db, device);
      // Whose files the others are depends on the names.
      readAt.clear();
      files.forgetOthers();
      files.introduce(Date.now());
      await rounds.now();
      return show();
    },

    /** This device's file, to be carried by hand. */
    async ownFile(): Promise<{ name: string; text: string }> {
      await rounds.now();
      files.introduce(Date.now());
      const name = device.name === "" ? device.id : device.name;
      return { name: `duidu-${name}.jsonl`, text: textOf(files.published(files.ownLines())) };
    },

    async merge(name: string, file: Blob): Promise<Outcome<{ papers: number }>> {
      if (file.size > MAX_DEVICE_BYTES) return { ok: false, code: "too-large" };
      const text = await file.text().catch(() => null);
      if (text === null) return { ok: false, code: "file-unreadable" };
      if (!looksLikeDeviceFile(text.slice(0, 200))) return { ok: false, code: "not-a-device-file" };
      await absorb();
      const papers = files.readOther(name, text);
      showPeople(parts, files.people);
      left = await followDevices(parts, files, papers);
      await writeSaid(db, files.log, files.compared, papers);
      show();
      return { ok: true, value: { papers: papers.length } };
    },

    /** Files that are gone are no longer spoken of; their digests stay or go. */
    async settleGone(keep: boolean): Promise<string[]> {
      const sources = status.gone.flatMap(({ sources }) => sources);
      for (const { path } of status.gone) known.delete(path);
      await writeKnownFiles(db, known);
      show({ gone: [] });
      return keep ? [] : sources;
    },

    opinions: (key: string): Opinion[] => opinionsOf(parts.holdings, files.people, key),
    agreement: (): Agreement[] => agreementOf(parts.holdings, files.people),
  };
}

export type HomeFolder = Awaited<ReturnType<typeof openHomeFolder>>;

async function openRemembered(remembered: RememberedFolder): Promise<Folder> {
  if (remembered.kind === "served") return openServedFolder(remembered.at);
  if ((await permissionFor(remembered.handle)) === "none") throw new FolderFailure("permission");
  return openBrowserFolder(remembered.handle);
}

/** Pages that are not secure have no locks, whatever the types say. */
async function holdLock(whileHeld: () => Promise<void>): Promise<void> {
  if (isSecureContext) await navigator.locks.request(LOCK, whileHeld);
  else await whileHeld();
}

function emptyStatus(device: Device, name: string): FolderStatus {
  return {
    state: "none",
    writing: null,
    name,
    device,
    digests: 0,
    notDigests: [],
    gone: [],
    others: [],
    clockAhead: false,
    cut: false,
    arrived: { look: 0, digests: 0, papers: 0 },
  };
}

function countDigests(known: ReadonlyMap<string, KnownFile>): number {
  return new Set([...known.values()].flatMap(({ sources }) => sources)).size;
}

function notDigests(known: ReadonlyMap<string, KnownFile>): FolderStatus["notDigests"] {
  return [...known].flatMap(([path, { code, sources }]) =>
    code === null || sources.length > 0 ? [] : [{ path, code }],
  );
}
