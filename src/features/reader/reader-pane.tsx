import { useDeferredValue, type ComponentProps, type ReactNode } from "react";
import { texToPlain } from "../../core/digest/tex/tex-to-plain.ts";
import { closePaper, useOpenKey } from "../../state/address.ts";
import { useList } from "../../state/list.ts";
import { usePaper, usePreparedNeighbours, type ShownPaper } from "../../state/paper.ts";
import { useMatchKeys } from "../../state/match-navigation.ts";
import { useWords } from "../../state/words.ts";
import { BlankSlate } from "../../ui/blank-slate.tsx";
import { Button } from "../../ui/button.tsx";
import { usePainted } from "../../ui/after-paint.ts";
import { OpenedTitle } from "./opened-title.tsx";
import { PaperArticle } from "./paper-article.tsx";
import { MeasuredRoom } from "./two-column-room.tsx";
import { MarkedTerms } from "./rich-text.tsx";
import { stepMatches } from "./step-matches.ts";

const NO_TERMS: readonly never[] = [];

type Props = Pick<ComponentProps<typeof PaperArticle>, "notes"> & {
  /** What can be done with the paper: a bar that stays at its foot. */
  actions: (shown: ShownPaper) => ReactNode;
};

/** The open paper. */
export function ReaderPane({ actions, notes }: Props) {
  const paper = useOpenKey();
  const words = useWords();
  return (
    <MeasuredRoom>
      {paper === null ? (
        <BlankSlate line={words.choosePaper} />
      ) : (
        <OpenPaper paperKey={paper} actions={actions} notes={notes} />
      )}
    </MeasuredRoom>
  );
}

function OpenPaper({ paperKey, actions, notes }: { paperKey: string } & Props) {
  const words = useWords();
  const shown = usePaper(paperKey);
  const { answer } = useList();
  useMatchKeys(stepMatches);
  const ahead = usePreparedNeighbours(answer, paperKey);
  // What is found is marked in the open paper when the list stands.
  const marks = useDeferredValue(answer?.marks ?? NO_TERMS);
  if (shown === undefined) return null;
  if (shown === null) {
    return (
      <BlankSlate line={words.paperGone}>
        <Button onClick={closePaper}>{words.backToList}</Button>
      </BlankSlate>
    );
  }
  const papers = ahead === null || ahead.paper.key === shown.paper.key ? [shown] : [shown, ahead];
  return (
    <MarkedTerms value={marks}>
      <div className="flex h-full flex-col">
        {/*
         * One bar for all papers: a button keeps the focus when it leads to the next one. At
         * the foot for the eye, but before the paper for the Tab key, which would have to
         * pass every link and mark of the paper to come to Save.
         */}
        <div className="order-last print:hidden">{actions(shown)}</div>
        <div className="relative isolate min-h-0 flex-1">
          {papers.map((paper) => (
            <Sheet key={paper.paper.key} ahead={paper !== shown}>
              <PaperArticle shown={paper} ahead={paper !== shown} notes={notes} />
            </Sheet>
          ))}
        </div>
      </div>
      <OpenedTitle title={texToPlain(shown.paper.title)} />
    </MarkedTerms>
  );
}

/**
 * The room of one paper. One that is rendered ahead lies under the open one, where the
 * browser skips it once it is laid out: unlike `visibility`, this takes no new style for
 * each of its texts when the paper is opened. Browsers that cannot skip it hide it.
 */
function Sheet({ ahead, children }: { ahead: boolean; children: ReactNode }) {
  const isLaidOut = usePainted();
  const skipped = isLaidOut ? "[content-visibility:hidden]" : "";
  return (
    <div
      aria-hidden={ahead ? true : undefined}
      className={
        ahead
          ? `absolute inset-0 -z-1 opacity-0 not-supports-[content-visibility:hidden]:invisible ${skipped}`
          : "h-full"
      }
    >
      {children}
    </div>
  );
}
