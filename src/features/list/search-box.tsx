import { useEffect, useRef, useState } from "react";
import { ask, useAddress } from "../../state/address.ts";
import { useWords } from "../../state/words.ts";

/** The search box; the list follows every letter. */
export function SearchBox() {
  const words = useWords();
  const { question } = useAddress();
  const input = useRef<HTMLInputElement>(null);
  // While an input method composes, the half-made word is shown but not asked.
  const [composed, setComposed] = useState<string | null>(null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest("input, textarea");
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.select();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  return (
    <div className="relative">
      <input
        ref={input}
        type="search"
        aria-label={words.searchPapers}
        aria-keyshortcuts="/"
        placeholder={words.searchPapers}
        value={composed ?? question}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          if (composed === null) ask(event.target.value);
          else setComposed(event.target.value);
        }}
        onCompositionStart={(event) => setComposed(event.currentTarget.value)}
        onCompositionEnd={(event) => {
          setComposed(null);
          ask(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape" && composed === null) {
            if (question === "") input.current?.blur();
            else ask("");
          }
        }}
        className="w-full min-h-9 rounded-small border border-edge/60 bg-sheet px-3 pe-9 text-body placeholder:text-quiet [&::-webkit-search-cancel-button]:hidden"
      />
      <kbd
        aria-hidden="true"
        className="pointer-events-none absolute end-2.5 top-1/2 -translate-y-1/2 rounded-small border border-line px-1.5 font-mono text-tiny text-quiet"
      >
        /
      </kbd>
    </div>
  );
}
