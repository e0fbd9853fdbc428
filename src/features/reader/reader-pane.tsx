import type { ComponentProps } from "react";
import { closePaper, useOpenKey } from "../../state/address.ts";
import { useList } from "../../state/list.ts";
import { usePaper, usePreparedNeighbours } from "../../state/paper.ts";
import { useMatchKeys } from "../../state/match-navigation.ts";
import { useWords } from "../../state/words.ts";
import { BlankSlate } from "../../ui/blank-slate.tsx";
import { Button } from "../../ui/button.tsx";
import { PaperArticle } from "./paper-article.tsx";
import { MarkedTerms } from "./rich-text.tsx";
import { stepMatches } from "./step-matches.ts";

const NO_TERMS: readonly never[] = [];

type Props = Pick<ComponentProps<typeof PaperArticle>, "actions" | "notes">;

/** The open paper. */
export function ReaderPane({ actions, notes }: Props) {
  const paper = useOpenKey();
  const words = useWords();
  return paper === null ? (
    <BlankSlate line={words.choosePaper} />
  ) : (
    <OpenPaper paperKey={paper} actions={actions} notes={notes} />
  );
}

function OpenPaper({ paperKey, actions, notes }: { paperKey: string } & Props) {
  const words = useWords();
  const shown = usePaper(paperKey);
  const { answer } = useList();
  useMatchKeys(stepMatches);
  const ahead = usePreparedNeighbours(answer, paperKey);
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
    <MarkedTerms value={answer?.marks ?? NO_TERMS}>
      <div className="relative h-full">
        {papers.map((paper) => (
          <PaperArticle
            key={paper.paper.key}
            shown={paper}
            ahead={paper !== shown}
            actions={actions}
            notes={notes}
          />
        ))}
      </div>
    </MarkedTerms>
  );
}
