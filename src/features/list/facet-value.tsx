import { useId, type ReactNode } from "react";
import type { FacetName } from "../../core/search/facets/facet-names.ts";
import { chooseFacet, facetChoice, useChosenFacets } from "../../state/address.ts";
import { useWords } from "../../state/words.ts";

/** Created once: creating one for each number is slow. */
const figures = new Intl.NumberFormat();

type Props = {
  facet: FacetName;
  value: string;
  /** The value in the reader's language. */
  label: string;
  lang?: "en" | "zh" | undefined;
  count: number;
  /** Its nesting level under another value. */
  depth?: number;
  children?: ReactNode;
};

/** One value of a facet: a press includes it, Alt or the second button excludes it. */
export function FacetValue({ facet, value, label, lang, count, depth = 0, children }: Props) {
  const { list } = useWords();
  const choice = facetChoice(useChosenFacets(), facet, value);
  const countId = useId();
  const labelId = useId();
  const choose = (wanted: "in" | "out") =>
    chooseFacet(facet, value, choice === wanted ? null : wanted);
  return (
    <li>
      <div className="group/value relative flex rounded-small hover-able:bg-wash has-[[aria-pressed=true]]:bg-accent-wash">
        <button
          type="button"
          aria-pressed={choice === "in"}
          aria-describedby={countId}
          title={label}
          onClick={({ altKey }) => choose(altKey ? "out" : "in")}
          className={`flex min-h-8 min-w-0 flex-1 items-center gap-2 rounded-small pe-2 text-start aria-pressed:font-semibold pointer-coarse:pe-9 ${INDENTS[depth] ?? INDENTS[2]}`}
        >
          <span
            id={labelId}
            lang={lang}
            className={`min-w-0 flex-1 truncate ${choice === "out" ? "text-quiet line-through" : ""}`}
          >
            {label}
          </span>
          {choice === "out" ? <span className="sr-only">{list.leftOut}</span> : null}
          <span
            id={countId}
            aria-hidden="true"
            className={`text-tiny font-normal text-quiet tabular-nums pointer-fine:group-focus-within/value:invisible pointer-fine:group-hover/value:invisible ${choice === "out" ? "pointer-fine:invisible" : ""}`}
          >
            {figures.format(count)}
          </span>
        </button>
        <button
          type="button"
          aria-label={list.leaveOut}
          aria-describedby={labelId}
          aria-pressed={choice === "out"}
          title={list.leaveOutHint(label)}
          onClick={() => choose("out")}
          className="absolute end-0.5 top-0.5 flex size-7 items-center justify-center rounded-small text-body text-quiet opacity-0 group-focus-within/value:opacity-100 group-hover/value:opacity-100 hover-able:bg-paper hover-able:text-ink focus-visible:opacity-100 aria-pressed:font-bold aria-pressed:text-ink aria-pressed:opacity-100 pointer-coarse:opacity-100"
        >
          <span aria-hidden="true">−</span>
        </button>
      </div>
      {children}
    </li>
  );
}

const INDENTS = ["ps-2", "ps-5", "ps-8"] as const;
