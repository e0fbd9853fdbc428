import { changeSettings, useSettings } from "../../state/settings.ts";
import { useLanguage, useWords } from "../../state/words.ts";
import { Choice } from "../../ui/choice.tsx";

/** Language and theme, within reach in the library pane. */
export function QuickSettings() {
  const words = useWords();
  const language = useLanguage();
  const theme = useSettings((settings) => settings.theme);
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <Choice
        bare
        label={words.language}
        value={language}
        options={[
          ["en", "English"],
          ["zh", "简体中文"],
        ]}
        onChange={(value) => changeSettings({ language: value })}
      />
      <Choice
        bare
        label={words.theme}
        value={theme}
        options={[
          ["system", words.themes.system],
          ["light", words.themes.light],
          ["dark", words.themes.dark],
        ]}
        onChange={(value) => changeSettings({ theme: value })}
      />
    </div>
  );
}
