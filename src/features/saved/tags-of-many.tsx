import { useState } from "react";
import { applyTagChange, type TagChange } from "../../core/library/tag-change.ts";
import { changeTagsOfMany } from "../../state/annotations.ts";
import { TagField } from "./tag-field.tsx";

/** Adds tags to many papers; what was just added can be taken off again. */
export function TagsOfMany({ keys }: { keys: readonly string[] }) {
  const [added, setAdded] = useState<readonly string[]>([]);
  const change = async (tags: TagChange): Promise<boolean> => {
    const written = await changeTagsOfMany(keys, tags);
    if (written) setAdded((before) => applyTagChange(before, tags));
    return written;
  };
  return <TagField tags={added} onChange={change} />;
}
