import type { Check } from "../../state/paper.ts";
import { useWords } from "../../state/words.ts";

/** Ids of a check's button and of the note it opens, for jumping there. */
export const checkButtonId = (number: number) => `check-${number}`;
export const checkNoteId = (number: number) => `check-note-${number}`;

/** The piece that names a check; none if it is a whole sentence. */
export function pieceOf({ kind, en, zh }: Check): string {
  return kind === "missing" ? "" : (zh ?? en ?? "");
}

/** The marker on a piece to be checked; a symbol and a name, never colour alone. */
export function CheckButton({ number, check }: { number: number; check: Check | undefined }) {
  const { reader } = useWords();
  if (check === undefined) return null;
  return (
    <button
      type="button"
      id={checkButtonId(number)}
      popoverTarget={checkNoteId(number)}
      aria-label={reader.checkThis(pieceOf(check))}
      title={reader.reasons[check.kind]}
      className={`relative mx-0.5 inline-flex size-[1.15em] items-center justify-center rounded-full border align-[0.12em] font-sans text-[0.72em] leading-none font-bold select-none before:absolute before:-inset-1.5 ${
        check.soft
          ? "border-dashed border-amber text-amber"
          : "border-amber bg-amber-wash text-amber"
      }`}
    >
      ?
    </button>
  );
}
