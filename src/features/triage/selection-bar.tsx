import type { ReactNode } from "react";
import { decideSelection } from "../../state/decide-selection.ts";
import { openExport } from "../../state/export-sheet.ts";
import { useKeys } from "../../state/keys.ts";
import {
  clearSelection,
  setTagging,
  useIsTagging,
  useSelectedKeys,
} from "../../state/selection.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";
import { BarPanel } from "./decision-bar-panel.tsx";

type Props = {
  /** The field for tags of many papers, which opens above the buttons. */
  tagFieldFor: (keys: readonly string[]) => ReactNode;
};

/** The foot of the list while papers are selected: how many, and what can be done with all of them. */
export function SelectionBar({ tagFieldFor }: Props) {
  const words = useWords();
  const keys = useKeys();
  const selected = useSelectedKeys();
  const tagging = useIsTagging();
  const { selection } = words;
  if (selected.length === 0) return null;
  const act = (name: string, shortcut: string | undefined, run: () => void) => (
    <Button
      shortcut={shortcut}
      title={name}
      aria-label={selection.of(name)}
      className="px-2"
      onClick={run}
    >
      {name}
    </Button>
  );
  return (
    <div role="group" aria-label={selection.name} className="border-t border-line bg-sheet">
      {tagging ? (
        <BarPanel onClose={() => setTagging(false)}>{tagFieldFor(selected)}</BarPanel>
      ) : null}
      <div className="flex flex-wrap items-center gap-1.5 px-3 py-1.5">
        <p aria-live="polite" className="me-auto text-small font-semibold tabular-nums">
          {selection.selected(selected.length)}
        </p>
        {act(words.save, keys.save, () => void decideSelection("saved"))}
        {act(words.dismiss, keys.dismiss, () => void decideSelection("dismissed"))}
        {act(words.tag, keys.tag, () => setTagging(!tagging))}
        {act(words.exportWord, undefined, () => openExport(selected))}
        <Button
          look="quiet"
          shortcut="Escape"
          title={selection.clear}
          className="px-2"
          onClick={clearSelection}
        >
          {selection.clear}
        </Button>
      </div>
    </div>
  );
}
