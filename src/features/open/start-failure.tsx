import { useLibraryState } from "../../state/library-client.ts";
import { reloadPage } from "../../state/reload.ts";
import { hasSettings, startWithoutSettings } from "../../state/settings.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";

/** Shown when the library could not be opened or listed, and nothing else can be shown. */
export function StartFailure() {
  const words = useWords();
  const failure = useLibraryState((state) => state.failure);
  // A storage failure has nothing to do with the settings.
  const isOfSettings = (failure === null || failure === "library-died") && hasSettings();
  return (
    <main className="flex h-full flex-col items-center justify-center gap-3 p-8">
      <p role="alert" className="max-w-prose">
        {words.theLibrary} {failure === null ? words.listFailed : words.failures[failure]}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => void reloadPage()}>{words.partFailures.reload}</Button>
        {isOfSettings ? (
          <Button onClick={startWithoutSettings}>{words.startWithoutSettings}</Button>
        ) : null}
      </div>
    </main>
  );
}
