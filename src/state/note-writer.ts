import type { ReaderMark } from "../core/library/reader-mark.ts";
import type { FailureCode } from "../platform/failure.ts";
import { onPageLeft, onPageResumed } from "../platform/page-visibility.ts";
import { loadUnwrittenNotes, storeUnwrittenNotes } from "../platform/storage/unwritten-notes.ts";
import type { ShownPaper } from "../platform/worker/library-api.ts";
import { saveAnnotation } from "./annotations.ts";
import { queryClient } from "./library-client.ts";
import {
  addDraft,
  changeDraft,
  dropDraft,
  isWritten,
  keepWritten,
  noteDraft,
  useNotes,
  type NoteDraft,
} from "./note-drafts.ts";
import { notify } from "./notice.ts";

/** Time from the last change of a note to its write. */
const PAUSE_MS = 400;

/** Time to the first new attempt after a failure; it doubles with each attempt. */
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 30_000;

/** The pending write of each paper. */
const timers = new Map<string, ReturnType<typeof setTimeout>>();
/** Papers whose note is being written: one write at a time, so that they arrive in order. */
const writing = new Set<string>();
/** Consecutive failed attempts. */
const attempts = new Map<string, number>();
/** Notes that are in localStorage until they are written. */
const stored = new Set<string>();

/** The field of a note got the focus, with this text in it. */
export function openNote(key: string, shown: string): void {
  addDraft(key, { title: titleOf(key), text: shown, replaces: [shown] });
  changeDraft(key, { isOpen: true });
}

/** The text of a note has been edited; `shown` is what the field showed before. */
export function editNote(key: string, text: string, shown: string): void {
  addDraft(key, { title: titleOf(key), text: shown, replaces: [shown] });
  changeDraft(key, { text });
  writeLater(key, PAUSE_MS);
}

/** An input method starts or stops composing in the field of a note. */
export function composeNote(key: string, isComposing: boolean): void {
  changeDraft(key, { isComposing });
  if (!isComposing) writeLater(key, PAUSE_MS);
}

/** The field of a note lost the focus, or is gone: the note is written at once. */
export function closeNote(key: string): void {
  if (noteDraft(key) === undefined) return;
  changeDraft(key, { isOpen: false, isComposing: false });
  void write(key);
}

let isStarted = false;

/** Resumes what an earlier page could not write, and watches for the end of this one. */
export function startNotes(): void {
  if (isStarted) return;
  isStarted = true;
  for (const [key, note] of Object.entries(loadUnwrittenNotes())) {
    stored.add(key);
    addDraft(key, note);
    void write(key);
  }
  onPageLeft(() => {
    for (const key of unwritten()) {
      store(key);
      void write(key);
    }
  });
  onPageResumed(() => {
    for (const key of unwritten()) if (noteDraft(key)?.failure !== null) void write(key);
  });
}

function unwritten(): string[] {
  const { drafts } = useNotes.getState();
  return Object.keys(drafts).filter((key) => {
    const draft = drafts[key];
    return draft !== undefined && !isWritten(draft);
  });
}

function writeLater(key: string, ms: number): void {
  clearTimeout(timers.get(key));
  timers.set(
    key,
    setTimeout(() => void write(key), ms),
  );
}

/** Writes the current note of a paper, unless a composition or an earlier write is in progress. */
async function write(key: string): Promise<void> {
  const draft = noteDraft(key);
  if (draft === undefined || draft.isComposing || writing.has(key)) return;
  clearTimeout(timers.get(key));
  if (isWritten(draft)) {
    closeWritten(key);
    return;
  }
  const { text, replaces } = draft;
  // If the page dies meanwhile, this text may be on the disk.
  changeDraft(key, { replaces: [...replaces, text] });
  writing.add(key);
  const outcome = await saveAnnotation(key, { note: { text, replaces } });
  writing.delete(key);
  if (outcome.ok) onWritten(key, text, outcome.value);
  else onFailed(key, replaces, outcome.code);
}

function onWritten(key: string, text: string, mark: ReaderMark): void {
  const draft = noteDraft(key);
  attempts.delete(key);
  if (stored.delete(key)) storeUnwrittenNotes({ [key]: null });
  if (draft === undefined) return;
  if (draft.failure !== null) notify({ kind: "note-saved", title: draft.title });
  keepWritten(key, mark);
  changeDraft(key, { replaces: [text], failure: null, isMerged: mark.note !== text });
  if (draft.text === text) closeWritten(key);
  else writeLater(key, draft.isOpen ? PAUSE_MS : 0);
}

/** A written draft is only needed by a field that has the focus. */
function closeWritten(key: string): void {
  if (noteDraft(key)?.isOpen === false) dropDraft(key);
}

function onFailed(key: string, replaces: NoteDraft["replaces"], failure: FailureCode): void {
  if (noteDraft(key) === undefined) return;
  // A refused write has left nothing; an interrupted one may have.
  changeDraft(key, failure === "library-died" ? { failure } : { failure, replaces });
  store(key);
  const failed = attempts.get(key) ?? 0;
  attempts.set(key, failed + 1);
  writeLater(key, Math.min(FIRST_RETRY_MS * 2 ** failed, LONGEST_RETRY_MS));
}

function store(key: string): void {
  const draft = noteDraft(key);
  if (draft === undefined) return;
  const { title, text, replaces } = draft;
  stored.add(key);
  storeUnwrittenNotes({ [key]: { title, text, replaces } });
}

function titleOf(key: string): string {
  return queryClient.getQueryData<ShownPaper>(["paper", key])?.paper.title ?? key;
}
