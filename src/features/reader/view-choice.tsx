import { useEffect } from "react";
import { keyAction, useKeys } from "../../state/keys.ts";
import { changeSettings, useSettings, type Settings } from "../../state/settings.ts";
import { useWords } from "../../state/words.ts";
import { Segments } from "../../ui/segments.tsx";

export type ReaderView = Settings["view"];

const VIEWS = ["side", "sentences", "en", "zh"] as const satisfies readonly ReaderView[];

/** Which of the two languages are shown, and how. */
export function ViewChoice() {
  const { reader } = useWords();
  const view = useSettings((settings) => settings.view);
  useViewKey(view);
  return (
    <Segments
      label={reader.view}
      shortcut={useKeys().view}
      options={VIEWS.map((value) => [value, reader.views[value]] as const)}
      value={view}
      onChange={(view) => changeSettings({ view })}
    />
  );
}

/** One key goes on to the next view. */
function useViewKey(view: ReaderView): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (keyAction(event)?.action !== "view") return;
      const next = VIEWS[(VIEWS.indexOf(view) + 1) % VIEWS.length];
      if (next !== undefined) changeSettings({ view: next });
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [view]);
}
