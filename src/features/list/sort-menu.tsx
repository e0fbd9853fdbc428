import { sortBy, useAddress } from "../../state/address.ts";
import type { ListAnswer } from "../../state/list.ts";
import { useWords } from "../../state/words.ts";

const SORTS = ["relevance", "date", "saved", "title", "likeness"] as const;

/** What the list is sorted by. Likeness says what it waits for. */
export function SortMenu({ answer }: { answer: ListAnswer }) {
  const { list } = useWords();
  const { view, sort, question, like } = useAddress();
  const ranked = question.trim() !== "" || like !== null;
  const chosen = sort === null || (sort === "relevance" && !ranked) ? usual(ranked) : sort;
  // The date of saving is one of saved papers.
  const offered = SORTS.filter((value) => {
    if (value === "relevance") return ranked;
    return value !== "saved" || view === "saved" || sort === "saved";
  });
  return (
    <select
      aria-label={list.sort}
      title={list.sort}
      value={chosen}
      onChange={({ target }) => {
        const next = SORTS.find((known) => known === target.value) ?? null;
        sortBy(next === usual(ranked) ? null : next);
      }}
      className="min-h-8 max-w-40 [field-sizing:content] rounded-small border border-transparent bg-paper px-1 text-small text-quiet hover-able:border-edge/60 hover-able:text-ink"
    >
      {offered.map((value) => {
        const waits = value === "likeness" && answer.likenessNeeds > 0;
        return (
          <option key={value} value={value} disabled={waits && chosen !== value}>
            {waits ? list.likenessNeeds(answer.likenessNeeds) : list.sorts[value]}
          </option>
        );
      })}
    </select>
  );
}

function usual(ranked: boolean) {
  return ranked ? "relevance" : "date";
}
