import { titleFingerprint } from "../../../core/digest/paper-key.ts";
import { emptyLog } from "../../../core/devices/device-log.ts";
import { looksLikeDeviceFile } from "../../../core/devices/looks-like-device-file.ts";
import {
  problemOf,
  type DeviceFile,
  type Folder,
  type FolderFile,
  type FolderListing,
  type FolderProblem,
} from "../../folder/folder.ts";
import type { DeviceChange, FolderStatus } from "../../folder/folder-status.ts";
import type { Agreement } from "../../../core/overview/agreement.ts";
import type { Outcome } from "../../failure.ts";
import { openFolderDatabase } from "../../storage/folder-database.ts";
import { applyTabChanges } from "../apply-tab-changes.ts";
import type { Opinion } from "../library-api.ts";
import type { LibraryContext } from "../library-context.ts";
import { createDeviceFiles } from "./device-files.ts";
import {
  readDevice,
  readFilesByHand,
  readFolder,
  readKnownFiles,
  readStoredLog,
  textOf,
  writeDevice,
  writeFileByHand,
  writeFolder,
  writeKnownFiles,
  storeLog,
  type RememberedFolder,
} from "./folder-memory.ts";
import { followDevices, papersElsewhere, savedElsewhere } from "./follow-devices.ts";
import { exchangeHues } from "./exchange-hues.ts";
import { MAX_DEVICE_BYTES, readNewOnes, writeOwn } from "./exchange-files.ts";
import { createHold, listenForFolderChanges } from "./between-tabs.ts";
import { isSameFolder, openRemembered } from "./open-remembered.ts";
import { noteGone, openArrivals, sortFiles } from "./read-arrivals.ts";
import { agreementOf, opinionsOf, showPeople } from "./lab-members.ts";
import { createSyncRounds } from "./sync-rounds.ts";
import { countDigests, emptyStatus, notDigests } from "./status-of-files.ts";

/** The longest time until a decision is written to the folder, in milliseconds. */
const WRITE_WITHIN_MS = 500;
/** The delay before a file that may still be growing is checked again. */
const GROWING_MS = 400;
/** How often the folder is checked if nothing reports its changes. */
const LOOK_EVERY_MS = 60_000;
/** A tab that has not got the folder by then reads the files of other people all the same. */
const LOOK_ON_MS = 1000;

export type HomeFolderHost = {
  context: LibraryContext;
  inTurn: <T>(task: () => Promise<T>) => Promise<T>;
};

/**
 * The reader's home folder: digests are read from it as they arrive, and decisions are
 * written into a file of this device and read from those of other devices. One tab does
 * all this, the one that holds the lock.
 */
export async function openHomeFolder({ context, inTurn }: HomeFolderHost) {
  const db = await openFolderDatabase();
  const known = await readKnownFiles(db);
  let remembered = await readFolder(db);
  const device = await readDevice(db);
  let files = createDeviceFiles(device, emptyLog(), new Map());
  const readAt = new Map<string, string>();
  const status = emptyStatus(device, remembered?.name ?? "");
  let growing = new Map<string, FolderFile>();
  let folder: Folder | null = null;
  let left: readonly string[] = [];
  /** Size of this device's file at the last look. */
  let ownSize = 0;
  /** Whether another tab may have changed what is remembered, or it was never read. */
  let isOutdated = true;
  let stopWatching: () => void = () => undefined;
  /** Whether the next round looks at the whole folder, or only writes what was decided. */
  let looksAround = true;
  const rounds = createSyncRounds(round);
  const lookSoon = (ms: number) => {
    looksAround = true;
    rounds.soon(ms);
  };
  const lookNow = () => {
    looksAround = true;
    return rounds.now();
  };
  const outdated = () => {
    isOutdated = true;
    lookSoon(0);
  };
  const notifyTabs = listenForFolderChanges(outdated);
  const hold = createHold(outdated);

  function show(change: Partial<FolderStatus> = {}): FolderStatus {
    Object.assign(status, change);
    status.device = { ...device };
    status.digests = countDigests(known);
    status.notDigests = notDigests(known);
    status.others = [...files.others.values()];
    context.emit({ kind: "folder", status: structuredClone(status) });
    return status;
  }

  /** Takes from the disk what is remembered, where another tab may have changed it. */
  async function readMemory(): Promise<void> {
    isOutdated = false;
    letGo();
    Object.assign(device, await readDevice(db));
    remembered = await readFolder(db);
    status.name = remembered?.name ?? "";
    known.clear();
    for (const [path, file] of await readKnownFiles(db)) known.set(path, file);
    const { log, compared } = await readStoredLog(db);
    files = createDeviceFiles(device, log, compared);
    for (const [name, text] of await readFilesByHand(db)) files.readOther(name, text);
    readAt.clear();
    showPeople(context, files.people);
  }

  /** What another tab has read and written meanwhile is known before this one does so. */
  async function absorbHere(): Promise<void> {
    if (isOutdated || (remembered !== null && !hold.isHeld())) await readMemory();
    await absorb();
  }

  async function absorb(): Promise<void> {
    const { holdings } = context;
    const titleOf = (key: string) => titleFingerprint(holdings.row(key)?.title ?? "");
    const changed = files.absorb(holdings.allMarks(), titleOf);
    if (changed.length > 0) await storeLog(db, files.log, files.compared, changed);
  }

  async function readDevices(from: Folder, devices: readonly DeviceFile[]): Promise<void> {
    const papers = new Set<string>(left);
    const size = devices.find(({ name }) => name === device.id)?.size ?? 0;
    // Deleted, or replaced by an older copy: what it lacks is written again.
    const isCut = size < ownSize;
    ownSize = size;
    if (isCut || !files.isOwnRead()) {
      for (const paper of files.readOwn(await from.readDevice(device.id))) papers.add(paper);
      files.introduce(Date.now());
    }
    for (const paper of await readOthers(from, devices)) papers.add(paper);
    status.clockAhead = files.noticeClocks(Date.now());
    if (papers.size === 0) return;
    left = await followDevices(context, files, [...papers]);
    await storeLog(db, files.log, files.compared, papers);
    if (left.length > 0) lookSoon(WRITE_WITHIN_MS);
  }

  async function readOthers(from: Folder, devices: readonly DeviceFile[]): Promise<string[]> {
    const others = devices.filter(({ name }) => name !== device.id);
    const papers = await readNewOnes(from, others, files, readAt);
    showPeople(context, files.people);
    return papers;
  }

  async function readDigests(from: Folder, listing: FolderListing): Promise<void> {
    status.cut = listing.cut;
    const sorted = sortFiles(listing.files, known, growing, Date.now());
    growing = new Map(sorted.growing.map((file) => [file.path, file]));
    if (sorted.growing.some(({ size }) => size > 0)) lookSoon(GROWING_MS);
    if (sorted.ready.length > 0) {
      const arrived = await openArrivals(context, from, sorted.ready, known, inTurn);
      // Log lines that name papers by their titles can be matched now.
      left = [...left, ...papersElsewhere(context.holdings, files.log)];
      if (arrived.papers > 0) status.arrived = { ...arrived, look: status.arrived.look + 1 };
    }
    if (!listing.cut) status.gone = noteGone(known, listing.files);
    await writeKnownFiles(db, known);
  }

  /** One look at the folder: decisions first, as they are what could be lost. */
  async function round(): Promise<void> {
    await context.shortTasks.soon(() => applyTabChanges(context));
    if (isOutdated) await readMemory();
    if (remembered === null) {
      leave();
    } else if (!hold.isHeld()) {
      await lookOn(remembered);
    } else {
      if (status.state === "another-tab") show({ state: "connecting" });
      await absorb();
      await lookAt(remembered);
    }
  }

  async function lookAt(chosen: RememberedFolder): Promise<void> {
    const writesOnly = !looksAround && status.state === "connected";
    looksAround = false;
    try {
      folder ??= await openRemembered(chosen);
      if (writesOnly) {
        await writeChanges(folder);
        return;
      }
      if (status.state !== "connected") watch(folder);
      const listing = await folder.list();
      await readDevices(folder, listing.devices);
      await writeChanges(folder);
      show({ state: "connected" });
      await readDigests(folder, listing);
      show({ elsewhere: savedElsewhere(context.holdings, files.log) });
    } catch (error) {
      lose(problemOf(error));
    }
  }

  async function writeChanges(to: Folder): Promise<void> {
    await exchangeHues(context, db, files);
    const writing = await writeOwn(to, device.id, files);
    if (writing !== status.writing) show({ writing });
  }

  /** Another tab has the folder: this one only reads the files of other people. */
  async function lookOn(chosen: RememberedFolder): Promise<void> {
    if (!hold.isAwaited()) return waitForFolder();
    folder ??= await openRemembered(chosen);
    await readOthers(folder, (await folder.list()).devices);
    show();
  }

  function watch(from: Folder): void {
    stopWatching();
    stopWatching = from.watch(() => lookSoon(0), device.id);
  }

  function letGo(): void {
    stopWatching();
    stopWatching = () => undefined;
    folder = null;
    growing = new Map();
    if (status.state === "connected") status.state = "connecting";
  }

  /** The folder cannot be had; it is tried again with every look. */
  function lose(problem: FolderProblem): void {
    letGo();
    show({ state: problem });
  }

  /** No folder is chosen any more. */
  function leave(): void {
    letGo();
    hold.end();
    if (status.state !== "none") show({ state: "none", name: "", gone: [], writing: null });
  }

  function waitForFolder(): void {
    show({ state: "another-tab" });
    lookSoon(LOOK_ON_MS);
    hold.wait();
  }

  setInterval(() => void (remembered !== null && lookSoon(0)), LOOK_EVERY_MS);
  if (remembered === null) await readMemory();
  show();
  if (remembered !== null) waitForFolder();

  return {
    status: () => show(),

    async connect(next: RememberedFolder): Promise<FolderStatus> {
      if (!(await isSameFolder(remembered, next))) await writeKnownFiles(db, new Map());
      await writeFolder(db, next);
      isOutdated = true;
      notifyTabs();
      show({ name: next.name, gone: [] });
      await lookNow();
      return status;
    },

    async disconnect(): Promise<FolderStatus> {
      await Promise.all([writeFolder(db, null), writeKnownFiles(db, new Map())]);
      isOutdated = true;
      notifyTabs();
      await lookNow();
      return status;
    },

    async look(): Promise<FolderStatus> {
      if (remembered !== null) await lookNow();
      return status;
    },

    /** Call it when something was decided, tagged or noted, here or in another tab. */
    marksChanged(): void {
      if (hold.isHeld()) rounds.soon(WRITE_WITHIN_MS);
    },

    /** The handle to ask the reader's permission for; null when there is none. */
    handle: () => (remembered?.kind === "browser" ? remembered.handle : null),

    async change(change: DeviceChange): Promise<FolderStatus> {
      Object.assign(device, change);
      await writeDevice(db, device);
      // Whose files the others are depends on the names.
      isOutdated = true;
      notifyTabs();
      await lookNow();
      return show();
    },

    /** This device's file, to be carried by hand. */
    async ownFile(): Promise<{ name: string; text: string }> {
      await lookNow();
      await absorbHere();
      notifyTabs();
      files.introduce(Date.now());
      const name = device.name === "" ? device.id : device.name;
      return { name: `duidu-${name}.jsonl`, text: textOf(files.published(files.ownLines())) };
    },

    async merge(name: string, file: Blob): Promise<Outcome<{ papers: number }>> {
      if (file.size > MAX_DEVICE_BYTES) return { ok: false, code: "too-large" };
      const text = await file.text().catch(() => null);
      if (text === null) return { ok: false, code: "file-unreadable" };
      if (!looksLikeDeviceFile(text.slice(0, 200))) return { ok: false, code: "not-a-device-file" };
      await absorbHere();
      const papers = files.readOther(name, text);
      if (files.isPersons(name)) await writeFileByHand(db, name, text);
      showPeople(context, files.people);
      left = await followDevices(context, files, papers);
      await storeLog(db, files.log, files.compared, papers);
      notifyTabs();
      show();
      return { ok: true, value: { papers: papers.length } };
    },

    /** Forgets the files that are gone; their digests are kept, or returned to be removed. */
    async settleGone(keep: boolean): Promise<string[]> {
      const sources = status.gone.flatMap(({ sources }) => sources);
      for (const { path } of status.gone) known.delete(path);
      await writeKnownFiles(db, known);
      show({ gone: [] });
      return keep ? [] : sources;
    },

    opinions: (key: string): Opinion[] => opinionsOf(context.holdings, files.people, key),
    agreement: (): Agreement[] => agreementOf(context.holdings, files.people),
  };
}

export type HomeFolder = Awaited<ReturnType<typeof openHomeFolder>>;
