import { useRef } from "react";
import { openChosen } from "../../state/drop.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";

/** Selects digests from the disk. */
export function OpenButton({ look }: { look?: "plain" | "strong" }) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look ?? "plain"} onClick={() => input.current?.click()}>
        {words.openFiles}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-hidden="true"
        tabIndex={-1}
        onChange={(event) => {
          void openChosen(event.currentTarget.files);
          // Allow the same file to be selected again.
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}
