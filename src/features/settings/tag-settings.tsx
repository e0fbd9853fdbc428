import { isComposingKey } from "../../state/keys.ts";
import { colourTag, removeTag, renameTag, useTags, type TagEntry } from "../../state/tags.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";
import { TAG_HUES, TagDot } from "../../ui/tag-dot.tsx";
import { useTypedText } from "../../ui/typed-text.ts";
import { Group } from "./group.tsx";

/** All tags: rename (an existing name merges them), colour, remove. */
export function TagSettings() {
  const { tags: heading, settingWords } = useWords();
  const tags = useTags();
  return (
    <Group heading={heading}>
      {tags.length === 0 ? <p className="text-small text-quiet">{settingWords.noTags}</p> : null}
      <ul className="divide-y divide-line">
        {tags.map((entry) => (
          <TagLine key={entry.tag} entry={entry} />
        ))}
      </ul>
    </Group>
  );
}

function TagLine({ entry: { tag, papers, hue } }: { entry: TagEntry }) {
  const words = useWords();
  const field = useTypedText({ value: tag, onLeave: (name) => void rename(name) });

  async function rename(name: string): Promise<void> {
    if (name.trim() === "" || name === tag) return;
    // What could not be written stays in the field.
    if (!(await renameTag(tag, name))) field.set(name);
  }

  return (
    <li className="flex flex-wrap items-center gap-2 py-1.5">
      <TagDot hue={hue} />
      <input
        aria-label={words.settingWords.renameTag(tag)}
        {...field.props}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === "Enter" && !isComposingKey(nativeEvent)) field.leave();
        }}
        className="min-h-8 min-w-0 flex-1 rounded-small border border-edge/60 bg-sheet px-2"
      />
      <span className="text-small text-quiet tabular-nums">{words.papersIn(papers)}</span>
      <Button
        look="quiet"
        aria-label={words.settingWords.otherColour(tag)}
        title={words.settingWords.otherColour(tag)}
        onClick={() => {
          const next =
            TAG_HUES[(TAG_HUES.findIndex((known) => known === hue) + 1) % TAG_HUES.length];
          if (next !== undefined) void colourTag(tag, next);
        }}
      >
        {words.settingWords.colour}
      </Button>
      <Button look="quiet" aria-label={words.removeTag(tag)} onClick={() => void removeTag(tag)}>
        {words.settingWords.remove}
      </Button>
    </li>
  );
}
