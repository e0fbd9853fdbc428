import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type katexLibrary from "katex";
import { retryWithUnknownMacros } from "../../core/digest/tex/prepare-katex.ts";
import { loadPart, reportMissingPart } from "../../state/missing-parts.ts";
import { formulaSource } from "./formula-source.ts";

type Katex = typeof katexLibrary;

/** The typesetter is loaded once, with the first formula. */
let typesetter: Promise<Katex> | null = null;
let ready: Katex | null = null;

async function loadTypesetter(): Promise<Katex> {
  const [{ default: katex }] = await loadPart(() =>
    Promise.all([import("katex"), import("katex/dist/katex.min.css")]),
  );
  ready = katex;
  return katex;
}

let reported = false;

/** A failed load is reported once, and retried with the next formula. */
function forgetTypesetter(): void {
  typesetter = null;
  if (!reported) reportMissingPart();
  reported = true;
}

/** A formula; its source until it is typeset, or if it cannot be. */
export function Formula({ tex, display }: { tex: string; display: boolean }) {
  const source = formulaSource(tex, display);
  const place = useRef<HTMLSpanElement>(null);
  const [katex, setKatex] = useState<Katex | null>(() => ready);

  useEffect(() => {
    if (katex !== null) return;
    typesetter ??= loadTypesetter();
    void typesetter.then((loaded) => setKatex(() => loaded)).catch(forgetTypesetter);
  }, [katex]);

  // Typeset before painting, so that no line jumps.
  useLayoutEffect(() => {
    const { current } = place;
    if (katex === null || current === null) return;
    try {
      retryWithUnknownMacros((macros) =>
        katex.render(tex, current, {
          displayMode: display,
          macros,
          maxExpand: 200,
          maxSize: 20,
          strict: false,
          trust: false,
        }),
      );
    } catch {
      current.textContent = source;
    }
  }, [katex, tex, display, source]);

  return katex === null ? (
    <code data-waiting translate="no" className="font-mono text-[0.92em]">
      {source}
    </code>
  ) : (
    <span
      ref={place}
      data-source={source}
      translate="no"
      className={display ? "block overflow-x-auto" : ""}
    />
  );
}
