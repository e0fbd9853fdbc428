import type { ShownPaper } from "../../state/paper.ts";
import { useWords } from "../../state/words.ts";
import { Boundary } from "../../ui/boundary.tsx";
import { languageOfProse, PROSE } from "../../ui/text-language.ts";
import { RichText } from "./rich-text.tsx";
import { Section } from "./section.tsx";
import { Takeaways } from "./takeaways.tsx";

/** What a paper is screened by: its summary, with the key takeaways beside it if there is room. */
export function SummaryAndTakeaways({ shown: { paper, reading } }: { shown: ShownPaper }) {
  const words = useWords();
  const { summary, takeaways } = paper;
  if (summary === null && takeaways.length === 0) return null;
  return (
    <div className="summary-block">
      <div data-columns={summary !== null && takeaways.length > 0} className="summary-columns">
        {summary === null ? null : (
          <Section heading={words.summary}>
            <p lang={languageOfProse(summary)} className={PROSE[languageOfProse(summary)]}>
              <RichText text={summary} />
            </p>
          </Section>
        )}
        <Boundary room="line">
          <Takeaways paper={paper} supports={reading.supports} />
        </Boundary>
      </div>
    </div>
  );
}
