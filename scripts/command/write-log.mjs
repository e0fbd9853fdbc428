/** Writes a device's log, the only thing that is ever written to the folder. */
import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { lstat, mkdir, open, rename, rm } from "node:fs/promises";
import { join } from "node:path";

import { Failure, asWriteFailure } from "./failures.mjs";
import { ownFolder, requireFolder } from "./folder.mjs";
import { LOG_ENDING, OWN_FOLDER, isDeviceName } from "./names.mjs";

const NEWLINE = "\n".codePointAt(0);
/** Windows doesn't know O_NOFOLLOW; `refuseLink` has looked before. */
const appendFlags =
  constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);

/** Makes the writer of one folder's logs; writes to one log wait for each other. */
export function createLogWriter(folder) {
  const last = new Map();

  async function inTurn(device, write) {
    if (!isDeviceName(device)) throw new Failure(400, "bad-device");
    const before = last.get(device);
    const turn = (async () => {
      // This write begins when the one before has ended, however it ended.
      await before?.catch(() => {});
      await attempt(device, write);
    })();
    last.set(device, turn);
    try {
      await turn;
    } finally {
      if (last.get(device) === turn) last.delete(device);
    }
  }

  async function attempt(device, write) {
    await requireFolder(folder);
    try {
      const own = await makeOwnFolder(folder);
      const path = join(own, device + LOG_ENDING);
      await refuseLink(path);
      await write(path, own);
    } catch (error) {
      throw asWriteFailure(error);
    }
  }

  return {
    /** Resolves when the lines are on the disk. */
    append: (device, lines) => inTurn(device, (path, own) => append(path, own, lines)),
    /** Resolves when the log has these lines alone, and before that it has all the old ones. */
    replace: (device, lines) => inTurn(device, (path, own) => replace(path, own, device, lines)),
  };
}

async function makeOwnFolder(folder) {
  await mkdir(join(folder.root, OWN_FOLDER)).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
  return ownFolder(folder);
}

async function refuseLink(path) {
  const stats = await lstat(path).catch(() => null);
  if (stats !== null && !stats.isFile()) throw new Failure(403, "link");
}

async function append(path, own, lines) {
  const file = await open(path, appendFlags, 0o644);
  try {
    const { size } = await file.stat();
    const text = (await endsInLine(file, size)) ? `\n${wholeLines(lines)}` : wholeLines(lines);
    try {
      await file.appendFile(text);
      await file.sync();
    } catch (error) {
      // On a full disk part of a line may have been written; the log stays as it was.
      await file.truncate(size).catch(() => {});
      throw error;
    }
    if (size === 0) await syncFolder(own);
  } finally {
    await file.close();
  }
}

/** Tells whether the last line has no end, as when a program was killed while writing. */
async function endsInLine(file, size) {
  if (size === 0) return false;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== NEWLINE;
}

const wholeLines = (lines) => (lines === "" || lines.endsWith("\n") ? lines : `${lines}\n`);

async function replace(path, own, device, lines) {
  // One name for each device: what a killed program left is written over.
  const key = createHash("sha256").update(device).digest("hex").slice(0, 16);
  const beside = join(own, `.${key}.tmp`);
  try {
    await rm(beside, { force: true });
    const file = await open(beside, "wx", 0o644);
    try {
      await file.writeFile(wholeLines(lines));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw error;
  }
  await syncFolder(own);
}

/** Keeps the file's name in the folder over a power cut; Windows doesn't open folders. */
async function syncFolder(path) {
  const folder = await open(path, "r").catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close();
}
