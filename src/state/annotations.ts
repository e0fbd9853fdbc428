import type { Outcome } from "../platform/failure.ts";
import type { Mark } from "../core/library/mark.ts";
import type { Annotation } from "../platform/worker/library-api.ts";
import { library, queryClient } from "./library-client.ts";
import { tell } from "./notice.ts";

/** Writes tags or note of a paper; false when they did not reach the disk, which is told. */
export async function annotate(key: string, annotation: Annotation): Promise<boolean> {
  const outcome = await library
    .ask((remote) => remote.annotate(key, annotation, Date.now()))
    .catch((): Outcome<Mark> => ({ ok: false, code: "library-died" }));
  if (!outcome.ok) tell({ kind: "decision-failed", code: outcome.code });
  await Promise.all(
    ["paper", "rows", "list", "tags"].map((name) =>
      queryClient.invalidateQueries({ queryKey: [name] }),
    ),
  );
  return outcome.ok;
}
