import { lazy, Suspense } from "react";
import { ReaderPane } from "./features/reader/reader-pane.tsx";
import { DecisionButtons } from "./features/triage/decision-buttons.tsx";
import type { ShownPaper } from "./state/paper.ts";

const Notes = lazy(async () => ({
  default: (await import("./features/saved/notes.tsx")).Notes,
}));

const actionsOf = ({ mark }: ShownPaper) => <DecisionButtons decision={mark.decision} />;
const notesOn = ({ mark }: ShownPaper) => (
  <Suspense>
    <Notes mark={mark} />
  </Suspense>
);

/** The desk's third pane: the open paper, with what can be decided and noted about it. */
export function DeskReader() {
  return <ReaderPane actions={actionsOf} notes={notesOn} />;
}
