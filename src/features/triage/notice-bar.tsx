import { useOpenKey, useView } from "../../state/address.ts";
import { useNotice } from "../../state/notice.ts";
import { LastStep } from "./last-step.tsx";
import { UnwrittenNotes } from "./unwritten-notes.tsx";

/** The foot of the page where no paper is open, whose own bar says the same; it covers nothing. */
export function NoticeBar() {
  const notice = useNotice((state) => state.notice);
  const paper = useOpenKey();
  const view = useView();
  const isReading =
    paper !== null && view !== "digests" && view !== "overview" && view !== "settings";
  return (
    <div className="@container print:hidden">
      <UnwrittenNotes />
      {notice === null || isReading ? null : (
        <div className="border-t border-line bg-sheet px-4 py-1.5 tablet:px-6">
          <LastStep paper={false} />
        </div>
      )}
    </div>
  );
}
