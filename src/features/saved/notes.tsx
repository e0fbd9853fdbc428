import { useId } from "react";
import type { ReaderMark } from "../../core/library/reader-mark.ts";
import { changePaperTags } from "../../state/annotations.ts";
import { useBarField } from "../../state/decision-bar-fields.ts";
import { useWords } from "../../state/words.ts";
import { NoteField } from "./note-field.tsx";
import { TagField } from "./tag-field.tsx";

/** The reader's own words about a paper: tags and a note, kept as typed. */
export function Notes({ mark }: { mark: ReaderMark }) {
  const words = useWords();
  const heading = useId();
  const inBar = useBarField(mark.key);
  return (
    <section aria-labelledby={heading} className="mt-8 print:hidden">
      <h2 id={heading} className="mb-2 text-small font-semibold text-quiet">
        {words.notes}
      </h2>
      <div className="flex max-w-2xl flex-col gap-3">
        {inBar === "tag" ? null : (
          <TagField tags={mark.tags} onChange={(change) => changePaperTags(mark.key, change)} />
        )}
        {inBar === "note" ? null : <NoteField mark={mark} labelledBy={heading} />}
      </div>
    </section>
  );
}
