import { useState } from "react";
import type { Check, LanguageComparison } from "../../state/paper.ts";
import { useWords } from "../../state/words.ts";
import { Pair } from "./pair.tsx";
import type { Places, Side } from "./place-checks.ts";
import type { Rich } from "./rich-text.tsx";

type Props = {
  /** Side by side if there is room; otherwise always one below the other. */
  columns: boolean;
  rich: Record<Side, Rich>;
  alignment: NonNullable<LanguageComparison["alignment"]>;
  checks: readonly Check[];
  places: Places;
};

/**
 * The pairs in the order of the texts. One of them is the tab stop, and arrow keys move on
 * from there.
 */
export function PairList({ columns, rich, alignment, checks, places }: Props) {
  const { reader } = useWords();
  const [active, setActive] = useState(0);
  return (
    <ol aria-label={reader.pairs} className={columns ? "pairs-side" : "pairs-in-turn"}>
      {alignment.beads.map((bead, at) => (
        <Pair
          key={at}
          active={at === active}
          onActive={() => setActive(at)}
          {...{ bead, rich, alignment, checks, places }}
        />
      ))}
    </ol>
  );
}
