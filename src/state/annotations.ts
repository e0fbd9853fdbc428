import type { TagChange } from "../core/library/tag-change.ts";
import type { ReaderMark } from "../core/library/reader-mark.ts";
import { outcomeOfCall, type Outcome } from "../platform/failure.ts";
import type { Annotation } from "../platform/worker/library-api.ts";
import { library, queryClient } from "./library-client.ts";
import { notify } from "./notice.ts";

/** Writes tags or note of a paper; resolves when they are on the disk or cannot be written. */
export async function saveAnnotation(
  key: string,
  annotation: Annotation,
): Promise<Outcome<ReaderMark>> {
  const outcome = await outcomeOfCall(
    library.ask((remote) => remote.annotate(key, annotation, Date.now())),
  );
  for (const name of ["paper", "rows", "list", "tags"])
    void queryClient.invalidateQueries({ queryKey: [name] });
  return outcome;
}

/** Changes the tags of many papers; false when one did not reach the disk, which is reported. */
export async function changeTagsOfMany(keys: readonly string[], tags: TagChange): Promise<boolean> {
  for (const key of keys) if (!(await changePaperTags(key, tags))) return false;
  return true;
}

/** Changes the tags of a paper; false when they did not reach the disk, which is reported. */
export async function changePaperTags(key: string, tags: TagChange): Promise<boolean> {
  const outcome = await saveAnnotation(key, { tags });
  const tag = [...(tags.add ?? []), ...(tags.remove ?? [])].join(", ");
  if (!outcome.ok) notify({ kind: "tag-failed", code: outcome.code, tag });
  return outcome.ok;
}
