import { changeSettings, useSettings } from "../../state/settings.ts";
import { useWords } from "../../state/words.ts";
import { Choice } from "../../ui/choice.tsx";

/** In rem. */
const WIDTHS = {
  libraryWidth: { narrow: 11, wide: 18 },
  listWidth: { narrow: 18, wide: 32 },
} as const;

/** The widths of library and list, for those who cannot drag their edges. */
export function PaneSettings() {
  return (
    // Narrower screens have no such edges.
    <div className="hidden desktop:block">
      <PaneWidth of="libraryWidth" />
      <PaneWidth of="listWidth" />
    </div>
  );
}

function PaneWidth({ of }: { of: keyof typeof WIDTHS }) {
  const { settingWords } = useWords();
  const width = useSettings((settings) => settings[of]);
  const { narrow, wide } = WIDTHS[of];
  const value =
    width === null ? "usual" : width === narrow ? "narrow" : width === wide ? "wide" : "asLeft";
  return (
    <Choice
      label={settingWords[of]}
      value={value}
      options={[
        ["narrow", settingWords.narrow],
        ["usual", settingWords.usual],
        ["wide", settingWords.wide],
        ...(value === "asLeft" ? [["asLeft", settingWords.asLeft] as const] : []),
      ]}
      onChange={(chosen) => {
        if (chosen === "usual") changeSettings({ [of]: null });
        else if (chosen !== "asLeft") changeSettings({ [of]: WIDTHS[of][chosen] });
      }}
    />
  );
}
