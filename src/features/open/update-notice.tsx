import { useEffect } from "react";
import { startInstalled } from "../../state/installed.ts";
import { reloadPage } from "../../state/reload.ts";
import { putOffUpdate, useUpdate } from "../../state/update.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";

/** A quiet line at the foot when a newer version is ready; the reader decides when to activate it. */
export function UpdateNotice() {
  const words = useWords();
  const take = useUpdate((update) => update.take);
  useEffect(startInstalled, []);
  return (
    <div aria-live="polite">
      {take === null ? null : (
        <div className="flex flex-wrap items-center justify-end gap-x-2 gap-y-1 border-t border-line bg-wash px-4 py-1 text-small">
          <p className="me-auto">{words.newVersion}</p>
          <Button onClick={() => void reloadPage()}>{words.takeVersion}</Button>
          <Button look="quiet" onClick={putOffUpdate}>
            {words.later}
          </Button>
        </div>
      )}
    </div>
  );
}
