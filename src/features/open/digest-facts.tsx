import type { DigestEntry } from "../../state/digests.ts";
import { useWords } from "../../state/words.ts";

type Props = { name: string; entry: DigestEntry; outcome?: string };

/** What a digest was taken for, what is in it, and what in it was not understood. */
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
      {entry.problems.length > 0 ? (
        <details className="mt-1">
          <summary className="min-h-6 text-amber">
            {entry.lines.unread > 0
              ? words.unreadLines(entry.lines.unread)
              : words.remarks(entry.problems.length)}
          </summary>
          <ol className="mt-1 flex flex-col gap-1 ps-4">
            {entry.problems.map(({ code, line, text }, at) => (
              <li key={at}>
                <span className="text-quiet tabular-nums">{words.line(line)}:</span>{" "}
                {words.problems[code]}
                {text === "" ? null : <q className="ms-1 text-quiet break-words">{text}</q>}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </div>
  );
}
