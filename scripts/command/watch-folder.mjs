/** Notices changes in the folder. */
import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";

import { createFolderWatchers } from "./folder-watchers.mjs";
import { listFolder } from "./list-folder.mjs";

/** Where the system reports no changes, the folder is looked through this often. */
const POLL_MS = 2_000;
/** Where it does: drives in a network report only some of them. */
const RARE_POLL_MS = 30_000;
/** New folders come in batches. */
const SETTLE_MS = 100;

/**
 * Calls back after every change, and once when watching has begun: what changed before
 * was perhaps not noticed. Gives a function that ends it.
 */
export function watchFolder(folder, onChange, pollMs = POLL_MS) {
  const watchers = createFolderWatchers(folder.root, (mayBeFolder) => {
    onChange();
    if (mayBeFolder) lookIn(SETTLE_MS);
  });
  let seen = null;
  let timer;
  let isLooking = false;
  let isOver = false;

  function lookIn(ms) {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), ms);
  }

  async function look() {
    if (isLooking || isOver) return;
    isLooking = true;
    const start = performance.now();
    const { state, folders } = await stateOf(folder);
    if (isOver) return;
    const isNew = watchers.follow(folders);
    if (isNew || state !== seen) onChange();
    seen = state;
    isLooking = false;
    // A folder that takes long to look through is not looked through all the time.
    const pause = Math.max(pollMs, 10 * (performance.now() - start));
    lookIn(watchers.areWatching() ? RARE_POLL_MS : pause);
  }

  void look();
  return () => {
    isOver = true;
    clearTimeout(timer);
    watchers.close();
  };
}

/** What the list says, in short, and the folders to watch; none when the folder is gone. */
async function stateOf(folder) {
  const root = await stat(folder.root).catch(() => null);
  if (root === null) return { state: "gone", folders: [] };
  const { folders, ...listed } = await listFolder(folder);
  const state = createHash("sha256")
    .update(JSON.stringify([root.ino, listed]))
    .digest("base64");
  return { state, folders };
}
