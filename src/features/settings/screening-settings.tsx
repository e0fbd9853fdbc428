import { useState } from "react";
import { changeSettings, useSettings } from "../../state/settings.ts";
import { useWords } from "../../state/words.ts";
import { Choice } from "../../ui/choice.tsx";
import { Group } from "./group.tsx";

/** What happens after a decision, and the reader's own words to look out for. */
export function ScreeningSettings() {
  const { settingWords } = useWords();
  const settings = useSettings();
  return (
    <Group heading={settingWords.screening}>
      <Choice
        label={settingWords.afterDecision}
        value={settings.afterDecision}
        options={[
          ["next", settingWords.goNext],
          ["stay", settingWords.stay],
        ]}
        onChange={(afterDecision) => changeSettings({ afterDecision })}
      />
      <WordList
        label={settingWords.want}
        words={settings.want}
        onChange={(want) => changeSettings({ want })}
      />
      <WordList
        label={settingWords.avoid}
        words={settings.avoid}
        onChange={(avoid) => changeSettings({ avoid })}
      />
    </Group>
  );
}

type Props = { label: string; words: readonly string[]; onChange: (words: string[]) => void };

/** Words in a line, divided by commas; taken over when the line is left. */
function WordList({ label, words, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label className="mt-2 block">
      <span className="block text-small text-quiet">{label}</span>
      <input
        value={typed ?? words.join(", ")}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          if (typed === null) return;
          const parts = typed.split(/[,，、;；]/).map((word) => word.trim());
          onChange([...new Set(parts.filter((word) => word !== ""))]);
          setTyped(null);
        }}
        className="min-h-9 w-full rounded-small border border-edge/60 bg-sheet px-3"
      />
    </label>
  );
}
