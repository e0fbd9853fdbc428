import { useId } from "react";
import { EXPORT_FORMATS, type ExportFormat } from "../../state/export.ts";
import { useSavedWords } from "../../state/saved-words.ts";
import { useWords } from "../../state/words.ts";

type Props = { value: ExportFormat; onChange: (format: ExportFormat) => void };

/** The export formats, each on a card with the programs that read it. */
export function FormatCards({ value, onChange }: Props) {
  const words = useWords();
  const { formatHints } = useSavedWords();
  const id = useId();
  return (
    <fieldset className="mt-4 grid grid-cols-2 gap-2 tablet:grid-cols-5">
      <legend className="sr-only">{words.format}</legend>
      {EXPORT_FORMATS.map((format) => (
        <label
          key={format}
          className="flex cursor-pointer flex-col gap-0.5 rounded-small border border-line bg-sheet px-3 py-2 hover-able:border-edge has-checked:border-accent has-checked:bg-accent-wash"
        >
          <span className="flex items-center gap-2 text-small font-semibold">
            <input
              type="radio"
              name="format"
              aria-label={words.formats[format]}
              aria-describedby={`${id}-${format}`}
              checked={format === value}
              onChange={() => onChange(format)}
            />
            {words.formats[format]}
          </span>
          <span id={`${id}-${format}`} className="text-tiny text-quiet">
            {formatHints[format]}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
