import type { ListGroup } from "../../state/list.ts";
import { hueOfTopic } from "../../state/topic-hues.ts";
import { useWords } from "../../state/words.ts";
import { TopicDot } from "../../ui/topic-dot.tsx";
import { languageOfLabel } from "../../ui/text-language.ts";
import { ProgressBar } from "../../ui/progress-bar.tsx";

/** How far a digest is screened. */
export type Screened = { papers: number; screened: number };

type Props = { group: ListGroup; progress: Screened; copy?: boolean };

/**
 * The line over the papers of one digest: its topic, its day, and how far it is screened.
 * A copy sticks to the top of the list while they scroll by; only the eye sees that one.
 */
export function GroupHeading({ group: { date, topic }, progress, copy = false }: Props) {
  const { list } = useWords();
  const done = list.screenedOf(progress.screened, progress.papers);
  const Line = copy ? "div" : "h2";
  return (
    <Line
      aria-hidden={copy || undefined}
      className="flex h-8 items-center gap-1.5 overflow-hidden bg-paper px-4 text-tiny whitespace-nowrap text-quiet"
    >
      <TopicDot hue={hueOfTopic(topic)} className="me-0.5" />
      {topic === null ? null : (
        <>
          <span
            lang={languageOfLabel(topic)}
            className="min-w-0 truncate text-small font-semibold text-ink"
            title={topic}
          >
            {topic}
          </span>
          <span aria-hidden="true">·</span>
        </>
      )}
      {date === null ? list.noDate : <time dateTime={date}>{date}</time>}
      <span className="flex-1" />
      <span aria-hidden="true" className="tabular-nums">
        {progress.screened}/{progress.papers}
      </span>
      <span className="sr-only">{done}</span>
      <ProgressBar value={progress.screened} of={progress.papers} />
    </Line>
  );
}
