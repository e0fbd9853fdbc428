import { useId, useState } from "react";
import type { TagChange } from "../../core/library/change-tags.ts";
import { useTags } from "../../state/tags.ts";
import { useWords } from "../../state/words.ts";

const MAX_TAG = 40;

type Props = { tags: readonly string[]; onChange: (change: TagChange) => void };

/** The tags of a paper; Enter or a comma adds what is typed, known ones are proposed. */
export function TagField({ tags, onChange }: Props) {
  const words = useWords();
  const list = useId();
  const known = useTags();
  const [typed, setTyped] = useState("");

  function add(text: string): void {
    const fresh = text
      .split(/[,，、;；]/)
      .map((tag) => tag.trim().slice(0, MAX_TAG))
      .filter((tag) => tag !== "" && !tags.includes(tag));
    setTyped("");
    if (fresh.length > 0) onChange({ add: fresh });
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
              onClick={() => onChange({ remove: [tag] })}
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
        value={typed}
        maxLength={MAX_TAG}
        onChange={({ target: { value } }) =>
          /[,，、;；]$/.test(value) ? add(value) : setTyped(value)
        }
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) {
            event.preventDefault();
            add(typed);
          } else if (event.key === "Backspace" && typed === "" && tags.length > 0) {
            onChange({ remove: tags.slice(-1) });
          }
        }}
        onBlur={() => add(typed)}
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
