import { renameTopic as renamed, restoreTopics, topicsNamed } from "../core/library/topic-names.ts";
import { changeSettings, useSettings } from "./settings.ts";

/** Has a topic go by another name; under one that is there already the two become one. */
export function renameTopic(shown: string, to: string): void {
  const { topicNames, topicHues } = useSettings.getState();
  const hue = Object.hasOwn(topicHues, shown) ? topicHues[shown] : undefined;
  const hues = hue === undefined || Object.hasOwn(topicHues, to) ? {} : { [to]: hue };
  changeSettings({
    topicNames: renamed(topicNames, shown, to),
    topicHues: { ...topicHues, ...hues },
  });
}

/** Gives the topics that go by a name their own names back. */
export function restoreTopicNames(shown: string): void {
  changeSettings({ topicNames: restoreTopics(useSettings.getState().topicNames, shown) });
}

/** The topics that are shown under this name, except the one originally called so. */
export function useRenamedTopics(shown: string): readonly string[] {
  const names = useSettings(({ topicNames }) => topicNames);
  return topicsNamed(names, shown).filter((topic) => topic !== shown);
}
