import { useMemo, useState } from "react";
import {
  copyExport,
  downloadExport,
  EXPORT_FORMATS,
  useExportText,
  useSavedKeys,
  type ExportFormat,
} from "../../state/export.ts";
import { closeExport } from "../../state/export-sheet.ts";
import { useKeepWords } from "../../state/keep-words.ts";
import { useWords } from "../../state/words.ts";
import { Boundary } from "../../ui/boundary.tsx";
import { Button } from "../../ui/button.tsx";
import { Sheet } from "../../ui/sheet.tsx";
import { ChoosePapers } from "./choose-papers.tsx";

/** The preview shows this much, in letters; file and clipboard get all of it. */
const PREVIEW = 20_000;

const NONE: ReadonlySet<string> = new Set();

/** Papers for another program: choose which and in what form, look at it, take it. */
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
      <fieldset className="mt-3 flex flex-wrap gap-x-5 gap-y-1">
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
      <Boundary room="line" subject={format}>
        <Exported keys={keys} format={format} />
      </Boundary>
    </Sheet>
  );
}

/** The papers in the chosen form, and the ways to take them. */
function Exported({ keys, format }: { keys: readonly string[]; format: ExportFormat }) {
  const words = useWords();
  const text = useExportText(keys, format);
  return (
    <>
      <textarea
        readOnly
        aria-label={words.preview}
        value={text?.slice(0, PREVIEW) ?? ""}
        className="my-3 h-[30dvh] w-full resize-none rounded-small border border-line bg-sheet p-3 font-mono text-small"
      />
      <Takers text={keys.length === 0 ? undefined : text} format={format} />
    </>
  );
}

type WhichProps = {
  these: readonly string[];
  saved: readonly string[] | undefined;
  all: boolean;
  onAll: (all: boolean) => void;
};

/** The papers that the sheet was opened for, or all that are saved. */
function Which({ these, saved, all, onAll }: WhichProps) {
  const words = useKeepWords();
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
