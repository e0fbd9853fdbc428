import { useLibraryState } from "../../state/library-client.ts";
import { useWords } from "../../state/words.ts";

/** The library could not be opened at all; nothing else can be shown then. */
export function StartFailure() {
  const words = useWords();
  const failure = useLibraryState((state) => state.failure);
  return (
    <main className="flex h-full items-center justify-center p-8">
      <p role="alert" className="max-w-prose">
        {words.theLibrary} {words.failures[failure ?? "storage-failed"]}
      </p>
    </main>
  );
}
