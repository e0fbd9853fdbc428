import { useId, type KeyboardEvent } from "react";
import type { TagChange } from "../../core/library/tag-change.ts";
import { isComposingKey } from "../../state/keys.ts";
import { useTags } from "../../state/tags.ts";
import { useWords } from "../../state/words.ts";
import { useTypedText } from "../../ui/typed-text.ts";

const MAX_TAG = 40;

type Props = {
  tags: readonly string[];
  /** Resolves to false if the change could not be written. */
  onChange: (change: TagChange) => Promise<boolean>;
};

/** The tags of a paper; Enter or a comma adds what is typed, existing ones are suggested. */
export function TagField({ tags, onChange }: Props) {
  const words = useWords();
  const list = useId();
  const known = useTags();
  const field = useTypedText({
    value: "",
    onLeave: (text) => void add(text),
    onSettled: (text) => {
      if (/[,，、;；]$/.test(text)) field.leave();
    },
  });

  async function add(text: string): Promise<void> {
    const fresh = text
      .split(/[,，、;；]/)
      .map((tag) => tag.trim().slice(0, MAX_TAG))
      .filter((tag) => tag !== "" && !tags.includes(tag));
    if (fresh.length === 0 || (await onChange({ add: fresh }))) return;
    // What could not be written stays in the field.
    field.set(fresh.join(", "));
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (isComposingKey(event.nativeEvent)) return;
    if (event.key === "Enter") {
      event.preventDefault();
      field.leave();
    } else if (event.key === "Backspace" && field.props.value === "" && tags.length > 0) {
      void onChange({ remove: tags.slice(-1) });
    }
  }

  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <ul aria-label={words.tags} className="contents">
        {tags.map((tag) => (
          <li
            key={tag}
            className="flex items-center rounded-small border border-line ps-2 text-small"
          >
            {tag}
            <button
              type="button"
              aria-label={words.removeTag(tag)}
              onClick={() => void onChange({ remove: [tag] })}
              className="min-h-6 min-w-6 text-quiet hover-able:text-ink"
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <input
        aria-label={words.addTag}
        placeholder={words.addTag}
        list={list}
        maxLength={MAX_TAG}
        {...field.props}
        onKeyDown={onKeyDown}
        className="min-h-8 w-36 rounded-small border border-transparent bg-transparent px-2 text-small hover-able:border-line focus:border-edge/60"
      />
      <datalist id={list}>
        {known
          .filter(({ tag }) => !tags.includes(tag))
          .map(({ tag }) => (
            <option key={tag} value={tag}>
              {tag}
            </option>
          ))}
      </datalist>
    </div>
  );
}
