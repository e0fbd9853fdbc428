import type { Mark } from "../../core/library/mark.ts";

/** What one tab tells the others after it has written it to the disk they share. */
export type TabMessage =
  | { kind: "marks"; marks: Mark[] }
  | { kind: "digest"; source: string }
  | { kind: "removed"; source: string }
  | { kind: "restored" };

/** The line between the tabs of this site. */
export function openTabs(onMessage: (message: TabMessage) => void) {
  const channel = new BroadcastChannel("duidu");
  // Only tabs of this very site can speak here.
  channel.addEventListener("message", ({ data }: MessageEvent<TabMessage>) => onMessage(data));
  return { tell: (message: TabMessage) => channel.postMessage(message) };
}

export type Tabs = ReturnType<typeof openTabs>;
