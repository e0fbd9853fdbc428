import { topicHue } from "../core/library/topic-hue.ts";

/** The hue of a topic; null for papers without one. */
export function useTopicHue(): (topic: string | null | undefined) => number | null {
  return hueOf;
}

const hueOf = (topic: string | null | undefined): number | null =>
  topic === null || topic === undefined ? null : topicHue(topic);
