/** Hues a topic may have of its own, in degrees; far enough apart to distinguish neighbours. */
export const TOPIC_HUES: readonly number[] = [
  15, 45, 75, 110, 145, 175, 205, 235, 265, 295, 325, 350,
];

/** FNV-1a, 32 bit, with the finaliser of MurmurHash3 so that short names spread. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The hue of a topic, always the same for the same name; null without a topic. */
export function topicHue(topic: string | null): number | null {
  if (topic === null) return null;
  return TOPIC_HUES[hashOf(topic) % TOPIC_HUES.length] ?? null;
}
