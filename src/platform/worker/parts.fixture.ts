import { readDigest } from "../../core/digest/read-digest.ts";
import { toBrief } from "../../core/library/brief.ts";
import { createLibraryIndex } from "../../core/search/library-index.ts";
import type { Database } from "../storage/database.ts";
import { createHoldings } from "./holdings.ts";
import { createIndexKeeper } from "./keep-index.ts";
import type { LibraryEvent } from "./library-api.ts";
import { createPaperStore } from "./paper-store.ts";
import type { Parts } from "./parts.ts";
import type { ReadingHandle } from "./reading-handle.ts";
import type { TabMessage } from "./tabs.ts";

/** Reads in this thread, where tests have no other. */
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
  hangUp: () => undefined,
  warmUp: () => undefined,
};

/** An empty library of one tab for tests, and what it has told the page and the other tabs. */
export function openTestLibrary(db: Database) {
  const holdings = createHoldings();
  const events: LibraryEvent[] = [];
  const messages: TabMessage[] = [];
  const parts: Parts = {
    db,
    holdings,
    papers: createPaperStore(db, holdings),
    index: createLibraryIndex(),
    unindexed: new Set(),
    keeper: createIndexKeeper(),
    reading,
    tabs: { tell: (message) => void messages.push(message) },
    emit: (event) => void events.push(event),
  };
  return { parts, events, messages };
}
