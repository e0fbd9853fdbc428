import { hasUnfolded } from "../../core/library/fold-papers.ts";
import { toggleFold, type ListFold } from "../../state/folds.ts";
import { useWords } from "../../state/words.ts";
import { GroupHeading } from "./group-heading.tsx";
import { useGroupProgress } from "./group-progress.ts";

type Props = {
  folds: readonly ListFold[] | undefined;
  /** The place in the list of the paper that comes next; undefined after the last one. */
  next: number | undefined;
};

/**
 * A quiet row for papers of a digest that are folded, muted or seen before it: shows and
 * folds them. A digest of nothing else has its heading here, where none of its papers may be.
 */
export function Folds({ folds = [], next }: Props) {
  const { list } = useWords();
  const progressOf = useGroupProgress();
  return folds.map((fold) => {
    const { group, why, at, papers } = fold;
    const open = next === at;
    return (
      <div key={`${why} ${group.at}`}>
        {hasUnfolded(group) || at > group.at ? null : (
          <GroupHeading group={group} progress={progressOf(group)} />
        )}
        <button
          type="button"
          aria-expanded={open}
          onClick={() => toggleFold(fold, !open)}
          className="flex h-8 w-full items-center ps-8 pe-4 text-tiny text-quiet -outline-offset-2 hover-able:bg-wash hover-able:text-ink"
        >
          {why === "seen" ? list.seenBefore(papers, open) : list.muted(papers, open)}
        </button>
      </div>
    );
  });
}
