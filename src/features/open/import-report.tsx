import { memo, useEffect, useMemo, useState } from "react";
import { cancelImports } from "../../state/open-files.ts";
import { closeReport, importTotals, useImports, type ImportedFile } from "../../state/imports.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";
import { useShowMore } from "../../ui/show-more.ts";
import { DigestFacts } from "./digest-facts.tsx";

/** How many files are listed at a time: an archive may contain a hundred thousand. */
const PORTION = 200;

/** How long the line of an import without problems stays. */
const SHOWN_MS = 4000;

/** One line about what was opened; expands to the result of every file. */
export function ImportReport() {
  const words = useWords();
  const { files, running, shown } = useImports();
  const totals = useMemo(() => importTotals(files), [files]);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const [held, setHeld] = useState(false);
  const ended = running.length === 0;
  // Show at once what could not be opened.
  const unfolded = chosen ?? totals.refused > 0;
  const leaves = shown && ended && totals.problems === 0 && !unfolded && !held;
  useEffect(() => {
    if (!leaves) return undefined;
    const timer = setTimeout(closeReport, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [leaves]);
  if (!shown || files.length === 0) return null;
  const done = words.filesDone(totals.done, files.length);
  return (
    <section
      aria-label={words.importReport}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onKeyDown={({ key }) => {
        if (key === "Escape") setChosen(false);
      }}
      className="flex max-h-[40dvh] flex-col border-b border-line bg-sheet"
    >
      <div className="flex items-center gap-1 px-2 text-small">
        <button
          type="button"
          aria-expanded={unfolded}
          onClick={() => setChosen(!unfolded)}
          className="flex min-h-8 min-w-0 flex-1 items-center gap-2 px-2 text-start tabular-nums"
        >
          <span aria-hidden="true" className="text-quiet">
            {unfolded ? "▾" : "▸"}
          </span>
          <span className="min-w-0 truncate">
            <span className={ended ? "sr-only" : undefined}>{done} · </span>
            {words.importTotals(totals)}
          </span>
        </button>
        {ended ? (
          <Button look="quiet" onClick={closeReport}>
            {words.close}
          </Button>
        ) : (
          <Button look="quiet" onClick={() => void cancelImports(running)}>
            {words.cancel}
          </Button>
        )}
      </div>
      {unfolded ? <FileList files={files} /> : null}
    </section>
  );
}

function FileList({ files }: { files: readonly ImportedFile[] }) {
  const words = useWords();
  const listed = useShowMore(
    useMemo(() => inOrder(files), [files]),
    PORTION,
  );
  return (
    <ul className="min-h-0 flex-1 overflow-y-auto border-t border-line px-4">
      {listed.shown.map((file) => (
        <li key={`${file.job}:${file.at}`} className="border-b border-line py-1.5 last:border-b-0">
          <FileLine file={file} />
        </li>
      ))}
      {listed.left > 0 ? (
        <li>
          <Button look="quiet" onClick={listed.showMore}>
            {words.showMore(listed.left)}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}

/** If not all are listed, the files that could not be opened come first. */
function inOrder(files: readonly ImportedFile[]): readonly ImportedFile[] {
  if (files.length <= PORTION) return files;
  const refused = files.filter(isRefused);
  return [...refused, ...files.filter((file) => !isRefused(file))];
}

const isRefused = ({ report }: ImportedFile): boolean => report?.kind === "refused";

const FileLine = memo(function FileLine({ file: { name, report } }: { file: ImportedFile }) {
  const words = useWords();
  switch (report?.kind) {
    case "refused":
      return (
        <p role="alert" className="text-small">
          <span className="font-semibold break-all">{name}</span> {words.failures[report.code]}
        </p>
      );
    case "opened":
    case "known":
      return (
        <DigestFacts
          name={name}
          entry={report.entry}
          outcome={
            report.kind === "known"
              ? words.knownFile
              : words.freshAndSeen(report.fresh, report.seen, report.shared)
          }
        />
      );
    case "cancelled":
    case "unpacked":
    case "reading":
    case undefined:
      return (
        <p className="flex justify-between gap-3 text-small text-quiet">
          <span className="min-w-0 truncate">{name}</span>
          <span>
            {report?.kind === "reading" ? words.reading : null}
            {report?.kind === "cancelled" ? words.cancelled : null}
            {report?.kind === "unpacked" ? words.unpacked : null}
          </span>
        </p>
      );
  }
});
