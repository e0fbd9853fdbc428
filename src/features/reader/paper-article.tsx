import type { ReactNode } from "react";
import { texToPlain } from "../../core/digest/tex-plain.ts";
import type { ShownPaper } from "../../state/paper.ts";
import { useWords } from "../../state/words.ts";
import { Abstracts } from "./abstracts.tsx";
import { Details } from "./details.tsx";
import { Figures } from "./figures.tsx";
import { PaperHead } from "./paper-head.tsx";
import { PaperLinks } from "./paper-links.tsx";
import { RichText } from "./rich-text.tsx";
import { Section } from "./section.tsx";

type Props = { shown: ShownPaper; actions: ReactNode; notes: ReactNode };

/** One paper from its title to its links, and the notice that a machine made most of it. */
export function PaperArticle({ shown, actions, notes }: Props) {
  const words = useWords();
  const { paper } = shown;
  return (
    <article
      aria-label={texToPlain(paper.title)}
      className="flex h-full flex-col overflow-y-auto overscroll-contain"
    >
      <div className="mx-auto w-full max-w-5xl flex-1 px-5 pt-5 pb-24 tablet:px-6 wide:px-10 tablet:pt-8">
        <PaperHead paper={paper} actions={actions} />
        <Abstracts abstract={paper.abstract} />
        {paper.summary === null ? null : (
          <Section heading={words.summary}>
            <p lang="zh" className="max-w-[38em] prose-zh">
              <RichText text={paper.summary} />
            </p>
          </Section>
        )}
        {paper.takeaways.length === 0 ? null : (
          <Section heading={words.takeaways}>
            <ol lang="zh" className="max-w-[38em] list-decimal space-y-1.5 ps-6 prose-zh">
              {paper.takeaways.map((takeaway, at) => (
                <li key={at} className="ps-1 marker:text-small marker:text-quiet">
                  <RichText text={takeaway} />
                </li>
              ))}
            </ol>
          </Section>
        )}
        <Details details={paper.details} />
        <Figures figures={paper.figures} />
        <PaperLinks paper={paper} />
        {notes}
      </div>
      <p className="sticky bottom-0 min-h-8 border-t border-line bg-paper px-5 py-1.5 text-tiny text-amber tablet:px-6 wide:px-10">
        {words.machineMade}
      </p>
    </article>
  );
}
