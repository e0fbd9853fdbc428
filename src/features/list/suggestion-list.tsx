import { useEffect, useRef } from "react";
import type { Suggestion } from "../../state/suggestions.ts";
import { useWords } from "../../state/words.ts";
import { languageOfLabel } from "../../ui/text-language.ts";

/** HTML has no element for a list of options whose focus stays in a text field. */
const LISTBOX = { role: "listbox" } as const;
const optionRole = (selected: boolean) => ({ role: "option", "aria-selected": selected }) as const;

type Props = {
  id: string;
  suggestions: readonly Suggestion[];
  /** Index of the one that Enter accepts; -1 for none. */
  active: number;
  onTake: (suggestion: Suggestion) => void;
};

export function suggestionId(listId: string, at: number): string {
  return `${listId}-${at}`;
}

/** Suggestions on one line. The keys are those of the search box, which keeps the focus. */
export function SuggestionList({ id, suggestions, active, onTake }: Props) {
  const { list } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.children[Math.max(active, 0)]?.scrollIntoView({ block: "nearest" });
  }, [active]);
  if (suggestions.length === 0) return null;
  return (
    <div ref={box} id={id} {...LISTBOX} aria-label={list.suggestions} className="flex gap-1.5">
      {suggestions.map((suggestion, at) => (
        <button
          key={`${suggestion.kind} ${suggestion.text}`}
          id={suggestionId(id, at)}
          type="button"
          tabIndex={-1}
          {...optionRole(at === active)}
          // The box keeps the focus, so that the next letter goes there.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(suggestion)}
          className="flex min-h-7 shrink-0 items-center gap-1.5 rounded-small border border-line px-2 text-tiny whitespace-nowrap hover-able:border-edge aria-selected:border-accent aria-selected:bg-accent-wash"
        >
          <span lang={languageOfLabel(suggestion.text)} className="max-w-56 truncate">
            {suggestion.text}
          </span>
          {list.kinds[suggestion.kind] === "" ? null : (
            <span className="text-quiet">{list.kinds[suggestion.kind]}</span>
          )}
        </button>
      ))}
    </div>
  );
}
