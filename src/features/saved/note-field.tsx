import { useEffect } from "react";
import type { ReaderMark } from "../../core/library/reader-mark.ts";
import { useSavedWords } from "../../state/saved-words.ts";
import { isWritten, useNoteDraft, useShownNote, type NoteDraft } from "../../state/note-drafts.ts";
import { closeNote, composeNote, editNote, openNote, startNotes } from "../../state/note-writer.ts";
import { useWords } from "../../state/words.ts";

/** The note of a paper. It is written when typing pauses; the field keeps its text meanwhile. */
export function NoteField({ mark, labelledBy }: { mark: ReaderMark; labelledBy: string }) {
  const words = useWords();
  const { key } = mark;
  const shown = useShownNote(mark);
  useEffect(() => {
    startNotes();
    return () => closeNote(key);
  }, [key]);
  return (
    <>
      <textarea
        aria-labelledby={labelledBy}
        value={shown}
        placeholder={words.notePlaceholder}
        onFocus={() => openNote(key, shown)}
        onChange={({ target }) => editNote(key, target.value, shown)}
        onCompositionStart={() => composeNote(key, true)}
        onCompositionEnd={() => composeNote(key, false)}
        onBlur={() => closeNote(key)}
        className="field-sizing-content min-h-20 w-full rounded-small border border-edge/60 bg-sheet px-3 py-2"
      />
      <NoteState paper={key} />
    </>
  );
}

/** The state of the text: being written, why it could not be written, or merged with another. */
function NoteState({ paper }: { paper: string }) {
  const words = useWords();
  const savedWords = useSavedWords();
  const draft = useNoteDraft(paper);
  return (
    <p aria-live="polite" className="-mt-2 min-h-4 text-tiny text-quiet">
      {draft === undefined ? "" : lineFor(draft)}
    </p>
  );

  function lineFor(note: NoteDraft): string {
    if (note.failure !== null) return savedWords.thisNoteNotSaved(note.failure);
    if (!isWritten(note)) return words.writing;
    return note.isMerged ? savedWords.noteMerged : "";
  }
}
