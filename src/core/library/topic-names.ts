/** Names that a reader gave to topics, by the name that digests have for each. */
export type TopicNames = Readonly<Record<string, string>>;

/** The name that a topic goes by. */
export function nameOfTopic(names: TopicNames, topic: string): string {
  return Object.hasOwn(names, topic) ? (names[topic] ?? topic) : topic;
}

/**
 * The names after the topic that goes by `shown` was renamed: every topic that goes by that
 * name goes along, and under a name that is there already the two become one.
 *
 * @example renameTopic({ NeRF: "Fields" }, "Fields", "3D") // { NeRF: "3D", Fields: "3D" }
 */
export function renameTopic(names: TopicNames, shown: string, to: string): TopicNames {
  const renamed = topicsNamed(names, shown).map((topic): [string, string] => [topic, to]);
  return withoutOwn({ ...names, ...Object.fromEntries(renamed) });
}

/** The names without those that lead to `shown`: its topics go by their own names again. */
export function restoreTopics(names: TopicNames, shown: string): TopicNames {
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== shown));
}

/** The topics that go by a name; the one that has it of itself only where it was not renamed. */
export function topicsNamed(names: TopicNames, shown: string): string[] {
  const renamed = Object.entries(names).flatMap(([topic, name]) => (name === shown ? [topic] : []));
  return Object.hasOwn(names, shown) ? renamed : [...renamed, shown];
}

/** A topic that goes by its own name needs no other. */
function withoutOwn(names: TopicNames): TopicNames {
  return Object.fromEntries(Object.entries(names).filter(([topic, name]) => topic !== name));
}
