import type { ReactNode } from "react";
import { closePaper, useOpenKey } from "../../state/address.ts";
import { useList } from "../../state/list.ts";
import { usePaper, usePreparedNeighbours, type ShownPaper } from "../../state/paper.ts";
import { useMatchKeys } from "../../state/matches.ts";
import { useWords } from "../../state/words.ts";
import { BlankSlate } from "../../ui/blank-slate.tsx";
import { Button } from "../../ui/button.tsx";
import { PaperArticle } from "./paper-article.tsx";
import { MarkedTerms } from "./rich-text.tsx";
import { stepMatches } from "./step-matches.ts";

const NO_TERMS: readonly never[] = [];

type Props = {
  /** What can be done with the paper; stands at its head, and at the thumb on a phone. */
  actions: (shown: ShownPaper) => ReactNode;
  /** The reader's own words on the paper; stand after all that the digest says. */
  notes: (shown: ShownPaper) => ReactNode;
};

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
  usePreparedNeighbours(answer, paperKey);
  if (shown === undefined) return null;
  if (shown === null) {
    return (
      <BlankSlate line={words.paperGone}>
        <Button onClick={closePaper}>{words.backToList}</Button>
      </BlankSlate>
    );
  }
  return (
    <MarkedTerms value={answer?.marks ?? NO_TERMS}>
      <PaperArticle
        key={shown.paper.key}
        shown={shown}
        actions={actions(shown)}
        notes={notes(shown)}
      />
    </MarkedTerms>
  );
}
