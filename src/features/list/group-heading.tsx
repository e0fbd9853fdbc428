import type { ListGroup } from "../../state/list.ts";
import { useWords } from "../../state/words.ts";

/** A quiet line over the papers of one digest: its day and its topic. */
export function GroupHeading({ group: { date, topic } }: { group: ListGroup }) {
  const { list } = useWords();
  return (
    <h2 className="flex h-8 items-center gap-2 overflow-hidden border-b border-line bg-wash px-4 text-tiny whitespace-nowrap text-quiet">
      {date === null ? list.noDate : <time dateTime={date}>{date}</time>}
      {topic === null ? null : (
        <span className="min-w-0 truncate font-semibold" title={topic}>
          {topic}
        </span>
      )}
    </h2>
  );
}
