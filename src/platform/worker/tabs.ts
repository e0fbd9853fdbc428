import type { ReaderMark } from "../../core/library/reader-mark.ts";

/**
 * What one tab tells the others after it has written it to the disk they share.
 * Messages of several tabs may arrive in any order, so they only say where to look:
 * what holds is on the disk (see apply-tab-message.ts).
 */
export type TabMessage =
  /** `left`: keys that marks have moved away from. */
  | { kind: "marks"; marks: ReaderMark[]; left?: string[] }
  /** New, read again, or brought back. */
  | { kind: "digest"; source: string }
  | { kind: "removed"; source: string }
  /** Anything may have changed. */
  | { kind: "restored" };

/** The line between the tabs of this site. */
export function openTabs(onMessage: (message: TabMessage) => void) {
  const channel = new BroadcastChannel("duidu");
  // Only tabs of this very site can speak here.
  channel.addEventListener("message", ({ data }: MessageEvent<TabMessage>) => onMessage(data));
  return { tell: (message: TabMessage) => channel.postMessage(message) };
}

export type Tabs = ReturnType<typeof openTabs>;
