import { useId, useState, type ReactNode } from "react";
import { useWords } from "../../state/words.ts";

type Props<T> = {
  heading: string;
  values: readonly T[];
  /** How many are visible before the rest is requested. */
  first: number;
  /** Selected values stay visible. */
  keep: (value: T) => boolean;
  /** Content between the heading and the values. */
  picture?: ReactNode;
  children: (value: T) => ReactNode;
};

/** A heading and its values, folded beyond the first few. */
export function FacetSection<T>({ heading, values, first, keep, picture, children }: Props<T>) {
  const { list } = useWords();
  const [unfolded, setUnfolded] = useState(false);
  const id = useId();
  if (values.length === 0) return null;
  const folds = values.length > first + 1;
  const shown =
    unfolded || !folds ? values : values.filter((value, at) => at < first || keep(value));
  const more = values.length - shown.length;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="px-2 pb-1 text-tiny text-quiet">
        {heading}
      </h2>
      {picture}
      <ul>{shown.map((value) => children(value))}</ul>
      {folds ? (
        <button
          type="button"
          aria-expanded={unfolded}
          aria-label={unfolded ? undefined : list.moreOf(heading)}
          onClick={() => setUnfolded(!unfolded)}
          className="min-h-8 w-full rounded-small px-2 text-start text-tiny text-quiet hover-able:bg-wash"
        >
          {unfolded ? list.fewer : list.more(more)}
        </button>
      ) : null}
    </section>
  );
}
