import { useMemo, useState } from "react";
import { useAddress } from "../../state/address.ts";
import {
  copyExport,
  downloadExport,
  endingOf,
  proposedName,
  useExportText,
  useSavedKeys,
  type ExportFormat,
} from "../../state/export.ts";
import { closeExport } from "../../state/export-sheet.ts";
import { useSavedWords } from "../../state/saved-words.ts";
import { useWords } from "../../state/words.ts";
import { Boundary } from "../../ui/boundary.tsx";
import { Button } from "../../ui/button.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { ChoosePapers } from "./choose-papers.tsx";
import { FormatCards } from "./format-cards.tsx";

/** The length of the preview, in characters; file and clipboard get everything. */
const PREVIEW = 20_000;

const NONE: ReadonlySet<string> = new Set();

/** Exports papers for another program: select papers and format, preview, download or copy. */
export function ExportSheet({ keys: these }: { keys: readonly string[] }) {
  const words = useWords();
  const saved = useSavedKeys();
  const [all, setAll] = useState(false);
  const [left, setLeft] = useState(NONE);
  const [format, setFormat] = useState<ExportFormat>("bibtex");
  const offered = all ? (saved ?? these) : these;
  const keys = useMemo(() => offered.filter((key) => !left.has(key)), [offered, left]);
  const choose = (wantsAll: boolean) => {
    setAll(wantsAll);
    setLeft(NONE);
  };
  return (
    <Sheet title={words.exportOf(keys.length)} closeLabel={words.close} onClose={closeExport}>
      <Which these={these} saved={saved} all={all} onAll={choose} />
      <ChoosePapers keys={offered} left={left} onLeft={setLeft} />
      <FormatCards value={format} onChange={setFormat} />
      <Boundary room="line" subject={format}>
        <Exported keys={keys} format={format} allSaved={all} />
      </Boundary>
    </Sheet>
  );
}

type ExportedProps = { keys: readonly string[]; format: ExportFormat; allSaved: boolean };

/** The start of the export in the selected format, and the ways to save it. */
function Exported({ keys, format, allSaved }: ExportedProps) {
  const words = useWords();
  const text = useExportText(keys, format);
  const address = useAddress();
  return (
    <>
      <textarea
        readOnly
        rows={4}
        aria-label={words.preview}
        value={text?.slice(0, PREVIEW) ?? ""}
        className="mt-4 mb-4 block w-full resize-y rounded-small border border-line bg-side p-3 font-mono text-tiny"
      />
      <Takers
        key={String(allSaved)}
        proposed={proposedName(address, allSaved)}
        text={keys.length === 0 ? undefined : text}
        format={format}
      />
    </>
  );
}

type WhichProps = {
  these: readonly string[];
  saved: readonly string[] | undefined;
  all: boolean;
  onAll: (all: boolean) => void;
};

/** The papers that the sheet was opened for, or all saved ones. */
function Which({ these, saved, all, onAll }: WhichProps) {
  const words = useSavedWords();
  return (
    <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
      <legend className="sr-only">{words.whatToExport}</legend>
      {[false, true].map((value) => (
        <label key={String(value)} className="flex min-h-8 items-center gap-1.5">
          <input
            type="radio"
            name="which"
            checked={all === value}
            disabled={value && (saved ?? []).length === 0}
            onChange={() => onAll(value)}
          />
          {value ? words.allSaved(saved?.length ?? 0) : words.these(these.length)}
        </label>
      ))}
    </fieldset>
  );
}

type TakersProps = { proposed: string; text: string | undefined; format: ExportFormat };

/** Saves the papers as a file, whose name can be changed, or copies them to the clipboard. */
function Takers({ proposed, text, format }: TakersProps) {
  const words = useWords();
  const [name, setName] = useState(proposed);
  const [copied, setCopied] = useState<boolean | null>(null);
  const missing = text === undefined;
  return (
    <form
      className="flex flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!missing) downloadExport(text, format, name);
      }}
    >
      <FileName name={name} ending={endingOf(format)} onChange={setName} />
      <Button type="submit" look="strong" disabled={missing}>
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
    </form>
  );
}

type FileNameProps = { name: string; ending: string; onChange: (name: string) => void };

function FileName({ name, ending, onChange }: FileNameProps) {
  const { fileName } = useSavedWords();
  return (
    <label className="flex min-w-0 flex-1 basis-72 items-center gap-2 text-small text-quiet">
      <span className="shrink-0">{fileName}</span>
      <span className="flex min-w-0 flex-1 items-center rounded-small border border-edge/60 bg-sheet focus-within:border-accent">
        <input
          type="text"
          value={name}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => onChange(target.value)}
          className="min-h-8 min-w-0 flex-1 rounded-small px-2 text-small text-ink"
        />
        <span className="pe-2 font-mono text-tiny">{ending}</span>
      </span>
    </label>
  );
}
