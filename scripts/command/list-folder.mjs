/** What lies in the folder: the reader's files, the devices' logs. */
import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";

import { ownFolder, stepsBetween } from "./folder.mjs";
import { LOG_ENDING, isHidden } from "./names.mjs";

export const MOST_FILES = 20_000;
/** Files whose size is asked for at a time. */
const AT_ONCE = 32;

/**
 * Lists the folder: `files` by their paths with `/` between names, `logs` by device.
 * `more` says that there are more files than are listed; `folders` are the real paths
 * of all folders that were looked into.
 */
export async function listFolder(folder, most = MOST_FILES) {
  const { found, folders, more } = await walk(folder.root, most);
  const files = await describe(folder.root, found.slice(0, most));
  const { logs, own } = await listLogs(folder);
  if (own !== null) folders.push(own);
  return { files, logs, more, folders };
}

/** Finds files, those of a folder before those deeper in it, until there are too many. */
async function walk(root, most) {
  const found = [];
  const folders = [root];
  const steps = [[]];
  for (const way of steps) {
    const entries = await readdir(join(root, ...way), { withFileTypes: true }).catch(() => []);
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (isHidden(entry.name)) continue;
      const next = [...way, entry.name];
      // Folders behind links are left out: those inside are listed under their own path.
      if (entry.isDirectory()) {
        steps.push(next);
        folders.push(join(root, ...next));
      } else if (entry.isFile() || entry.isSymbolicLink()) {
        found.push({ steps: next, isLink: entry.isSymbolicLink() });
      }
      if (found.length > most || folders.length > most) return { found, folders, more: true };
    }
  }
  return { found, folders, more: false };
}

async function describe(root, found) {
  const files = [];
  for (let at = 0; at < found.length; at += AT_ONCE) {
    const part = found.slice(at, at + AT_ONCE);
    const rows = await Promise.all(part.map((one) => describeFile(root, one)));
    files.push(...rows.filter((row) => row !== null));
  }
  return files;
}

/** Gives null for what isn't a file in the folder (any more), such as a link that leads out. */
async function describeFile(root, { steps, isLink }) {
  try {
    const path = join(root, ...steps);
    if (isLink) {
      const real = stepsBetween(root, await realpath(path));
      if (real === null || real.some(isHidden)) return null;
    }
    const facts = await factsOf(path);
    return facts && { path: steps.join("/"), ...facts };
  } catch {
    return null;
  }
}

async function factsOf(path) {
  const stats = await stat(path);
  return stats.isFile() ? { size: stats.size, modified: Math.floor(stats.mtimeMs) } : null;
}

async function listLogs(folder) {
  try {
    const own = await ownFolder(folder);
    const entries = await readdir(own, { withFileTypes: true });
    const names = entries.filter((entry) => isLogName(entry.name)).map(({ name }) => name);
    const logs = await Promise.all(names.sort().map((name) => describeLog(own, name)));
    return { logs: logs.filter((log) => log !== null), own };
  } catch {
    return { logs: [], own: null };
  }
}

const isLogName = (name) => name.endsWith(LOG_ENDING) && !name.startsWith(".");

async function describeLog(own, name) {
  try {
    const path = join(own, name);
    if (stepsBetween(own, await realpath(path))?.length !== 1) return null;
    const facts = await factsOf(path);
    return facts && { device: name.slice(0, -LOG_ENDING.length), ...facts };
  } catch {
    return null;
  }
}
