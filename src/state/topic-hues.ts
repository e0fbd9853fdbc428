import { topicHue } from "../core/library/topic-hue.ts";
import { changeSettings, useSettings } from "./settings.ts";

/** The hue of a topic: the one that the reader chose, else its own. */
export function hueOfTopic(topic: string | null): number | null {
  const { topicHues } = useSettings.getState();
  return topic !== null && Object.hasOwn(topicHues, topic)
    ? (topicHues[topic] ?? null)
    : topicHue(topic);
}

/** Gives a topic a hue in degrees; null gives it back its own. */
export function colourTopic(topic: string, hue: number | null): void {
  const others = Object.entries(useSettings.getState().topicHues).filter(
    ([name]) => name !== topic,
  );
  changeSettings({
    topicHues: Object.fromEntries(hue === null ? others : [...others, [topic, hue]]),
  });
}
