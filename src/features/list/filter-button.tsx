import type { Ref } from "react";
import { facetNames } from "../../core/search/facets/facet-names.ts";
import { useChosenFacets } from "../../state/address.ts";
import { useWords } from "../../state/words.ts";

type Props = {
  panel: string;
  open: boolean;
  onToggle: () => void;
  ref: Ref<HTMLButtonElement>;
};

/** Shows and hides what the list can be narrowed to; says how much of that is chosen. */
export function FilterButton({ panel, open, onToggle, ref }: Props) {
  const { list } = useWords();
  const facets = useChosenFacets();
  const chosen = facetNames.reduce((sum, name) => sum + (facets[name]?.length ?? 0), 0);
  return (
    <button
      ref={ref}
      type="button"
      aria-expanded={open}
      aria-controls={open ? panel : undefined}
      aria-label={list.filter}
      onClick={onToggle}
      className="flex min-h-9 shrink-0 items-center gap-1.5 rounded-small border border-edge/60 bg-sheet px-2.5 text-small hover-able:border-ink aria-expanded:bg-accent-wash"
    >
      {list.filter}
      {chosen === 0 ? null : (
        <span aria-hidden="true" className="font-semibold text-accent tabular-nums">
          {chosen}
        </span>
      )}
      <span aria-hidden="true" className="text-quiet">
        {open ? "▴" : "▾"}
      </span>
    </button>
  );
}
