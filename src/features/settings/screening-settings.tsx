import { useState } from "react";
import { parseHighlightWords } from "../../core/library/highlight-words.ts";
import { changeSettings, useSettings } from "../../state/settings.ts";
import { useWords } from "../../state/words.ts";
import { Choice } from "../../ui/choice.tsx";
import { useTypedText } from "../../ui/typed-text.ts";
import { Group } from "./group.tsx";

/** What happens after a decision, and the reader's own words to look out for. */
export function ScreeningSettings() {
  const { settingWords, list } = useWords();
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
      <p className="mt-1 text-small text-quiet">{list.ownWordsHint}</p>
    </Group>
  );
}

type Props = { label: string; words: readonly string[]; onChange: (words: string[]) => void };

/** Words in a line, divided by commas; taken over when the line is left. */
function WordList({ label, words, onChange }: Props) {
  const { list } = useWords();
  const [leftOut, setLeftOut] = useState(0);
  const field = useTypedText({
    value: words.join(", "),
    onLeave: (text) => {
      const read = parseHighlightWords(text);
      onChange(read.words);
      setLeftOut(read.leftOut);
    },
  });
  return (
    <label className="mt-2 block">
      <span className="block text-small text-quiet">{label}</span>
      <input
        {...field.props}
        className="min-h-9 w-full rounded-small border border-edge/60 bg-sheet px-3"
      />
      <span aria-live="polite" className="text-small text-amber">
        {leftOut > 0 ? list.ownWordsLeftOut(leftOut) : null}
      </span>
    </label>
  );
}
