import { useId, useState } from "react";
import { parseHighlightWords } from "../../core/library/highlight-words.ts";
import { changeSettings, useSettings } from "../../state/settings.ts";
import { useWords } from "../../state/words.ts";
import { useTypedText } from "../../ui/typed-text.ts";

/** The reader's own words, highlighted wherever they occur in the list. */
export function HighlightWordsForm() {
  const { list } = useWords();
  const [unfolded, setUnfolded] = useState(false);
  const want = useSettings((settings) => settings.want);
  const avoid = useSettings((settings) => settings.avoid);
  const hint = useId();
  return (
    <section>
      <button
        type="button"
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
        className="flex min-h-8 w-full items-center rounded-small px-2 text-start text-tiny text-quiet hover-able:bg-wash"
      >
        <span className="flex-1">{list.highlightWords}</span>
        <span aria-hidden="true">{unfolded ? "▴" : "▾"}</span>
      </button>
      {unfolded ? (
        <div className="flex flex-col gap-2 px-2 pt-1">
          <p id={hint} className="text-tiny text-quiet">
            {list.ownWordsHint}
          </p>
          <WordsField
            label={list.want}
            words={want}
            hint={hint}
            onChange={(words) => changeSettings({ want: words })}
          />
          <WordsField
            label={list.avoid}
            words={avoid}
            hint={hint}
            onChange={(words) => changeSettings({ avoid: words })}
          />
        </div>
      ) : null}
    </section>
  );
}

type FieldProps = {
  label: string;
  words: readonly string[];
  hint: string;
  onChange: (words: string[]) => void;
};

function WordsField({ label, words, hint, onChange }: FieldProps) {
  const { list } = useWords();
  const take = (text: string) => onChange(parseHighlightWords(text).words);
  const field = useTypedText({ value: words.join(", "), onLeave: take, onSettled: take });
  const { leftOut } = parseHighlightWords(field.props.value);
  return (
    <label className="flex flex-col gap-0.5 text-tiny">
      {label}
      <input
        type="text"
        aria-describedby={hint}
        autoComplete="off"
        spellCheck={false}
        {...field.props}
        className="min-h-8 w-full rounded-small border border-edge/60 bg-sheet px-2 text-small"
      />
      <span aria-live="polite" className="text-amber">
        {leftOut > 0 ? list.ownWordsLeftOut(leftOut) : null}
      </span>
    </label>
  );
}
