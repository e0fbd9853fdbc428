import type { ShownPaper } from "../../state/paper.ts";
import { decide } from "../../state/decisions.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";

/** Saves or dismisses the open paper; pressed again, takes that back. */
export function DecisionButtons({ shown: { paper, mark } }: { shown: ShownPaper }) {
  const words = useWords();
  const toggle = (decision: "saved" | "dismissed") => {
    const same = mark.decision === decision;
    void decide(paper.key, paper.title, same ? "unscreened" : decision, false);
  };
  return (
    <>
      <Button
        shortcut="s"
        title={words.save}
        aria-pressed={mark.decision === "saved"}
        onClick={() => toggle("saved")}
        className="aria-pressed:bg-green-wash aria-pressed:text-green"
      >
        <span aria-hidden="true">{mark.decision === "saved" ? "★" : "☆"}</span>
        {words.save}
      </Button>
      <Button
        shortcut="d"
        title={words.dismiss}
        aria-pressed={mark.decision === "dismissed"}
        onClick={() => toggle("dismissed")}
      >
        <span aria-hidden="true">✕</span>
        {words.dismiss}
      </Button>
    </>
  );
}
