import { Fragment, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useOpenKey } from "../../state/address.ts";
import { keysOf, useFetchRows, type HighlightedRow, type ListAnswer } from "../../state/list.ts";
import { GroupHeading } from "./group-heading.tsx";
import { useGroupProgress } from "./group-progress.ts";
import { RowFacts } from "./row-facts.tsx";
import { RowGist } from "./row-gist.tsx";

/** All papers of the list for printing; on screen only the visible ones are rendered. */
export function PrintedList({ answer }: { answer: ListAnswer }) {
  const rows = usePrintedRows(answer);
  const progressOf = useGroupProgress();
  if (rows === null) return null;
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const groups = new Map(answer.groups.map((group) => [group.at, group]));
  return (
    <div data-print-list aria-hidden="true" className="hidden">
      {keysOf(answer)
        .all()
        .map((key, at) => {
          const row = byKey.get(key);
          const group = groups.get(at);
          return (
            <Fragment key={key}>
              {group === undefined ? null : (
                <GroupHeading group={group} progress={progressOf(group)} copy />
              )}
              {row === undefined ? null : <PrintedRow row={row} />}
            </Fragment>
          );
        })}
    </div>
  );
}

function PrintedRow({ row }: { row: HighlightedRow }) {
  return (
    <div data-print-row className="break-inside-avoid px-4 py-1.5">
      <p lang="en" className="font-semibold">
        {row.title}
      </p>
      <RowGist gist={row.gist} marks={[]} />
      <RowFacts row={row} />
    </div>
  );
}

/**
 * The rows to print while the page prints, if no paper is open. The print shortcut loads
 * all of them first; the browser's menu does not wait, and prints those already loaded.
 */
function usePrintedRows(answer: ListAnswer): readonly HighlightedRow[] | null {
  const [rows, setRows] = useState<readonly HighlightedRow[] | null>(null);
  const { fetchAll, known } = useFetchRows(answer);
  const open = useOpenKey() !== null;
  useEffect(() => {
    if (open) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "p") return;
      event.preventDefault();
      void fetchAll().then(() => window.print());
    };
    const onPrint = () => flushSync(() => setRows(known()));
    const onPrinted = () => setRows(null);
    window.addEventListener("keydown", onKey);
    window.addEventListener("beforeprint", onPrint);
    window.addEventListener("afterprint", onPrinted);
    return () => {
      window.removeEventListener("keydown", onKey);
      window.removeEventListener("beforeprint", onPrint);
      window.removeEventListener("afterprint", onPrinted);
    };
  }, [fetchAll, known, open]);
  return rows;
}
