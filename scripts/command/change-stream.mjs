/** Tells pages that the folder has changed, for as long as they listen. */
import { beginEvents, sendJson } from "./answers.mjs";
import { watchFolder } from "./watch-folder.mjs";

const MOST_CLIENTS = 20;
const CHANGES_EVERY_MS = 300;
/** Something must be sent from time to time: a silent connection is taken for a dead one. */
const COMMENT_EVERY_MS = 20_000;
/** A page that has taken in none of this is gone, or stopped. */
const MOST_UNREAD_BYTES = 64 * 1024;

export function createChangeStream(folder) {
  const clients = new Set();
  let stopWatching = null;
  let commentTimer;
  let changeTimer;
  let lastChange = 0;

  function send(text) {
    for (const client of clients) {
      if (client.writableLength > MOST_UNREAD_BYTES) client.destroy();
      else client.write(text);
    }
  }

  function noteChange() {
    if (changeTimer !== undefined) return;
    const wait = Math.max(0, lastChange + CHANGES_EVERY_MS - performance.now());
    changeTimer = setTimeout(() => {
      changeTimer = undefined;
      lastChange = performance.now();
      send("event: changed\ndata: {}\n\n");
    }, wait);
  }

  function start() {
    stopWatching = watchFolder(folder, noteChange);
    commentTimer = setInterval(() => send(": still here\n\n"), COMMENT_EVERY_MS);
  }

  function stop() {
    stopWatching?.();
    stopWatching = null;
    clearInterval(commentTimer);
    clearTimeout(changeTimer);
    changeTimer = undefined;
  }

  return {
    connect(response) {
      if (clients.size >= MOST_CLIENTS) return sendJson(response, { error: "too-many" }, 503);
      beginEvents(response);
      clients.add(response);
      response.once("close", () => {
        clients.delete(response);
        if (clients.size === 0) stop();
      });
      if (stopWatching === null) start();
    },
    close() {
      for (const client of clients) client.end();
      clients.clear();
      stop();
    },
  };
}
