import { useEffect, useState } from "react";
import { useSavedWords } from "../../state/saved-words.ts";
import { useFailedNotes } from "../../state/note-drafts.ts";
import { startNotes } from "../../state/note-writer.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";

/** The notes that could not be written yet, whichever paper is open. */
export function UnwrittenNotes() {
  const words = useWords();
  const savedWords = useSavedWords();
  const failed = useFailedNotes();
  const lines = failed.map(({ key, title, failure }) => ({
    key,
    line: savedWords.noteNotSaved(title, failure),
  }));
  const all = lines.map(({ line }) => line).join("\n");
  // A closed notice comes back when it changes.
  const [closed, setClosed] = useState("");
  useEffect(startNotes, []);
  if (all === closed) return null;
  return (
    <div className="flex items-center gap-1 border-t border-line bg-sheet px-4 py-1.5 text-small tablet:px-6">
      <ul role="alert" className="max-h-24 min-w-0 flex-1 overflow-y-auto">
        {lines.map(({ key, line }) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
      <Button look="quiet" onClick={() => setClosed(all)}>
        {words.close}
      </Button>
    </div>
  );
}
