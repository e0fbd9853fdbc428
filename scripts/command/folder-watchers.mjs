/** The system's own reports of changes below a folder. */
import { watch } from "node:fs";
import { basename, join, sep } from "node:path";

import { OWN_FOLDER, isHidden } from "./names.mjs";

/** The other systems need a watcher for each folder. */
const watchesRecursively = process.platform === "win32" || process.platform === "darwin";
/** More are left to polling: the system allows a user only so many. */
const MOST_WATCHERS = 4_000;

/** Tells whether a change concerns what is listed; names may be paths. */
function concerns(root, folder, name) {
  const steps = name.split(sep);
  if (folder === root && steps[0] === OWN_FOLDER) steps.shift();
  return !steps.some(isHidden);
}

/** Watches folders below `root`; `onChange` hears whether a folder may have come or gone. */
export function createFolderWatchers(root, onChange) {
  const watchers = new Map();
  let hasGivenUp = false;

  function drop(path) {
    watchers.get(path)?.close();
    watchers.delete(path);
  }

  function dropBelow(path) {
    for (const known of watchers.keys())
      if (known === path || known.startsWith(path + sep)) drop(known);
  }

  function add(path) {
    const watcher = watch(path, { recursive: watchesRecursively }, (event, name) => {
      if (name !== null && !concerns(root, path, name)) return;
      const mayBeFolder = event === "rename";
      // A folder of the same name may be another one by now.
      if (mayBeFolder && name !== null && !watchesRecursively) dropBelow(join(path, name));
      // A folder that was deleted reports that of itself, by its own name.
      if (mayBeFolder && name === basename(path)) drop(path);
      onChange(mayBeFolder);
    });
    watcher.on("error", () => {
      drop(path);
      onChange(true);
    });
    watchers.set(path, watcher);
  }

  /** The system allows no more watchers, or has none for this drive. */
  function giveUp() {
    hasGivenUp = true;
    for (const path of watchers.keys()) drop(path);
  }

  function tryToAdd(path) {
    if (hasGivenUp) return;
    try {
      add(path);
    } catch (error) {
      // One that has gone meanwhile is reported by the folder that it was in.
      if (error.code !== "ENOENT") giveUp();
    }
  }

  return {
    /** Watches exactly these folders; returns whether any of them is new. */
    follow(folders) {
      const wanted = new Set(watchesRecursively ? folders.slice(0, 1) : folders);
      for (const path of watchers.keys()) if (!wanted.has(path)) drop(path);
      if (hasGivenUp) return false;
      const added = [...wanted].filter((path) => !watchers.has(path));
      if (wanted.size > MOST_WATCHERS) giveUp();
      else added.forEach(tryToAdd);
      return added.length > 0;
    },
    areWatching: () => watchers.size > 0,
    close() {
      for (const path of watchers.keys()) drop(path);
    },
  };
}
