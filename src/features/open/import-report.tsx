import { memo, useMemo } from "react";
import { cancelImports } from "../../state/open-files.ts";
import { closeReport, useImports, type ImportedFile } from "../../state/imports.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";
import { usePortions } from "../../ui/portions.ts";
import { DigestFacts } from "./digest-facts.tsx";

/** Files that are listed at a time: an archive may hold a hundred thousand. */
const PORTION = 200;

/** What became of every file that was opened, told while it happens. */
export function ImportReport() {
  const words = useWords();
  const { files, running, shown } = useImports();
  const listed = usePortions(
    useMemo(() => inOrder(files), [files]),
    PORTION,
  );
  if (!shown || files.length === 0) return null;
  const done = files.filter(({ report }) => report !== null && report.kind !== "reading").length;
  return (
    <section
      aria-label={words.importReport}
      className="flex max-h-[32dvh] flex-col border-b border-line bg-sheet"
    >
      <div className="flex items-center justify-between gap-3 px-4 py-2">
        <h2 className="text-small">
          <span className="font-semibold">{words.importReport}</span>
          <span className="ms-2 text-quiet tabular-nums">
            {words.filesDone(done, files.length)}
          </span>
        </h2>
        {running.length > 0 ? (
          <Button onClick={() => void cancelImports(running)}>{words.cancel}</Button>
        ) : (
          <Button look="quiet" onClick={closeReport}>
            {words.close}
          </Button>
        )}
      </div>
      <ul className="min-h-0 flex-1 overflow-y-auto border-t border-line px-4">
        {listed.shown.map((file) => (
          <li
            key={`${file.job}:${file.at}`}
            className="border-b border-line py-1.5 last:border-b-0"
          >
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
    </section>
  );
}

/** Where not all are listed, the files that could not be opened come first. */
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
              : words.freshAndSeen(report.fresh, report.seen)
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
