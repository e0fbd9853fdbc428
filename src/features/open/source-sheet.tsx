import { useSource, type DigestEntry } from "../../state/digests.ts";
import { useWords } from "../../state/words.ts";
import { Sheet } from "../../ui/sheet.tsx";

/** The original text of a digest with line numbers; unread lines are marked. */
export function SourceSheet({ entry, onClose }: { entry: DigestEntry; onClose: () => void }) {
  const words = useWords();
  const source = useSource(entry.source);
  const unread = new Set(
    entry.problems.filter(({ code }) => code === "unread-line").map(({ line }) => line),
  );
  return (
    <Sheet title={words.sourceOf(entry.name)} closeLabel={words.close} onClose={onClose}>
      {source === null ? (
        <p role="alert">
          {entry.name} {words.failures["source-damaged"]}
        </p>
      ) : null}
      {source?.whole === false ? <p className="text-small text-amber">{words.sourceCut}</p> : null}
      <ol className="font-mono text-small">
        {source?.text.split(/\r\n|[\r\n]/).map((line, at) => (
          <li
            key={at}
            value={at + 1}
            data-unread={unread.has(at + 1) || undefined}
            className="ms-12 list-decimal break-words whitespace-pre-wrap [contain-intrinsic-size:auto_1.5em] [content-visibility:auto] marker:text-quiet data-unread:bg-amber-wash"
          >
            {line.length > PIECE ? <Pieces line={line} /> : line}
          </li>
        ))}
      </ol>
    </Sheet>
  );
}

/** In UTF-16 units; for some characters a browser's layout takes quadratic time. */
const PIECE = 1000;
const pieces = new RegExp(`[^]{1,${PIECE}}`, "gu");

/** A long line in pieces, of which only visible ones are laid out. */
function Pieces({ line }: { line: string }) {
  return line.match(pieces)?.map((piece, at) => (
    <span key={at} className="block [contain-intrinsic-size:auto_12em] [content-visibility:auto]">
      {piece}
    </span>
  ));
}
