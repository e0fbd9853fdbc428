import { hueOfTopic } from "../../state/topic-hues.ts";
import { listLink } from "../../state/address.ts";
import { readAgain, removeDigest, type DigestEntry } from "../../state/digests.ts";
import type { DigestProgress } from "../../state/progress.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";
import { ProgressBar } from "../../ui/progress-bar.tsx";
import { TopicDot } from "../../ui/topic-dot.tsx";
import { DigestFacts } from "./digest-facts.tsx";

type Props = {
  entry: DigestEntry;
  /** How far its day and topic are screened; undefined where no list shows its papers. */
  progress: DigestProgress | undefined;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
  onShow: () => void;
};

/** A digest: a link to its papers, how far they are screened, and what can be done with the file. */
export function DigestRow({ entry, progress, chosen, onChoose, onShow }: Props) {
  const words = useWords();
  const { source, name } = entry;
  const act = (label: string, run: () => void) => (
    <Button look="quiet" className="px-2" onClick={run}>
      {label}
    </Button>
  );
  return (
    <li className="flex gap-3 py-2.5">
      <label className="flex size-6 shrink-0 items-center justify-center">
        <input
          type="checkbox"
          aria-label={words.digests.choose(name)}
          checked={chosen}
          onChange={({ target }) => onChoose(target.checked)}
          className="size-4"
        />
      </label>
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-4">
          <PapersLink entry={entry} />
          {progress === undefined ? null : <Screened progress={progress} />}
        </div>
        <div className="flex flex-wrap items-start justify-between gap-x-4">
          <div className="min-w-0 flex-1 basis-72">
            <DigestFacts name={name} entry={entry} />
          </div>
          <div className="-ms-2 flex flex-wrap tablet:ms-0">
            {act(words.showSource, onShow)}
            {act(words.readAgain, () => void readAgain(source, name))}
            {act(words.removeDigest, () => void removeDigest(source, name))}
          </div>
        </div>
      </div>
    </li>
  );
}

/** Its topic, leading to its papers; a digest without date and topic has no list of its own. */
function PapersLink({ entry: { date, topic, papers } }: { entry: DigestEntry }) {
  const words = useWords();
  const name = (
    <>
      <TopicDot hue={hueOfTopic(topic)} className="me-2" />
      {topic ?? words.noTopic}
    </>
  );
  if (papers === 0 || (date === null && topic === null))
    return <span className="min-w-0 font-semibold wrap-anywhere">{name}</span>;
  const facets = {
    ...(topic === null ? {} : { topic: [topic] }),
    ...(date === null ? {} : { date: [date] }),
  };
  return (
    <a
      href={listLink({ facets })}
      className="min-h-6 min-w-0 font-semibold text-accent wrap-anywhere underline decoration-line underline-offset-4 hover-able:decoration-current"
    >
      {name}
    </a>
  );
}

function Screened({ progress: { screened, papers } }: { progress: DigestProgress }) {
  const { list } = useWords();
  return (
    <span className="flex items-center gap-2 text-tiny text-quiet tabular-nums">
      <span className="sr-only">{list.screenedOf(screened, papers)}</span>
      <span aria-hidden="true">
        {screened}/{papers}
      </span>
      <ProgressBar value={screened} of={papers} />
    </span>
  );
}
