import { useState } from "react";
import type { DigestEntry } from "../../state/digests.ts";
import { useWords } from "../../state/words.ts";
import { ProblemList } from "./problem-list.tsx";

type Props = { name: string; entry: DigestEntry; outcome?: string };

/** The detected format of a digest, its contents, and its problems. */
export function DigestFacts({ name, entry, outcome }: Props) {
  const words = useWords();
  const facts = [
    words.carriers[entry.carrier],
    entry.date ?? words.noDate,
    entry.topic ?? words.noTopic,
    words.papersIn(entry.papers),
    outcome,
  ].filter((fact) => fact !== undefined);
  return (
    <div className="text-small">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold break-all">{name}</span>
        <span className="min-w-0 text-quiet wrap-anywhere">{facts.join(" · ")}</span>
      </p>
      {entry.problems.length > 0 ? <Problems entry={entry} /> : null}
    </div>
  );
}

/** The list is rendered when it is opened. */
function Problems({ entry: { lines, problems } }: Pick<Props, "entry">) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details className="mt-1" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-6 text-amber">
        {lines.unread > 0 ? words.unreadLines(lines.unread) : words.remarks(problems.length)}
      </summary>
      {open ? <ProblemList problems={problems} /> : null}
    </details>
  );
}
