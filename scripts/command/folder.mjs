/** The reader's folder: paths in it, and never out of it. */
import { constants } from "node:fs";
import { lstat, open, realpath } from "node:fs/promises";
import { basename, isAbsolute, join, relative, resolve, sep } from "node:path";

import { Failure, asReadFailure } from "./failures.mjs";
import { LOG_ENDING, OWN_FOLDER, isHidden, isPlainName } from "./names.mjs";

const MOST_BYTES = 200 * 1024 * 1024;
/** Without O_NONBLOCK a named pipe is waited for; Windows knows neither of the two. */
const readFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Opens the folder at a path that a person has typed. Rejects when it isn't there. */
export async function openFolder(path) {
  const root = await realpath(resolve(path));
  return { root, name: basename(root) || root };
}

/** Rejects when the folder is gone, or when another one is reached by its path. */
export async function requireFolder({ root }) {
  const found = await realpath(root).catch(() => null);
  if (found !== root) throw new Failure(410, "gone");
}

/** The names that lead from one folder to a path in it; null when it lies outside. */
export function stepsBetween(folder, path) {
  const way = relative(folder, path);
  if (way === "" || isAbsolute(way)) return null;
  const steps = way.split(sep);
  return steps[0] === ".." ? null : steps;
}

/** Opens a file that the list names. Its path has `/` between names, on every system. */
export async function openListed(folder, path) {
  const steps = path.split("/");
  if (!steps.every((step) => isPlainName(step) && !isHidden(step))) throw notFound();
  return openInside(folder.root, join(folder.root, ...steps), (inside) => !inside.some(isHidden));
}

/** Opens a device's log, also under a name that a file-sync service has given. */
export async function openLog(folder, device) {
  const name = device + LOG_ENDING;
  if (name.startsWith(".") || !isPlainName(name)) throw notFound();
  const own = await ownFolder(folder).catch((error) => {
    throw asReadFailure(error);
  });
  return openInside(own, join(own, name), (inside) => inside.length === 1);
}

/**
 * The folder of the logs, with links resolved. Rejects with ENOENT when there is none,
 * and when it lies outside the reader's folder.
 */
export async function ownFolder({ root }) {
  const own = await realpath(join(root, OWN_FOLDER));
  if (stepsBetween(root, own) === null) throw new Failure(403, "link");
  if (!(await lstat(own)).isDirectory()) throw new Failure(403, "link");
  return own;
}

/** Gives a file to read and its size; the caller closes it. */
async function openInside(folder, path, isAllowed) {
  let file;
  try {
    const real = await realpath(path);
    const steps = stepsBetween(folder, real);
    if (steps === null || !isAllowed(steps)) throw notFound();
    file = await open(real, readFlags);
    const stats = await file.stat();
    if (!stats.isFile()) throw notFound();
    if (stats.size > MOST_BYTES) throw new Failure(413, "too-large");
    return { file, size: stats.size };
  } catch (error) {
    await file?.close();
    throw asReadFailure(error);
  }
}

const notFound = () => new Failure(404, "not-found");
