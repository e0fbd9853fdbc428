import { firstSeen } from "../../core/library/fold-seen-papers.ts";
import { toggleFold } from "../../state/seen-folds.ts";
import type { ListGroup } from "../../state/list.ts";
import { useWords } from "../../state/words.ts";
import { GroupHeading } from "./group-heading.tsx";
import { useGroupProgress } from "./group-progress.ts";

type Props = {
  groups: readonly ListGroup[] | undefined;
  /** The place in the list of the paper that comes next; undefined after the last one. */
  next: number | undefined;
};

/**
 * A quiet row for the papers of a digest that were seen before it: shows and folds
 * them. A digest of nothing else has its heading here, where none of its papers may be.
 */
export function SeenFolds({ groups = [], next }: Props) {
  const { list } = useWords();
  const progressOf = useGroupProgress();
  return groups.map((group) => {
    const open = next === firstSeen(group);
    return (
      <div key={group.at}>
        {group.seen === group.papers ? (
          <GroupHeading group={group} progress={progressOf(group)} />
        ) : null}
        <button
          type="button"
          aria-expanded={open}
          onClick={() => toggleFold(group, !open)}
          className="flex h-8 w-full items-center ps-8 pe-4 text-tiny text-quiet -outline-offset-2 hover-able:bg-wash hover-able:text-ink"
        >
          {list.seenBefore(group.seen, open)}
        </button>
      </div>
    );
  });
}
