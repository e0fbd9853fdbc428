import { ReaderPane } from "./features/reader/reader-pane.tsx";
import { DecisionBar } from "./features/triage/decision-bar.tsx";
import { closeBarField } from "./state/decision-bar-fields.ts";
import { lazyPart } from "./state/lazy-part.ts";
import type { ShownPaper } from "./state/paper.ts";
import { Boundary } from "./ui/boundary.tsx";

const Notes = lazyPart(async () => (await import("./features/saved/notes.tsx")).Notes);
const MarkField = lazyPart(async () => (await import("./features/saved/mark-field.tsx")).MarkField);

const actionsOf = ({ mark }: ShownPaper) => (
  <DecisionBar
    mark={mark}
    fieldFor={(field) => (
      <Boundary room="line" subject={mark.key} onClose={closeBarField}>
        <MarkField field={field} mark={mark} />
      </Boundary>
    )}
  />
);
const notesOn = ({ mark }: ShownPaper) => (
  <Boundary room="line" subject={mark.key}>
    <Notes mark={mark} />
  </Boundary>
);

/** The third pane: the open paper, with its decision, tags and note. */
export function ScreeningPane() {
  return <ReaderPane actions={actionsOf} notes={notesOn} />;
}
