import { useState } from "react";
import {
  closeExport,
  copyExport,
  downloadExport,
  EXPORT_FORMATS,
  useExported,
  type ExportFormat,
} from "../../state/export.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";
import { Sheet } from "../../ui/sheet.tsx";

/** The preview shows this much, in letters; file and clipboard get all of it. */
const PREVIEW = 20_000;

/** Papers for another program: choose a form, look at it, take it. */
export function ExportSheet({ keys }: { keys: readonly string[] }) {
  const words = useWords();
  const [format, setFormat] = useState<ExportFormat>("bibtex");
  const text = useExported(keys, format);
  return (
    <Sheet title={words.exportOf(keys.length)} closeLabel={words.close} onClose={closeExport}>
      <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
        <legend className="sr-only">{words.format}</legend>
        {EXPORT_FORMATS.map((value) => (
          <label key={value} className="flex min-h-8 items-center gap-1.5">
            <input
              type="radio"
              name="format"
              checked={format === value}
              onChange={() => setFormat(value)}
            />
            {words.formats[value]}
          </label>
        ))}
      </fieldset>
      <textarea
        readOnly
        aria-label={words.preview}
        value={text?.slice(0, PREVIEW) ?? ""}
        className="my-3 h-[40dvh] w-full resize-none rounded-small border border-line bg-sheet p-3 font-mono text-small"
      />
      <Takers text={text} format={format} />
    </Sheet>
  );
}

function Takers({ text, format }: { text: string | undefined; format: ExportFormat }) {
  const words = useWords();
  const [copied, setCopied] = useState<boolean | null>(null);
  const missing = text === undefined;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button
        look="strong"
        disabled={missing}
        onClick={() => {
          if (!missing) downloadExport(text, format);
        }}
      >
        {words.saveFile}
      </Button>
      <Button
        disabled={missing}
        onClick={() => {
          if (!missing) void copyExport(text).then(setCopied);
        }}
      >
        {words.copy}
      </Button>
      <span aria-live="polite" className="text-small text-quiet">
        {copied === null ? "" : copied ? words.copied : words.copyRefused}
      </span>
    </div>
  );
}
