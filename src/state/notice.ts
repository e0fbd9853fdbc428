import { create } from "zustand";
import type { Decision } from "../core/library/reader-mark.ts";
import type { FailureCode } from "../platform/failure.ts";
import type { Damage } from "../platform/worker/library-api.ts";

export type { Damage };

/**
 * The short message at the foot of the page; a new one replaces the old. What failed is a
 * file by its name, or without a name the library.
 */
export type Notice =
  | { kind: "saved" | "dismissed" | "unscreened"; title: string }
  /** Of a digest. */
  | { kind: "rest-dismissed" | "rest-unscreened"; papers: number; name: string }
  | { kind: "selection-decided"; decision: Decision; papers: number }
  | { kind: "selection-undone"; papers: number }
  | { kind: "note-saved"; title: string }
  /** A digest. */
  | { kind: "removed" | "brought-back"; name: string }
  /** Digests that the home folder has brought. */
  | { kind: "arrived"; digests: number; papers: number }
  /** What another device has decided was taken in. */
  | { kind: "device-merged"; papers: number }
  | { kind: "nothing-to-undo" | "nothing-to-redo" }
  | { kind: "tag-failed"; code: FailureCode; tag: string }
  | { kind: "decision-failed"; code: FailureCode }
  /** A part of the app could not be loaded. */
  | { kind: "part-missing" }
  | { kind: "damaged"; damage: Damage }
  | { kind: "failed"; code: FailureCode; what: string | null };

export const useNotice = create<{ notice: Notice | null }>()(() => ({ notice: null }));

export function notify(notice: Notice): void {
  useNotice.setState({ notice });
}

export function dismissNotice(): void {
  useNotice.setState({ notice: null });
}
