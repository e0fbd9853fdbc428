import { use, useEffect } from "react";
import { keyAction, useKeys } from "../../state/keys.ts";
import { changeSettings, useSettings, type Settings } from "../../state/settings.ts";
import { useWords } from "../../state/words.ts";
import { Segments } from "../../ui/segments.tsx";
import { RoomForTwo } from "./two-column-room.tsx";

export type ReaderView = Settings["view"];

const VIEWS = ["side", "sentences", "en", "zh"] as const satisfies readonly ReaderView[];

const NARROW_VIEWS = VIEWS.filter((view) => view !== "side");

/** The view that is chosen, or the nearest that there is room for; the setting stays as it is. */
export function useShownView(): ReaderView {
  const view = useSettings((settings) => settings.view);
  const hasRoom = use(RoomForTwo);
  return view === "side" && !hasRoom ? "sentences" : view;
}

/** Which of the two languages are shown, and how. */
export function ViewChoice() {
  const { reader } = useWords();
  const view = useShownView();
  const views = use(RoomForTwo) ? VIEWS : NARROW_VIEWS;
  useViewKey(view, views);
  return (
    <Segments
      label={reader.view}
      shortcut={useKeys().view}
      options={views.map((value) => [value, reader.views[value]] as const)}
      value={view}
      onChange={(view) => changeSettings({ view })}
    />
  );
}

/** One key goes on to the next view. */
function useViewKey(view: ReaderView, views: readonly ReaderView[]): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (keyAction(event)?.action !== "view") return;
      const next = views[(views.indexOf(view) + 1) % views.length];
      if (next !== undefined) changeSettings({ view: next });
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [view, views]);
}
