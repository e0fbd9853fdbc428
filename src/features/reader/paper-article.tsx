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
import { langOf, PROSE } from "./lang-of.ts";
import { PaperHead } from "./paper-head.tsx";
import { PaperLinks } from "./paper-links.tsx";
import { RichText } from "./rich-text.tsx";
import { Section } from "./section.tsx";
import { Takeaways } from "./takeaways.tsx";
import { DigestVersions } from "./digest-versions.tsx";

type Props = {
  shown: ShownPaper;
  /** Whether it is drawn out of sight, before it is opened: its head and its abstracts then. */
  ahead: boolean;
  /** What can be done with the paper; stands at its head, and at the thumb on a phone. */
  actions: (shown: ShownPaper) => ReactNode;
  /** The reader's own words on the paper; stand after all that the digest says. */
  notes: (shown: ShownPaper) => ReactNode;
};

/** One paper from its title to its links, and the notice that a machine made most of it. */
export const PaperArticle = memo(function PaperArticle({ shown, ahead, actions, notes }: Props) {
  const words = useWords();
  const { textSize, measure, lineHeight } = useSettings();
  const { paper } = shown;
  // The abstracts are what is waited for: they are painted before what stands below them.
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
      className="reading data-[ahead=true]:invisible data-[ahead=true]:absolute data-[ahead=true]:inset-0 relative flex h-full flex-col overflow-y-auto overscroll-contain"
    >
      <div className="mx-auto w-full max-w-(--sheet) flex-1 px-5 pt-5 pb-24 tablet:px-6 tablet:pt-8 wide:px-10">
        <PaperHead paper={paper} actions={ahead ? null : actions(shown)} />
        <Boundary room="line">
          <Abstracts shown={shown} />
        </Boundary>
        {below === null ? null : <BelowAbstracts shown={below} notes={notes(below)} />}
      </div>
      {ahead ? null : (
        <p className="sticky bottom-0 min-h-8 border-t border-line bg-paper px-5 py-1.5 text-tiny text-amber max-tablet:px-3 max-tablet:text-center max-tablet:text-[0.6875rem] max-[23rem]:min-h-12 tablet:px-6 wide:px-10">
          {words.machineMade}
        </p>
      )}
    </article>
  );
});

function BelowAbstracts({ shown, notes }: { shown: ShownPaper; notes: ReactNode }) {
  const words = useWords();
  const { paper, reading } = shown;
  const { summary } = paper;
  return (
    <>
      {summary === null ? null : (
        <Section heading={words.summary}>
          <p lang={langOf(summary)} className={PROSE[langOf(summary)]}>
            <RichText text={summary} />
          </p>
        </Section>
      )}
      <Boundary room="line">
        <Takeaways paper={paper} supports={reading.supports} />
      </Boundary>
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
