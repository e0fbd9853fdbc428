import { useId } from "react";
import type { ReaderMark } from "../../core/library/reader-mark.ts";
import { changePaperTags } from "../../state/annotations.ts";
import type { BarField } from "../../state/decision-bar-fields.ts";
import { useWords } from "../../state/words.ts";
import { NoteField } from "./note-field.tsx";
import { TagField } from "./tag-field.tsx";

/** The field for the tags or for the note of a paper, on its own. */
export function MarkField({ field, mark }: { field: BarField; mark: ReaderMark }) {
  const words = useWords();
  const label = useId();
  if (field === "tag")
    return <TagField tags={mark.tags} onChange={(change) => changePaperTags(mark.key, change)} />;
  return (
    <>
      <p id={label} className="mb-1 text-small font-semibold text-quiet">
        {words.notes}
      </p>
      <NoteField mark={mark} labelledBy={label} />
    </>
  );
}
