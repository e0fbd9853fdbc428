import type { ReactNode } from "react";
import { changeSettings, useSettings } from "../../state/settings.ts";
import { useLanguage, useWords } from "../../state/words.ts";

const THEMES = ["system", "light", "dark"] as const;

/** Language and theme, at hand in the library pane. */
export function QuickSettings() {
  const words = useWords();
  const language = useLanguage();
  const theme = useSettings((settings) => settings.theme);
  return (
    <div className="flex items-center justify-between gap-2 text-tiny text-quiet">
      <Choice
        label={words.language}
        value={language}
        onChange={(value) => changeSettings({ language: value === "zh" ? "zh" : "en" })}
      >
        <option value="en" lang="en">
          English
        </option>
        <option value="zh" lang="zh">
          简体中文
        </option>
      </Choice>
      <Choice
        label={words.theme}
        value={theme}
        onChange={(value) =>
          changeSettings({ theme: THEMES.find((known) => known === value) ?? "system" })
        }
      >
        {THEMES.map((value) => (
          <option key={value} value={value}>
            {words.themes[value]}
          </option>
        ))}
      </Choice>
    </div>
  );
}

type ChoiceProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
};

function Choice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <select
      aria-label={label}
      title={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className="min-h-8 rounded-small border border-line bg-paper px-1.5 text-ink"
    >
      {children}
    </select>
  );
}
