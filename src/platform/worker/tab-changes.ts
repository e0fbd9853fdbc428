import type { TabMessage } from "./tabs.ts";

/** Changes that other tabs announced and this one has not applied yet. */
export type TabChanges = {
  /** Keys of marks that may have changed or gone. */
  marks: Set<string>;
  /** Ids of digests that may be new or read again. */
  sources: Set<string>;
  /** Whether digests may have been added or removed. */
  digests: boolean;
  /** Whether a digest was removed: its version of kept papers has joined their copies. */
  removed: boolean;
  /** Whether anything may have changed. */
  all: boolean;
};

export function noTabChanges(): TabChanges {
  return { marks: new Set(), sources: new Set(), digests: false, removed: false, all: false };
}

/** Records a message, to be applied by `catchUp`. */
export function collectMessage(news: TabChanges, message: TabMessage): void {
  switch (message.kind) {
    case "marks":
      for (const { key } of message.marks) news.marks.add(key);
      for (const key of message.left ?? []) news.marks.add(key);
      return;
    case "digest":
      news.sources.add(message.source);
      news.digests = true;
      return;
    case "removed":
      news.digests = true;
      news.removed = true;
      return;
    case "restored":
      news.digests = true;
      news.all = true;
  }
}
