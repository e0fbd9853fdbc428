import type { Decision } from "../../core/library/reader-mark.ts";
import { decideOpen } from "../../state/decisions.ts";
import { useKeys } from "../../state/keys.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";

/** Saves or dismisses the open paper; pressing again undoes that. */
export function DecisionButtons({ decision }: { decision: Decision }) {
  const words = useWords();
  const keys = useKeys();
  const toggle = (wanted: "saved" | "dismissed") =>
    void decideOpen(decision === wanted ? "unscreened" : wanted);
  return (
    <>
      <Button
        shortcut={keys.save}
        title={words.save}
        aria-pressed={decision === "saved"}
        onClick={() => toggle("saved")}
        className="aria-pressed:bg-green-wash aria-pressed:text-green"
      >
        <span aria-hidden="true">{decision === "saved" ? "★" : "☆"}</span>
        {words.save}
        <KeyHint>{keys.save}</KeyHint>
      </Button>
      <Button
        shortcut={keys.dismiss}
        title={words.dismiss}
        aria-pressed={decision === "dismissed"}
        onClick={() => toggle("dismissed")}
      >
        <span aria-hidden="true">✕</span>
        {words.dismiss}
        <KeyHint>{keys.dismiss}</KeyHint>
      </Button>
    </>
  );
}
