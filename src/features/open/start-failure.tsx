import { useLibraryState } from "../../state/library-client.ts";
import { reloadPage } from "../../state/reload.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";

/** The library could not be opened at all; nothing else can be shown then. */
export function StartFailure() {
  const words = useWords();
  const failure = useLibraryState((state) => state.failure);
  return (
    <main className="flex h-full flex-col items-center justify-center gap-3 p-8">
      <p role="alert" className="max-w-prose">
        {words.theLibrary} {words.failures[failure ?? "storage-failed"]}
      </p>
      <Button onClick={() => void reloadPage()}>{words.partFailures.reload}</Button>
    </main>
  );
}
