import { TOPIC_HUES } from "../../core/library/topic-hue.ts";
import { isComposingKey } from "../../state/keys.ts";
import { useProgress } from "../../state/progress.ts";
import { useSettings } from "../../state/settings.ts";
import { colourTopic, hueOfTopic } from "../../state/topic-hues.ts";
import { renameTopic, restoreTopicNames, useRenamedTopics } from "../../state/topic-names.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";
import { TopicDot } from "../../ui/topic-dot.tsx";
import { useTypedText } from "../../ui/typed-text.ts";
import { Group } from "./group.tsx";

/** A name longer than this is not one. */
const LONGEST_NAME = 100;

/** The topics of all digests: rename them (under a name that is there they become one), colour them. */
export function TopicSettings() {
  const { settingWords, list } = useWords();
  useSettings(({ topicHues }) => topicHues);
  const topics = papersByTopic(useProgress() ?? []);
  if (topics.size === 0) return null;
  return (
    <Group heading={list.facets.topic}>
      <p className="text-small text-quiet">{settingWords.topicsHint}</p>
      <ul className="max-h-80 divide-y divide-line overflow-y-auto">
        {[...topics].map(([topic, papers]) => (
          <TopicLine key={topic} topic={topic} papers={papers} />
        ))}
      </ul>
    </Group>
  );
}

function papersByTopic(
  progress: NonNullable<ReturnType<typeof useProgress>>,
): ReadonlyMap<string, number> {
  const topics = new Map<string, number>();
  for (const { topic, papers } of progress)
    if (topic !== null) topics.set(topic, (topics.get(topic) ?? 0) + papers);
  return topics;
}

function TopicLine({ topic, papers }: { topic: string; papers: number }) {
  const words = useWords();
  const { settingWords } = words;
  const renamed = useRenamedTopics(topic);
  const field = useTypedText({ value: topic, onLeave: rename });

  function rename(text: string): void {
    const name = text.trim();
    if (name !== "" && name !== topic) renameTopic(topic, name);
  }

  return (
    <li className="py-1.5">
      <div className="flex flex-wrap items-center gap-2">
        <TopicDot hue={hueOfTopic(topic)} />
        <input
          aria-label={settingWords.renameTopic(topic)}
          maxLength={LONGEST_NAME}
          {...field.props}
          onKeyDown={({ key, nativeEvent }) => {
            if (key === "Enter" && !isComposingKey(nativeEvent)) field.leave();
          }}
          className="min-h-8 min-w-0 flex-1 rounded-small border border-edge/60 bg-sheet px-2"
        />
        <span className="text-small text-quiet tabular-nums">{words.papersIn(papers)}</span>
        <Colours topic={topic} />
      </div>
      {renamed.length === 0 ? null : (
        <p className="ms-4 flex flex-wrap items-center text-small text-quiet">
          {settingWords.topicIs(renamed.join(", "))}
          <Button look="quiet" onClick={() => restoreTopicNames(topic)}>
            {settingWords.ownNames}
          </Button>
        </p>
      )}
    </li>
  );
}

/** On to the next colour, or back to the topic's own. */
function Colours({ topic }: { topic: string }) {
  const { settingWords } = useWords();
  const isChosen = useSettings(({ topicHues }) => Object.hasOwn(topicHues, topic));
  const at = TOPIC_HUES.findIndex((one) => one === hueOfTopic(topic));
  const act = (name: string, label: string, hue: number | null) => (
    <Button look="quiet" aria-label={label} title={label} onClick={() => colourTopic(topic, hue)}>
      {name}
    </Button>
  );
  return (
    <>
      {act(
        settingWords.colour,
        settingWords.otherColour(topic),
        TOPIC_HUES[(at + 1) % TOPIC_HUES.length] ?? null,
      )}
      {isChosen ? act(settingWords.usual, settingWords.ownColour(topic), null) : null}
    </>
  );
}
