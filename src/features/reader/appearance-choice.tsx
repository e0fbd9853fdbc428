import { useId } from "react";
import { changeSettings, useSettings } from "../../state/settings.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";
import { Popover } from "../../ui/popover.tsx";
import { Segments } from "../../ui/segments.tsx";

const SIZES = ["small", "normal", "large", "larger"] as const;
const MEASURES = ["narrow", "normal", "wide"] as const;
const HEIGHTS = ["tight", "normal", "loose"] as const;

/** Text settings: size, line length, line spacing. */
export function AppearanceChoice() {
  const { reader, settingWords: names } = useWords();
  const id = useId();
  const { textSize, measure, lineHeight } = useSettings();
  return (
    <>
      <Button
        look="quiet"
        popoverTarget={id}
        title={reader.lookHint}
        aria-label={reader.lookHint}
        className="px-2"
      >
        <span aria-hidden="true">
          {reader.look}
          <span className="text-tiny">▾</span>
        </span>
      </Button>
      <Popover id={id} label={reader.lookHint}>
        <div className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
          <span aria-hidden="true">{names.textSize}</span>
          <Segments
            label={names.textSize}
            options={SIZES.map((value) => [value, names[value]] as const)}
            value={textSize}
            onChange={(textSize) => changeSettings({ textSize })}
          />
          <span aria-hidden="true">{names.measure}</span>
          <Segments
            label={names.measure}
            options={MEASURES.map((value) => [value, names[value]] as const)}
            value={measure}
            onChange={(measure) => changeSettings({ measure })}
          />
          <span aria-hidden="true">{names.lineHeight}</span>
          <Segments
            label={names.lineHeight}
            options={HEIGHTS.map((value) => [value, names[value]] as const)}
            value={lineHeight}
            onChange={(lineHeight) => changeSettings({ lineHeight })}
          />
        </div>
      </Popover>
    </>
  );
}
