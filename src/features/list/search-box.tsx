import {
  useEffect,
  useId,
  useRef,
  useState,
  type KeyboardEvent as PressedKey,
  type ReactNode,
} from "react";
import { useAddress } from "../../state/address.ts";
import { isComposingKey, keyAction, useKeys } from "../../state/keys.ts";
import { typeQuestion, useListCounts, type ListAnswer } from "../../state/list.ts";
import { useSuggestions } from "../../state/suggestions.ts";
import { useWords } from "../../state/words.ts";
import { Counterparts } from "./counterparts.tsx";
import { ByMeaningLeftOut } from "./by-meaning-heading.tsx";
import { focusFirstPaper } from "./focus-first-paper.ts";
import { searchSyntax } from "./search-syntax.ts";
import { SuggestionList, suggestionId } from "./suggestion-list.tsx";

type Props = {
  answer: ListAnswer | undefined;
  /** What stands beside the box. */
  children?: ReactNode;
};

/**
 * The search box; the list follows every letter. What the question may go on to be
 * stands on one line below it and never covers what was found. The box keeps the
 * focus while the arrows walk through that line (the listbox of the ARIA practices,
 * without `aria-expanded`, which a searchbox must not have).
 */
export function SearchBox({ answer, children }: Props) {
  const words = useWords();
  const { question } = useAddress();
  const keys = useKeys();
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const hintId = useId();
  // While an input method composes, the half-made word is shown but not asked.
  const [composed, setComposed] = useState<string | null>(null);
  const [typing, setTyping] = useState(false);
  const [focused, setFocused] = useState(false);
  const [active, setActive] = useState(-1);
  const isEmpty = question.trim() === "" && composed === null;
  const known = useSuggestions(question, typing && composed === null);
  const offered = focused && isEmpty;
  const counts = useListCounts(offered);
  const suggestions = offered ? searchSyntax(counts) : known;
  const chosen = suggestions[active];
  useSearchKey(input);

  function take(text: string): void {
    setActive(-1);
    typeQuestion(text);
    input.current?.focus();
  }

  function onKeyDown(event: PressedKey<HTMLInputElement>): void {
    if (isComposingKey(event.nativeEvent)) {
      // Of itself the browser empties a search box on Escape.
      if (event.key === "Escape") event.preventDefault();
      return;
    }
    const last = suggestions.length - 1;
    if (event.key === "ArrowDown" && last >= 0) setActive(active >= last ? -1 : active + 1);
    else if (event.key === "ArrowUp" && last >= 0) setActive(active < 0 ? last : active - 1);
    else if (event.key === "Enter" && chosen !== undefined) take(chosen.question);
    else if (event.key === "Enter") focusFirstPaper();
    else if (event.key === "Escape" && chosen !== undefined) setActive(-1);
    else if (event.key === "Escape" && question !== "") take("");
    // Escape in an empty box leaves it, as any field.
    else return;
    event.preventDefault();
  }

  return (
    <div className="relative flex flex-col gap-1.5" onFocus={() => setTyping(true)}>
      <div className="flex gap-1.5">
        <div className="relative min-w-0 flex-1">
          <input
            ref={input}
            type="search"
            aria-label={words.searchPapers}
            aria-keyshortcuts={keys.search}
            aria-autocomplete="list"
            aria-controls={suggestions.length > 0 ? listId : undefined}
            aria-activedescendant={chosen === undefined ? undefined : suggestionId(listId, active)}
            aria-describedby={suggestions.length > 0 ? hintId : undefined}
            placeholder={words.searchPapers}
            value={composed ?? question}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="search"
            onChange={(event) => {
              setActive(-1);
              if (composed === null) typeQuestion(event.target.value);
              else setComposed(event.target.value);
            }}
            onCompositionStart={(event) => setComposed(event.currentTarget.value)}
            onCompositionEnd={(event) => {
              setComposed(null);
              typeQuestion(event.currentTarget.value);
            }}
            onKeyDown={onKeyDown}
            onFocus={() => setFocused(true)}
            onBlur={() => {
              setActive(-1);
              setFocused(false);
            }}
            className="w-full min-h-9 rounded-small border border-edge/60 bg-sheet px-3 pe-9 text-body placeholder:text-quiet [&::-webkit-search-cancel-button]:hidden"
          />
          <kbd
            aria-hidden="true"
            className="pointer-events-none absolute end-2.5 top-1/2 -translate-y-1/2 rounded-small border border-line px-1.5 font-mono text-tiny text-quiet pointer-coarse:hidden"
          >
            {keys.search}
          </kbd>
        </div>
        {children}
      </div>
      <span id={hintId} hidden>
        {words.list.suggestionHint}
      </span>
      {/* The line has its room before it has its words: none of the rows moves when they come. */}
      {!offered && isEmpty ? null : (
        <div
          className={`flex h-7 items-center gap-1.5 overflow-x-auto [scrollbar-width:none] ${offered ? "absolute inset-x-0 top-full z-20 mt-1.5 h-8 bg-paper" : "relative"}`}
        >
          {answer === undefined || offered ? null : (
            <Counterparts also={answer.also} struck={answer.struck} />
          )}
          {offered ? null : <ByMeaningLeftOut />}
          <SuggestionList
            id={listId}
            suggestions={suggestions}
            active={active}
            onTake={({ question: text }) => take(text)}
          />
        </div>
      )}
    </div>
  );
}

/** The key of the search goes to the box from anywhere. */
function useSearchKey(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (keyAction(event)?.action !== "search") return;
      event.preventDefault();
      input.current?.select();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [input]);
}
