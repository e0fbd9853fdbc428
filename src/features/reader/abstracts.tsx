import type { Paper } from "../../core/digest/paper.ts";
import { useWords } from "../../state/words.ts";
import { RichText } from "./rich-text.tsx";
import { Section } from "./section.tsx";

/** English and Chinese beside each other, one above the other where the pane is narrow. */
export function Abstracts({ abstract: { en, zh } }: { abstract: Paper["abstract"] }) {
  const words = useWords();
  return (
    <Section heading={words.abstract}>
      <div className="@container">
        <div className="grid gap-x-6 gap-y-5 pair:grid-cols-2 @2xl:gap-x-10">
          <p lang="en" className="max-w-[72ch] prose-en">
            <RichText text={en} />
          </p>
          {zh === null ? (
            <p className="text-small text-quiet">{words.noTranslation}</p>
          ) : (
            <p lang="zh" className="max-w-[38em] prose-zh">
              <RichText text={zh} />
            </p>
          )}
        </div>
      </div>
    </Section>
  );
}
