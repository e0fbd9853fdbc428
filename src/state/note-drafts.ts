import { useMemo } from "react";
import { create } from "zustand";
import type { NoteChange } from "../core/library/note-change.ts";
import type { ReaderMark } from "../core/library/reader-mark.ts";
import type { FailureCode } from "../platform/failure.ts";

/** A note that is being edited, or whose text is not on the disk yet. */
export type NoteDraft = NoteChange & {
  /** The paper's title, to name the note by. */
  title: string;
  /** Whether its field has the focus. */
  isOpen: boolean;
  /** Whether an input method is composing in its field: such text is not written. */
  isComposing: boolean;
  /** Why the last attempt to write it failed; null if it did not. */
  failure: FailureCode | null;
  /** Whether the stored note also contains text from another tab. */
  isMerged: boolean;
};

type WrittenNote = Pick<ReaderMark, "note" | "annotatedAt">;

/** By paper: notes being edited, and what this page wrote last. */
export const useNotes = create<{
  drafts: Readonly<Record<string, NoteDraft>>;
  written: Readonly<Record<string, WrittenNote>>;
}>()(() => ({ drafts: {}, written: {} }));

export function noteDraft(key: string): NoteDraft | undefined {
  return useNotes.getState().drafts[key];
}

/** Starts editing a note; an existing draft is left as it is. */
export function addDraft(
  key: string,
  { title, text, replaces }: Pick<NoteDraft, "title" | "text" | "replaces">,
): void {
  if (noteDraft(key) !== undefined) return;
  const state = { isOpen: false, isComposing: false, failure: null, isMerged: false };
  useNotes.setState(({ drafts }) => ({
    drafts: { ...drafts, [key]: { title, text, replaces, ...state } },
  }));
}

/** Changes a draft, if there is one. */
export function changeDraft(key: string, change: Partial<NoteDraft>): void {
  const draft = noteDraft(key);
  if (draft === undefined) return;
  useNotes.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: { ...draft, ...change } } }));
}

export function dropDraft(key: string): void {
  useNotes.setState(({ drafts }) => ({
    drafts: Object.fromEntries(Object.entries(drafts).filter(([paper]) => paper !== key)),
  }));
}

/** Discards every draft, even if it is not written. */
export function dropAllDrafts(): void {
  useNotes.setState({ drafts: {}, written: {} });
}

export function keepWritten(key: string, { note, annotatedAt }: ReaderMark): void {
  useNotes.setState(({ written }) => ({ written: { ...written, [key]: { note, annotatedAt } } }));
}

/** Whether a draft is completely on the disk. */
export function isWritten({ text, replaces, failure }: NoteDraft): boolean {
  return failure === null && replaces.length === 1 && text === replaces[0];
}

export function useNoteDraft(key: string): NoteDraft | undefined {
  return useNotes(({ drafts }) => drafts[key]);
}

/** Notes that could not be written at the last attempt, and why. */
export function useFailedNotes(): { key: string; title: string; failure: FailureCode }[] {
  const drafts = useNotes((state) => state.drafts);
  return useMemo(
    () =>
      Object.entries(drafts).flatMap(([key, { title, failure }]) =>
        failure === null ? [] : [{ key, title, failure }],
      ),
    [drafts],
  );
}

/**
 * The note to show for a mark: what is being edited, or what was written after that mark
 * was read.
 */
export function useShownNote({ key, note, annotatedAt }: ReaderMark): string {
  return useNotes(({ drafts, written }) => {
    const last = written[key];
    return drafts[key]?.text ?? (last && last.annotatedAt >= annotatedAt ? last.note : note);
  });
}
