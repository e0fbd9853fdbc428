import type { Paper } from "../../core/digest/paper.ts";
import type { LanguageComparison } from "../../state/paper.ts";
import { useWords } from "../../state/words.ts";
import { Section } from "./section.tsx";
import { Takeaway } from "./takeaway.tsx";

type Props = {
  paper: Pick<Paper, "takeaways" | "abstract" | "summary">;
  supports: LanguageComparison["supports"];
};

/** The key takeaways of the digest, with their sources. */
export function Takeaways({ paper, supports }: Props) {
  const words = useWords();
  if (paper.takeaways.length === 0) return null;
  return (
    <Section heading={words.takeaways}>
      <ol className="list-decimal space-y-1.5 ps-6 print:space-y-0">
        {paper.takeaways.map((text, at) => (
          <li key={at} className="ps-1 marker:text-small marker:text-quiet">
            <Takeaway text={text} support={supports[at]} paper={paper} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
