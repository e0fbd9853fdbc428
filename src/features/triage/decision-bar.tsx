import type { ReactNode } from "react";
import type { ReaderMark } from "../../core/library/reader-mark.ts";
import { closeBarField, openBarField, useBarField } from "../../state/decision-bar-fields.ts";
import { useKeys } from "../../state/keys.ts";
import { useWords } from "../../state/words.ts";
import { Button } from "../../ui/button.tsx";
import { KeyHint } from "../../ui/key-hint.tsx";
import { BarPanel } from "./decision-bar-panel.tsx";
import { DecisionButtons } from "./decision-buttons.tsx";
import { LastStep } from "./last-step.tsx";
import { StepButtons } from "./step-buttons.tsx";

type Props = {
  mark: ReaderMark;
  /** The field for tags or for a note, which opens above the buttons. */
  fieldFor: (field: "tag" | "note") => ReactNode;
};

/**
 * The foot of the open paper, always visible: decision, tags and note, and the last
 * decision with Undo.
 */
export function DecisionBar({ mark, fieldFor }: Props) {
  const words = useWords();
  const keys = useKeys();
  const field = useBarField(mark.key);
  const toggle = (wanted: "tag" | "note") =>
    field === wanted ? closeBarField() : void openBarField(wanted);
  return (
    <div className="@container bg-paper">
      {field === null ? null : (
        <BarPanel key={field} onClose={closeBarField}>
          {fieldFor(field)}
        </BarPanel>
      )}
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 px-3 py-2 tablet:px-5 wide:px-8">
        <div className="flex min-w-0 flex-1 gap-1.5 max-tablet:*:min-h-11 max-[27rem]:gap-1 max-[27rem]:[&>button>[aria-hidden]]:hidden max-tablet:*:flex-1 max-tablet:*:justify-center max-tablet:*:px-1 tablet:flex-none">
          <StepButtons>
            <DecisionButtons decision={mark.decision} />
            <Button
              shortcut={keys.tag}
              title={words.keyActions.tag}
              aria-expanded={field === "tag"}
              onClick={() => toggle("tag")}
            >
              <span aria-hidden="true">#</span>
              {words.tag}
              <KeyHint>{keys.tag}</KeyHint>
            </Button>
            <Button
              shortcut={keys.note}
              title={words.keyActions.note}
              aria-expanded={field === "note"}
              onClick={() => toggle("note")}
            >
              <span aria-hidden="true">✎</span>
              {words.note}
              <KeyHint>{keys.note}</KeyHint>
            </Button>
          </StepButtons>
        </div>
        <LastStep />
      </div>
    </div>
  );
}
