import { bridgeLanguages, useAddress } from "../../state/address.ts";
import { useWords } from "../../state/words.ts";
import { languageOf } from "./language-of.ts";

/** Terms that were also searched in the other language, with one click to stop that. */
export function AlsoTerms({ terms }: { terms: readonly string[] }) {
  const { list } = useWords();
  const { bridge } = useAddress();
  if (bridge && terms.length === 0) return null;
  const all = terms.join(", ");
  return bridge ? (
    <button
      type="button"
      title={list.alsoOff(all)}
      aria-label={list.alsoOff(all)}
      onClick={() => bridgeLanguages(false)}
      className="flex min-h-7 shrink-0 items-center gap-1 rounded-small bg-wash px-2 text-tiny whitespace-nowrap text-quiet hover-able:text-ink"
    >
      {list.also}
      {terms.map((term) => (
        <span key={term} lang={languageOf(term)} className="text-ink">
          {term}
        </span>
      ))}
      <span aria-hidden="true">✕</span>
    </button>
  ) : (
    <button
      type="button"
      title={list.bridgeOn}
      aria-label={list.bridgeOn}
      onClick={() => bridgeLanguages(true)}
      className="flex min-h-7 shrink-0 items-center gap-1 rounded-small bg-wash px-2 text-tiny whitespace-nowrap text-quiet hover-able:text-ink"
    >
      {list.bridgeOff}
      <span aria-hidden="true">↺</span>
    </button>
  );
}
