import { memo, useDeferredValue } from "react";
import type { FacetName } from "../../core/search/facets/facet-names.ts";
import type { FacetCount } from "../../core/search/facets/facets.ts";
import { facetChoice, useChosenFacets, useView, type Address } from "../../state/address.ts";
import { useListCounts, type ListCounts } from "../../state/list.ts";
import { useWords } from "../../state/words.ts";
import { facetWord } from "./chosen-filters.tsx";
import { DateFacet } from "./date-facet.tsx";
import { FacetSection } from "./facet-section.tsx";
import { FacetValue } from "./facet-value.tsx";
import { languageOfLabel } from "../../ui/text-language.ts";
import { HighlightWordsForm } from "./highlight-words-form.tsx";

/** What the list can be narrowed to, with how many papers each choice would show. */
export function FacetPanel() {
  const counted = useListCounts();
  const view = useView();
  // In small steps, between which the next letter is taken.
  const counts = useDeferredValue(counted);
  return counts === undefined ? null : <Facets counts={counts} everything={view === "all"} />;
}

type FacetsProps = { counts: ListCounts; everything: boolean };

const Facets = memo(function Facets({ counts: { facets, dates }, everything }: FacetsProps) {
  return (
    <div className="grid grid-cols-2 gap-x-2 text-small">
      <div className="flex min-w-0 flex-col gap-3">
        <DateFacet dates={dates} />
        <Facet name="topic" counts={facets.topic} first={8} />
      </div>
      <div className="flex min-w-0 flex-col gap-3">
        <Facet name="venue" counts={facets.venue} first={4} />
        <Facet name="has" counts={facets.has} first={4} />
        {everything ? <Facet name="decision" counts={facets.decision} first={3} /> : null}
        <Facet name="tag" counts={facets.tag} first={6} />
        <Facet name="by" counts={facets.by} first={6} />
        <Facet name="author" counts={facets.author} first={4} />
        <HighlightWordsForm />
      </div>
    </div>
  );
});

type Props = { name: FacetName; counts: readonly FacetCount[]; first: number };

function Facet({ name, counts, first }: Props) {
  const words = useWords();
  const chosen = useChosenFacets();
  return (
    <FacetSection
      heading={words.list.facets[name]}
      values={withChosen(chosen, name, counts)}
      first={first}
      keep={({ value }) => facetChoice(chosen, name, value) !== null}
    >
      {({ value, count }) => (
        <FacetValue
          key={value}
          facet={name}
          value={value}
          label={facetWord(words, name, value)}
          lang={name === "has" || name === "decision" ? undefined : languageOfLabel(value)}
          count={count}
        />
      )}
    </FacetSection>
  );
}

/** A chosen value that no paper has any more is still there to be let go. */
function withChosen(
  facets: Address["facets"],
  name: FacetName,
  counts: readonly FacetCount[],
): FacetCount[] {
  const chosen = (facets[name] ?? []).map((value) => value.replace(/^-/, ""));
  const missing = chosen.filter((value) => counts.every((counted) => counted.value !== value));
  return [...counts, ...missing.map((value) => ({ value, count: 0 }))];
}
