import type { TopicNames } from "../../core/library/topic-names.ts";
import { createLibraryIndex } from "../../core/search/library-index.ts";
import { openDatabase, type Database } from "../storage/database.ts";
import type { DamagedRow } from "../storage/quarantine.ts";
import { createIndexWriter } from "./index-writer.ts";
import type { LibraryContext } from "./library-context.ts";
import { loadStored, readStored } from "./load-library.ts";
import { createPaperStore } from "./paper-store.ts";
import { createReadingHandle } from "./reading-handle.ts";
import { markStep } from "./user-timing.ts";

/** What connects the library to the page and the other tabs, and what it does between long tasks. */
type Connections = Pick<LibraryContext, "emit" | "tabs" | "news" | "shortTasks">;

/**
 * Opens the database and loads what the list needs: briefs and decisions, not the papers.
 * Damaged rows are named in the answer.
 */
export async function openLibrary(
  connections: Connections,
  topicNames: TopicNames,
): Promise<{ context: LibraryContext; damaged: readonly DamagedRow[] }> {
  const { emit } = connections;
  const db = await openDatabase({
    onBlocked: () => emit({ kind: "failed", code: "storage-blocked", name: null }),
    onLost: (code) =>
      emit(
        code === "storage-replaced" ? { kind: "failed", code, name: null } : { kind: "lost", code },
      ),
  });
  markStep("disk-opened");
  const stored = await readStored(db, Date.now());
  markStep("disk-read");
  stored.holdings.nameTopics(topicNames);
  const context = contextOf(db, stored, { reading: createReadingHandle(), ...connections });
  await loadStored(context, stored);
  markStep("library-held");
  return { context, damaged: stored.damaged };
}

/** A library in which nothing of the disk is loaded yet. */
export function contextOf(
  db: Database,
  { holdings }: Pick<LibraryContext, "holdings">,
  given: Connections & Pick<LibraryContext, "reading">,
): LibraryContext {
  return {
    db,
    holdings,
    papers: createPaperStore(db, holdings),
    index: createLibraryIndex(),
    unindexed: new Set(),
    keeper: createIndexWriter(),
    ...given,
  };
}
