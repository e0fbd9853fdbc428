import type { FacetCount, FacetName } from "../../core/search/facets.ts";
import { facetChoice, useAddress, type Address } from "../../state/address.ts";
import { useList } from "../../state/list.ts";
import { useWords } from "../../state/words.ts";
import { facetWord } from "./chosen-filters.tsx";
import { DateFacet } from "./date-facet.tsx";
import { FacetSection } from "./facet-section.tsx";
import { FacetValue } from "./facet-value.tsx";
import { languageOf } from "./language-of.ts";
import { OwnWordsForm } from "./own-words-form.tsx";

/** What the list can be narrowed to, with how many papers each choice would show. */
export function FacetPanel() {
  const { answer } = useList();
  const { view } = useAddress();
  if (answer === undefined) return null;
  const { facets, dates } = answer;
  return (
    <>
      <Facet name="topic" counts={facets.topic} first={8} />
      <DateFacet dates={dates} />
      <Facet name="venue" counts={facets.venue} first={4} />
      <Facet name="has" counts={facets.has} first={4} />
      {view === "all" ? <Facet name="decision" counts={facets.decision} first={3} /> : null}
      <Facet name="tag" counts={facets.tag} first={6} />
      <Facet name="author" counts={facets.author} first={4} />
      <OwnWordsForm />
    </>
  );
}

type Props = { name: FacetName; counts: readonly FacetCount[]; first: number };

function Facet({ name, counts, first }: Props) {
  const words = useWords();
  const address = useAddress();
  return (
    <FacetSection
      heading={words.list.facets[name]}
      values={withChosen(address, name, counts)}
      first={first}
      keep={({ value }) => facetChoice(address, name, value) !== null}
    >
      {({ value, count }) => (
        <FacetValue
          key={value}
          facet={name}
          value={value}
          label={facetWord(words, name, value)}
          lang={name === "has" || name === "decision" ? undefined : languageOf(value)}
          count={count}
        />
      )}
    </FacetSection>
  );
}

/** A chosen value that no paper has any more is still there to be let go. */
function withChosen(
  { facets }: Address,
  name: FacetName,
  counts: readonly FacetCount[],
): FacetCount[] {
  const chosen = (facets[name] ?? []).map((value) => value.replace(/^-/, ""));
  const missing = chosen.filter((value) => counts.every((counted) => counted.value !== value));
  return [...counts, ...missing.map((value) => ({ value, count: 0 }))];
}
