import { outcomeOfCall } from "../platform/failure.ts";
import type { Removed } from "../platform/worker/library-api.ts";
import { library } from "./library-client.ts";
import { notify } from "./notice.ts";

/** Removes a digest and reports it, or why not; null if it is still there. */
export async function removeOnDisk(source: string, name: string): Promise<Removed | null> {
  const outcome = await outcomeOfCall(
    library.ask((remote) => remote.removeDigest(source, Date.now())),
  );
  notify(
    outcome.ok ? { kind: "removed", name } : { kind: "failed", code: outcome.code, what: name },
  );
  return outcome.ok ? outcome.value : null;
}

/** Undoes a removal and reports it, or why not; "gone" if nothing is left to restore. */
export async function bringBackOnDisk(
  source: string,
  name: string,
): Promise<"done" | "gone" | "failed"> {
  const outcome = await outcomeOfCall(library.ask((remote) => remote.bringBackDigest(source)));
  notify(
    outcome.ok
      ? { kind: "brought-back", name }
      : { kind: "failed", code: outcome.code, what: name },
  );
  if (outcome.ok) return "done";
  return outcome.code === "digest-removed" ? "gone" : "failed";
}
