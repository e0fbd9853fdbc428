import { readDigest } from "../../core/digest/read-digest.ts";
import { toBrief } from "../../core/library/paper-brief.ts";
import type { Database } from "../storage/database.ts";
import { applyTabChanges } from "./apply-tab-changes.ts";
import { loadStored, readStored } from "./load-library.ts";
import type { LibraryEvent } from "./library-api.ts";
import { contextOf } from "./open-library.ts";
import type { LibraryContext } from "./library-context.ts";
import type { ReadingHandle } from "./reading-handle.ts";
import { createShortTasks } from "./short-tasks.ts";
import { collectMessage, noTabChanges } from "./tab-changes.ts";
import type { TabMessage } from "./tabs.ts";
import { createTaskQueue } from "./task-queue.ts";

/** Reads in this thread, as tests have no other. */
const reading: ReadingHandle = {
  async read(content, name) {
    const bytes = content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;
    const { papers, ...rest } = readDigest(bytes, name);
    return {
      ok: true,
      reading: { ...rest, ticket: 0, briefs: papers.map(toBrief) },
      papers: {
        next: async (first, count) => papers.slice(first, first + count),
        release: () => undefined,
      },
    };
  },
  terminate: () => undefined,
  warmUp: () => undefined,
};

/**
 * A library of one tab for tests, with its disk and the messages that it sent to the page
 * and the other tabs.
 */
export async function openTestLibrary(db: Database) {
  const stored = await readStored(db, Date.now());
  const events: LibraryEvent[] = [];
  const messages: TabMessage[] = [];
  const turns = createTaskQueue(Promise.resolve(), {
    isDue: () => false,
    work: async () => undefined,
  });
  const context = contextOf(db, stored, {
    reading,
    tabs: { broadcast: (message) => void messages.push(message) },
    news: noTabChanges(),
    shortTasks: createShortTasks(turns),
    emit: (event) => void events.push(event),
  });
  await loadStored(context, stored);
  return { context, events, messages, inTurn: turns, damaged: stored.damaged };
}

/** Delivers one message of another tab, and applies it at once. */
export async function applyTabMessage(context: LibraryContext, message: TabMessage): Promise<void> {
  collectMessage(context.news, message);
  await applyTabChanges(context);
}
