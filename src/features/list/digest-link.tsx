import { memo } from "react";
import { listLink } from "../../state/address.ts";
import type { DigestProgress } from "../../state/progress.ts";
import { hueOfTopic } from "../../state/topic-hues.ts";
import { useWords } from "../../state/words.ts";
import { TopicDot } from "../../ui/topic-dot.tsx";
import { languageOfLabel } from "../../ui/text-language.ts";
import { ProgressBar } from "../../ui/progress-bar.tsx";

type Named = Pick<DigestProgress, "date" | "topic">;

/** Where the papers of one day and topic are listed. */
export function digestLink({ date, topic }: Named): string {
  return listLink({
    facets: {
      ...(topic === null ? {} : { topic: [topic] }),
      ...(date === null ? {} : { date: [date] }),
    },
  });
}

type Props = { digest: DigestProgress; here: boolean };

/** A digest, with how far it is screened. */
export const DigestLink = memo(function DigestLink({ digest, here }: Props) {
  const { list } = useWords();
  const { topic, papers } = digest;
  const done = digest.screened;
  return (
    <li>
      <a
        href={digestLink(digest)}
        aria-current={here ? "page" : undefined}
        className="flex min-h-8 items-center gap-2 rounded-small px-2 hover-able:bg-wash aria-[current]:bg-accent-wash aria-[current]:font-semibold"
      >
        <TopicDot hue={hueOfTopic(topic)} />
        <span
          lang={topic === null ? undefined : languageOfLabel(topic)}
          className="min-w-0 truncate"
        >
          {topic ?? list.noTopic}
        </span>
        <span className="sr-only">{list.screenedOf(done, papers)}</span>
        <span
          aria-hidden="true"
          className="ms-auto flex shrink-0 items-center gap-2 text-tiny font-normal text-quiet tabular-nums"
        >
          {done < papers ? `${done}/${papers}` : `${papers} ✓`}
          <ProgressBar value={done} of={papers} short />
        </span>
      </a>
    </li>
  );
});
