import type { ReaderMark } from "../../core/library/reader-mark.ts";

/**
 * What a tab announces to the others after writing to the shared disk. Messages of several
 * tabs may arrive in any order, so they only say where to look: the disk decides (see
 * apply-tab-changes.ts).
 */
export type TabMessage =
  /** `left`: keys from which marks have moved away. */
  | { kind: "marks"; marks: ReaderMark[]; left?: string[] }
  /** New, read again, or brought back. */
  | { kind: "digest"; source: string }
  | { kind: "removed"; source: string }
  /** Anything may have changed. */
  | { kind: "restored" };

/** The channel between the tabs of this site. */
export function openTabs(onMessage: (message: TabMessage) => void) {
  const channel = new BroadcastChannel("duidu");
  // Only tabs of this site can use the channel.
  channel.addEventListener("message", ({ data }: MessageEvent<TabMessage>) => onMessage(data));
  return { broadcast: (message: TabMessage) => channel.postMessage(message) };
}

export type Tabs = ReturnType<typeof openTabs>;
