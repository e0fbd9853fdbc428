import { ReaderPane } from "./features/reader/reader-pane.tsx";
import { DecisionButtons } from "./features/triage/decision-buttons.tsx";
import { lazyPart } from "./state/lazy-part.ts";
import type { ShownPaper } from "./state/paper.ts";
import { Boundary } from "./ui/boundary.tsx";

const Notes = lazyPart(async () => (await import("./features/saved/notes.tsx")).Notes);

const actionsOf = ({ mark }: ShownPaper) => <DecisionButtons decision={mark.decision} />;
const notesOn = ({ mark }: ShownPaper) => (
  <Boundary room="line" subject={mark.key}>
    <Notes mark={mark} />
  </Boundary>
);

/** The desk's third pane: the open paper, with what can be decided and noted about it. */
export function DeskReader() {
  return <ReaderPane actions={actionsOf} notes={notesOn} />;
}
