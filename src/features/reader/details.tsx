import type { Paper } from "../../core/digest/paper.ts";
import { useWords } from "../../state/words.ts";
import { languageOfProse, PROSE } from "../../ui/text-language.ts";
import { RichText } from "./rich-text.tsx";
import { Section } from "./section.tsx";

/** What else the digest says; long and often rough, so it is folded. */
export function Details({ details }: { details: Paper["details"] }) {
  const words = useWords();
  if (details.length === 0) return null;
  return (
    <Section heading={words.details} printed={false}>
      <details>
        <summary className="inline-block min-h-6 text-small text-accent">
          {words.showDetails}
        </summary>
        <dl className="mt-3 space-y-3">
          {details.map(({ label, text }, at) => (
            <div key={at}>
              {label === null ? null : (
                <dt lang={languageOfProse(label)} className="text-small font-semibold">
                  {label}
                </dt>
              )}
              <dd
                lang={languageOfProse(text)}
                className={`whitespace-pre-line ${PROSE[languageOfProse(text)]}`}
              >
                <RichText text={text} />
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </Section>
  );
}
