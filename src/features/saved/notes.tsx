import { useEffect, useId, useRef, useState } from "react";
import type { Mark } from "../../core/library/mark.ts";
import { annotate } from "../../state/annotations.ts";
import { useWords } from "../../state/words.ts";
import { TagField } from "./tag-field.tsx";

/** A note is written so long after the last letter. */
const PAUSE_MS = 400;

/** The reader's own words on a paper: tags and a note, kept as typed. */
export function Notes({ mark }: { mark: Mark }) {
  const words = useWords();
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="mt-8 print:hidden">
      <h2 id={heading} className="mb-2 text-small font-semibold text-quiet">
        {words.notes}
      </h2>
      <div className="flex max-w-2xl flex-col gap-3">
        <TagField
          tags={mark.tags}
          onChange={(change) => void annotate(mark.key, { tags: change })}
        />
        <NoteField paper={mark.key} note={mark.note} labelledBy={heading} />
      </div>
    </section>
  );
}

function NoteField({
  paper,
  note,
  labelledBy,
}: {
  paper: string;
  note: string;
  labelledBy: string;
}) {
  const words = useWords();
  // What is being typed; null when it is on disk.
  const [draft, setDraft] = useState<string | null>(null);
  const unwritten = useRef<string | null>(null);

  async function write(): Promise<void> {
    const text = unwritten.current;
    if (text === null) return;
    unwritten.current = null;
    const written = await annotate(paper, { note: text });
    if (written) setDraft((now) => (now === text ? null : now));
  }

  useEffect(() => {
    if (draft === null) return undefined;
    const timer = setTimeout(() => void write(), PAUSE_MS);
    return () => clearTimeout(timer);
  });

  // Leaving the paper or the page writes what is not written yet.
  useEffect(() => {
    const leave = () => void write();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  });

  return (
    <>
      <textarea
        aria-labelledby={labelledBy}
        value={draft ?? note}
        placeholder={words.notePlaceholder}
        onChange={({ target: { value } }) => {
          unwritten.current = value;
          setDraft(value);
        }}
        onBlur={() => void write()}
        className="field-sizing-content min-h-20 w-full rounded-small border border-edge/60 bg-sheet px-3 py-2"
      />
      <p aria-live="polite" className="-mt-2 h-4 text-tiny text-quiet">
        {draft === null ? "" : words.writing}
      </p>
    </>
  );
}
