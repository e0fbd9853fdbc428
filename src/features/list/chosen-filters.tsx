import { facetNames, type FacetName } from "../../core/search/facets/facet-names.ts";
import { chooseFacet, endLike, useAddress } from "../../state/address.ts";
import type { ListAnswer } from "../../state/list.ts";
import { useWords, type Words } from "../../state/words.ts";

/** The active filters, each with one click to remove it. */
export function ChosenFilters({ answer }: { answer: ListAnswer | undefined }) {
  const words = useWords();
  const { facets, like } = useAddress();
  const { list } = words;
  const chosen = facetNames.flatMap((name) =>
    (facets[name] ?? []).map((value) => ({ name, value })),
  );
  if (chosen.length === 0 && like === null) return null;
  return (
    <ul aria-label={list.filters} className="flex flex-wrap gap-1.5">
      {like === null ? null : (
        <Filter label={list.like} value={answer?.likeTitle ?? list.likeGone} onRemove={endLike} />
      )}
      {chosen.map(({ name, value }) => {
        const out = value.startsWith("-");
        const bare = out ? value.slice(1) : value;
        return (
          <Filter
            key={`${name} ${value}`}
            label={out ? list.without(list.facet[name]) : list.facet[name]}
            value={facetWord(words, name, bare)}
            onRemove={() => chooseFacet(name, bare, null)}
          />
        );
      })}
    </ul>
  );
}

type FilterProps = { label: string; value: string; onRemove: () => void };

function Filter({ label, value, onRemove }: FilterProps) {
  const { list } = useWords();
  const name = list.removeFilter(`${label}: ${value}`);
  return (
    <li className="max-w-full">
      <button
        type="button"
        aria-label={name}
        title={name}
        onClick={onRemove}
        className="flex min-h-7 max-w-full items-center gap-1.5 rounded-small bg-accent-wash px-2 text-tiny hover-able:line-through"
      >
        <span className="text-quiet">{label}</span>
        <span className="min-w-0 truncate font-semibold">{value}</span>
        <span aria-hidden="true" className="text-quiet">
          ✕
        </span>
      </button>
    </li>
  );
}

/** A facet value in the reader's language, unless it is the digest's own word. */
export function facetWord({ list }: Words, name: FacetName, value: string): string {
  if (name === "date") return list.date(value);
  if (name !== "has" && name !== "decision") return value;
  const known = Object.entries(list.values).find(([code]) => code === value);
  return known?.[1] ?? value;
}
