import { isPartMissing, reportMissingPart, useNewerVersion } from "./state/missing-parts.ts";
import { forgetFailedQueries } from "./state/library-client.ts";
import { retryParts } from "./state/lazy-part.ts";
import { reloadPage } from "./state/reload.ts";
import { useWords } from "./state/words.ts";
import type { FailureHandling, FallbackProps } from "./ui/boundary.tsx";
import { Button } from "./ui/button.tsx";
import { PartFailed } from "./ui/part-failed.tsx";

/** Replaces a part that failed: says why, and what can be done about it. */
function PartFailure({ error, room, onRetry, onClose }: FallbackProps) {
  const words = useWords();
  const { newer } = useNewerVersion();
  if (room === "quiet") return null;
  const missing = isPartMissing(error);
  const { broken, missing: unreachable, newer: outdated, reload } = words.partFailures;
  return (
    <PartFailed room={room} line={missing ? (newer ? outdated : unreachable) : broken}>
      {missing && newer ? null : <Button onClick={onRetry}>{words.tryAgain}</Button>}
      {missing ? (
        <Button look={newer ? "strong" : "plain"} onClick={() => void reloadPage()}>
          {reload}
        </Button>
      ) : null}
      {onClose === undefined ? null : (
        <Button look="quiet" onClick={onClose}>
          {words.close}
        </Button>
      )}
    </PartFailed>
  );
}

/** Shown when nothing else can be. */
export function PageFailure() {
  const { partFailures } = useWords();
  return (
    <PartFailed room="pane" line={partFailures.wholePage}>
      <Button look="strong" onClick={() => void reloadPage()}>
        {partFailures.reload}
      </Button>
    </PartFailed>
  );
}

export const failureHandling: FailureHandling = {
  Fallback: PartFailure,
  onCaught: (error, room) => {
    if (room === "quiet" && isPartMissing(error)) reportMissingPart();
  },
  onRetry: () => {
    retryParts();
    forgetFailedQueries();
  },
};
