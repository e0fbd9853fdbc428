import type { Paper } from "../../core/digest/paper.ts";
import { useWords } from "../../state/words.ts";
import { langOf, PROSE } from "./lang-of.ts";
import { RichText } from "./rich-text.tsx";
import { Section } from "./section.tsx";

/** What the digest takes the paper to say. */
export function Takeaways({ takeaways }: { takeaways: Paper["takeaways"] }) {
  const words = useWords();
  if (takeaways.length === 0) return null;
  return (
    <Section heading={words.takeaways}>
      <ol className="list-decimal space-y-1.5 ps-6 print:space-y-0">
        {takeaways.map((takeaway, at) => {
          const lang = langOf(takeaway);
          return (
            <li key={at} className="ps-1 marker:text-small marker:text-quiet">
              <p lang={lang} className={PROSE[lang]}>
                <RichText text={takeaway} />
              </p>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
