import type { HighlightedRow } from "../../state/list.ts";
import { hueOfTopic } from "../../state/topic-hues.ts";
import { useWords } from "../../state/words.ts";
import { TopicDot } from "../../ui/topic-dot.tsx";

type Props = { decision: HighlightedRow["decision"]; topic: string | null; selected: boolean };

/**
 * What stands before a row's title: a tick while it is selected, else a dot of its topic while
 * it is unscreened, then what was decided. State is never colour alone: a sign, and a word for those who do not see it.
 */
export function RowMark({ decision, topic, selected }: Props) {
  const words = useWords();
  const place = "absolute start-4 top-2.5 flex h-5 w-2 items-center justify-center";
  if (selected)
    return (
      <span className={`${place} font-bold text-accent`} title={words.selection.mark}>
        <span aria-hidden="true">✓</span>
        <span className="sr-only">
          {words.selection.mark}
          {decision === "unscreened" ? null : `, ${words.decisions[decision]}`}
        </span>
      </span>
    );
  if (decision === "unscreened")
    return (
      <span className={place} title={topic ?? undefined}>
        <TopicDot hue={hueOfTopic(topic)} />
      </span>
    );
  const saved = decision === "saved";
  return (
    <span
      className={`${place} text-small ${saved ? "text-green" : "text-quiet"}`}
      title={words.decisions[decision]}
    >
      <span aria-hidden="true">{saved ? "★" : "✕"}</span>
      <span className="sr-only">{words.decisions[decision]}</span>
    </span>
  );
}
