import { changeSettings, useSettings } from "../../state/settings.ts";
import { useWords } from "../../state/words.ts";
import { Choice } from "../../ui/choice.tsx";
import { Group } from "./group.tsx";
import { PaneSettings } from "./pane-settings.tsx";

/** The appearance of the page and its texts. */
export function AppearanceSettings() {
  const { settingWords, ...words } = useWords();
  const settings = useSettings();
  return (
    <Group heading={settingWords.look}>
      <Choice
        label={words.language}
        value={settings.language}
        options={[
          ["system", words.themes.system],
          ["en", "English"],
          ["zh", "简体中文"],
        ]}
        onChange={(language) => changeSettings({ language })}
      />
      <Choice
        label={words.theme}
        value={settings.theme}
        options={[
          ["system", words.themes.system],
          ["light", words.themes.light],
          ["dark", words.themes.dark],
        ]}
        onChange={(theme) => changeSettings({ theme })}
      />
      <Choice
        label={settingWords.textSize}
        value={settings.textSize}
        options={[
          ["small", settingWords.small],
          ["normal", settingWords.normal],
          ["large", settingWords.large],
          ["larger", settingWords.larger],
        ]}
        onChange={(textSize) => changeSettings({ textSize })}
      />
      <Choice
        label={settingWords.measure}
        value={settings.measure}
        options={[
          ["narrow", settingWords.narrow],
          ["normal", settingWords.normal],
          ["wide", settingWords.wide],
        ]}
        onChange={(measure) => changeSettings({ measure })}
      />
      <Choice
        label={settingWords.lineHeight}
        value={settings.lineHeight}
        options={[
          ["tight", settingWords.tight],
          ["normal", settingWords.normal],
          ["loose", settingWords.loose],
        ]}
        onChange={(lineHeight) => changeSettings({ lineHeight })}
      />
      <PaneSettings />
      <Choice
        label={settingWords.firstInReader}
        value={settings.firstInReader}
        options={[
          ["summary", settingWords.summaryFirst],
          ["abstract", settingWords.abstractFirst],
        ]}
        onChange={(firstInReader) => changeSettings({ firstInReader })}
      />
      <Choice
        label={words.list.gistInRows}
        value={settings.gist}
        options={[
          ["show", words.list.gistShown],
          ["hide", words.list.gistHidden],
        ]}
        onChange={(gist) => changeSettings({ gist })}
      />
      <Choice
        label={settingWords.hints}
        value={settings.hints}
        options={[
          ["likely", settingWords.hintsLikely],
          ["all", settingWords.hintsAll],
        ]}
        onChange={(hints) => changeSettings({ hints })}
      />
      <Choice
        label={words.figures}
        value={settings.remoteImages}
        options={[
          ["ask", settingWords.figuresAsk],
          ["always", settingWords.figuresAlways],
        ]}
        onChange={(remoteImages) => changeSettings({ remoteImages })}
      />
    </Group>
  );
}
