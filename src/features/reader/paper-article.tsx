import { memo, useDeferredValue, type ReactNode } from "react";
import { texToPlain } from "../../core/digest/tex/tex-to-plain.ts";
import type { ShownPaper } from "../../state/paper.ts";
import { useSettings } from "../../state/settings.ts";
import { useWords } from "../../state/words.ts";
import { Boundary } from "../../ui/boundary.tsx";
import { Abstracts } from "./abstracts.tsx";
import { copyClean } from "./clean-copy.ts";
import { Details } from "./details.tsx";
import { Figures } from "./figures.tsx";
import { SummaryAndTakeaways } from "./summary-and-takeaways.tsx";
import { PaperHead } from "./paper-head.tsx";
import { PaperLinks } from "./paper-links.tsx";
import { SIDES } from "./two-column-room.tsx";
import { DigestVersions } from "./digest-versions.tsx";

type Props = {
  shown: ShownPaper;
  /** Whether it is rendered out of sight, before it is opened: only as far as its abstracts then. */
  ahead: boolean;
  /** The reader's own words on the paper; stand after all that the digest says. */
  notes: (shown: ShownPaper) => ReactNode;
};

/** One paper: what it is screened by, its texts, its links and the reader's notes. */
export const PaperArticle = memo(function PaperArticle({ shown, ahead, notes }: Props) {
  const words = useWords();
  const { textSize, measure, lineHeight } = useSettings();
  const { paper } = shown;
  // What the paper is screened by is painted before what comes below it.
  const below = useDeferredValue<ShownPaper | null>(ahead ? null : shown, null);
  return (
    <article
      aria-label={texToPlain(paper.title)}
      aria-busy={below !== shown}
      data-key={paper.key}
      data-ahead={ahead}
      data-text-size={textSize}
      data-measure={measure}
      data-line-height={lineHeight}
      onCopy={copyClean}
      className="reading relative flex h-full flex-col overflow-y-auto overscroll-contain"
    >
      <div className={`mx-auto w-full max-w-(--sheet) flex-1 pt-4 pb-10 tablet:pt-5 ${SIDES}`}>
        <PaperHead paper={paper} />
        <Texts shown={shown} />
        {below === null ? null : <Below shown={below} notes={notes(below)} />}
      </div>
      {ahead ? null : (
        <p className="sticky bottom-0 border-t border-line bg-paper px-5 pt-1.5 text-tiny text-amber max-tablet:text-center [@media(max-height:18rem)]:static tablet:px-6 wide:px-8">
          {words.machineMade}
        </p>
      )}
    </article>
  );
});

/** Summary and takeaways, and the abstracts, in the order that the reader has chosen. */
function Texts({ shown }: { shown: ShownPaper }) {
  const first = useSettings((settings) => settings.firstInReader);
  const isTranslated = shown.paper.abstract.zh !== null;
  const summary = <SummaryAndTakeaways key="summary" shown={shown} />;
  const abstracts = (
    <Boundary key="abstracts" room="line">
      <Abstracts shown={shown} />
    </Boundary>
  );
  return (
    <div data-translated={isTranslated} className="paper-texts">
      <div>{first === "summary" ? [summary, abstracts] : [abstracts, summary]}</div>
    </div>
  );
}

function Below({ shown: { paper }, notes }: { shown: ShownPaper; notes: ReactNode }) {
  return (
    <>
      <Boundary room="line">
        <Details details={paper.details} />
      </Boundary>
      <Boundary room="line">
        <Figures figures={paper.figures} />
      </Boundary>
      <Boundary room="line">
        <PaperLinks paper={paper} />
      </Boundary>
      <Boundary room="line">
        <DigestVersions paper={paper} />
      </Boundary>
      {notes}
    </>
  );
}
